"""What two reports cannot both be right about: two sides, each with its words, and the reason.

    numbers   soldiers in Norland   about 4,700 (a)          about 5,500 (b)      same week, …
    said      Vale: “They leave.”   said 8 May: “Thursday”   said 9 May: “Friday” one statement, …
    denied    Norland: retreat      happened (a)             denied (c)           same parties, …
    days      Norland: retreat      8 May: “left”            9 May: “went”        one event, …
    voices    ferry talks, Norland  Vale demands             Lind refuses         one day, …

Two sides for each two things said, with all the words on each. Not found yet: two roles of one
party.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations

from dateline.types.mention import Modality
from dateline.types.record import (
    Attested,
    DayTold,
    Evidence,
    Happening,
    Series,
    Stand,
    Statement,
    Value,
)
from dateline.types.verdict import Verdict

from .case import Case
from .events import kind
from .figures import alike, passes
from .filters import EVERYTHING, Filter, Sieve, sieve
from .phrases import amount, parties, quoted, within
from .statements import evidence
from .statements import passes as passes_statement
from .when import Bounds, apart, bounds, in_words, narrowest, shown

# News is told within days: an event without a day of its own lies in the week before its report.
RECENT = timedelta(days=7)


class Sort(StrEnum):
    """What kind of thing the two sides cannot both be right about."""

    NUMBERS = "numbers"
    SAID = "said"
    DENIED = "denied"
    DAYS = "days"
    VOICES = "voices"  # of one party, which contradict each other


@dataclass(frozen=True, slots=True)
class Side:
    """One of two sides: in which entry it stands, what it says, and the words that say it.

    `beside` is what must be read with `said`. `attested` counts the reports of this side only; None
    where sources are not counted.
    """

    entry: str
    said: str
    evidence: tuple[Evidence, ...]
    beside: str = ""
    attested: Attested | None = None

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports on this side, each once."""
        return tuple(dict.fromkeys(at.report for at in self.evidence))

    @property
    def words(self) -> str:
        """Its different words in quotation marks."""
        return ", ".join(dict.fromkeys(f"“{quoted(at)}”" for at in self.evidence))


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two sides, and why they cannot both be right."""

    sort: Sort
    kind: str  # of the entries: "figure", "statement", "event", "contradiction"
    about: str
    one: Side
    other: Side
    why: str


def disagreements(case: Case, only: Filter = EVERYTHING) -> tuple[Disagreement, ...]:
    """Find them between reports: figures, days of speaking, events denied, days of events."""
    wanted = sieve(case, only)
    return (*_figures(case, wanted), *_statements(case, wanted), *_events(case, wanted))


def contradictions(case: Case, only: Filter = EVERYTHING) -> tuple[Disagreement, ...]:
    """Find where two voices of one party put opposite positions at one time."""
    wanted = sieve(case, only)
    return tuple(
        Disagreement(
            *(Sort.VOICES, "contradiction", f"{each.party.name} on {each.question}"),
            *(_voice(each.id, each.one), _voice(each.id, each.other), each.why),
        )
        for each in case.record.contradictions
        if wanted.dated(each.when)
        and wanted.involves((each.party, each.one.speaker, each.other.speaker))
        and wanted.carried((*each.one.evidence, *each.other.evidence))
    )


def _voice(entry: str, stand: Stand) -> Side:
    who = f"{stand.speaker.name}: " if stand.speaker else ""
    return Side(entry, f"{who}{stand.stance} {stand.wants}".strip(), stand.evidence)


def _figures(case: Case, wanted: Sieve) -> Iterator[Disagreement]:
    for series in case.record.figures:
        if all(pair.verdict is not Verdict.CONFLICT for pair in series.pairs):
            continue
        same = alike(series)
        passing = {at for at, some in same.items() if any(passes(each, wanted) for each in some)}
        told: dict[tuple[str, str], tuple[dict[int, None], dict[int, None]]] = {}
        why: dict[tuple[str, str], str] = {}
        for pair in series.pairs:
            if pair.verdict is not Verdict.CONFLICT or not passing & {pair.a, pair.b}:
                continue
            # Copies of one value make one disagreement, not many.
            a, b = sorted((pair.a, pair.b), key=lambda place: series.values[place].value)
            sides = amount(same[a][0], series), amount(same[b][0], series)
            first, second = told.setdefault(sides, ({}, {}))
            first[a] = second[b] = None
            why.setdefault(sides, pair.why)
        for said, both in told.items():
            one, other = ([each for at in places for each in same[at]] for places in both)
            counted = (_counted(series, one), _counted(series, other))
            yield Disagreement(Sort.NUMBERS, "figure", series.of, *counted, why[said])


def _counted(series: Series, values: Sequence[Value]) -> Side:
    when = f"as of {shown(narrowest(value.as_of for value in values))}"
    cited = dict.fromkeys(value.at for value in values)
    by = within(series.attested, (at.report for at in cited))
    return Side(series.id, amount(values[0], series), tuple(cited), when, by)


def _statements(case: Case, wanted: Sieve) -> Iterator[Disagreement]:
    for each in case.record.statements:
        if not each.days or not passes_statement(each, wanted):
            continue
        about = f"{each.speaker.name}: {quoted(evidence(each)[0])}"
        for (a, first), (b, second) in combinations(_by_day(each.days), 2):
            if apart(a, b):
                yield Disagreement(
                    *(Sort.SAID, "statement", about),
                    _dated(each, f"said {in_words(a)}", first),
                    _dated(each, f"said {in_words(b)}", second),
                    "one statement by its words and speaker, two days of speaking",
                )


def _dated(entry: Statement | Happening, said: str, cited: tuple[Evidence, ...]) -> Side:
    by = within(entry.attested, (at.report for at in cited))
    return Side(entry.id, said, cited, attested=by)


def _by_day(told: Sequence[DayTold]) -> list[tuple[str, tuple[Evidence, ...]]]:
    """The days told, in order, each with its words."""
    days: dict[str, list[Evidence]] = {}
    for one in told:
        days.setdefault(one.day, []).append(one.at)
    return [(day, tuple(days[day])) for day in sorted(days)]


def _events(case: Case, wanted: Sieve) -> Iterator[Disagreement]:
    alike: dict[tuple[object, ...], list[Happening]] = {}
    for event in case.record.events:
        if event.actors and event.recipients:
            alike.setdefault((event.type, event.actors, event.recipients), []).append(event)
    for group in alike.values():
        for a, b in _told_and_denied(group):
            if _contradict(a, b) and (_event_passes(a, wanted) or _event_passes(b, wanted)):
                why = f"same parties, same kind of event, {_days(a, b)}"
                yield Disagreement(Sort.DENIED, "event", _about(a), _told(a), _told(b), why)
    yield from _event_days(case, wanted)


def _told_and_denied(group: Sequence[Happening]) -> Iterator[tuple[Happening, Happening]]:
    """Pairs of which only one is denied, in the record's order."""
    places: dict[Modality, list[int]] = {Modality.HAPPENED: [], Modality.DENIED: []}
    for place, event in enumerate(group):
        if event.modality in places:
            places[event.modality].append(place)
    happened, denied = places.values()
    for one, event in enumerate(group):
        others = {Modality.HAPPENED: denied, Modality.DENIED: happened}.get(event.modality, [])
        for other in others[bisect_right(others, one) :]:
            yield event, group[other]


def _event_days(case: Case, wanted: Sieve) -> Iterator[Disagreement]:
    """Events of which reports tell days that exclude each other."""
    for event in case.record.events:
        told = _by_day(event.days)
        if len(told) < 2 or not _event_passes(event, wanted):
            continue
        for (a, first), (b, second) in combinations(told, 2):
            if apart(a, b) and {at.report for at in first} != {at.report for at in second}:
                yield Disagreement(
                    *(Sort.DAYS, "event", _about(event)),
                    _dated(event, in_words(a), first),
                    _dated(event, in_words(b), second),
                    "one event by its words and parties, two days",
                )


def _about(event: Happening) -> str:
    whom = f" to {parties(event.recipients)}" if event.recipients else ""
    return f"{parties(event.actors)}{whom}: {kind(event)}"


def _told(event: Happening) -> Side:
    return Side(event.id, event.modality.value, event.evidence, attested=event.attested)


def _days(a: Happening, b: Happening) -> str:
    first, second = shown(a.when), shown(b.when)
    return f"both {first}" if first == second else f"{first} and {second}"


def _contradict(a: Happening, b: Happening) -> bool:
    """Whether what one denies may be what the other tells: both allow for the same days."""
    when_a, when_b = _around(a), _around(b)
    if when_a is None or when_b is None:
        return False
    return when_a[0] <= when_b[1] and when_b[0] <= when_a[1]


def _around(event: Happening) -> Bounds | None:
    """The days of an event; of one known only as "by" a day, the week before it."""
    span = bounds(event.when.edtf)
    if span is None or span[0] > date.min:
        return span
    return max(span[1] - RECENT, date.min + RECENT), span[1]


def _event_passes(event: Happening, wanted: Sieve) -> bool:
    return (
        wanted.dated(event.when)
        and wanted.involves((*event.actors, *event.recipients))
        and wanted.carried(event.evidence)
    )
