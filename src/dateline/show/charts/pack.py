"""Marks laid into rows so that none lies over another, the crowded ones drawn as one.

    three entries of one day      ->  three marks, one above another
    10,000 entries in one lane    ->  at most a few hundred marks, each with its count

Entries of one kind whose ends fall into the same cells of a grid are one mark; the grid is made
coarser until the marks fit into the rows there are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

GRAINS = (1.0, 7.0, 14.0, 28.0, 56.0, 112.0, 224.0, 448.0, 4096.0)  # widths of a cell
COARSE = 56.0  # a wider cell would join what lies months apart only to save a row
_GAP = 2.0

Places = NDArray[np.int64]
Lengths = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Mark:
    """Entries drawn as one: their number, the place of the first, where they begin and end."""

    entry: int
    count: int
    kind: int
    left: float
    right: float
    row: int = 0


@dataclass(frozen=True, slots=True)
class Ends:
    """Where marks begin and end on a chart, one place a mark, and how many entries each is.

    `entry` is the place of the first of them. What differs in `kind` is never drawn as one.
    """

    left: Lengths
    right: Lengths
    kind: Places
    entry: Places
    count: Places


# What a mark takes up on the chart: from where, to where.
Room = Callable[[Mark], tuple[float, float]]


def packed(ends: Ends, rows: int, most: int, room: Room) -> tuple[Mark, ...]:
    """At most `most` marks where that can be, in `rows` rows where that takes no coarse grid.

    Kinds are never mixed, so there may be as many rows as kinds.
    """
    rows = max(rows, len(np.unique(ends.kind)))
    laid: tuple[Mark, ...] = ()
    for grain in (0.0, *GRAINS):
        ends = _grouped(ends, grain) if grain else ends
        if len(ends.left) > most and grain < GRAINS[-1]:
            continue
        laid = _laid(_marks(ends), room)
        if grain >= COARSE or max((mark.row for mark in laid), default=0) < rows:
            break
    return laid


def _grouped(ends: Ends, grain: float) -> Ends:
    """Marks of the same cells as one."""
    cells = np.stack((ends.kind, ends.left // grain, ends.right // grain)).astype(np.int64)
    by = np.lexsort(cells[::-1])
    cells = cells[:, by]
    new = np.ones(len(by), dtype=bool)
    new[1:] = (cells[:, 1:] != cells[:, :-1]).any(axis=0)
    starts = np.flatnonzero(new)
    if not len(starts):
        return ends
    return Ends(
        np.minimum.reduceat(ends.left[by], starts),
        np.maximum.reduceat(ends.right[by], starts),
        ends.kind[by][starts],
        np.minimum.reduceat(ends.entry[by], starts),
        np.add.reduceat(ends.count[by], starts),
    )


def _marks(ends: Ends) -> list[Mark]:
    columns = (ends.entry, ends.count, ends.kind, ends.left, ends.right)
    return [Mark(*each) for each in zip(*(column.tolist() for column in columns), strict=True)]


def _laid(marks: Sequence[Mark], room: Room) -> tuple[Mark, ...]:
    """Each mark in the first row that is free where it begins."""
    reached: list[float] = []
    laid = []
    for mark in sorted(marks, key=lambda each: (room(each)[0], each.entry, each.kind)):
        left, right = room(mark)
        row = next((at for at, end in enumerate(reached) if end <= left), len(reached))
        reached[row : row + 1] = [right + _GAP]
        laid.append(replace(mark, row=row))
    return tuple(laid)
