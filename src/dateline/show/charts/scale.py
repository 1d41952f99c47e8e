"""The time axis: from days to places, with long empty stretches folded.

    days 1-30 and 900-930, nothing between  ->  30 days, a break, 31 days, all of one scale

A stretch is folded where nothing lies in it for 45 days or more and it would take up more than a
fifth of the axis. Days are counted as `date.toordinal` counts them; a day reaches from its
number to the next.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

LEAST = 45  # days; a shorter gap stays as it is
SHARE = 0.2
MOST = 8  # breaks
ROOM = 54.0  # what a break takes up
SHORTEST = 5  # days on an axis that nobody cut to size
_PAD = 0.03
_END = date.max.toordinal() + 1

Days = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that are drawn without a break, `end` not among them, and where they lie."""

    first: int
    end: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Scale:
    """Where days lie. `per_day` is the width of one."""

    stretches: tuple[Stretch, ...]
    per_day: float

    @property
    def left(self) -> float:
        """Where the first day begins."""
        return self.stretches[0].left

    @property
    def right(self) -> float:
        """Where the last day ends."""
        return self.stretches[-1].right

    def x(self, day: float) -> float:
        """Where a day begins; days beyond the axis lie at its ends, folded ones in their break."""
        at = self.stretches[0]
        for each in self.stretches:
            if day < each.first:
                share = (day - at.end) / (each.first - at.end)
                return (
                    at.right + max(share, 0.0) * (each.left - at.right) if each != at else at.left
                )
            if day <= each.end:
                return each.left + (day - each.first) * self.per_day
            at = each
        return self.right

    def xs(self, days: Days) -> NDArray[np.float64]:
        """The same for many days."""
        return np.interp(days, *self._knots())

    def day(self, x: float) -> int:
        """The day at a place."""
        days, xs = self._knots()
        return min(int(np.interp(x, xs, days)), self.stretches[-1].end - 1)

    def breaks(self) -> Iterable[tuple[Stretch, Stretch]]:
        """The stretches before and after each break."""
        return pairwise(self.stretches)

    def _knots(self) -> tuple[list[int], list[float]]:
        days = [day for each in self.stretches for day in (each.first, each.end)]
        return days, [x for each in self.stretches for x in (each.left, each.right)]


def time_scale(
    first: Days, last: Days, left: float, right: float, asked: tuple[int, int] | None = None
) -> Scale:
    """The axis for entries that reach from `first` to `last`, or for the days asked for."""
    firsts, lasts = np.append(first, asked or ()), np.append(last, asked or ())
    if asked:
        firsts, lasts = np.clip(firsts, *asked), np.clip(lasts, *asked)
    low, end = int(firsts.min()), int(lasts.max()) + 1
    if not asked and end - low < SHORTEST:
        low, end = max(low - SHORTEST // 2, 1), min(end + SHORTEST // 2, _END)
    gaps = _folded(_gaps(firsts, lasts), end - low)
    kept = end - low - sum(after - before for before, after in gaps)
    pad = max(round(kept * _PAD), 1)
    gaps = [(before + pad, after - pad) for before, after in gaps]
    return _laid([low, *(day for gap in gaps for day in gap), end], left, right)


def _laid(edges: list[int], left: float, right: float) -> Scale:
    pieces = list(zip(edges[::2], edges[1::2], strict=True))
    kept = sum(end - first for first, end in pieces)
    per_day = (right - left - ROOM * (len(pieces) - 1)) / kept
    stretches = []
    for first, end in pieces:
        stretches.append(Stretch(first, end, left, left + (end - first) * per_day))
        left = stretches[-1].right + ROOM
    return Scale(tuple(stretches), per_day)


def _gaps(first: Days, last: Days) -> list[tuple[int, int]]:
    """Stretches of days in which nothing lies: the first free day, and the first that is not."""
    by = np.argsort(first, kind="stable")
    starts, reached = first[by][1:], np.maximum.accumulate(last[by])[:-1] + 1
    where = np.flatnonzero(starts - reached >= LEAST)
    return [(int(reached[at]), int(starts[at])) for at in where]


def _folded(gaps: list[tuple[int, int]], kept: int) -> list[tuple[int, int]]:
    """Those of the gaps that are worth a break, longest first, in order of time."""
    chosen: list[tuple[int, int]] = []
    for gap in sorted(gaps, key=lambda each: (each[0] - each[1], each)):
        long = gap[1] - gap[0]
        if long <= kept * SHARE or len(chosen) == MOST:
            break
        chosen.append(gap)
        kept -= long
    return sorted(chosen)
