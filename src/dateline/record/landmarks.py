"""Days that other reports fix for what an undated report tells without its day or year.

    B, no date: "… the May 8 raid on the eastern depot …", "five days after the depot burnt"
    A, dated or not: "The eastern depot was raided on May 8, 2031."     B came out after 8 May 2031
    C, of Friday 9 May 2031: "The depot burnt on Thursday."             B came out about 13 May 2031

The reports need not be siblings: one may tell the raid years later. So more is asked of the two
sentences than of siblings': one deed, rare words in common, and that the calendar allows it: the
same month and day, that weekday, that month. Days of one deed that differ are all kept, which
widens the date. Moments meet by a deed with a rare word beside it, never all with all.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from ..ports import Resolver
from ..types.dating import Dating
from .bearings import published_if
from .clues import HALF, TOLD
from .days import Days, days, shortest
from .likeness import Likeness
from .moments import Moment, same_deed, telling
from .spans import FIRST, LAST, Clue, spans
from .ties import count, since, whole

# Weight of the rare words in common, and its share of the shorter sentence's.
SAME_DAY, NAMED = 5.0, 7.0  # beside one month and day: of one deed, and without
EVENT = 8.0  # "five days after the vote": the words of the event alone
SURE, PART = 14.0, 0.3  # where less than a day of the calendar is in common

SHARP = 15  # a report whose own date is wider than this fixes no day that it tells relatively
BLUR = 3  # days that a landmark may span
KEYS = 6  # rarest words of a sentence by which it meets others
CROWD = 40  # a key of more moments than this says too little
REASONS = 3  # so many reports are named for one time


@dataclass(frozen=True, slots=True)
class Bearings:
    """What is known of the reports of a case before any is dated by another.

    `dated` are those with a likeliest day, by themselves; `bench` tells how rare a word is.
    """

    told: Mapping[str, Sequence[Moment]]
    dated: Mapping[str, Dating]
    files: Mapping[str, str]
    bench: Likeness
    resolve: Resolver


def landmarks(case: Bearings, undated: Collection[str]) -> dict[str, tuple[Clue, ...]]:
    """Give what days of others say about the day of each undated report."""
    asking = {
        report: [one for one in case.told[report] if _asks(one)] for report in sorted(undated)
    }
    wanted = frozenset(
        key for some in asking.values() for one in some for key in _keys(one, case.bench)
    )
    if not wanted:
        return {}
    index = _index(case, wanted)
    found = {
        report: tuple(clue for one in some for clue in _clues(case, report, one, index))
        for report, some in asking.items()
    }
    return {report: clues for report, clues in found.items() if clues}


_Index = Mapping[str, Sequence[tuple[str, Moment]]]


def _index(case: Bearings, wanted: frozenset[str]) -> _Index:
    """Moments with a day of their own, or of their report, by the keys that are asked for."""
    found: defaultdict[str, list[tuple[str, Moment]]] = defaultdict(list)
    for report in sorted(case.told):
        firm = _firm(case.dated.get(report))
        for one in case.told[report]:
            if (one.day or (firm and one.time.rule)) and not (one.ahead or one.open):
                for key in wanted.intersection(_keys(one, case.bench)):
                    found[key].append((report, one))
    return {key: some for key, some in found.items() if len(some) <= CROWD}


def _firm(dating: Dating | None) -> bool:
    span = days(dating.edtf) if dating and dating.best else None
    return span is not None and len(span) <= SHARP


def _asks(one: Moment) -> bool:
    """Whether a time could be turned around, were its day known."""
    kind = one.step[0]
    if one.open and kind != "anniversary":
        return False
    if kind in ("monthday", "weekday+monthday"):
        return one.step[2] != "future"
    if kind in ("weekday", "month", "season"):
        return one.step[2] in ("past", "last") and not one.ahead
    if count(one) is not None:
        return True
    return kind == "anniversary" and one.backward and not one.near


def _keys(one: Moment, bench: Likeness) -> list[str]:
    """A deed, or the month and day, beside each of the rarest words."""
    common = (term for term in one.terms if bench.holders(term) > 1)
    rare = nsmallest(KEYS, common, key=lambda term: (-bench.rarity(term), term))
    told = [*sorted(telling(one)), *([one.month_day] if one.month_day else [])]
    return [f"{deed} {term}" for deed in told for term in rare if deed != term]


def _clues(case: Bearings, report: str, own: Moment, index: _Index) -> Iterator[Clue]:
    """What all days that others tell for one time say: together, so that they may differ."""
    met = {
        (other_report, other.time.span.start): (other_report, other)
        for key in _keys(own, case.bench)
        for other_report, other in index.get(key, ())
        if other_report != report
    }
    turned: dict[Days, list[str]] = defaultdict(list)
    for _, (other_report, other) in sorted(met.items(), key=lambda item: item[0]):
        day = _day(case, other_report, other) if _alike(own, other, case.bench.rarity) else None
        if day and (found := _turned(own, day, other)) and found.meets(Days(FIRST, LAST)):
            words = other.time.span.exact
            turned[found].append(f"{case.files[other_report]} for “{words}”, {shortest(day)}")
    if turned:
        said = [one for found in sorted(turned) for one in sorted(turned[found])[:REASONS]]
        says = f"“{own.time.span.exact}” is of what is told by {' and by '.join(said)}"
        yield Clue(says, spans(turned))


def _alike(own: Moment, other: Moment, weigh: Callable[[str], float]) -> bool:
    """Whether two sentences tell of one event."""
    shared = sum(sorted(map(weigh, {*own.terms} & {*other.terms})))
    least = min(sum(sorted(map(weigh, one.terms))) for one in (own, other))
    sure = shared >= SURE and shared >= PART * least
    if own.month_day:
        return shared >= (SAME_DAY if same_deed(own, other) else NAMED)
    if count(own) is not None:
        return shared >= EVENT and same_deed(own, other)
    return sure and same_deed(own, other)


def _day(case: Bearings, report: str, other: Moment) -> Days | None:
    """The day of another report's time, by its words or by the date of that report."""
    if other.day:
        return Days(other.day, other.day)
    best = case.dated[report].best
    found = days(case.resolve(other.time, best).edtf)
    return found if found and len(found) <= BLUR else None


def _turned(own: Moment, day: Days, other: Moment) -> Days | None:
    """When a report came out whose own time is of a day; None where the calendar forbids it."""
    if count(own) is not None:
        return since(own, day)
    if own.month_day:
        return _on(own, day, same_deed(own, other))
    if own.weekday is not None:
        one = len(day) == 1 and day.first.isoweekday() == own.weekday
        return published_if(own.step, day) if one else None
    if own.step[0] in ("month", "season"):
        part = whole(own, day.first)
        return published_if(own.step, part) if part else None
    return published_if(own.step, day)


def _on(own: Moment, day: Days, done: bool) -> Days | None:
    """A month and day without its year: of a deed told as done, or the nearest."""
    if len(day) > 1 or day.first.isoformat()[5:] != own.month_day:
        return None
    if own.weekday is not None and day.first.isoweekday() != own.weekday:
        return None
    if done and own.step[0] == "monthday" and own.step[2] == "past":
        return Days(day.first, day.first + TOLD)
    return Days(day.first - HALF, day.first + (HALF if own.weekday is None else TOLD))
