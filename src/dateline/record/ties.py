"""Two times of one article that mean one day, and so tell when it was published.

    "burnt down on May 7, 2027 … four years ago"            about 2031
    "was boarded on Friday … the May 8 boarding"            in the week after an 8 May, a Friday
    "was boarded last week … the May 8 boarding"            in the two weeks after an 8 May
    "was jailed in March … was jailed on March 3, 2031"     from March 2031 to February 2032
    "five days after the vote … voted on May 3"             from 8 May on

Without a year the days of every year are given: another clue chooses among them.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from .bearings import LENGTH, LOOSE, WEEK, published_if, years_on
from .days import WEEKDAYS, Days, days
from .moments import Moment, one_event, same_deed
from .spans import FIRST, LAST, Clue, Spans, spans

# "Four years ago" is taken to count from a full date so many sentences away at most. An anniversary
# is always one of a day named nearby.
NEAR = {"offset": 1, "anniversary": 4}
# A newspaper names the year of a day only if it is not of these weeks: "last week" never means it.
COARSE = ("last", "this", "offset", "anniversary")
# Beside a day without a year, these do: "last week", "this month", "three days ago".
SHORT = frozenset({"day", "week", "weekend", "month"})
# So many sentences tell the news: "five days after the vote" there is five days before the report.
LEAD = 3

YEAR = re.compile(r"\d{4}")
# Of years: not quite so many, and more.
NEARLY = re.compile(r"(?:nearly|almost|not quite|less than|under)\b", re.IGNORECASE)
OVER = re.compile(r"(?:more than|over|just over|a little over)\b", re.IGNORECASE)
# An anniversary that "nears" is at most so far off.
SEASON = timedelta(days=120)

YEARS = range(FIRST.year + 1, LAST.year)


def ties(told: Sequence[Moment]) -> Iterator[Clue]:
    """Give what pairs of times say: the firmest first."""
    yield from _counted(told)
    yield from _parts_of_year(told)
    yield from _weekdays(told)
    yield from _recent(told)
    yield from _since(told)


def in_years(month_day: str) -> Iterator[date]:
    """Every day of this month and day in the years in which a report may lie."""
    for year in YEARS:
        try:
            yield date.fromisoformat(f"{year}-{month_day}")
        except ValueError:  # February 29
            continue


def since(length: Moment, day: Days) -> Days | None:
    """When a report came out that says "five days after", "a year after" something of `day`.

    Near its beginning that is its news, and it came out within a week of it.
    """
    ahead = count(length)
    if ahead is None:
        return None
    loose = timedelta(days=LOOSE[length.step[2]])
    last = day.last + ahead + max(WEEK, loose) if length.sentence < LEAD else LAST
    return Days(day.first + ahead - loose, last)


def count(length: Moment) -> timedelta | None:
    """The days that a length names: "five days after the vote"; None for other times."""
    step = length.step
    if step[-1] != "event" or step[2] not in LOOSE or not step[1].isdigit():
        return None
    return timedelta(days=round(int(step[1]) * LENGTH[step[2]]))


def whole(one: Moment, day: date) -> Days | None:
    """The month or season that the words of a time name, if it holds a day."""
    year = day.year - (one.step[1] == "WI" and day.month < 3)
    found = days(f"{year}-{one.step[1]}")
    return found if found and found.first <= day <= found.last else None


def bare(one: Moment) -> bool:
    """Whether a time is a month and day of the past without a year."""
    return one.step[0] == "monthday" and (one.step[2] == "past" or not one.ahead)


def _counted(told: Sequence[Moment]) -> Iterator[Clue]:
    """Relative times beside the date that they count from: "four years ago", "last year"."""
    fixed = [(one, day) for one in told if (day := one.day)]
    for one in told:
        if one.step[0] not in COARSE or (one.ahead and not one.backward):
            continue
        for other, day in fixed:
            found = _turned(one, day) if _beside(one, other) else None
            if found and found.meets(Days(FIRST, LAST)):
                words = f"“{one.time.span.exact}” beside “{other.time.span.exact}”"
                yield Clue(f"{words} puts it in {found.first}/{found.last}", (found,))


def _turned(one: Moment, day: date) -> Days | None:
    """When a report came out that says this of a day: an anniversary may be near at hand."""
    found = published_if(one.step, Days(day, day))
    if found is None or one.step[0] not in ("anniversary", "offset"):
        return found
    if one.step[0] == "anniversary":
        return Days(found.first - SEASON, found.first) if one.near else found
    full = years_on(day, -int(one.step[1])) if one.step[2] == "year" else day
    if NEARLY.match(one.time.span.exact):
        return Days(found.first, full)
    return Days(full, found.last) if OVER.match(one.time.span.exact) else found


def _beside(one: Moment, other: Moment) -> bool:
    """Whether a relative time means a date: of one event, and near in the text."""
    near = abs(one.sentence - other.sentence) <= NEAR.get(one.step[0], 0)
    if one.step[0] == "anniversary":
        return near
    if one.step[0] == "offset":
        return near and one.step[2:3] == ("year",) and one.time.span.exact.endswith("ago")
    dated = YEAR.search(other.time.span.exact)  # "9/11" is a name
    return one.step[1] == "year" and dated is not None and one_event(one, other)


def _parts_of_year(told: Sequence[Moment]) -> Iterator[Clue]:
    """Months and seasons of a deed whose full date is told too: "jailed in March"."""
    for one in told:
        if one.step[0] not in ("month", "season") or one.ahead:
            continue
        for other in told:
            part = whole(one, other.day) if other.day and same_deed(one, other) else None
            found = published_if(one.step, part) if part else None
            if found:
                yield Clue(f"{_words(one, other)} of one event", (found,))


def _weekdays(told: Sequence[Moment]) -> Iterator[Clue]:
    """Weekdays and month-days of one event: "boarded on Friday", "the May 8 boarding"."""
    past = [one for one in told if one.step[0] == "weekday" and one.step[2] == "past"]
    for one in filter(bare, told):
        tied = [other for other in past if one.next and same_deed(one, other)]
        if len({other.weekday for other in tied}) == 1:
            number = tied[0].weekday or 1
            found = (day for day in in_years(one.step[1]) if day.isoweekday() == number)
            says = f"{_words(tied[0], one)} of one event, a {WEEKDAYS[number - 1]}"
            yield Clue(says, spans(Days(day, day + WEEK) for day in found))


def _recent(told: Sequence[Moment]) -> Iterator[Clue]:
    """Recent times and month-days of one event: "boarded last week", "the May 8 boarding"."""
    recent = [one for one in told if recently(one)]
    for one in filter(bare, told):
        tied = [other for other in recent if same_deed(one, other)]
        if len({other.step for other in tied}) == 1:
            found = _each_year(one.step[1], tied[0].step)
            if found:
                yield Clue(f"{_words(tied[0], one)} of one event", found)


def _each_year(month_day: str, step: Sequence[str]) -> Spans:
    turned = (published_if(step, Days(day, day)) for day in in_years(month_day))
    return spans(one for one in turned if one)


def recently(one: Moment) -> bool:
    """Whether a time is one of the last weeks by its words: "yesterday", "earlier this month"."""
    if one.open or one.step[0] not in ("last", "this", "offset"):
        return False
    if one.step[0] == "offset":
        back = one.step[1].startswith("-") and one.step[1] != "-X"
        return back and one.step[-1] != "event" and one.step[2] in SHORT
    return one.step[1] in SHORT


def _since(told: Sequence[Moment]) -> Iterator[Clue]:
    """Lengths from an event that the article dates: "five days after the vote"."""
    for one in told:
        if count(one) is None:
            continue
        dated = [other for other in told if other is not one and same_deed(one, other)]
        found = {(other.day, other.month_day) for other in dated if other.day or bare(other)}
        if len(found) != 1:
            continue
        other = next(other for other in dated if other.day or bare(other))
        start = [other.day] if other.day else in_years(other.month_day or "")
        turned = (since(one, Days(day, day)) for day in start)
        if other.day or one.sentence < LEAD:
            says = f"“{one.time.span.exact}” after what it tells for “{other.time.span.exact}”"
            yield Clue(says, spans(span for span in turned if span))


def _words(one: Moment, other: Moment) -> str:
    return f"“{one.time.span.exact}” and “{other.time.span.exact}” tell"
