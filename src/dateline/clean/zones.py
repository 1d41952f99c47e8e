"""Paragraphs to zones: which stretch is headline, body, excerpt, and which is not the report.

    "4 Min Read"                    furniture   by its words (`furniture`, `captions`, `code` …)
    menu lines of a saved page      furniture   by where the running text lies (`region`)
    "Norland asks for a plan"       headline    by its place (`head`)
    "What a mess!" at the end       comment     by manner and place (`tail`)
    what a model takes for text     body        by all that a line is like (`roles`)
    after "Here's AP with more:"    excerpt     by what announces it (`excerpts`)

What no rule names is body. Each step sees what the steps before it named.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.types.article import Zone, ZoneKind

from .blocks import Block, blocks
from .bylines import agency_line, byline
from .captions import caption
from .code import code
from .datelines import dateline
from .excerpts import excerpts
from .furniture import furniture
from .head import head
from .region import crowded, region, repeated
from .repeats import WHY, Lines, among
from .roles import roles
from .seams import markup, signature, wire_head
from .tail import author, links, tail

_TOP = 10  # paragraphs of an extracted page among which a date is the page's own
_LETTER = re.compile(r"[^\W\d_]")
_WIRE_WITHIN = 3  # readable paragraphs from the top that may open with a wire dateline


def zones(text: str, title: str | None = None, shared: Lines = frozenset()) -> tuple[Zone, ...]:
    """Divide `text` into zones that hold all of it but white space; `title` if declared.

    `shared` are lines that other reports of the outlet show: furniture, whatever they look like.
    """
    parts = blocks(text)
    others = among(shared, (part.text for part in parts))
    sure = by_words(parts) | dict.fromkeys(others, ZoneKind.FURNITURE)
    known = dict(sure)
    known |= dict.fromkeys(repeated(parts) - known.keys(), ZoneKind.FURNITURE)
    first, last = region(parts, known)
    known |= head(parts, known, title, first)
    for i in (*range(first), *range(last, len(parts))):
        known.setdefault(i, ZoneKind.FURNITURE)
    known |= tail(parts, known)
    if crowded(parts):
        known = roles(parts, known, sure)
    return _finished(parts, known, others)


def trimmed(text: str, title: str | None = None, shared: Lines = frozenset()) -> tuple[Zone, ...]:
    """Divide the text that an extractor took from a page; what it kept is mostly the report.

    Short lines are list items and table rows here, and a date alone may head a section, so
    only the words and the top are judged, not the manner.
    """
    parts = blocks(text)
    others = among(shared, (part.text for part in parts))
    known = {
        i: kind
        for i, kind in by_words(parts).items()
        if _LETTER.search(parts[i].text)
        and (kind is not ZoneKind.DATELINE or i < _TOP or i >= len(parts) - 2)
    }
    known |= dict.fromkeys(others, ZoneKind.FURNITURE)
    known |= head(parts, known, title, 0)
    known |= author(parts, known)
    known |= links(parts, known)
    return _finished(parts, known, others)


def by_words(parts: Sequence[Block]) -> dict[int, ZoneKind]:
    """Return the zones of paragraphs that their own words give away."""
    found = {i: kind for i, part in enumerate(parts) if (kind := _alone(part)) is not None}
    return found | dict.fromkeys(code(parts), ZoneKind.FURNITURE)


def _finished(
    parts: Sequence[Block], known: dict[int, ZoneKind], others: Collection[int]
) -> tuple[Zone, ...]:
    found, credit = excerpts(parts, known)
    told = {parts[i].start for i in others if known.get(i) is ZoneKind.FURNITURE}
    return tuple(
        replace(zone, why=WHY) if zone.start in told else zone
        for zone in _seamed(parts, known | found, credit)
    )


def _alone(part: Block) -> ZoneKind | None:
    """What a paragraph is by its own words, None when that takes its place to tell."""
    if byline(part) or agency_line(part):
        return ZoneKind.BYLINE
    if dateline(part):
        return ZoneKind.DATELINE
    if furniture(part):
        return ZoneKind.FURNITURE
    return ZoneKind.CAPTION if caption(part) else None


def _seamed(
    parts: Sequence[Block], known: Mapping[int, ZoneKind], credit: Mapping[int, str]
) -> Iterator[Zone]:
    body = [i for i in range(len(parts)) if known.get(i, ZoneKind.BODY) is ZoneKind.BODY]
    opening, closing = set(body[:_WIRE_WITHIN]), set(body[-1:])
    for i, part in enumerate(parts):
        kind = known.get(i, ZoneKind.BODY)
        front = markup(part), ZoneKind.FURNITURE
        if i in opening and not front[0]:
            front = wire_head(part), ZoneKind.DATELINE
        back = signature(part) if i in closing else 0
        yield from _pieces(part, kind, front, (back, credit.get(i)))


def _pieces(
    part: Block, kind: ZoneKind, front: tuple[int, ZoneKind], back: tuple[int, str | None]
) -> Iterator[Zone]:
    """The zone of a paragraph, and those of the pieces cut off its front and back."""
    length, front_kind = front
    tail_length, credit = back
    middle = part.text[length : len(part.text) - tail_length]
    if not middle.strip():
        yield Zone(kind, part.start, part.end, credit)
        return
    start = part.start + length + len(middle) - len(middle.lstrip())
    if length:
        yield Zone(front_kind, part.start, part.start + len(part.text[:length].rstrip()))
    yield Zone(kind, start, start + len(middle.strip()), credit)
    if tail_length:
        yield Zone(ZoneKind.BYLINE, part.end - tail_length, part.end)
