"""Dates a report by its own calendar.

    "Thursday" and "May 8" for one raid, four years after May 7, 2027, "on Friday"
    ->  Thursday 8 May is in 2031; the Friday after is 9 May 2031
    ->  2031-05-09/2031-05-15, best 2031-05-09

Clues become sets of days and are intersected. A clue that contradicts those before it widens the
date and is shown. What leaves more than a month gets no likeliest day; what leaves more than a
year, or years that lie apart, stays unknown, and says what is missing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from ..types.dating import AGAINST, Basis, Dating, only_by, unknown
from .bearings import published_if
from .clues import Clues, Weekday
from .days import WEEKDAYS, Days, days, shortest, weekday
from .spans import ALWAYS, FIRST, Clue, Spans, hull, meet, spans

# Days. Wider, a date would put weekdays wrong, and no likeliest day is given.
WIDEST = 31
# Wider still, an interval says no more than its reasons do.
USEFUL = 366


def bound(known: Dating) -> Clue | None:
    """Return the day by which a report was out, where no more is known: fetched on that day."""
    span = days(known.edtf) if only_by(known) else None
    return Clue(known.why, (Days(FIRST, span.last),)) if span and span.last > FIRST else None


def bounded(told: Clues, known: Dating) -> Clues:
    """Return what a report says of its day, and by which day it was out, if that is known."""
    last = bound(known)
    return replace(told, bounds=(last, *told.bounds)) if last else told


def narrowed(known: Dating, told: Clues) -> Dating:
    """Narrow the day by which a report was out by its own calendar; else show what that says.

    Pages are fetched long after they came out: where its words alone do not tell the day, the time
    between them and the fetching has no likeliest one, and no weekday is placed in it.
    """
    alone, both = own_date(told), bounded(told, known)
    if alone.best is None:
        found = replace(own_date(replace(both, weekdays=())), best=None)
    else:
        found = own_date(both)
    if found.edtf is not None:
        return found
    return replace(known, why=f"{known.why}; {AGAINST if alone.edtf else ''}{alone.why}")


def own_date(told: Clues) -> Dating:
    """Date a report by its text alone; unknown, with what is missing, where that fails."""
    found, reasons, against = intersected(ALWAYS, told.bounds)
    if against:
        return unknown(f"its own words contradict each other: {'; '.join([*reasons, *against])}")
    window = hull(found)
    if len(window) > USEFUL:
        return unknown(_missing(found, told, reasons))
    window, seasons = by_seasons(window, told.seasons)
    reasons += seasons
    if len(window) > WIDEST:
        return Dating(shortest(window), None, Basis.INFERRED, _told(window, reasons))
    window, more = by_weekdays(window, told.weekdays)
    return Dating(shortest(window), window.first, Basis.INFERRED, _told(window, reasons + more))


def intersected(found: Spans, told: Iterable[Clue]) -> tuple[Spans, list[str], list[str]]:
    """Meet clues one by one. What contradicts the ones before widens, and is told apart."""
    reasons: list[str] = []
    against: list[str] = []
    for clue in told:
        both = meet(found, clue.spans)
        if both:
            found = both
            reasons.append(clue.says)
        else:
            found = spans([*found, *clue.spans])
            against.append(f"{AGAINST}{clue.says}")
    return found, reasons, against


def by_seasons(window: Days, told: Iterable[Clue]) -> tuple[Days, list[str]]:
    """Narrow by clues that hold in every year; what lies beside the window widens it, and is told.

    What lies further off than a month is of another year, and says nothing.
    """
    reasons: list[str] = []
    against: list[str] = []
    found: Spans = (window,)
    for clue in told:
        both = meet(found, clue.spans)
        if both:
            reasons += [clue.says] if hull(both) != hull(found) else []
            found = both
            continue
        near = min(clue.spans, key=hull(found).apart)
        if hull(found).apart(near) <= WIDEST:
            found = (_reaching(hull(found), near),)
            against.append(f"against it: {clue.says}")
    return hull(found), reasons + against


def _reaching(window: Days, other: Days) -> Days:
    """The window up to the nearest day of days that lie beside it."""
    return Days(min(window.first, other.last), max(window.last, other.first))


def by_weekdays(window: Days, told: Sequence[Weekday]) -> tuple[Days, list[str]]:
    """Narrow by the other weekdays: each is the one nearest to the first day of the window.

    One that is told now as past, now as to come, narrows by the past alone: verbs mislead.
    """
    reasons: list[str] = []
    past = {one.number for one in told if one.which == "past"}
    for one in told:
        if one.which != "past" and one.number in past:
            continue
        day = nearest(window.first, one.number)
        allowed = published_if(("weekday", str(one.number), one.which), Days(day, day))
        both = meet((window,), (allowed,)) if allowed else ()
        if both and both[0] != window:
            window = both[0]
            reasons.append(f"“{one.words}” is {WEEKDAYS[one.number - 1]} {day}")
    return window, reasons


def nearest(day: date, number: int) -> date:
    """The day of this ISO weekday that is nearest to a day."""
    ahead = (number - day.isoweekday()) % 7
    return date.fromordinal(day.toordinal() + (ahead if ahead <= 3 else ahead - 7))


def _told(window: Days, reasons: Sequence[str]) -> str:
    if len(window) == 1:
        result = f"so it was published on {weekday(window.first)} {window.first}"
    else:
        result = f"so it was published between {window.first} and {window.last}"
    return "; ".join([*reasons, result])


def _missing(found: Spans, told: Clues, reasons: Sequence[str]) -> str:
    known = "; ".join(reasons)
    if len(found) > 1 and len(found[0]) <= USEFUL:
        years = ", ".join(str(one.first.year) for one in found[:4])
        return f"{known}, which fits several years ({years}, …); no clue to the year"
    if told.weekdays:
        names = dict.fromkeys(WEEKDAYS[one.number - 1] for one in told.weekdays)
        missing = f"names weekdays and no date: {', '.join(names)}"
    elif told.month_days:
        missing = f"names a day without a year or weekday: “{told.month_days[0]}”"
    else:
        missing = "names no day that the calendar could place"
    return f"{missing} ({known})" if known else missing
