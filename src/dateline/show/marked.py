"""An article as text, zone by zone, with the words that carry entries marked.

    Block(BODY, (Piece("She said ", 25), Piece("“we stay”", 34, ("7c1e…",)), …))

Entries overlap: a piece names every entry that its words carry, and ends where one of them begins
or ends. `begins` are the entries whose words start here, for a sign that leads to them. Words that
are not marked, a party's name, may still be led to: a piece begins there, and says so.
"""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from dateline.types.article import Article, Zone, ZoneKind

from .entries import Entry


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of one article that carry an entry."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that the same entries carry from end to end."""

    start: int
    text: str
    carries: tuple[Entry, ...] = ()
    begins: tuple[Entry, ...] = ()
    led_to: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One zone of an article."""

    zone: ZoneKind
    pieces: tuple[Piece, ...]


def marks(report: str, found: Iterable[Entry]) -> tuple[Mark, ...]:
    """Where the words of entries stand in one report, in order."""
    placed = {
        (at.start, at.end, each.id): Mark(at.start, at.end, each)
        for each in found
        for at in each.evidence
        if at.report == report
    }
    return tuple(placed[key] for key in sorted(placed))


def blocks(
    article: Article, placed: Sequence[Mark], places: Collection[int] = frozenset()
) -> tuple[Block, ...]:
    """Cut an article's zones at the marks, which come in order, and at places that links name."""
    return tuple(
        Block(zone.kind, _pieces(article.text, zone, placed, places)) for zone in article.zones
    )


def _pieces(
    text: str, zone: Zone, placed: Sequence[Mark], places: Collection[int]
) -> tuple[Piece, ...]:
    inside = [mark for mark in placed if mark.start < zone.end and zone.start < mark.end]
    named = {place for place in places if zone.start <= place < zone.end}
    cuts = {zone.start, zone.end} | named
    for mark in inside:
        cuts |= {max(mark.start, zone.start), min(mark.end, zone.end)}
    edges = sorted(cuts)
    starts = [mark.start for mark in inside]
    return tuple(
        replace(
            _piece(text, start, end, inside[: bisect_left(starts, end)], starts),
            led_to=start in named,
        )
        for start, end in itertools.pairwise(edges)
    )


def _piece(text: str, start: int, end: int, before: Sequence[Mark], starts: Sequence[int]) -> Piece:
    here = before[bisect_left(starts, start) : bisect_right(starts, start)]
    return Piece(
        start,
        text[start:end],
        tuple(mark.entry for mark in before if mark.end > start),
        tuple(mark.entry for mark in here),
    )
