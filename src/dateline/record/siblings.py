"""Dates a report by its siblings: dated reports that tell the same things at the same time.

    B, no date: "… the minister said on Friday …", "voted last weekend"
    A, Friday 9 May 2031, carries the same statement, and tells of the vote "on Sunday"
    ->  B's Friday is 9 May, and its weekend 3 to 4 May; published 2031-05-09/2031-05-12

First each sibling opens a window; then every time of the report that a sibling tells too narrows
it. What contradicts the stronger evidence widens the date and is shown. A report dated so dates
others in the next round.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from ..ports import Resolver
from ..types.dating import Basis, Dating
from .bearings import WEEK, published_if
from .calendars import WIDEST, bound, by_seasons, intersected
from .clues import Clues, Weekday
from .days import ONE, Days, days, shortest, weekday
from .kinship import FIRM, Link
from .likeness import Alike
from .moments import Moment
from .spans import ALWAYS, Clue, hull, spans
from .ties import count, since

# Reports of one development lie within so many days of each other.
NEAR = timedelta(days=7)
# If no words are shared and no day is told alike beyond doubt; such a date dates no other.
LOOSE = timedelta(days=10)
# A sibling whose own date is wider than this dates no other.
SHARP = 15
# "Friday" of a sibling whose date is an interval is used if that leaves at most so many days.
BLUR = 3
# How often two reports of one development lie 0, 1, 2 … days apart, and how often a report comes
# out 0, 1, 2 … days after the weekday of the past that it names first, or the evening of it.
APART = (0.66, 0.13, 0.04, 0.01)
SINCE = (0.76, 0.16, 0.04, 0.01)
SINCE_LATE = (0.2, 0.6, 0.06, 0.04)
# "Thursday night" there is "Friday" here.
SLACK = timedelta(days=1)
# What is told of "Thursday night" is mostly printed on Friday.
LATE = ("evening", "night")


def by_siblings(
    published: Mapping[str, Dating],
    links: Iterable[Link],
    own: Mapping[str, Clues],
    files: Mapping[str, str],
    resolve: Resolver,
) -> dict[str, Dating]:
    """Date what has no likeliest day from siblings that have one, round by round.

    `own` gives the clues of each report without a day. What is dated stays as it is.
    """
    beside: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        beside[link.one].append(link)
    known = dict(published)
    dating = _Siblings(own, files, resolve)
    while True:
        new = {
            report: found
            for report in sorted(beside)
            if known[report].best is None and (found := dating.dated(known, beside[report]))
        }
        if not new:
            return known
        known.update(new)


class _Siblings:
    """Dates one report at a time from what is known so far."""

    def __init__(
        self, own: Mapping[str, Clues], files: Mapping[str, str], resolve: Resolver
    ) -> None:
        self._own = own
        self._files = files
        self._resolve = resolve

    def dated(self, known: Mapping[str, Dating], beside: Sequence[Link]) -> Dating | None:
        """Date a report by the links it has; None where no sibling is dated well enough."""
        sharp = [link for link in beside if _tells(link, known[link.other])]
        if not sharp:
            return None
        report = sharp[0].one
        given = None if bound(known[report]) else days(known[report].edtf)
        own = [Clue(known[report].why, (given,))] if given else self._own[report].bounds
        windows = [self._window(link, known[link.other]) for link in sharp]
        if _at_odds(sharp, windows):
            return None
        finer = [clue for link in sharp for clue in self._finer(link, known[link.other])]
        # A sibling's window cannot be told apart by years that fit the report's own calendar.
        found, reasons, against = intersected(ALWAYS, [*windows, *own, *dict.fromkeys(finer)])
        window, seasons = by_seasons(hull(found), self._own[report].seasons)
        if len(window) > WIDEST:
            return None
        best = self._best(window, sharp, known)
        told = "; ".join([*_few(reasons), *against, *seasons, _so(window)])
        return Dating(shortest(window), best, Basis.SIBLINGS, told)

    def _window(self, link: Link, sibling: Dating) -> Clue:
        what = []
        if link.statements:
            what.append("a statement" if link.statements == 1 else f"{link.statements} statements")
        if round(100 * link.share):
            what.append(f"{round(100 * link.share)}% of the shorter text")
        if link.likeness:
            what.append("its subject")
        told = days(sibling.edtf) or ALWAYS[0]
        says = f"shares {_list(what)} with {self._files[link.other]}, published on {sibling.edtf}"
        near = NEAR if link.sure else LOOSE
        return Clue(says, (Days(told.first - near, told.last + near),))

    def _finer(self, link: Link, sibling: Dating) -> Iterator[Clue]:
        """What the days say that both tell."""
        span = days(sibling.edtf)
        if span is None or sibling.best is None:
            return
        for number, words in link.weekdays:
            if len(span) == 1:
                # The sibling tells the words too, so they were spoken by then.
                back = timedelta(days=(sibling.best.isoweekday() - number) % 7)
                day = Days(sibling.best - back, sibling.best - back)
                found = Days(day.first, day.first + WEEK)
                yield Clue(f"it says “{words}”: {weekday(day.first)} {day.first}", (found,))
        for alike in link.events:
            day_ = self._day(alike, span) if alike.sure else None
            if day_ is not None and (found_ := _turned(alike, day_)):
                yield Clue(self._says(alike, day_, self._files[link.other]), (found_,))

    def _day(self, alike: Alike, span: Days) -> Days | None:
        """The days that the sibling's words mean, whichever day it was published on."""
        ends = [days(self._resolve(alike.other.time, day).edtf) for day in (span.first, span.last)]
        told = spans(one for one in ends if one)
        return hull(told) if told and len(hull(told)) <= BLUR else None

    def _says(self, alike: Alike, day: Days, file: str) -> str:
        own, other = alike.own.time.span.exact, alike.other.time.span.exact
        return f"“{own}” is of what {file} tells for “{other}”, {shortest(day)}"

    def _best(self, window: Days, links: Sequence[Link], known: Mapping[str, Dating]) -> date:
        """The likeliest day by the days of its siblings and the weekday that it names first."""
        beside = [best for link in links if (best := known[link.other].best)]
        past = [one for one in self._own[links[0].one].weekdays if one.which == "past"]
        allowed = [window.first + n * ONE for n in range(len(window))]
        return max(allowed, key=lambda day: (_likely(day, beside, past[:1]), -day.toordinal()))


def _likely(day: date, beside: Sequence[date], first: Sequence[Weekday]) -> float:
    """How likely a report came out on a day, by the rates of APART, SINCE and SINCE_LATE."""
    near = sum(_rate(APART, abs((day - one).days)) for one in beside) / max(len(beside), 1)
    told = [
        _rate(SINCE_LATE if _late(one) else SINCE, (day.isoweekday() - one.number) % 7)
        for one in first
    ]
    return near * (told[0] if told else 1.0)


def _rate(rates: Sequence[float], place: int) -> float:
    return rates[min(place, len(rates) - 1)]


def _at_odds(links: Sequence[Link], windows: Sequence[Clue]) -> bool:
    """Whether siblings as near of kin as the nearest lie months off: what they share is no news."""
    equal = [
        window
        for link, window in zip(links, windows, strict=True)
        if link.points >= links[0].points
    ]
    found, _, against = intersected(ALWAYS, equal)
    return bool(against) and len(hull(found)) > WIDEST


def _late(one: Weekday) -> bool:
    return one.part in LATE or one.words.lower().startswith("late ")


def _turned(alike: Alike, told: Days) -> Days | None:
    """When a report came out of whose own time a sibling tells the days."""
    own = alike.own
    if count(own) is not None:
        return since(own, told)
    day = _named(own, told)
    found = published_if(own.step, day) if day else None
    return Days(found.first - SLACK, found.last + SLACK) if found else None


def _named(own: Moment, told: Days) -> Days | None:
    """The day that its weekday is, out of "last weekend"; all of the days without a weekday."""
    if own.weekday is None:
        return told
    found = [
        day for n in range(len(told)) if (day := told.first + n * ONE).isoweekday() == own.weekday
    ]
    return Days(found[0], found[0]) if found else None


def _tells(link: Link, dating: Dating) -> bool:
    """Whether a sibling is dated well enough; one dated by siblings must be nearer of kin."""
    span = days(dating.edtf)
    if dating.best is None or span is None or len(span) > SHARP:
        return False
    return dating.basis is not Basis.SIBLINGS or link.points > FIRM


def _few(reasons: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(reasons))[:6]


def _so(window: Days) -> str:
    if len(window) == 1:
        return f"so it was published on {weekday(window.first)} {window.first}"
    return f"so it was published between {window.first} and {window.last}"


def _list(what: Sequence[str]) -> str:
    return " and ".join(what) if what else "a day"
