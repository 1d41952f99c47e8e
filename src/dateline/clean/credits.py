"""Agencies and outlets that an article names as the source of its text.

    "PORT CITY (Reuters) -"  "By Ada Vale, Associated Press"  "… coming weeks. NBC"
    "according to the Associated Press"  "as reported by the AP"  "Reuters reported"

An agency that only appears ("a Reuters photographer was hurt") is not a credit.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from dateline.types.article import READABLE, Credit, Zone, ZoneKind
from dateline.types.span import Span

from .agencies import agencies, alternation, shown
from .blocks import plain

_BEFORE = (
    r"(?:according to"
    r"|(?:reported|quoted|cited|published|obtained|seen|confirmed) (?:first )?by"
    r"|told|noted to|speaking to|interview with|reports? (?:from|by|in)|citing|via|source:)"
    r" (?:the )?"
)
_AFTER = r" (?:first )?(?:reported|reports|writes|wrote|quoted|cited|has learned|has more)\b"
_ABOUT = frozenset({ZoneKind.BYLINE, ZoneKind.DATELINE})
_LONGEST = 400  # characters of a byline
_WIRE_INITIALS = re.compile(r"\(([A-Z]{2,6})\)")
_BRACKETED = re.compile(r"\(([A-Z][\w ./-]{1,40})\)[.\s]*$")


def credited(text: str, zones: Iterable[Zone]) -> tuple[Credit, ...]:
    """Return the credits in the zones of `text`, in order."""
    found: set[tuple[int, int]] = set()
    for zone in zones:
        words = plain(text[zone.start : zone.end])
        if zone.kind is ZoneKind.DATELINE:
            found.update(_shift(_initials(words), zone.start))
        if zone.kind in _ABOUT:
            found.update(_shift(_named(words[:_LONGEST]), zone.start))
        elif zone.kind in READABLE:
            found.update(_shift(_sourced(words), zone.start))
    return tuple(
        Credit(shown(plain(text[start:end])), Span(start, end, text[start:end]))
        for start, end in sorted(found)
    )


Place = tuple[int, int]


def _shift(places: Iterable[Place], by: int) -> Iterator[Place]:
    return ((start + by, end + by) for start, end in places)


def _named(words: str) -> Iterator[Place]:
    return (match.span() for match in re.finditer(alternation(), words))


def _initials(words: str) -> Iterator[Place]:
    """In a wire dateline "(NPA)" is an agency, whether it is in the table or not."""
    return (match.span(1) for match in _WIRE_INITIALS.finditer(words[:_LONGEST]))


def _sourced(words: str) -> Iterator[Place]:
    for match in _patterns().finditer(words):
        yield match.span("a") if match["a"] else match.span("b")
    closing = _BRACKETED.search(words[-60:])
    if closing and closing[1] in agencies():
        shift = max(len(words) - 60, 0)
        yield closing.start(1) + shift, closing.end(1) + shift


@cache
def _patterns() -> re.Pattern[str]:
    name = alternation()
    return re.compile(rf"(?i:\b{_BEFORE})(?P<a>{name})|(?P<b>{name}){_AFTER}")
