"""Sets of days, as stretches that do not touch: where a date may lie.

    every 8 May that is a Thursday, give or take a week    (…, 2025-05-01/2025-05-15, 2031-05-01/…)
    meet(those, not before 2027-05-07)                      (2031-05-01/2031-05-15, …)

All operations are linear in the number of stretches.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .days import ONE, Days

# The years in which a report may lie. Bounded, so that the result never depends on today.
FIRST, LAST = date(1950, 1, 1), date(2079, 12, 31)

Spans = tuple[Days, ...]

ALWAYS: Spans = (Days(FIRST, LAST),)


@dataclass(frozen=True, slots=True, order=True)
class Clue:
    """The report was published on one of these days; `says` gives words and reason."""

    says: str
    spans: Spans


def spans(stretches: Iterable[Days]) -> Spans:
    """Join stretches that overlap or touch; in order."""
    found: list[Days] = []
    for one in sorted(stretches):
        if found and one.first <= found[-1].last + ONE:
            found[-1] = Days(found[-1].first, max(found[-1].last, one.last))
        else:
            found.append(one)
    return tuple(found)


def meet(one: Spans, other: Spans) -> Spans:
    """Give the days that are in both."""
    found: list[Days] = []
    a = b = 0
    while a < len(one) and b < len(other):
        first, last = max(one[a].first, other[b].first), min(one[a].last, other[b].last)
        if first <= last:
            found.append(Days(first, last))
        if one[a].last < other[b].last:
            a += 1
        else:
            b += 1
    return tuple(found)


def hull(found: Spans) -> Days:
    """Give the one stretch from the first to the last day."""
    return Days(found[0].first, found[-1].last)
