"""Turns a relative time around: if its words mean these days, when was the report published?

    "on Thursday" is 8 May 2031          published 2031-05-08/2031-05-15
    "last weekend" is 3 to 4 May 2031    published 2031-05-04/2031-05-12
    "the fourth anniversary" of a fire   published within a year after that day
    "in March" is March 2031             published 2031-03-01/2032-02-29

Rules are those of docs/how/times.md. Spans are as wide as usage is loose: "last week", said on a
Sunday, may be the week that ends. Chains and quarters are not turned around.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from .days import Days

# "On Thursday" is the Thursday of the six days before, or of that day; one more day is allowed for
# a report that went online the day after it was written.
WEEK = timedelta(days=7)
# How far a length told in units may be off, in days: "two years ago" is from a year and a half.
LOOSE = {"day": 1, "week": 4, "weekend": 4, "month": 16, "year": 183}
LENGTH = {"day": 1, "week": 7, "weekend": 7, "month": 30.44, "year": 365.25}
UNITS = frozenset(LENGTH)
YEAR = timedelta(days=365)


def published_if(step: Sequence[str], told: Days) -> Days | None:
    """Give the days on which a report can have been published whose `step` means `told`."""
    turn = _TURNS.get(step[0])
    try:
        return turn(step, told) if turn else None
    except (ValueError, OverflowError):  # past the year 9999
        return None


def years_on(day: date, count: int) -> date:
    """The same day so many years on; 28 February for a 29th that is not there."""
    try:
        return day.replace(year=day.year + count)
    except ValueError:
        return day.replace(year=day.year + count, day=28)


def _weekday(step: Sequence[str], told: Days) -> Days | None:
    bounds = {"past": (0, 7), "last": (1, 7), "future": (-6, 0), "next": (-7, -1), "this": (-6, 6)}
    first, last = bounds.get(step[2], (-6, 6))
    return _moved(told, first, last)


def _month_day(step: Sequence[str], told: Days) -> Days | None:
    first, last = {"past": (0, 365), "last": (1, 365), "future": (-365, 0), "next": (-365, -1)}.get(
        step[2], (-183, 183)
    )
    return _moved(told, first, last)


def _part_of_year(step: Sequence[str], told: Days) -> Days | None:
    """For months and seasons, `told` being the whole of it."""
    if step[2] in ("past", "future"):
        return _month_day(step, Days(told.first, told.first) if step[2] == "past" else _end(told))
    if step[2] == "last":
        return Days(told.last + timedelta(days=1), told.last + YEAR + timedelta(days=1))
    return None


def _end(told: Days) -> Days:
    return Days(told.last, told.last)


def _last(step: Sequence[str], told: Days) -> Days | None:
    if step[1] == "weekend":
        return Days(told.first, told.last + timedelta(days=8))
    if step[1] == "week":
        return _moved(told, 1, 13)
    return _calendar(told, step[1], 1)


def _this(step: Sequence[str], told: Days) -> Days | None:
    if step[1] in ("week", "weekend"):
        return _moved(told, -6, 6)
    return _calendar(told, step[1], 0)


def _following(step: Sequence[str], told: Days) -> Days | None:
    if step[1] in ("week", "weekend"):
        return _moved(told, -13, -1)
    return _calendar(told, step[1], -1)


def _offset(step: Sequence[str], told: Days) -> Days | None:
    if len(step) > 3 and step[3] == "event":
        return None
    if step[2] not in UNITS or not step[1].lstrip("-").isdigit():
        return None
    count, loose = -int(step[1]), LOOSE[step[2]]
    if step[2] == "day" and abs(count) <= 1:
        loose = 0
    middle = round(count * LENGTH[step[2]])
    return _moved(told, middle - loose, middle + (loose if step[2] != "year" else 365))


def _anniversary(step: Sequence[str], told: Days) -> Days | None:
    if not step[1].isdigit():
        return None
    day = years_on(told.first, int(step[1]))
    return Days(day, day + YEAR)


def _moved(told: Days, first: int, last: int) -> Days:
    return Days(told.first + timedelta(days=first), told.last + timedelta(days=last))


def _calendar(told: Days, unit: str, count: int) -> Days | None:
    """The month or year that lies `count` after the one told, if one was."""
    first, last = told.first, told.last
    if unit == "year" and first.year == last.year:
        return Days(date(first.year + count, 1, 1), date(first.year + count, 12, 31))
    if unit == "month" and (first.year, first.month) == (last.year, last.month):
        year, month = divmod(first.year * 12 + first.month - 1 + count, 12)
        after, next_month = divmod(first.year * 12 + first.month + count, 12)
        return Days(date(year, month + 1, 1), date(after, next_month + 1, 1) - timedelta(days=1))
    return None


_TURNS: dict[str, Callable[[Sequence[str], Days], Days | None]] = {
    "weekday": _weekday, "monthday": _month_day, "month": _part_of_year, "season": _part_of_year,
    "last": _last, "this": _this, "next": _following,
    "offset": _offset, "anniversary": _anniversary,
}  # fmt: skip
