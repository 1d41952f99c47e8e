"""A shared passage on both sides, next to each other, word by word.

a.txt  The ministry moved [forty] boats to the bay      same, gone, same
b.txt  The ministry moved [40] boats to the bay         same, came, same
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.types.record import Evidence, Reuse

from .collated import Change, Run, compared_words
from .index import Index

LONGEST = 1500  # words that are compared; of a longer passage the beginning


@dataclass(frozen=True, slots=True)
class Side:
    """One side: where it stands, and its words, SAME or its own."""

    at: Evidence
    runs: tuple[Run, ...]
    words: int
    cut: bool  # only the beginning is shown


@dataclass(frozen=True, slots=True)
class SharedView:
    """What the page of a shared passage shows; one side where only an agency is named.

    `same` words stand on both sides; `others` are the other passages of the same two reports.
    """

    entry: Reuse
    sides: tuple[Side, ...]
    same: int
    others: tuple[Reuse, ...]


def shared(kept: Index, entry: Reuse) -> SharedView:
    """Put together what the page of a shared passage shows."""
    if entry.from_ is None:
        whole = (Run(Change.SAME, entry.to.exact),)
        side = Side(entry.to, whole, len(entry.to.exact.split()), cut=False)
        return SharedView(entry, (side,), 0, tuple(_others(kept, entry)))
    mine, its = entry.from_.exact.split(), entry.to.exact.split()
    one, other = mine[:LONGEST], its[:LONGEST]
    changes = list(compared_words(one, other))
    left = tuple(_left(one, changes))
    right = tuple(
        Run(change, " ".join(other[first:last]))
        for change, first, last in changes
        if change is not Change.GONE
    )
    same = sum(last - first for change, first, last in changes if change is Change.SAME)
    sides = (
        Side(entry.from_, left, len(mine), len(mine) > LONGEST),
        Side(entry.to, right, len(its), len(its) > LONGEST),
    )
    return SharedView(entry, sides, same, tuple(_others(kept, entry)))


def _left(one: list[str], changes: list[tuple[Change, int, int]]) -> Iterator[Run]:
    """The other side's runs in the words of this one: those that are the same, and its own."""
    place = 0
    for change, first, last in changes:
        if change is Change.CAME:
            continue
        length = last - first
        yield Run(change, " ".join(one[place : place + length]))
        place += length


def _others(kept: Index, entry: Reuse) -> Iterator[Reuse]:
    ends = {at.report for at in (entry.from_, entry.to) if at}
    for one in kept.shared.get(entry.to.report, ()):
        if one.id != entry.id and {at.report for at in (one.from_, one.to) if at} == ends:
            yield one
