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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations

from dateline.types.dating import Dating
from dateline.types.record import (
    Attested,
    Contradiction,
    DayTold,
    Evidence,
    Happening,
    PartyRef,
    Series,
    Stand,
    Statement,
    Value,
)
from dateline.types.verdict import Verdict

from .case import Case
from .events import kind
from .figures import alike
from .filters import Sieve
from .phrases import amount, parties, quoted, within
from .statements import evidence
from .when import Bounds, apart, bounds, in_words, narrowest, shown

# News is told within days: an event without a day of its own lies in the week before its report.
RECENT = timedelta(days=7)


# Modes that are told wherever they apply: an act without one is another act.
ELSEWISE = frozenset({"phone", "visit"})


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
class Part:
    """What a filter asks for in what disagrees: a date, who, and the words."""

    when: Dating
    who: tuple[PartyRef | None, ...]
    words: tuple[Evidence, ...]

    def passes(self, wanted: Sieve) -> bool:
        """Say whether a filter lets it through."""
        return wanted.dated(self.when) and wanted.involves(self.who) and wanted.carried(self.words)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two sides, and why they cannot both be right. `parts` are the entries, values of a figure."""

    sort: Sort
    kind: str  # of the entries: "figure", "statement", "event", "contradiction"
    about: str
    one: Side
    other: Side
    why: str
    parts: tuple[Part, ...]


def disagreements(case: Case) -> tuple[Disagreement, ...]:
    """Find them between reports: figures, days of speaking, events denied, days of events."""
    return (*_figures(case), *_statements(case), *_events(case))


def contradictions(case: Case) -> tuple[Disagreement, ...]:
    """Find where two voices of one party put opposite positions at one time."""
    return tuple(
        Disagreement(
            *(Sort.VOICES, "contradiction", f"{each.party.name} on {each.question}"),
            *(_voice(each.id, each.one), _voice(each.id, each.other), each.why),
            (_stood(each),),
        )
        for each in case.record.contradictions
    )


def passing(found: Iterable[Disagreement], wanted: Sieve) -> tuple[Disagreement, ...]:
    """Those of which a filter lets a part through, whole: a side makes no sense alone."""
    return tuple(each for each in found if any(part.passes(wanted) for part in each.parts))


def _stood(each: Contradiction) -> Part:
    voices = (each.party, each.one.speaker, each.other.speaker)
    return Part(each.when, voices, (*each.one.evidence, *each.other.evidence))


def _voice(entry: str, stand: Stand) -> Side:
    who = f"{stand.speaker.name}: " if stand.speaker else ""
    return Side(entry, f"{who}{stand.stance} {stand.wants}".strip(), stand.evidence)


def _figures(case: Case) -> Iterator[Disagreement]:
    for series in case.record.figures:
        if all(pair.verdict is not Verdict.CONFLICT for pair in series.pairs):
            continue
        same = alike(series)
        told: dict[tuple[str, str], tuple[dict[int, None], dict[int, None]]] = {}
        why: dict[tuple[str, str], str] = {}
        for pair in series.pairs:
            if pair.verdict is not Verdict.CONFLICT:
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
            parts = tuple(Part(each.as_of, (each.speaker,), (each.at,)) for each in (*one, *other))
            yield Disagreement(Sort.NUMBERS, "figure", series.of, *counted, why[said], parts)


def _counted(series: Series, values: Sequence[Value]) -> Side:
    when = f"as of {shown(narrowest(value.as_of for value in values))}"
    cited = dict.fromkeys(value.at for value in values)
    by = within(series.attested, (at.report for at in cited))
    return Side(series.id, amount(values[0], series), tuple(cited), when, by)


def _statements(case: Case) -> Iterator[Disagreement]:
    for each in case.record.statements:
        if not each.days:
            continue
        parts = (Part(each.said, (each.speaker, each.addressee), evidence(each)),)
        about = f"{each.speaker.name}: {quoted(evidence(each)[0])}"
        for (a, first), (b, second) in combinations(_by_day(each.days), 2):
            if apart(a, b):
                yield Disagreement(
                    *(Sort.SAID, "statement", about),
                    _dated(each, f"said {in_words(a)}", first),
                    _dated(each, f"said {in_words(b)}", second),
                    "one statement by its words and speaker, two days of speaking",
                    parts,
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


def _events(case: Case) -> Iterator[Disagreement]:
    alike: dict[tuple[object, ...], list[Happening]] = {}
    for event in case.record.events:
        if event.actors and event.recipients:
            alike.setdefault((event.type, event.actors, event.recipients), []).append(event)
    for group in alike.values():
        for a, b in _told_and_denied(group):
            if _contradict(a, b):
                why = f"same parties, same kind of event, {_days(a, b)}"
                sides, parts = (_told(a), _told(b)), (_acted(a), _acted(b))
                yield Disagreement(Sort.DENIED, "event", _about(a), *sides, why, parts)
    yield from _event_days(case)


def _told_and_denied(group: Sequence[Happening]) -> Iterator[tuple[Happening, Happening]]:
    """Pairs of which only one is denied or negated, in the record's order."""
    done = [place for place, event in enumerate(group) if event.modality.is_done]
    undone = [place for place, event in enumerate(group) if event.modality.is_undone]
    for one, event in enumerate(group):
        others = undone if event.modality.is_done else done if event.modality.is_undone else []
        for other in others[bisect_right(others, one) :]:
            yield event, group[other]


def _event_days(case: Case) -> Iterator[Disagreement]:
    """Events of which reports tell days that exclude each other."""
    for event in case.record.events:
        told = _by_day(event.days)
        if len(told) < 2:
            continue
        for (a, first), (b, second) in combinations(told, 2):
            if apart(a, b) and {at.report for at in first} != {at.report for at in second}:
                yield Disagreement(
                    *(Sort.DAYS, "event", _about(event)),
                    _dated(event, in_words(a), first),
                    _dated(event, in_words(b), second),
                    "one event by its words and parties, two days",
                    (_acted(event),),
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
    """Whether what one denies may be what the other tells: in kind, and by the days of both."""
    if not _one_kind(a.mode, b.mode):
        return False
    when_a, when_b = _around(a), _around(b)
    if when_a is None or when_b is None:
        return False
    return when_a[0] <= when_b[1] and when_b[0] <= when_a[1]


def _one_kind(one: str | None, other: str | None) -> bool:
    """Whether two modes of one type may be the same act: who never phoned may well have met."""
    return one == other or (None in {one, other} and not {one, other} & ELSEWISE)


def _around(event: Happening) -> Bounds | None:
    """The days of an event; of one known only as "by" a day, the week before it."""
    span = bounds(event.when.edtf)
    if span is None or span[0] > date.min:
        return span
    return max(span[1] - RECENT, date.min + RECENT), span[1]


def _acted(event: Happening) -> Part:
    return Part(event.when, (*event.actors, *event.recipients), event.evidence)
