"""What an article's own times say about the day on which it was published.

    "… hit the depot on Thursday … the May 8 raid …"    within a week of an 8 May, a Thursday
    "… burnt down on May 7, 2027 … four years ago"      about 2031
    "… the lease will end on March 3, 2044"             before that day

Each clue is a set of days with the words that it rests on. Bare months, seasons and month-days say
little by themselves: every day of the calendar follows some May within a year. They tell when
another time of the article (`ties`), or a sibling, gives the year; "met on May 8",
"will meet on May 8" and "this summer" narrow a date whose year is known.
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .days import Days, days
from .moments import Moment, same_deed
from .spans import FIRST, LAST, Clue, spans
from .ties import LEAD, YEARS, count, in_years, ties

# "Thursday, May 8" without a year is less than half a year ahead, "on May 8" mostly as well.
HALF = timedelta(days=183)
# A month and day told as past, or to come, without its year is told so within this time: of a day
# a year off a newspaper says "last year", or the year.
TOLD = timedelta(days=335)
# "Friday the 13th" is this month's, the last one's or the next one's.
MONTH = timedelta(days=31)
# "This summer" is said from the spring before to the autumn after.
QUARTER = timedelta(days=92)


@dataclass(frozen=True, slots=True, order=True)
class Weekday:
    """A bare weekday: its ISO number, which one ("past", "future", …), words, part of the day."""

    number: int
    which: str
    words: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Clues:
    """All that the text says about its own day: firm clues first, then those that narrow.

    `seasons` hold in every year, and narrow a date of a known one. `month_days` are the words of
    month-days that no clue could use.
    """

    bounds: tuple[Clue, ...] = ()
    seasons: tuple[Clue, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    month_days: tuple[str, ...] = ()


def clues(told: Sequence[Moment]) -> Clues:
    """Read a report's moments for what they say about its day."""
    found = [*_past(told), *_ahead(told), *_dated(told), *_numbered(told), *ties(told)]
    return Clues(
        bounds=tuple(dict.fromkeys(found)),
        seasons=tuple(dict.fromkeys([*_seasons(told), *_tenses(told), *_parts_of_year(told)])),
        weekdays=tuple(dict.fromkeys(_weekdays(told))),
        month_days=tuple(one.time.span.exact for one in told if one.step[0] == "monthday"),
    )


def _past(told: Sequence[Moment]) -> Iterator[Clue]:
    """The latest day told as past: the report came after it."""
    past = [(day, one.time.span.exact) for one in told if (day := one.day) and not one.ahead]
    if past and FIRST <= (latest := max(past))[0] <= LAST:
        after = (Days(latest[0], LAST),)
        yield Clue(f"not before “{latest[1]}”, which it tells as past", after)


def _ahead(told: Sequence[Moment]) -> Iterator[Clue]:
    """The first day told as still to come: the report came before it."""
    ahead = [(day, one.time.span.exact) for one in told if (day := one.day) and one.coming]
    if ahead and FIRST <= (first := min(ahead))[0] <= LAST:
        yield Clue(f"not after “{first[1]}”, which it tells as to come", (Days(FIRST, first[0]),))


def _dated(told: Sequence[Moment]) -> Iterator[Clue]:
    """Weekdays that stand with their month and day: "Thursday, May 8"."""
    for one in told:
        if one.step[0] == "weekday+monthday":
            found = (day for day in in_years(one.step[2]) if day.isoweekday() == one.weekday)
            near = spans(Days(day - HALF, day + TOLD) for day in found)
            yield Clue(f"it says “{one.time.span.exact}”", near)


def _seasons(told: Sequence[Moment]) -> Iterator[Clue]:
    """Seasons of its own year: "this summer"."""
    for one in told:
        if one.step[0] == "season" and one.step[2] == "this":
            whole = [span for year in YEARS if (span := days(f"{year}-{one.step[1]}"))]
            near = spans(Days(span.first - QUARTER, span.last + QUARTER) for span in whole)
            yield Clue(f"it says “{one.time.span.exact}”", near)


def _tenses(told: Sequence[Moment]) -> Iterator[Clue]:
    """Month-days whose verb looks back or ahead: "met on May 8", "will meet on May 8"."""
    for one in told:
        if one.step[0] != "monthday" or one.open:
            continue
        if one.step[2] == "past" and not one.ahead:
            near = spans(Days(day, day + TOLD) for day in in_years(one.step[1]))
            yield Clue(f"“{one.time.span.exact}” is told as past", near)
        if one.step[2] == "future":
            near = spans(Days(day - TOLD, day) for day in in_years(one.step[1]))
            yield Clue(f"“{one.time.span.exact}” is told as to come", near)


def _parts_of_year(told: Sequence[Moment]) -> Iterator[Clue]:
    """Months and seasons whose verb looks back or ahead: "was closed in March"."""
    for one in told:
        if one.step[0] not in ("month", "season") or one.open:
            continue
        wholes = [span for year in YEARS if (span := days(f"{year}-{one.step[1]}"))]
        if one.step[2] == "past" and not one.ahead:
            near = spans(Days(span.first, span.first + TOLD) for span in wholes)
            yield Clue(f"“{one.time.span.exact}” is told as past", near)
        if one.step[2] == "future":
            near = spans(Days(span.last - TOLD, span.last) for span in wholes)
            yield Clue(f"“{one.time.span.exact}” is told as to come", near)


def _numbered(told: Sequence[Moment]) -> Iterator[Clue]:
    """Weekdays with a number, which only some months have: "Friday the 13th"."""
    for one in told:
        if one.weekday is not None and one.number:
            found = (day for day in _numbers(one.number) if day.isoweekday() == one.weekday)
            back, on = {"past": (0, 1), "future": (1, 0)}.get(one.step[2], (1, 1))
            near = spans(Days(day - back * MONTH, day + on * MONTH) for day in found)
            yield Clue(f"it says “{one.time.span.exact} the {one.number}”", near)


def _numbers(number: int) -> Iterator[date]:
    """The day of this number in every month of the years in which a report may lie."""
    for year in YEARS:
        for month in range(1, 13):
            if number <= monthrange(year, month)[1]:
                yield date(year, month, number)


def _weekdays(told: Sequence[Moment]) -> Iterator[Weekday]:
    for one in told:
        if one.step[0] == "weekday":
            part = one.step[3] if len(one.step) > 3 else ""
            yield Weekday(int(one.step[1]), one.step[2], one.time.span.exact, part)
    for one in told:
        length = count(one) if one.step[2:3] == ("day",) else None
        if length is not None and one.sentence < LEAD:
            past = [
                other for other in told if other.step[0] == "weekday" and other.step[2] == "past"
            ]
            numbers = {other.weekday for other in past if same_deed(one, other)}
            if len(numbers) == 1 and (number := numbers.pop()):
                yield Weekday((number - 1 + length.days) % 7 + 1, "past", one.time.span.exact)
