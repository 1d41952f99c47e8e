"""What an article's own times say about the day on which it was published.

    "… hit the depot on Thursday … the May 8 raid …"    within a week of an 8 May, a Thursday
    "… burnt down on May 7, 2027 … four years ago"      about 2031
    "… the lease will end on March 3, 2044"             before that day

Each clue is a set of days with the words that it rests on. Bare months, seasons and month-days say
nothing by themselves: every day of the calendar follows some May within a year. They tell when
another clue, or another report, gives the year.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .bearings import WEEK, published_if
from .days import WEEKDAYS, Days, weekday
from .moments import Moment, named_again, one_event
from .spans import FIRST, LAST, Spans, spans

# "Thursday, May 8" without a year is less than half a year off, "on May 8" as well.
HALF = timedelta(days=183)
# "Four years ago" is taken to count from a full date so many sentences away at most. An anniversary
# is always one of a day named nearby.
NEAR = {"offset": 1, "anniversary": 4}
# A newspaper names the year of a day only if it is not of these weeks: "last week" never means it.
COARSE = ("last", "this", "offset", "anniversary")


@dataclass(frozen=True, slots=True, order=True)
class Clue:
    """The report was published on one of these days; `says` gives words and reason."""

    says: str
    spans: Spans


@dataclass(frozen=True, slots=True, order=True)
class Weekday:
    """A bare weekday: its ISO number, which one ("past", "future", …), words, part of the day."""

    number: int
    which: str
    words: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Clues:
    """All that the text says about its own day: firm clues first, then weekdays to narrow by.

    `month_days` are the words of month-days that no clue could use.
    """

    bounds: tuple[Clue, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    month_days: tuple[str, ...] = ()


def clues(told: Sequence[Moment]) -> Clues:
    """Read a report's moments for what they say about its day."""
    found = [*_past(told), *_ahead(told), *_counted(told), *_dated(told), *_tied(told)]
    return Clues(
        bounds=tuple(dict.fromkeys(found)),
        weekdays=tuple(dict.fromkeys(_weekdays(told))),
        month_days=tuple(one.time.span.exact for one in told if one.step[0] == "monthday"),
    )


def _past(told: Sequence[Moment]) -> Iterator[Clue]:
    """The latest day told as past: the report came after it."""
    days = [(day, one.time.span.exact) for one in told if (day := one.day) and not one.ahead]
    if days and FIRST <= (latest := max(days))[0] <= LAST:
        after = (Days(latest[0], LAST),)
        yield Clue(f"not before “{latest[1]}”, which it tells as past", after)


def _ahead(told: Sequence[Moment]) -> Iterator[Clue]:
    """The first day told as still to come: the report came before it."""
    days = [(day, one.time.span.exact) for one in told if (day := one.day) and one.coming]
    if days and FIRST <= (first := min(days))[0] <= LAST:
        yield Clue(f"not after “{first[1]}”, which it tells as to come", (Days(FIRST, first[0]),))


def _counted(told: Sequence[Moment]) -> Iterator[Clue]:
    """Relative times beside the date that they count from: "four years ago", "last year"."""
    fixed = [(one, day) for one in told if (day := one.day)]
    for one in told:
        if one.step[0] not in COARSE or one.ahead:
            continue
        for other, day in fixed:
            found = published_if(one.step, Days(day, day)) if _beside(one, other) else None
            if found and found.meets(Days(FIRST, LAST)):
                words = f"“{one.time.span.exact}” beside “{other.time.span.exact}”"
                yield Clue(f"{words} puts it in {found.first}/{found.last}", (found,))


def _beside(one: Moment, other: Moment) -> bool:
    """Whether a relative time means a date: of one event, and near in the text."""
    near = abs(one.sentence - other.sentence) <= NEAR.get(one.step[0], 0)
    if one.step[0] == "anniversary":
        return near
    if one.step[0] == "offset":
        return near and one.step[2:3] == ("year",) and one.time.span.exact.endswith("ago")
    return one.step[1] == "year" and one_event(one, other)


def _dated(told: Sequence[Moment]) -> Iterator[Clue]:
    """Weekdays that stand with their month and day: "Thursday, May 8"."""
    for one in told:
        if one.step[0] == "weekday+monthday":
            days = list(_in_years(one.step[2], int(one.step[1])))
            found = spans(Days(day - HALF, day + HALF) for day in days)
            yield Clue(f"it says “{one.time.span.exact}”", found)


def _tied(told: Sequence[Moment]) -> Iterator[Clue]:
    """Weekdays and month-days of one event: "boarded on Friday", "the May 8 boarding"."""
    bare = [one for one in told if one.step[0] == "weekday" and one.step[2] == "past"]
    for one in told:
        if one.step[0] != "monthday" or (one.step[2] != "past" and one.ahead):
            continue
        tied = [other for other in bare if named_again(one, other)]
        if len({other.weekday for other in tied}) == 1:
            number = tied[0].weekday or 1
            days = _in_years(one.step[1], number)
            words = f"“{tied[0].time.span.exact}” and “{one.time.span.exact}”"
            yield Clue(
                f"{words} tell of one event, a {WEEKDAYS[number - 1]}",
                spans(Days(day, day + WEEK) for day in days),
            )


def _in_years(month_day: str, number: int) -> Iterator[date]:
    """Every day of this month and day that falls on this weekday."""
    for year in range(FIRST.year + 1, LAST.year):
        try:
            day = date.fromisoformat(f"{year}-{month_day}")
        except ValueError:  # February 29
            continue
        if day.isoweekday() == number:
            yield day


def _weekdays(told: Sequence[Moment]) -> Iterator[Weekday]:
    for one in told:
        if one.step[0] == "weekday":
            part = one.step[3] if len(one.step) > 3 else ""
            yield Weekday(int(one.step[1]), one.step[2], one.time.span.exact, part)


def day_words(day: date) -> str:
    """Name a day with its weekday, as reasons do."""
    return f"{weekday(day)} {day}"
