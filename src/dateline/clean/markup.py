"""What a page declares about itself: the fields of <meta>, the things of its JSON-LD, its <time>s.

    <meta property="og:title" content="Norland asks">      ->  fields["og:title"] == "Norland asks"
    <script type="application/ld+json">{"@type": …}        ->  things == (Thing("newsarticle", …),)
    <time class="published" datetime="2031-05-08">         ->  times == ({"class": "published", …},)

The source is searched for them, not parsed, so that pages broken elsewhere tell them too; one sweep
finds where they begin. What scripts put together is not seen.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

ARTICLES = frozenset(
    "article newsarticle blogposting reportagenewsarticle opinionnewsarticle analysisnewsarticle"
    " backgroundnewsarticle liveblogposting techarticle report scholarlyarticle".split()
)

_TAGS = re.compile(r"<(meta|time|script|link|h1|title)\b", re.IGNORECASE)
_META = re.compile(r"<meta\s([^<>]{1,1000})>", re.IGNORECASE)
_TIME = re.compile(r"<time\s([^<>]{1,600})>", re.IGNORECASE)
_FIELD = re.compile(r"([a-zA-Z:_-]{2,20})\s{0,3}=\s{0,3}(?:\"([^\"]{0,300})\"|'([^']{0,300})')")
_SCRIPT = re.compile(r"<script\b[^<>]{0,300}\bld\+json\b[^<>]{0,300}>", re.IGNORECASE)
_DEEP = 12  # nesting of JSON-LD that is looked into
_LONGEST = 300_000  # characters of one piece of JSON-LD
_MOST = 30  # pieces


@dataclass(frozen=True, slots=True)
class Thing:
    """One object of JSON-LD that has a type, in lower case."""

    kind: str
    about: dict[str, Any]


@dataclass(frozen=True)
class Markup:
    """The declarations in the source of a page, each kind read when it is first asked for."""

    source: str

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where tags begin that declare something, by their names in lower case."""
        places: dict[str, list[int]] = {}
        for match in _TAGS.finditer(self.source):
            places.setdefault(match[1].lower(), []).append(match.start())
        return places

    def found(self, pattern: re.Pattern[str], tag: str) -> Iterator[re.Match[str]]:
        """Yield each match of a pattern that begins with a tag of this name."""
        places = self.places.get(tag, [])
        return filter(None, (pattern.match(self.source, at) for at in places))

    @cached_property
    def fields(self) -> dict[str, str]:
        """Each <meta> field by its name in lower case; of several, the first."""
        given: dict[str, str] = {}
        for match in self.found(_META, "meta"):
            parts = _attributes(match[1])
            name = parts.get("property") or parts.get("name") or parts.get("itemprop") or ""
            given.setdefault(name.lower(), parts.get("content", ""))
        return given

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """Every object of JSON-LD, those inside others too, in their order."""
        return tuple(thing for data in _pieces(self) for thing in _things(data, 0))

    @cached_property
    def times(self) -> tuple[dict[str, str], ...]:
        """The attributes of each <time>; one without a value is named under "" with the others."""
        return tuple(
            {"": match[1].lower(), **_attributes(match[1])} for match in self.found(_TIME, "time")
        )


def _attributes(tag: str) -> dict[str, str]:
    return {
        found[1].lower(): html.unescape(found[2] or found[3] or "")
        for found in _FIELD.finditer(tag)
    }


def _pieces(page: Markup) -> Iterator[Any]:
    source = page.source
    for match in islice(page.found(_SCRIPT, "script"), _MOST):
        end = source.find("</script", match.end(), match.end() + _LONGEST)
        try:
            yield json.loads(source[match.end() : max(end, match.end())].strip(), strict=False)
        except (ValueError, RecursionError):
            continue


def _things(data: Any, depth: int) -> Iterator[Thing]:
    if depth > _DEEP:
        return
    if isinstance(data, list):
        for one in data:
            yield from _things(one, depth + 1)
    if isinstance(data, dict):
        kinds = data.get("@type")
        for kind in kinds if isinstance(kinds, list) else [kinds]:
            if isinstance(kind, str):
                yield Thing(kind.lower(), data)
        for one in data.values():
            yield from _things(one, depth + 1)
