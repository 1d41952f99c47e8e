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
from functools import lru_cache
from itertools import islice

from ..types.mention import Time, TimeType
from ..types.reading import Reading
from .clauses import clause, deeds, named, sorts
from .days import DAY, Days, days
from .sentences import sentences
from .single import single, terse
from .words import stem, stems

# So many times tell an article's day, or none does; a table of dates must not take for ever.
MOST = 120

# A date in a sentence with one of these may lie ahead of the report.
AHEAD = frozenset(
    "will would until by next expire expires scheduled due plans planned before deadline".split()
)

# Right before a date: the date bounds something, and may lie ahead.
OPEN = re.compile(r"\b(?:after|until|till|by|before|through|from|to|effective|starting)\s$")

# Right before a date, which then belongs to a noun: "the May 8 boarding".
OWNER = re.compile(r"(?:\b(?:the|an?|its|his|her|their)|['’]s?)\s$", re.IGNORECASE)

# Soon after an anniversary, which then has not come yet.
NEARING = re.compile(r"\b(?:nears?|neared|nearing|approach(?:es|ed|ing)?|draws? near|looms?)\b")

# Right after a weekday: "Friday the 13th".
NUMBER = re.compile(r",? the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:century|anniversary|floor|street))")

# Beside these, "will" may be somebody's word of long ago.
PAST = frozenset("would said says told promised announced was were had".split())

# The end of a rule that counts from an event which the article dates.
TOLD = re.compile(r">(offset:-?\d+:[a-z]+):told:[a-z]+(?::T\S+)?$")

# Words of time and of telling, which every dated sentence has.
EMPTY = frozenset(
    stems(
        "monday tuesday wednesday thursday friday saturday sunday january february march april"
        " may june july august september october november december mon tue tues wed thu thurs fri"
        " sat sun jan feb mar apr jun jul aug sep sept oct nov dec morning afternoon evening"
        " night day week weekend month year ago earlier later last next said told says statement"
        " reported report news interview mr mrs ms president"
    )
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time and its sentence: number, content words, sorts of event, whether it may look
    ahead (`ahead`) or does (`coming`).

    `step` is the rule's one step in its fields, ("",) without a rule, ("chain",) for several.
    `next` is the word after the time: "the March 1 boarding". `open`: it bounds something
    ("until March 1"). `deeds` is what its clause tells as done. A length that counts from an event
    ("five days after the vote", "the anniversary of the vote") has the terms, sorts and deeds of
    that event. `near`: it is close at hand ("as the anniversary nears"). `number` is that of the
    day of the month which a weekday has beside it ("Friday the 13th").
    """

    time: Time
    step: tuple[str, ...]
    sentence: int
    terms: tuple[str, ...]
    sorts: frozenset[int]
    ahead: bool
    coming: bool
    next: str
    open: bool
    deeds: frozenset[str]
    near: bool = False
    number: int | None = None

    @property
    def backward(self) -> bool:
        """Whether the words themselves look back: "four years ago", "last month"."""
        step = self.step
        if step[0] == "anniversary":
            return not self.coming
        if step[0] == "offset":
            return step[1].startswith("-") and step[-1] != "event"
        return step[0] == "last"

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
            terms = _content(text[start:end])
        about = _about(text, time, places[number])
        event = _of_event(time)
        open_ = bool(OPEN.search(text[max(0, time.span.start - 12) : time.span.start]))
        yield Moment(
            time=terse(time),
            step=step_of(time.rule),
            sentence=number,
            terms=_content(about) if event else terms,
            sorts=single(sorts(set(re.findall(r"[a-z]+", about.lower())) if event else words)),
            ahead=bool(words & AHEAD) or open_,
            coming="will" in words and not words & PAST,
            next=_next(text, time),
            open=open_,
            deeds=single(named(about) if event else deeds(about)),
            number=_number(text, time),
            near=bool(
                NEARING.search(text[time.span.end : min(places[number][1], time.span.end + 60)])
            ),
        )


def one_event(one: Moment, other: Moment) -> bool:
    """Whether the sentences of two times name the same sort of event."""
    return bool(one.sorts & other.sorts) or named_again(one, other)


def telling(one: Moment) -> frozenset[str]:
    """The deeds of a time: those of the noun that it stands before, else those of its clause."""
    return named(one.next) if one.next else one.deeds


def named_again(one: Moment, other: Moment) -> bool:
    """Whether what a date stands before is told of again: "the May 8 boarding", "boarded"."""
    if not one.next:
        return False
    return bool(sorts({one.next}) & other.sorts) or stem(one.next) in other.terms


def same_deed(one: Moment, other: Moment) -> bool:
    """Whether the clauses of two times tell of one deed: "boarded", "the May 8 boarding".

    The day before a noun is that of the noun: the clause says nothing more of it.
    """
    return bool(telling(one) & telling(other))


@lru_cache(maxsize=1 << 12)  # so that the moments of a case share the fields
def step_of(rule: str) -> tuple[str, ...]:
    """Give the fields of a rule's one step; ("",) without a rule, ("chain",) for several.

    A length counts from its event, though the article dates it: the dating of the report asks anew.
    """
    if told := TOLD.search(rule):
        return (*told[1].split(":"), "event")
    steps = rule.split(">")
    return tuple(steps[0].split(":")) if len(steps) == 1 else ("chain",)


def _about(text: str, time: Time, sentence: tuple[int, int]) -> str:
    """The clause of a time; of a length, the event it counts from: "five days after [the vote]"."""
    if not _of_event(time):
        return clause(text, time.span.start, time.span.end, sentence)
    after = text[time.span.end : min(sentence[1], time.span.end + 90)]
    return re.split(r"[,;—]", after, maxsplit=1)[0]


def _number(text: str, time: Time) -> int | None:
    found = NUMBER.match(text, time.span.end)
    return int(found[1]) if found and 1 <= int(found[1]) <= 31 else None


def _content(words: str) -> tuple[str, ...]:
    """The words that tell what a sentence is about; the number of a day is none."""
    found = set(stems(words)) - EMPTY
    return tuple(sorted(term for term in found if not (term.isdigit() and len(term) < 3)))


def _of_event(time: Time) -> bool:
    """Whether a time counts from an event that the words after it name."""
    counts = time.rule.endswith(":event") or TOLD.search(time.rule) is not None
    return counts or time.rule.startswith("anniversary:")


def _next(text: str, time: Time) -> str:
    """The noun that a time stands before, "" where there is none: "the May 8 boarding"."""
    found = re.match(r" ([a-z]{4,20})", text[time.span.end : time.span.end + 22])
    before = text[max(0, time.span.start - 8) : time.span.start]
    return found[1] if found and OWNER.search(before) and not found[1].endswith("ed") else ""
