"""Report to article: decode, extract, divide into zones, find declared and stated facts.

Report(b"Talks resume\\n\\nMay 8, 2031\\n\\nThe …")  ->
Article("Talks resume\\n\\n…", zones headline, dateline, body; published 2031-05-08, stated)
"""

import re
from collections.abc import Iterable

from dateline.errors import InputError
from dateline.types.article import READABLE, Article, Zone, ZoneKind
from dateline.types.dating import Dating, unknown
from dateline.types.report import Declared, Report
from dateline.types.span import Span

from . import apart, published
from .blocks import blocks
from .blocks import plain as _plain
from .credits import credited
from .decode import decode
from .extracted import Extract, Extracted
from .language import language
from .repeats import Lines, key
from .zones import trimmed, zones

_FIRST_HEADING = re.compile(r"^#\s{1,10}(\S[^\n]{0,400})", re.MULTILINE)
_BY = re.compile(r"^(?:written |reported |story |words |text )?by:?\s{1,5}", re.IGNORECASE)
_BY_ENDS = re.compile(r"\s{0,5}(?:[|•·–—]|,? (?:updated|published|posted)\b)", re.IGNORECASE)
_SAMPLE = 20_000


def clean(report: Report, extract: Extract = apart.extract, shared: Lines = frozenset()) -> Article:
    """Return the report's article; `extract` is asked for that of a web page.

    `shared` are lines that other reports of its outlet show, as `repeats` finds them. Raises
    InputError when it holds no words, StoppedError when a parser of it was stopped.
    """
    said = report.declared
    found = _extracted(report, extract)
    text = found.text
    divide = trimmed if report.media == "text/html" else zones
    title = said.title or found.title
    parts = divide(text, title)
    if shared:  # the headline stays one, even of a series that goes by one title
        parts = divide(text, title, shared - _titled(text, parts))
    if not parts:
        raise InputError("no words in it")
    return Article(
        report=report.id,
        file=report.file,
        text=text,
        zones=parts,
        published=_published(said, found, parts),
        headline=_headline(text, parts),
        byline=said.byline or found.byline or _byline(text, parts),
        outlet=said.outlet or found.outlet,
        url=said.url or found.url,
        language=said.language or language(_readable(text, parts)),
        credits=credited(text, parts),
    )


def plain(report: Report) -> Article:
    """Return the whole decoded text as body, one zone a paragraph, with declared metadata."""
    said = report.declared
    text = decode(report.data, report.charset, report.media)
    parts = tuple(Zone(ZoneKind.BODY, part.start, part.end) for part in blocks(text))
    if said.published:
        dating = published.declared(said.published, "the metadata given with it")
    else:
        dating = unknown("read as plain text, without looking for a date")
    if said.fetched:
        dating = published.fetched(said.fetched, dating)
    return Article(
        report=report.id,
        file=report.file,
        text=text,
        zones=parts,
        published=dating,
        byline=said.byline,
        outlet=said.outlet,
        url=said.url,
        language=said.language or language(_readable(text, parts)),
    )


def _extracted(report: Report, extract: Extract) -> Extracted:
    text = decode(report.data, report.charset, report.media)
    if report.media == "text/html":
        return extract(text, report.declared.url)
    heading = _FIRST_HEADING.search(text) if report.media == "text/markdown" else None
    return Extracted(text, title=heading[1] if heading else None)


def _published(said: Declared, found: Extracted, parts: tuple[Zone, ...]) -> Dating:
    told = _told(said, found, parts)
    return published.fetched(said.fetched, told) if said.fetched else told


def _told(said: Declared, found: Extracted, parts: tuple[Zone, ...]) -> Dating:
    """What is declared or stated of the day of publication."""
    if said.published:
        return published.declared(said.published, "the metadata given with it")
    if found.published and not found.changed:
        return published.declared(found.published, found.dated_by)
    stated = published.stated(found.text, parts)
    if found.published and stated.best is None:
        return published.declared(found.published, f"no day of publication; {found.dated_by}")
    url = said.url or found.url
    return (published.addressed(url) if url and stated.best is None else None) or stated


def _headline(text: str, parts: Iterable[Zone]) -> Span | None:
    zone = next((zone for zone in parts if zone.kind is ZoneKind.HEADLINE), None)
    if zone is None:
        return None
    return Span(zone.start, zone.end, text[zone.start : zone.end])


def _titled(text: str, parts: Iterable[Zone]) -> Lines:
    headline = _headline(text, parts)
    return frozenset({key(_plain(headline.exact))} if headline else ())


def _byline(text: str, parts: Iterable[Zone]) -> str | None:
    for zone in parts:
        line = _plain(text[zone.start : zone.end]) if zone.kind is ZoneKind.BYLINE else ""
        match = _BY.match(line)
        if match:
            return _BY_ENDS.split(line[match.end() :], maxsplit=1)[0].strip() or None
    return None


def _readable(text: str, parts: Iterable[Zone]) -> str:
    pieces, length = [], 0
    for zone in parts:
        if zone.kind in READABLE and length < _SAMPLE:
            pieces.append(text[zone.start : min(zone.end, zone.start + _SAMPLE)])
            length += len(pieces[-1])
    return "\n".join(pieces)
