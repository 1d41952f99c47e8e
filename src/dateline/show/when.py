"""EDTF dates (ISO 8601-2, level 1) as days to compare and words to show.

    2031-05-08             ->  8 May to 8 May
    2031-05, 2031, 203X    ->  their first and last day
    2031-05-01/2031-05-07  ->  1 May to 7 May
    2031-05/..             ->  1 May 2031 to the end of days
    XXXX-05-08             ->  None: no year

Qualifiers (? ~ %) do not move a date's bounds. Not read: level 2 sets, years past 9999.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from dateline.types.dating import Dating

Bounds = tuple[date, date]
ALWAYS: Bounds = (date.min, date.max)
ENDLESS = (date.max - date.min).days + 1

_DATE = re.compile(r"(\d{2}[\dX]{2})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T[\d:.+Z-]{0,30})?[?~%]?")
# Codes 21 to 24 stand for the seasons; winter is given the months in which it begins the year.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (1, 2)}


@lru_cache(maxsize=65536)  # a case of 10,000 reports has 9,000 dates, each asked for many times
def bounds(edtf: str | None) -> Bounds | None:
    """First and last day that an EDTF date allows; None where it has no year or is none."""
    if edtf is None:
        return None
    if "/" not in edtf:
        return _single(edtf)
    first, last = edtf.split("/", 1)
    start = (date.min, date.min) if first in ("", "..") else _single(first)
    end = (date.max, date.max) if last in ("", "..") else _single(last)
    if start is None or end is None or start[0] > end[1] or edtf in ("/", "../.."):
        return None
    return start[0], end[1]


def in_words(edtf: str | None) -> str:
    """A date for people: "2031-05-08", "by 2031-05-08", "no date"."""
    if edtf is None:
        return "no date"
    if edtf.startswith("../"):
        return f"by {edtf[3:]}"
    if edtf.endswith("/.."):
        return f"since {edtf[:-3]}"
    return edtf


def shown(dating: Dating) -> str:
    """A dating's date for people."""
    return in_words(dating.edtf)


def order(dating: Dating) -> tuple[date, int]:
    """Sort by likeliest day, the more certain first, what has no date last.

    What is known only to be "by" a day stands after all that has that day.
    """
    span = bounds(dating.edtf)
    if span is None:
        return date.max, ENDLESS
    return dating.best or span[0], (span[1] - span[0]).days


def apart(one: str, other: str) -> bool:
    """Whether two EDTF dates exclude each other; a date without a year excludes nothing."""
    first, second = bounds(one), bounds(other)
    if first is None or second is None:
        return False
    return first[1] < second[0] or second[1] < first[0]


def narrowest(datings: Iterable[Dating]) -> Dating:
    """The one that leaves the fewest days; of equals, the earliest."""
    return min(datings, key=lambda dating: order(dating)[::-1])


def _single(edtf: str) -> Bounds | None:
    match = _DATE.fullmatch(edtf)
    if match is None:
        return None
    year, month, day = match.groups()
    years = int(year.replace("X", "0")), int(year.replace("X", "9"))
    months = _months(month)
    if months is None or years[0] < 1:
        return None
    try:
        if day is not None and day != "XX":
            return date(years[0], months[0], int(day)), date(years[1], months[1], int(day))
    except ValueError:
        return None
    last = monthrange(years[1], months[1])[1]
    return date(years[0], months[0], 1), date(years[1], months[1], last)


def _months(month: str | None) -> tuple[int, int] | None:
    if month is None or month == "XX":
        return 1, 12
    number = int(month)
    return (number, number) if 1 <= number <= 12 else _SEASONS.get(number)
