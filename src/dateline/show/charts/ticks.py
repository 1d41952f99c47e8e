"""Where an axis is labelled: days, Mondays, months or years; round numbers; powers of ten.

a week          ->  8 May, 9 May, …          2,500 to 6,000     ->  0, 2,000, 4,000, 6,000
half a year     ->  May, Jun, … with 2031    20 to 2,000,000    ->  10, 100, 1,000, …
thirty years    ->  2005, 2010, …
"""

import math
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .scale import Scale, Stretch

ROOM = 66.0  # between two labels
# Steps in days, in months; `None` for the other.
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 60000)
_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_MONTH = 30.44


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled day. `year` stands under the label where it is news; `edtf` is what it names."""

    x: float
    label: str
    year: str
    edtf: str


def time_ticks(scale: Scale) -> tuple[Tick, ...]:
    """The labels of a time axis, at least one for each stretch."""
    made: list[Tick] = []
    for stretch in scale.stretches:
        found = list(_of(stretch, scale.per_day)) or [_first(stretch)]
        year = ""
        for x, label, told, edtf in found:
            if made and x - made[-1].x < ROOM * 0.8:
                continue
            made.append(Tick(x, label, told if told not in (year, label) else "", edtf))
            year = told
    return tuple(made)


def round_ticks(low: float, high: float) -> tuple[float, ...]:
    """Round numbers from at most `low` to at least `high`, about five of them."""
    raw = max(high - low, abs(high) * 1e-9, 1e-9) / 4
    power = 10.0 ** math.floor(math.log10(raw))
    step = power * (1, 2, 2.5, 5, 10)[bisect_left((1, 2, 2.5, 5), raw / power)]
    first, last = math.floor(low / step), math.ceil(high / step)
    last = max(last, first + 1)  # an axis has two ends
    return tuple(round(count * step, 12) for count in range(first, last + 1))


def power_ticks(low: float, high: float) -> tuple[float, ...]:
    """Powers of ten from at most `low`, which is above 0, to at least `high`."""
    lowest, highest = math.floor(math.log10(low)), math.ceil(math.log10(high))
    step = max(1, -(-(highest - lowest) // 7))
    return tuple(10.0**power for power in range(lowest, highest + step, step))


def _of(stretch: Stretch, per_day: float) -> Iterator[tuple[float, str, str, str]]:
    """Place, label, year and date of each tick in a stretch."""

    def place(day: date) -> float:
        return stretch.left + (day.toordinal() - stretch.first) * per_day

    days = next((step for step in _DAYS if step * per_day >= ROOM), None)
    if days:
        # Ordinal 1 was a Monday.
        for number in range(stretch.first + (1 - stretch.first) % days, stretch.end, days):
            day = date.fromordinal(number)
            yield (
                place(day),
                f"{day.day} {_NAMES[day.month - 1]}",
                f"{day.year:04}",
                day.isoformat(),
            )
        return
    months = next((step for step in _MONTHS if step * _MONTH * per_day >= ROOM), _MONTHS[-1])
    for count in range(-(-_month(stretch.first) // months) * months, 9999 * 12, months):
        year, month = divmod(count, 12)
        day = date(max(year, 1), month + 1, 1)
        if day.toordinal() >= stretch.end:
            return
        if day.toordinal() < stretch.first:
            continue
        if months < 12:
            yield place(day), _NAMES[month], f"{year:04}", f"{year:04}-{month + 1:02}"
        else:
            yield place(day), f"{year:04}", f"{year:04}", f"{year:04}"


def _first(stretch: Stretch) -> tuple[float, str, str, str]:
    day = date.fromordinal(stretch.first)
    label = f"{day.day} {_NAMES[day.month - 1]}"
    return stretch.left, label, f"{day.year:04}", day.isoformat()


def _month(number: int) -> int:
    day = date.fromordinal(number)
    return day.year * 12 + day.month - 1
