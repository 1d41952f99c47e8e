"""The day of publication that a page's markup declares, and which part of it does.

    <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-08T…"}
    <meta property="article:published_time" content="2031-05-08T10:00:00Z">
    <time class="published" datetime="2031-05-08">
    ->  Stamp("2031-05-08", "JSON-LD datePublished"), "… article:published_time", "… <time>"

Firm fields go before loose ones; a page that lists several articles declares none by its JSON-LD.
"03-09-2031" can be read two ways and is not taken. When a page was changed last is not when it was
published: that is kept apart. Dates that scripts put together are not seen.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from .dates import MONTH_NAMES, written

ARTICLES = frozenset(
    "article newsarticle blogposting reportagenewsarticle opinionnewsarticle analysisnewsarticle"
    " backgroundnewsarticle liveblogposting techarticle report scholarlyarticle".split()
)
# Names of <meta> fields, lower case: those that name publication, then those that may.
PUBLISHED = (
    "article:published_time og:published_time og:article:published_time datepublished"
    " article:published article.published parsely-pub-date sailthru.date pubdate publishdate"
    " publish_date publish-date publication_date publicationdate published_date dc.date.issued"
    " dcterms.issued citation_publication_date citation_online_date cxenseparse:recs:publishtime"
).split()
LOOSE = "date dc.date dcterms.date dcterms.created dc.date.created datecreated".split()
CHANGED = (
    "article:modified_time og:updated_time og:modified_time datemodified last-modified lastmod"
    " dcterms.modified dc.date.modified revised updated_time"
).split()

_META = re.compile(r"<meta\s([^<>]{1,1000})>", re.IGNORECASE)
_TIME = re.compile(r"<time\s([^<>]{1,600})>", re.IGNORECASE)
_FIELD = re.compile(r"([a-zA-Z:_-]{2,20})\s{0,3}=\s{0,3}(?:\"([^\"]{0,300})\"|'([^']{0,300})')")
_SCRIPT = re.compile(r"<script\b[^<>]{0,300}\bld\+json\b[^<>]{0,300}>", re.IGNORECASE)
_ISO = re.compile(r"((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?([0-3]\d)(?!\d)")
_DEEP = 12  # nesting of JSON-LD that is looked into
_LONGEST = 300_000  # characters of one piece of JSON-LD
_MOST = 30  # pieces


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as YYYY-MM-DD, and the part of the markup that gives it."""

    day: str
    where: str


def published(source: str) -> Stamp | None:
    """Return the day on which a page says that it was published, None where it does not."""
    linked = list(_linked(source, "datePublished"))
    return (
        _one([stamp for kind, stamp in linked if kind in ARTICLES])
        or _meta(source, PUBLISHED)
        or _time(source)
        or _one([stamp for kind, stamp in linked if kind == "webpage"])
        or _meta(source, LOOSE)
    )


def changed(source: str) -> Stamp | None:
    """Return the day on which a page says that it was changed last."""
    linked = [stamp for _, stamp in _linked(source, "dateModified")]
    return _meta(source, CHANGED) or _one(linked)


def shown(source: str, day: str) -> bool:
    """Say whether a page holds a day in a form that can be read in one way only."""
    year, month, number = day.split("-")
    if any(form in source for form in (day, f"{year}/{month}/{number}", f"{year}{month}{number}")):
        return True
    name, ordinal = f"{MONTH_NAMES[int(month) - 1][:3]}[a-z]{{0,6}}\\.?", "(?:st|nd|rd|th)?"
    forms = (
        rf"{name}\s0?{int(number)}{ordinal},?\s{year}|\b0?{int(number)}{ordinal}\s{name},?\s{year}"
    )
    return re.search(forms, source, re.IGNORECASE) is not None


def _one(stamps: list[Stamp]) -> Stamp | None:
    """The stamp if all name one day."""
    return stamps[0] if len({stamp.day for stamp in stamps}) == 1 else None


def _meta(source: str, names: list[str]) -> Stamp | None:
    """The first of these fields that a page has; one page may hold a field for each of a list."""
    given: dict[str, str] = {}
    for match in _META.finditer(source):
        parts = _fields(match[1])
        name = parts.get("property") or parts.get("name") or parts.get("itemprop") or ""
        given.setdefault(name.lower(), parts.get("content", ""))
    for name in names:
        if day := _day(given.get(name, "")):
            return Stamp(day, f"<meta> {name}")
    return None


def _time(source: str) -> Stamp | None:
    """The one day that <time> elements marked as of publication give."""
    stamps = []
    for match in _TIME.finditer(source):
        parts = _fields(match[1])
        marks = f"{parts.get('class', '')} {parts.get('itemprop', '')}".lower()
        if ("publish" in marks or "pubdate" in match[1].lower()) and "unpublish" not in marks:
            day = _day(parts.get("datetime", ""))
            stamps += [Stamp(day, "<time>")] if day else []
    return _one(stamps)


def _fields(tag: str) -> dict[str, str]:
    return {
        found[1].lower(): html.unescape(found[2] or found[3] or "")
        for found in _FIELD.finditer(tag)
    }


def _linked(source: str, field: str) -> Iterator[tuple[str, Stamp]]:
    """Every day of a field in the page's JSON-LD, with the kind of thing it is said of."""
    for match in islice(_SCRIPT.finditer(source), _MOST):
        end = source.find("</script", match.end(), match.end() + _LONGEST)
        try:
            data = json.loads(source[match.end() : max(end, match.end())].strip(), strict=False)
        except (ValueError, RecursionError):
            continue
        for kind, value in _things(data, field, 0):
            if day := _day(value):
                yield kind, Stamp(day, f"JSON-LD {field}")


def _things(data: Any, field: str, depth: int) -> Iterator[tuple[str, str]]:
    if depth > _DEEP:
        return
    if isinstance(data, list):
        for one in data:
            yield from _things(one, field, depth + 1)
    if isinstance(data, dict):
        kinds = data.get("@type")
        for kind in kinds if isinstance(kinds, list) else [kinds]:
            if isinstance(kind, str) and isinstance(data.get(field), str):
                yield kind.lower(), data[field]
        for one in data.values():
            yield from _things(one, field, depth + 1)


def _day(value: str) -> str | None:
    """The day of a declared value: ISO 8601, or a full date in words."""
    if found := _ISO.match(value.strip()):
        return "-".join(found.groups())
    dates = written(value[:100])
    return dates[0].day.isoformat() if len(dates) == 1 else None
