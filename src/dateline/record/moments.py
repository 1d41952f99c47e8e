"""Moments: the times of one report with what their sentences tell of.

    "The Chamber voted on Sunday to close the port."
      time "Sunday", rule weekday:7:past; terms chamber, vote, clos, port

Two moments tell of one event when their sentences share enough rare words (reports of a case), or
name the same sort of event (one report, where the same names are everywhere). Sentences told by
"he" and "it" share little and are missed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from ..types.mention import Time, TimeType
from ..types.reading import Reading
from .days import DAY, Days, days
from .sentences import sentences
from .words import stem, stems

# So many times tell an article's day, or none does; a table of dates must not take for ever.
MOST = 120

# Words by which two sentences are seen to tell of one event. Each row is one sort.
SORTS: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split())
    for row in (
        "attack attacks attacked strike strikes struck airstrike airstrikes hit bombing bombings"
        " bombed bomb raid raided shelling shelled assault killed killing explosion blast drone"
        " missile",
        "vote voted votes voting ballot resolution passed",
        "election elections elected polls",
        "meeting met meet talks summit visit visited",
        "protest protests protested demonstration rally march marched",
        "arrest arrested detained detention raid",
        "crash crashed accident derailed sank",
        "earthquake quake flood floods storm hurricane fire wildfire burnt",
        "ceasefire truce agreement deal treaty signed accord",
        "resigned resignation stepped fired dismissed",
        "call called phone telephone",
    )
)

# A date in a sentence with one of these may lie ahead of the report.
AHEAD = frozenset(
    "will would until by next expire expires scheduled due plans planned before deadline".split()
)

# Right before a date: the date bounds something, and may lie ahead.
OPEN = re.compile(r"\b(?:after|until|till|by|before|through|from|to|effective|starting)\s$")

# Beside these, "will" may be somebody's word of long ago.
PAST = frozenset("would said says told promised announced was were had".split())

# Words of time and of telling, which every dated sentence has.
EMPTY = frozenset(
    stems(
        "monday tuesday wednesday thursday friday saturday sunday january february march april"
        " may june july august september october november december morning afternoon evening"
        " night day week weekend month year ago earlier later last next said told says statement"
        " reported report news interview mr mrs ms president"
    )
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time and its sentence: number, content words, sorts of event, whether it may look
    ahead (`ahead`) or does (`coming`).

    `step` is the rule's one step in its fields, ("",) without a rule, ("chain",) for several.
    `next` is the word after the time: "the March 1 boarding".
    """

    time: Time
    step: tuple[str, ...]
    sentence: int
    terms: tuple[str, ...]
    sorts: frozenset[int]
    ahead: bool
    coming: bool
    next: str

    @property
    def weekday(self) -> int | None:
        """The ISO weekday that the words name."""
        return int(self.step[1]) if self.step[0] in ("weekday", "weekday+monthday") else None

    @property
    def month_day(self) -> str | None:
        """The month and day that the words name, "05-08"."""
        if self.step[0] == "monthday":
            return self.step[1]
        if self.step[0] == "weekday+monthday":
            return self.step[2]
        full = self.day
        return None if full is None else full.isoformat()[5:]

    @property
    def day(self) -> date | None:
        """The day that the words themselves fix: "May 8, 2031"."""
        told = self.told
        return told.first if told and DAY.match(self.time.value) else None

    @property
    def told(self) -> Days | None:
        """The days that the words themselves fix, a day, month or year: "in May 2031"."""
        if self.time.rule or self.time.type not in (TimeType.DATE, TimeType.TIME):
            return None
        return days(self.time.value)


def moments(reading: Reading) -> tuple[Moment, ...]:
    """Give the times of a report in the order of its text."""
    return tuple(islice(_moments(reading), MOST))


def _moments(reading: Reading) -> Iterator[Moment]:
    text, places = reading.article.text, list(sentences(reading.article))
    number, seen = 0, -1
    terms: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    for time in sorted(reading.times, key=lambda one: one.span):
        while number < len(places) and places[number][1] <= time.span.start:
            number += 1
        if number == len(places):
            return
        if number != seen:
            start, end = places[number]
            seen = number
            words = frozenset(re.findall(r"[a-z]+", text[start:end].lower()))
            terms = tuple(sorted(set(stems(text[start:end])) - EMPTY))
        yield Moment(
            time=time,
            step=_step(time.rule),
            sentence=number,
            terms=_after(text, time, places[number][1]) if time.rule.endswith(":event") else terms,
            sorts=frozenset(i for i, row in enumerate(SORTS) if row & words),
            ahead=bool(words & AHEAD)
            or bool(OPEN.search(text[max(0, time.span.start - 12) : time.span.start])),
            coming="will" in words and not words & PAST,
            next=_next(text, time),
        )


def one_event(one: Moment, other: Moment) -> bool:
    """Whether the sentences of two times name the same sort of event."""
    return bool(one.sorts & other.sorts) or named_again(one, other)


def named_again(one: Moment, other: Moment) -> bool:
    """Whether what a date stands before is told of again: "the May 8 boarding", "boarded"."""
    if not one.next:
        return False
    sorts = {i for i, row in enumerate(SORTS) if one.next in row}
    return bool(sorts & other.sorts) or stem(one.next) in other.terms


def _step(rule: str) -> tuple[str, ...]:
    steps = rule.split(">")
    return tuple(steps[0].split(":")) if len(steps) == 1 else ("chain",)


def _after(text: str, time: Time, end: int) -> tuple[str, ...]:
    """The terms of the event that a length is counted from: "five days after [the vote] …"."""
    phrase = re.split(r"[,;—]", text[time.span.end : min(end, time.span.end + 90)], maxsplit=1)[0]
    return tuple(sorted(set(stems(phrase)) - EMPTY))


def _next(text: str, time: Time) -> str:
    """The word right after a time, "" where none follows."""
    found = re.match(r" ([a-z]{4,20})", text[time.span.end : time.span.end + 22])
    return found[1] if found else ""
