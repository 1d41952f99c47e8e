"""The entries of a case by what a page asks for: made once, so that no page looks at all of them.

indexed(snapshot).said["aa01…"]        ->  the statements of Ada Vale, by day
indexed(snapshot).contested["7c1e…"]   ->  the disagreements that it is part of
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dateline.types.dating import Dating
from dateline.types.record import (
    Change,
    Contradiction,
    Episode,
    Happening,
    Party,
    Position,
    Reuse,
    Statement,
)

from .case import Case
from .disagreements import Disagreement, contradictions, disagreements
from .entries import Entry, entries
from .report import MARKED
from .snapshot import Snapshot
from .when import order

T = TypeVar("T")
Stood = Position | Change | Contradiction


@dataclass(frozen=True, slots=True)
class Index:
    """Entries by party, by report and by name, each list by day where its entries have one."""

    said: Mapping[str, Sequence[Statement]]  # by speaker
    told: Mapping[str, Sequence[Statement]]  # by addressee
    did: Mapping[str, Sequence[Happening]]  # by actor and recipient
    events: Mapping[str, Happening]  # by id
    spoken_of: Mapping[str, Sequence[Statement]]  # by an event told in its words
    stood: Mapping[str, Sequence[Stood]]  # by party
    spoke_for: Mapping[str, Sequence[Position]]  # by the one who put it forward
    named: Mapping[str, Party]  # by name
    standing: Mapping[str, Sequence[Party]]  # by the name that they stand for
    carried: Mapping[str, Sequence[Entry]]  # by report: statements, figures, events
    shared: Mapping[str, Sequence[Reuse]]  # by report, at either end
    homes: Mapping[str, Episode]  # by report
    stories: Mapping[str, Sequence[Episode]]  # by story
    contested: Mapping[str, Sequence[Disagreement]]  # by entry


def indexed(snapshot: Snapshot) -> Index:
    """The index of one edition of a case, made when it is first asked for."""
    return snapshot.keep("index", lambda: index(snapshot.case, every(snapshot)))


def every(snapshot: Snapshot) -> Sequence[Disagreement]:
    """All disagreements of one edition, between reports and between voices of one party."""
    case = snapshot.case
    return snapshot.keep("every", lambda: (*disagreements(case), *contradictions(case)))


def index(case: Case, found: Iterable[Disagreement]) -> Index:
    """Sort the entries of a case, and the disagreements found in it."""
    record = case.record
    statements = _by_day(record.statements, lambda each: each.said)
    events = _by_day(record.events, lambda each: each.when)
    positions = _by_day(record.positions, lambda each: each.when)
    stood: list[Stood] = [*record.positions, *record.changes, *record.contradictions]
    episodes = _by_day(record.episodes, lambda each: each.when)
    return Index(
        said=_grouped((each.speaker.party, each) for each in statements),
        told=_grouped((each.addressee.party, each) for each in statements if each.addressee),
        did=_grouped(
            (party, each)
            for each in events
            for party in dict.fromkeys(ref.party for ref in (*each.actors, *each.recipients))
        ),
        events={each.id: each for each in events},
        spoken_of=_grouped((event, each) for each in statements for event in each.speaks_of),
        stood=_grouped((each.party.party, each) for each in _by_day(stood, lambda x: x.when)),
        spoke_for=_grouped((each.speaker.party, each) for each in positions if each.speaker),
        named={party.name: party for party in record.parties},
        standing=_grouped((party.stands_for, party) for party in record.parties),
        carried=_grouped(
            (report, each)
            for each in entries(record)
            if each.kind in MARKED
            for report in sorted(each.reports)
        ),
        shared=_shared(record.reuse),
        homes={report: each for each in record.episodes for report in each.reports},
        stories=_grouped((each.story, each) for each in episodes),
        contested=_contested(found),
    )


def _by_day(found: Iterable[T], dated: Callable[[T], Dating]) -> list[T]:
    return sorted(found, key=lambda each: order(dated(each)))


def _grouped(pairs: Iterable[tuple[str | None, T]]) -> Mapping[str, Sequence[T]]:
    """Put together what has one key; what has none is left out."""
    groups: dict[str, list[T]] = defaultdict(list)
    for key, each in pairs:
        if key is not None:
            groups[key].append(each)
    return dict(groups)


def _shared(found: Iterable[Reuse]) -> Mapping[str, Sequence[Reuse]]:
    return _grouped(
        (report, each)
        for each in found
        for report in sorted({at.report for at in (each.from_, each.to) if at})
    )


def _contested(found: Iterable[Disagreement]) -> Mapping[str, Sequence[Disagreement]]:
    return _grouped(
        (id_, each) for each in found for id_ in dict.fromkeys((each.one.entry, each.other.entry))
    )
