"""Turns a symbolic rule into a place on the calendar, against an anchor day or without one.

    place("weekday:4:past:night", date(2020, 1, 10))  -> 2020-01-09TNI
    place("monthday:01-04:past", None)                -> XXXX-01-04
    place("at:2020-01-03>offset:4:day", None)         -> 2020-01-07

The grammar of rules stands in docs/how/times.md; its steps and fields are stable.
"""

import re
from collections.abc import Callable, Iterator
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache

from . import holidays
from .calendar import (
    CODES,
    SEASON_STARTS,
    UNKNOWN,
    Spot,
    end_of,
    nowhere,
    shift,
    spot,
    start_of,
)
from .words import UNITS

# February 29 comes back within eight years, a weekday on a date within eleven.
_YEARS_AROUND = 12
CLOCK_UNITS = ("second", "minute", "hour")
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S", "day": "12H"}
_SEASON_EDTF = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


@lru_cache(maxsize=1 << 14)
def place(rule: str, anchor: date | None) -> Spot:
    """Follow a rule's steps, each from the result of the one before."""
    here = None if anchor is None else spot(anchor, "day")
    result = nowhere("XXXX-XX-XX", None, "day")
    for step in rule.split(">"):
        name, *fields = step.split(":")
        if name == "to":
            return _until(result, fields[0])
        result = _STEPS[name](fields, None if here is None else here.day)
        here = result if result.day is not None else None
    return result


def _until(first: Spot, last: str) -> Spot:
    """Stretch a day to the day `last` of its month: "May 8-10" keeps its first day as its value."""
    written = f"{first.value[:8]}{last}"
    edtf = f"{first.value}/{written}" if written > first.value else first.edtf
    return Spot(first.value, edtf, first.day, first.grain)


def length(count: float | None, unit: str) -> str:
    """Write a duration in TIMEX3: (3, "month") -> P3M, (None, "hour") -> PTXH."""
    if count is not None and unit in ("decade", "century"):
        count, unit = count * (10 if unit == "decade" else 100), "year"
    sign = "PT" if unit in CLOCK_UNITS else "P"
    if count is None:
        return f"{sign}X{UNITS[unit]}"
    whole, rest = int(count), count - int(count)
    if unit == "fortnight":
        return f"P{2 * count:g}W"
    half = _HALVES.get(unit, "")
    if rest != 0.5 or not half:
        return f"{sign}{count:g}{UNITS[unit]}"
    if not whole:
        return ("PT" if half[-1] in "HS" or unit == "hour" else "P") + half
    return f"{sign}{whole}{UNITS[unit]}{'T' if unit == 'day' else ''}{half}"


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
    number = int(fields[0])
    if anchor is None:
        return nowhere(f"XXXX-Q{number}", f"XXXX-{32 + number}", "quarter")
    starts = _every_year(anchor, 3 * number - 2, 1)
    return spot(_pick(starts, "quarter", fields[1], anchor), "quarter")


def _halfyear(fields: list[str], anchor: date | None) -> Spot:
    number = int(fields[0])
    if anchor is None:
        return nowhere(f"XXXX-H{number}", f"XXXX-{39 + number}", "half")
    starts = _every_year(anchor, 6 * number - 5, 1)
    return spot(_pick(starts, "half", fields[1], anchor), "half")


def _holiday(fields: list[str], anchor: date | None) -> Spot:
    name, part = fields[0], _third(fields)
    fixed = holidays.table()[name]
    if anchor is None:
        value = f"XXXX-{fixed}" if re.fullmatch(r"\d\d-\d\d", fixed) else "XXXX"
        return nowhere(value, value if value != "XXXX" else None, "day", part)
    years = range(max(MINYEAR, anchor.year - 2), min(MAXYEAR - 1, anchor.year + 2) + 1)
    days = (holidays.holiday(name, year) for year in years)
    return spot(_pick(days, "day", fields[1], anchor), "day", part)


def _offset(fields: list[str], anchor: date | None) -> Spot:
    unit, rest = fields[1], fields[2:]
    count = None if "X" in fields[0] else int(fields[0])
    if "event" in rest:
        return Spot(length(None if count is None else abs(count), unit), None, None, unit)
    part = next((field for field in rest if field in CODES or field.startswith("T")), "")
    grain = next((field for field in rest if field in UNKNOWN), unit)
    if part and grain == "day" and unit != "day" and "day" not in rest:
        grain = unit
    if count is None:
        return Spot("PAST_REF" if fields[0].startswith("-") else "FUTURE_REF", None, None, unit)
    if anchor is None or unit in CLOCK_UNITS:
        return nowhere(UNKNOWN.get(grain, "XXXX-XX-XX"), None, grain, part)
    return spot(shift(anchor, count, unit), grain, part)


def _named(count: int) -> Callable[[list[str], date | None], Spot]:
    def step(fields: list[str], anchor: date | None) -> Spot:
        return _offset([str(count), *fields], anchor)

    return step


def _span(fields: list[str], anchor: date | None) -> Spot:
    del anchor  # a duration is as long from wherever it is counted
    count = None if fields[0] == "X" else float(fields[0])
    return Spot(length(count, fields[1]), None, None, fields[1])


def _edge(fields: list[str], anchor: date | None) -> Spot:
    unit, side = fields
    if anchor is None:
        known = {"start": "XXXX-01-01", "end": "XXXX-12-31"}[side]
        return (
            nowhere(known, known, "day") if unit == "year" else nowhere("XXXX-XX-XX", None, "day")
        )
    start = start_of(anchor, unit)
    return spot(start if side == "start" else end_of(start, unit), "day")


def _anniversary(fields: list[str], anchor: date | None) -> Spot:
    del fields, anchor  # the event's day is needed
    return nowhere("XXXX-XX-XX", None, "day")


def _at(fields: list[str], anchor: date | None) -> Spot:
    del anchor
    return point(fields[0])


def point(value: str) -> Spot:
    """Give the place of a known value: "2020-01-03", "2020-01", "1989-Q3", "199", "2020-WI"."""
    if (season := value[5:]) in SEASON_STARTS:
        return spot(date(int(value[:4]), SEASON_STARTS[season], 1), "season")
    numbered = re.fullmatch(r"(\d{4})-([QH])(\d)", value)
    if numbered:
        months, grain = (3, "quarter") if numbered[2] == "Q" else (6, "half")
        return spot(date(int(numbered[1]), months * (int(numbered[3]) - 1) + 1, 1), grain)
    if "-" not in value:
        grain = {4: "year", 3: "decade", 2: "century"}[len(value)]
        return spot(date(max(MINYEAR, int(value.ljust(4, "0"))), 1, 1), grain)
    if len(value) == 7:
        return spot(date.fromisoformat(value + "-01"), "month")
    part = value[10:].replace(":", "")
    return spot(date.fromisoformat(value[:10]), "day", part)


def _third(fields: list[str]) -> str:
    return fields[2] if len(fields) > 2 else ""


_STEPS: dict[str, Callable[[list[str], date | None], Spot]] = {
    "weekday": _weekday, "monthday": _monthday, "weekday+monthday": _both, "month": _month,
    "season": _season, "week": _numbered_week, "quarter": _quarter, "half": _halfyear, "holiday": _holiday,
    "offset": _offset, "this": _named(0), "last": _named(-1), "next": _named(1), "past": _span,
    "coming": _span, "edge": _edge, "anniversary": _anniversary, "at": _at,
}  # fmt: skip
