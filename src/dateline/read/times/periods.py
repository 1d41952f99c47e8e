"""The steps of a rule that choose among like periods: weekdays, dates, months, quarters, feasts.

    weekday:4:past       the latest Thursday not after the anchor
    monthday:01-04:near  the January 4 nearest to it
    nth:1:2              the first Tuesday of its month

Each takes the step's fields and the anchor day, None for an unknown one.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from . import holidays
from .calendar import SEASON_STARTS, Spot, end_of, nowhere, shift, spot, start_of

# February 29 comes back within eight years, a weekday on a date within eleven.
_YEARS_AROUND = 12
# Each day of the month falls on each weekday within four years or so.
_MONTHS_AROUND = 50
_SEASON_EDTF = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the year: TIMEX3's letter, the EDTF number before its first one, its months."""

    grain: str
    sign: str
    code: int
    months: int


_QUARTER = _Part("quarter", "Q", 32, 3)
_HALF = _Part("half", "H", 39, 6)


def _pick(days: Iterator[date], grain: str, which: str, anchor: date) -> date:
    """Choose among the first days of like periods by the words past, future, near, …"""
    starts = sorted(days)
    ends = {start: end_of(start, grain) for start in starts}
    here = start_of(anchor, "year")
    wanted: dict[str, Callable[[date], bool]] = {
        "past": lambda start: start <= anchor,
        "last": lambda start: ends[start] < anchor,
        "future": lambda start: ends[start] >= anchor,
        "next": lambda start: start > anchor,
        "this": lambda start: start_of(start, "year") == here,
    }
    fits = wanted.get(which)
    fitting = [start for start in starts if fits is None or fits(start)] or starts
    if which in ("past", "last"):
        return fitting[-1]
    if which in ("future", "next", "this"):
        return fitting[0]
    return min(fitting, key=lambda start: (abs((start - anchor).days), start))


def _every_year(anchor: date, month: int, day: int) -> Iterator[date]:
    first = max(MINYEAR, anchor.year - _YEARS_AROUND)
    for year in range(first, min(MAXYEAR, anchor.year + _YEARS_AROUND) + 1):
        try:
            yield date(year, month, day)
        except ValueError:  # February 29
            continue


def _weekday(fields: list[str], anchor: date | None) -> Spot:
    weekday, which, part = int(fields[0]), fields[1], _third(fields)
    if anchor is None:
        return nowhere(f"XXXX-WXX-{weekday}", None, "day", part)
    if which == "this":
        return spot(shift(start_of(anchor, "week"), weekday - 1, "day"), "day", part)
    base = shift(anchor, (weekday - anchor.isoweekday()) % 7 - 14, "day")
    days = (shift(base, 7 * week, "day") for week in range(5))
    return spot(_pick(days, "day", which, anchor), "day", part)


def _monthday(fields: list[str], anchor: date | None) -> Spot:
    part = _third(fields)
    month, day = (int(number) for number in fields[0].split("-"))
    if anchor is None:
        return nowhere(f"XXXX-{fields[0]}", f"XXXX-{fields[0]}", "day", part)
    return spot(_pick(_every_year(anchor, month, day), "day", fields[1], anchor), "day", part)


def _both(fields: list[str], anchor: date | None) -> Spot:
    weekday, part = int(fields[0]), _third(fields)
    month, day = (int(number) for number in fields[1].split("-"))
    if anchor is None:
        return nowhere(f"XXXX-{fields[1]}", f"XXXX-{fields[1]}", "day", part)
    years = list(_every_year(anchor, month, day))
    agreeing = [day for day in years if day.isoweekday() == weekday] or years
    return spot(_pick(iter(agreeing), "day", "near", anchor), "day", part)


def _weekday_and_day(fields: list[str], anchor: date | None) -> Spot:
    """Give "Friday the 15th": the fifteenth of a month on which it is a Friday."""
    weekday, day = int(fields[0]), int(fields[1])
    if anchor is None:
        return nowhere(f"XXXX-XX-{fields[1]}", None, "day")
    month = start_of(anchor, "month")
    starts = (shift(month, count, "month") for count in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1))
    days = [_on(start, day) for start in starts]
    agreeing = [one for one in days if one is not None and one.isoweekday() == weekday]
    return spot(_pick(iter(agreeing), "day", fields[2], anchor), "day")


def _on(month: date, day: int) -> date | None:
    return month.replace(day=day) if day <= end_of(month, "month").day else None


def _day_of(fields: list[str], anchor: date | None) -> Spot:
    day = None if anchor is None else _on(start_of(anchor, "month"), int(fields[0]))
    return nowhere(f"XXXX-XX-{fields[0]}", None, "day") if day is None else spot(day, "day")


def _nth(fields: list[str], anchor: date | None) -> Spot:
    """Give the N-th weekday of the anchor's month, the last for N = -1."""
    if anchor is None:
        return nowhere("XXXX-XX-XX", None, "day")
    nth, weekday = int(fields[0]), int(fields[1])
    day = holidays.nth_weekday(anchor.year, anchor.month, nth, weekday)
    return spot(day, "day")


def _month(fields: list[str], anchor: date | None) -> Spot:
    if anchor is None:
        return nowhere(f"XXXX-{fields[0]}", f"XXXX-{fields[0]}", "month")
    starts = _every_year(anchor, int(fields[0]), 1)
    return spot(_pick(starts, "month", fields[1], anchor), "month")


def _numbered_week(fields: list[str], anchor: date | None) -> Spot:
    """Give a week by its ISO number; a year without a week 53 has its last week instead."""
    number = int(fields[0])
    if anchor is None:
        return nowhere(f"XXXX-W{number:02d}", None, "week")
    around = range(max(MINYEAR, anchor.year - 2), min(MAXYEAR - 1, anchor.year + 2) + 1)
    if fields[1] == "this":
        around = range(anchor.year, anchor.year + 1)
    starts = (_week_start(year, number) for year in around)
    return spot(_pick(starts, "week", fields[1], anchor), "week")


def _week_start(year: int, number: int) -> date:
    last = date(year, 12, 28).isocalendar().week  # December 28 is always in the last week
    return date.fromisocalendar(year, min(max(number, 1), last), 1)


def _season(fields: list[str], anchor: date | None) -> Spot:
    if anchor is None:
        return nowhere(f"XXXX-{fields[0]}", f"XXXX-{_SEASON_EDTF[fields[0]]}", "season")
    starts = _every_year(anchor, SEASON_STARTS[fields[0]], 1)
    return spot(_pick(starts, "season", fields[1], anchor), "season")


def _quarter(fields: list[str], anchor: date | None) -> Spot:
    return _part(fields, anchor, _QUARTER)


def _halfyear(fields: list[str], anchor: date | None) -> Spot:
    return _part(fields, anchor, _HALF)


def _part(fields: list[str], anchor: date | None, sort: _Part) -> Spot:
    number = int(fields[0])
    if anchor is None:
        return nowhere(f"XXXX-{sort.sign}{number}", f"XXXX-{sort.code + number}", sort.grain)
    starts = _every_year(anchor, sort.months * (number - 1) + 1, 1)
    return spot(_pick(starts, sort.grain, fields[1], anchor), sort.grain)


def _holiday(fields: list[str], anchor: date | None) -> Spot:
    name, part = fields[0], _third(fields)
    fixed = holidays.table()[name]
    if anchor is None:
        value = f"XXXX-{fixed}" if re.fullmatch(r"\d\d-\d\d", fixed) else "XXXX"
        return nowhere(value, value if value != "XXXX" else None, "day", part)
    years = range(max(MINYEAR, anchor.year - 2), min(MAXYEAR - 1, anchor.year + 2) + 1)
    days = (holidays.holiday(name, year) for year in years)
    return spot(_pick(days, "day", fields[1], anchor), "day", part)


def _third(fields: list[str]) -> str:
    return fields[2] if len(fields) > 2 else ""


PERIODS: dict[str, Callable[[list[str], date | None], Spot]] = {
    "weekday": _weekday, "monthday": _monthday, "weekday+monthday": _both, "month": _month,
    "weekday+day": _weekday_and_day, "day": _day_of, "nth": _nth, "season": _season,
    "week": _numbered_week, "quarter": _quarter, "half": _halfyear, "holiday": _holiday,
}  # fmt: skip
