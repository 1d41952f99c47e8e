"""Turns a symbolic rule into a place on the calendar, against an anchor day or without one.

    place("weekday:4:past:night", date(2020, 1, 10))  -> 2020-01-09TNI
    place("monthday:01-04:past", None)                -> XXXX-01-04
    place("at:2020-01-03>offset:4:day", None)         -> 2020-01-07

The grammar of rules stands in docs/how/times.md; its steps and fields are stable.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import MINYEAR, date, timedelta
from functools import lru_cache

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
from .durations import CLOCK_UNITS, length
from .periods import PERIODS

_SUNDAY = 7


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


def _last(fields: list[str], anchor: date | None) -> Spot:
    """On a Sunday "last week" is the week before, or for many outlets the one that just went by.

    The value keeps to ISO weeks, as TimeML has it; the days take in both.
    """
    found = _named(-1)(fields, anchor)
    if fields != ["week"] or anchor is None or anchor.isoweekday() != _SUNDAY or not found.day:
        return found
    return replace(found, edtf=f"{found.day}/{anchor - timedelta(days=1)}")


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


_STEPS: dict[str, Callable[[list[str], date | None], Spot]] = {
    **PERIODS, "offset": _offset, "this": _named(0), "last": _last, "next": _named(1),
    "past": _span, "coming": _span, "edge": _edge, "anniversary": _anniversary, "at": _at,
}  # fmt: skip
