"""The day of publication that a page's markup declares, and which part of it does.

    <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-08T…"}
    <meta property="article:published_time" content="2031-05-08T10:00:00Z">
    <time class="published" datetime="2031-05-08">
    ->  Stamp("2031-05-08", "JSON-LD datePublished"), "… article:published_time", "… <time>"

Firm fields go before loose ones; a page that lists several articles declares none by its JSON-LD.
"03-09-2031" can be read two ways and is not taken. When a page was changed last is not when it was
published: that is kept apart.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .dates import MONTH_NAMES, written
from .markup import ARTICLES, Markup

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

_ISO = re.compile(r"((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?([0-3]\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as YYYY-MM-DD, and the part of the markup that gives it."""

    day: str
    where: str


def published(page: Markup) -> Stamp | None:
    """Return the day on which a page says that it was published, None where it does not."""
    linked = list(_linked(page, "datePublished"))
    return (
        _one([stamp for kind, stamp in linked if kind in ARTICLES])
        or _meta(page, PUBLISHED)
        or _time(page)
        or _one([stamp for kind, stamp in linked if kind == "webpage"])
        or _meta(page, LOOSE)
    )


def changed(page: Markup) -> Stamp | None:
    """Return the day on which a page says that it was changed last."""
    linked = [stamp for _, stamp in _linked(page, "dateModified")]
    return _meta(page, CHANGED) or _one(linked)


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


def _meta(page: Markup, names: list[str]) -> Stamp | None:
    """The first of these fields that a page has; one page may hold a field for each of a list."""
    for name in names:
        if day := _day(page.fields.get(name, "")):
            return Stamp(day, f"<meta> {name}")
    return None


def _time(page: Markup) -> Stamp | None:
    """The one day that <time> elements marked as of publication give."""
    stamps = []
    for parts in page.times:
        marks = f"{parts.get('class', '')} {parts.get('itemprop', '')}".lower()
        if ("publish" in marks or "pubdate" in parts[""]) and "unpublish" not in marks:
            day = _day(parts.get("datetime", ""))
            stamps += [Stamp(day, "<time>")] if day else []
    return _one(stamps)


def _linked(page: Markup, field: str) -> Iterator[tuple[str, Stamp]]:
    """Every day of a field in the page's JSON-LD, with the kind of thing it is said of."""
    for thing in page.things:
        value = thing.about.get(field)
        if isinstance(value, str) and (day := _day(value)):
            yield thing.kind, Stamp(day, f"JSON-LD {field}")


def _day(value: str) -> str | None:
    """The day of a declared value: ISO 8601, or a full date in words."""
    if found := _ISO.match(value.strip()):
        return "-".join(found.groups())
    dates = written(value[:100])
    return dates[0].day.isoformat() if len(dates) == 1 else None
