"""Intervals of days, and EDTF to and from them.

    "2031-05"                 ->  Days(2031-05-01, 2031-05-31)
    "2031-05-09/2031-05-15"   ->  Days(2031-05-09, 2031-05-15)
    "XXXX-01-04"              ->  None: no year, so no place in the calendar

Reads EDTF level 1 (ISO 8601-2) as far as this program writes it: days, months, years, seasons,
quarters, decades ("202X"), intervals with open ends, qualifiers (? ~ %). TIMEX3 parts of a day
and ISO weeks are read too, since times carry them.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ONE = timedelta(days=1)
SEASONS = {"21": 3, "22": 6, "23": 9, "24": 12, "SP": 3, "SU": 6, "FA": 9, "WI": 12}
PARTS = {"Q": 3, "H": 6}

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
MONTH = re.compile(r"(\d{4})-(\d\d|SP|SU|FA|WI|[QH]\d)(?:-XX)?$")
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
YEAR = re.compile(r"(\d{4})(?:-XX)?(?:-XX)?$")
DECADE = re.compile(r"(\d{3})X?$")


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def meets(self, other: "Days", slack: int = 0) -> bool:
        """Whether the two share a day, or lie at most `slack` days apart."""
        gap = max((other.first - self.last).days, (self.first - other.last).days)
        return gap <= slack

    def apart(self, other: "Days") -> int:
        """Days between the nearest ends; 0 where they meet."""
        gap = max((other.first - self.last).days, (self.first - other.last).days)
        return max(gap, 0)

    def __len__(self) -> int:
        return (self.last - self.first).days + 1


@lru_cache(maxsize=4096)
def days(edtf: str | None) -> Days | None:
    """Read an EDTF date or interval; None where it names no days of the calendar."""
    if not edtf:
        return None
    if "/" not in edtf:
        return _single(edtf.rstrip("?~%"))
    left, right = (part.rstrip("?~%") for part in edtf.split("/", 1))
    first, last = _single(left), _single(right)
    if first is None and last is None:
        return None
    return Days(
        first.first if first else date.min,
        last.last if last else date.max,
    )


def begun(edtf: str | None) -> Days | None:
    """Read likewise; None as well where the beginning is open, since that says little of when."""
    found = days(edtf)
    return found if found and found.first > date.min else None


def edtf(found: Days) -> str:
    """Write days as EDTF, one day as itself; an end at the edge of time is open."""
    if found.first == found.last:
        return found.first.isoformat()
    first = ".." if found.first == date.min else found.first.isoformat()
    last = ".." if found.last == date.max else found.last.isoformat()
    return f"{first}/{last}"


def shortest(found: Days) -> str:
    """Write days as EDTF, a whole month or year by its name: "2031-05", "2031"."""
    first, last = found.first, found.last
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04d}"
    end = monthrange(first.year, first.month)[1]
    if first.day == 1 and last == first.replace(day=end):
        return f"{first.year:04d}-{first.month:02d}"
    return edtf(found)


def weekday(day: date) -> str:
    """Name the day of the week in words."""
    return WEEKDAYS[day.weekday()]


def _single(text: str) -> Days | None:
    try:
        return _dated(text)
    except ValueError:
        return None


def _dated(text: str) -> Days | None:
    if found := DAY.match(text):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return Days(day, day)
    if found := WEEK.match(text):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return Days(monday + 5 * ONE if found[3] else monday, monday + 6 * ONE)
    if found := MONTH.match(text):
        return _part_of_year(int(found[1]), found[2])
    if found := YEAR.match(text):
        return Days(date(int(found[1]), 1, 1), date(int(found[1]), 12, 31))
    if found := DECADE.match(text):
        return Days(date(int(found[1]) * 10, 1, 1), date(int(found[1]) * 10 + 9, 12, 31))
    return None


def _part_of_year(year: int, part: str) -> Days:
    if part in SEASONS:
        return _months(year, SEASONS[part], 3)
    if part[0] in PARTS:
        size = PARTS[part[0]]
        return _months(year, (int(part[1]) - 1) * size + 1, size)
    return _months(year, int(part), 1)


def _months(year: int, month: int, count: int) -> Days:
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
    last = date(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1])
    return Days(date(year, month, 1), last)
