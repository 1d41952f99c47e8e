"""One statement as a whole: its wordings side by side, who has it from whom, when and where told.

Ada Vale to Bo Lind, 2031-05-08, in a call
  “name envoys …” a, b   “appoint envoys …” c     two wordings, three reports
  a, b descend from one source · c stands alone   3 reports, 2 independent
  Thursday, 8 May (a)    Friday, 9 May (c)        two days told
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from dateline.types.record import DayTold, Evidence, Happening, Statement

from .case import Case
from .collated import Card, Run, collated, key
from .index import Index
from .lineage import Group, lineage
from .plover import Term, told
from .when import apart, bounds, order

# An event of this type between speaker and addressee may be what the words were said at.
MEETING = "CONSULT"
OCCASIONS = 5


@dataclass(frozen=True, slots=True)
class Day:
    """One day that reports tell, with their words for it."""

    day: str
    told: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """What a statement's page shows; words in which its wordings truly differ are flagged.

    `occasions` are calls, visits and talks of the same two parties on days that fit; `speaks_of`
    are the events told in its words, `is_event` those that it is itself, by day.
    """

    entry: Statement
    cards: tuple[Card, ...]
    groups: tuple[Group, ...]
    days: tuple[Day, ...]
    disagree: bool
    occasions: tuple[tuple[Happening, Term], ...]
    speaks_of: tuple[tuple[Happening, Term], ...]
    is_event: tuple[tuple[Happening, Term], ...]


def statement(case: Case, kept: Index, entry: Statement) -> StatementView:
    """Put together what the page of one statement shows."""
    days = told_days(entry.days)
    return StatementView(
        entry=entry,
        cards=tuple(_cards(entry)),
        groups=lineage(case, entry.attested, (each.at.report for each in entry.wordings)),
        days=days,
        disagree=disagreeing(days),
        occasions=tuple(_occasions(kept, entry))[:OCCASIONS],
        speaks_of=tuple(_events(kept, entry.speaks_of)),
        is_event=tuple(_events(kept, entry.is_event)),
    )


def told_days(days: Sequence[DayTold]) -> tuple[Day, ...]:
    """The days told, in order, each with the words of all that tell it."""
    cited: dict[str, list[Evidence]] = {}
    for one in sorted(days, key=lambda each: (each.day, each.at.file, each.at.start)):
        cited.setdefault(one.day, []).append(one.at)
    return tuple(Day(day, tuple(found)) for day, found in cited.items())


def disagreeing(days: Sequence[Day]) -> bool:
    """Whether two of the days told exclude each other."""
    return any(
        apart(one.day, other.day) for place, one in enumerate(days) for other in days[place + 1 :]
    )


def _events(kept: Index, ids: Sequence[str]) -> Iterator[tuple[Happening, Term]]:
    """The events with these ids, by day."""
    found = (kept.events[id_] for id_ in ids if id_ in kept.events)
    for event in sorted(found, key=lambda each: (*order(each.when), each.id)):
        yield event, told(event.type, event.mode)


def _cards(entry: Statement) -> Iterator[Card]:
    keys = frozenset(_flagged(entry))
    for card in collated(entry):
        yield replace(card, runs=tuple(flag for run in card.runs for flag in _split(run, keys)))


def _split(run: Run, keys: frozenset[str]) -> Iterator[Run]:
    """A run in pieces, those with words in which wordings differ by themselves."""
    for flag, words in groupby(run.text.split(), lambda word: key(word) in keys):
        yield Run(run.change, " ".join(words), flag)


def _flagged(entry: Statement) -> Iterator[str]:
    for one in entry.differences:
        for at in (one.in_a, one.in_b):
            yield from filter(None, map(key, at.exact.split()))


def _occasions(kept: Index, entry: Statement) -> Iterator[tuple[Happening, Term]]:
    """The talks of speaker and addressee on a day that may be the statement's."""
    said = bounds(entry.said.edtf)
    if said is None or not entry.addressee or not entry.speaker.party:
        return
    for event in kept.did.get(entry.speaker.party, ()):
        met = {ref.party for ref in (*event.actors, *event.recipients)}
        when = bounds(event.when.edtf)
        if event.type != MEETING or entry.addressee.party not in met or when is None:
            continue
        if not (when[1] < said[0] or said[1] < when[0]):
            yield event, told(event.type, event.mode)
