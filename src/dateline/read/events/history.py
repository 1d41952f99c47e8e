"""Tells acts of long ago, looked back on in a report of today, and says by what.

    "In 1979 students seized the embassy"       “1979” is 45 years before the report
    "Five years ago Norland invaded Sudor"      “Five years ago”
    "the anniversary of Sudor's raid on Ode"    told at its anniversary
    "signed during the Cold War"                “the Cold War” ended in 1991
    "the army seized the port on Sunday"        nothing: it is news

A year is long: what is news for months ("the strike in March") stays current. Where nothing dates
a report, the latest day of what it says happened stands for its own. Not read yet: a past told
over several sentences under one year.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Final

from spacy.tokens import Token

from dateline.ports import Page
from dateline.types.mention import Event, Time

from ..annotated import Annotated
from ..tree import children
from .clauses import VERBAL
from .weighing import head

LONG: Final = 365  # days
_UNITS: Final = ("year", "decade", "century", "centuries", "generation")
_HIGHEST: Final = 3  # steps up from an act to "anniversary"
_YEAR: Final = 4  # digits
_MONTH: Final = 7  # characters of "2031-05"
# Times known by name, and the year in which each ended.
_ERAS: Final = {
    "cold war": 1991,
    "soviet union": 1991,
    "world war i": 1918,
    "first world war": 1918,
    "world war ii": 1945,
    "second world war": 1945,
    "korean war": 1953,
    "vietnam war": 1975,
    "gulf war": 1991,
    "apartheid": 1994,
}
_DURING: Final = frozenset({"during", "in", "under", "throughout", "before"})


@dataclass(frozen=True, slots=True)
class Now:
    """The day by which a report is of today, and what it is, in words; None where nothing says."""

    day: date | None
    what: str = ""


def now(page: Page, events: Iterable[Event]) -> Now:
    """Return the day of a report: its publication, else the latest on which it says it happened."""
    published = page.article.published.best
    if published is not None:
        return Now(published, f"the report, published on {published}")
    done = (event.when for event in events if event.when and event.modality.is_done)
    told = [day for time in done if not time.rule and (day := _day(time.value))]
    return Now(max(told), f"{max(told)}, of which the report tells") if told else Now(None)


def marked(here: Annotated, event: Event, today: Now) -> Event:
    """Return an event with the reason for which it is history, if it is."""
    token = head(here.doc, event.span.start - here.offset, event.span.end - here.offset)
    return event if token is None else replace(event, historical=_why(here, token, event, today))


def _why(here: Annotated, token: Token, event: Event, today: Now) -> str | None:
    if any(above.lemma_.lower() == "anniversary" for above in islice(token.ancestors, _HIGHEST)):
        return "told at its anniversary"
    time = event.when or _time(here, token)
    if time is None:
        return _era(token, today)
    words = time.span.exact
    if words.lower().endswith(" ago") and any(unit in words.lower() for unit in _UNITS):
        return f"“{words}”"
    last = _last(time.value)
    if last is None or today.day is None or (today.day - last).days < LONG:
        return None
    years = today.day.year - last.year
    return f"“{words}” is {years} {'year' if years == 1 else 'years'} before {today.what}"


def _time(here: Annotated, token: Token) -> Time | None:
    """Return the time of a verb, or of the one it is coordinated with: "seized it and held"."""
    beside = token.head if token.dep_ == "conj" and token.head.pos_ in VERBAL else token
    return here.day_under(token.i) or here.day_under(beside.i)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def _last(value: str) -> date | None:
    """Return the last day that a TIMEX3 value may mean; "198" are the nineteen-eighties."""
    if (day := _day(value)) is not None:
        return day
    if (month := _day(f"{value[:_MONTH]}-28")) is not None:
        return month.replace(day=monthrange(month.year, month.month)[1])
    digits = value.partition("-")[0]
    if not digits.isdecimal() or len(digits) not in {_YEAR - 1, _YEAR}:
        return None
    year = int(digits.ljust(_YEAR, "9"))
    return date(year, 12, 31) if year > 0 else None


def _era(token: Token, today: Now) -> str | None:
    """Return the reason where an act is set in a time of long ago that has a name."""
    for child in children(token):
        if child.dep_ == "prep" and child.lower_ in _DURING:
            for noun in children(child):
                words = token.doc[noun.left_edge.i : noun.i + 1].text
                ended = _ERAS.get(words.lower().removeprefix("the "))
                if ended and today.day is not None and today.day.year > ended + 1:
                    return f"“{words}” ended in {ended}"
    return None
