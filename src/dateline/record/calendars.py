"""Dates a report by its own calendar.

    "Thursday" and "May 8" for one raid, four years after May 7, 2027, "on Friday"
    ->  Thursday 8 May is in 2031; the Friday after is 9 May 2031
    ->  2031-05-09/2031-05-15, best 2031-05-09

Clues become intervals of days and are intersected. Clues that leave several years, or more than a
month, leave the date unknown and say what is missing.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ..types.dating import Basis, Dating, unknown
from .clues import Clues, MonthDay, YearsAfter
from .days import WEEKDAYS, Days, edtf, weekday

# The years in which a report may lie. Bounded, so that the result never depends on today.
FIRST, LAST = 1950, 2079

# "On Thursday" is the Thursday of the six days before, or of that day; one more day is allowed for
# a report that went online the day after it was written.
WEEK = timedelta(days=7)
HALF = timedelta(days=183)  # "Thursday, May 8" without a year is less than half a year off
YEAR = timedelta(days=365)
WIDEST = 31  # days; wider than this, a date would put weekdays wrong and is not given

# A weekday that fits several years takes the first after the latest full date of the text, if it
# follows within this many days and the next one is years away.
SOON = 400


def own_date(clues: Clues) -> Dating:
    """Date a report by its text alone; unknown, with what is missing, where that fails."""
    frame, reasons = _frame(clues)
    if frame is None:
        return unknown(f"its own words contradict each other: {'; '.join(reasons)}")
    found = list(_anchors(clues, frame))
    if not found:
        return unknown(_missing(clues, reasons))
    chosen = _choose(found, clues, reasons)
    if chosen is None:
        years = ", ".join(str(day.year) for day, _, _ in found[:4])
        return unknown(f"{found[0][2]}, which fits several years ({years}); no clue to the year")
    day, window, why = chosen
    window = _meet(window, frame) or window
    window, more = _by_weekdays(day, window, clues)
    told = "; ".join([*reasons, why, *more])
    if len(window) > WIDEST:
        return unknown(f"between {window.first} and {window.last}, no day told: {told}")
    return Dating(edtf(window), window.first, Basis.INFERRED, told)


def _frame(clues: Clues) -> tuple[Days | None, list[str]]:
    """The span of time that full dates and "N years ago" leave; None when they contradict."""
    frame: Days | None = Days(date(FIRST, 1, 1), date(LAST, 12, 31))
    reasons: list[str] = []
    if clues.past:
        day, words = max(clues.past)
        frame = _meet(frame, Days(day, date(LAST, 12, 31)))
        reasons.append(f"not before “{words}”, which it tells as past")
    for one in clues.years_after:
        around = _around(one)
        reason = f"{one.words} puts it in {around.first}/{around.last}"
        if reason not in reasons:
            reasons.append(reason)
        frame = _meet(frame, around)
    return frame, reasons


def _around(one: YearsAfter) -> Days:
    day = _in_year(one.day.year + one.years, one.day.month, one.day.day) or one.day
    return Days(day, day + YEAR) if one.exact else Days(day - HALF, day + YEAR)


def _anchors(clues: Clues, frame: Days) -> Iterator[tuple[date, Days, str]]:
    """Days that the text names by weekday and month-day, with the window each opens."""
    for one in clues.month_days:
        if one.weekday is None:
            continue
        for year in range(max(frame.first.year - 1, FIRST), min(frame.last.year, LAST) + 1):
            day = _in_year(year, one.month, one.day)
            if day is None or day.isoweekday() != one.weekday:
                continue
            reach = WEEK if one.tie else HALF
            window = Days(day, day + reach) if one.tie else Days(day - HALF, day + reach)
            if window.meets(frame):
                yield day, window, _tied(one, day)


def _tied(one: MonthDay, day: date) -> str:
    if one.tie:
        told = f"“{one.tie}” and “{one.words}” tell of one event"
    else:
        told = f"it says “{one.words}”"
    return f"{told}: {weekday(day)} {day}"


def _choose(
    found: Sequence[tuple[date, Days, str]], clues: Clues, reasons: Sequence[str]
) -> tuple[date, Days, str] | None:
    """The one anchor that fits, or of several the first after the latest full date."""
    anchors = sorted(set(found))
    distinct = sorted({day for day, _, _ in anchors})
    if distinct[-1] - distinct[0] <= WEEK:
        return anchors[-1]
    if clues.past and reasons:
        latest = max(clues.past)[0]
        after = [one for one in anchors if one[0] >= latest]
        if after and (after[0][0] - latest).days <= SOON:
            return after[0]
    return None


def _by_weekdays(day: date, window: Days, clues: Clues) -> tuple[Days, list[str]]:
    """Narrow by the other weekdays told as past: each is the one nearest to the anchor."""
    reasons: list[str] = []
    for one in clues.weekdays:
        ahead = (one.number - day.isoweekday()) % 7
        near = day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
        narrowed = _meet(window, Days(near, near + WEEK))
        if narrowed and narrowed != window:
            window = narrowed
            reasons.append(f"“{one.words}” is {WEEKDAYS[one.number - 1]} {near}")
    return window, reasons


def _missing(clues: Clues, reasons: Sequence[str]) -> str:
    weekdays = list(dict.fromkeys(WEEKDAYS[one.number - 1] for one in clues.weekdays))
    known = "; ".join(reasons)
    if weekdays:
        told = f"names weekdays and no date: {', '.join(weekdays)}"
    elif clues.month_days:
        told = f"names a day without a year or weekday: “{clues.month_days[0].words}”"
    else:
        told = "names no day that the calendar could place"
    return f"{told} ({known})" if known else told


def _meet(one: Days | None, other: Days) -> Days | None:
    if one is None or not one.meets(other):
        return None
    return Days(max(one.first, other.first), min(one.last, other.last))


def _in_year(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
