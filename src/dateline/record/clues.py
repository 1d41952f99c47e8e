"""What an article's times say about the day on which it was published.

    "… hit the depot on Thursday … the May 8 raid …"            Thursday is a May 8
    "… burnt down on May 7, 2027 … four years ago"              the year is about 2031
    "… the ministry said on Friday"                             not before that Friday

Times are taken by their rules (docs/how/times.md); two of them are tied to one event when the same
sort of event is named in both sentences, or when their sentences touch. Not used yet: months and
seasons without a year, "five days after" an event that only another report dates.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from ..types.mention import Time, TimeType
from ..types.reading import Reading
from .days import days
from .sentences import sentences
from .words import stem

# Words by which two sentences are seen to tell of one event. Each row is one sort.
SORTS: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split())
    for row in (
        "attack attacks attacked strike strikes struck airstrike airstrikes hit bombing bombed bomb"
        " raid raided shelling shelled assault killed killing explosion blast drone missile",
        "vote voted votes voting ballot resolution passed",
        "election elections elected polls",
        "meeting met meet talks summit visit visited",
        "protest protests protested demonstration rally march marched",
        "arrest arrested detained detention raid",
        "crash crashed accident derailed sank",
        "earthquake quake flood floods storm hurricane fire wildfire",
        "ceasefire truce agreement deal treaty signed accord",
        "resigned resignation stepped fired dismissed",
        "call called phone telephone",
    )
)

# "Four years ago" is taken to count from a full date at most this many sentences away.
NEAR = 4

# So many times tell an article's day, or none does; a table of dates must not take for ever.
MOST = 300

# A full date in a sentence with one of these may lie ahead of the report.
AHEAD = frozenset(
    "will would until by next expire expires scheduled due plans planned before deadline".split()
)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A bare weekday told as past ("on Thursday"): ISO number and the words."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A month and day without a year; `weekday` if the text ties one to it, with the words."""

    month: int
    day: int
    weekday: int | None
    words: str
    tie: str = ""


@dataclass(frozen=True, slots=True)
class YearsAfter:
    """The report lies `years` after `day`: to the day where `exact`, else about."""

    day: date
    years: int
    exact: bool
    words: str


@dataclass(frozen=True, slots=True)
class Clues:
    """All that the text says about its own day, in the order of the text."""

    weekdays: tuple[Weekday, ...] = ()
    month_days: tuple[MonthDay, ...] = ()
    years_after: tuple[YearsAfter, ...] = ()
    past: tuple[tuple[date, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Placed:
    """A time with its sentence: number, words, and the sorts of event named there."""

    time: Time
    step: tuple[str, ...]
    sentence: int
    words: frozenset[str]
    sorts: frozenset[int]
    next: str  # the word after the time: "the March 1 boarding"


def clues(reading: Reading) -> Clues:
    """Read an article's times for what they say about its day."""
    placed = list(islice(_placed(reading), MOST))
    absolute = [one for one in placed if _full_date(one.time)]
    return Clues(
        weekdays=tuple(_weekdays(placed)),
        month_days=tuple(_month_days(placed)),
        years_after=tuple(_years_after(placed, absolute)),
        past=tuple(
            (day, one.time.span.exact)
            for one in absolute
            if (day := _full_date(one.time)) and not one.words & AHEAD
        ),
    )


def _weekdays(placed: Sequence[_Placed]) -> Iterator[Weekday]:
    for one in placed:
        if one.step[0] == "weekday" and one.step[2] == "past":
            yield Weekday(int(one.step[1]), one.time.span.exact)


def _month_days(placed: Sequence[_Placed]) -> Iterator[MonthDay]:
    bare = [one for one in placed if one.step[0] == "weekday" and one.step[2] == "past"]
    for one in placed:
        if one.step[0] == "weekday+monthday":
            month, day = one.step[2].split("-")
            number = int(one.step[1])
            yield MonthDay(int(month), int(day), number, one.time.span.exact)
        if one.step[0] == "monthday" and (one.step[2] == "past" or not one.words & AHEAD):
            month, day = one.step[1].split("-")
            tied = [other for other in bare if _one_event(one, other)]
            numbers = {int(other.step[1]) for other in tied}
            if len(numbers) == 1:
                tie = tied[0].time.span.exact
                yield MonthDay(int(month), int(day), numbers.pop(), one.time.span.exact, tie)
            else:
                yield MonthDay(int(month), int(day), None, one.time.span.exact)


def _one_event(one: _Placed, other: _Placed) -> bool:
    """Whether two times tell of one event: "boarded on Friday", "the March 1 boarding"."""
    return bool(one.sorts & other.sorts) or stem(one.next) in {stem(word) for word in other.words}


def _years_after(placed: Sequence[_Placed], absolute: Sequence[_Placed]) -> Iterator[YearsAfter]:
    for one in placed:
        exact = one.step[0] == "anniversary"
        ago = one.step[:1] == ("offset",) and one.step[2:3] == ("year",) and one.step[1][0] == "-"
        number = one.step[1].lstrip("-") if exact or ago else ""
        if not number.isdigit():
            continue
        near = [other for other in absolute if abs(other.sentence - one.sentence) <= NEAR]
        if near:
            told = min(near, key=lambda other: abs(other.sentence - one.sentence))
            if day := _full_date(told.time):
                words = f"“{one.time.span.exact}” beside “{told.time.span.exact}”"
                yield YearsAfter(day, int(number), exact, words)


def _full_date(time: Time) -> date | None:
    """The day of an absolute time, None for a relative or coarser one."""
    if time.rule or time.type is TimeType.DURATION:
        return None
    found = days(time.value)
    return found.first if found and found.first == found.last else None


def _next(text: str, time: Time) -> str:
    """The word right after a time, "." where none follows."""
    found = re.match(r" ([a-z]{4,20})", text[time.span.end : time.span.end + 22])
    return found[1] if found else "."


def _placed(reading: Reading) -> Iterator[_Placed]:
    places = list(sentences(reading.article))
    number = 0
    for time in sorted(reading.times, key=lambda one: one.span):
        while number < len(places) and places[number][1] <= time.span.start:
            number += 1
        if number == len(places):
            return
        start, end = places[number]
        words = frozenset(re.findall(r"[a-z]+", reading.article.text[start:end].lower()))
        sorts = frozenset(i for i, row in enumerate(SORTS) if row & words)
        steps = time.rule.split(">")
        step = tuple(steps[0].split(":")) if len(steps) == 1 else ("chain",)
        yield _Placed(time, step, number, words, sorts, _next(reading.article.text, time))
