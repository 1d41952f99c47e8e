"""One party as a whole: its names and roles, what it wants over time, what it says and does.

                        2031-05   2031-06
soldiers in Norland     refuses   accepts      changed on 2031-06-01
a harbour treaty                  demands
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.types.record import (
    Change,
    Contradiction,
    Happening,
    Party,
    PartyRef,
    Position,
    Role,
    Statement,
)

from .case import Case
from .event import Carrier, carriers
from .index import Index, Stood
from .when import bounds

# Columns of the matrix: more would not fit a screen, so that they become months or years.
COLUMNS = 8
UNDATED = "no date"
_LENGTHS = (len("2031-05-08"), len("2031-05"), len("2031"))


@dataclass(frozen=True, slots=True)
class Question:
    """A row of the matrix: what was wanted in each column of time, and where it changed."""

    question: str
    cells: tuple[tuple[Position, ...], ...]
    turns: tuple[Change | Contradiction, ...]


@dataclass(frozen=True, slots=True)
class PartyView:
    """What a party's page shows. `times` head the columns of the questions."""

    entry: Party
    stands_for: PartyRef | None
    standing: tuple[PartyRef, ...]  # what is used for it, such as its capital
    voices: tuple[tuple[PartyRef, int], ...]  # who put its positions forward, and how many
    spoke_for: tuple[tuple[PartyRef, int], ...]
    roles: tuple[Role, ...]
    times: tuple[str, ...]
    questions: tuple[Question, ...]
    said: Sequence[Statement]
    told: Sequence[Statement]
    did: Sequence[Happening]
    named: tuple[Carrier, ...]


def party(case: Case, kept: Index, entry: Party) -> PartyView:
    """Put together what the page of one party shows."""
    stood = kept.stood.get(entry.id, ())
    times, rows = matrix(stood)
    owner = kept.named.get(entry.stands_for) if entry.stands_for else None
    return PartyView(
        entry=entry,
        stands_for=_stands_for(entry, owner),
        standing=tuple(PartyRef(each.id, each.name) for each in kept.standing.get(entry.name, ())),
        voices=_counted(one.speaker for one in stood if isinstance(one, Position)),
        spoke_for=_counted(one.party for one in kept.spoke_for.get(entry.id, ())),
        roles=tuple(sorted(entry.roles, key=lambda role: (role.when is None, role.when or ""))),
        times=times,
        questions=rows,
        said=kept.said.get(entry.id, ()),
        told=kept.told.get(entry.id, ()),
        did=kept.did.get(entry.id, ()),
        named=carriers(case, entry.evidence),
    )


def matrix(stood: Sequence[Stood]) -> tuple[tuple[str, ...], tuple[Question, ...]]:
    """Positions by question and time: days, months or years, as many as a screen has room for.

    Questions with most positions come first.
    """
    positions = [one for one in stood if isinstance(one, Position)]
    length = _length(positions)
    heads = sorted({_head(one, length) for one in positions}, key=lambda x: (x == UNDATED, x))
    cells: dict[str, dict[str, list[Position]]] = {}
    for one in positions:
        row = cells.setdefault(one.question, {})
        row.setdefault(_head(one, length), []).append(one)
    turns: dict[str, list[Change | Contradiction]] = {}
    for other in stood:
        if not isinstance(other, Position):
            turns.setdefault(other.question, []).append(other)
    rows = (
        Question(
            question,
            tuple(tuple(row.get(head, ())) for head in heads),
            tuple(turns.get(question, ())),
        )
        for question, row in cells.items()
    )
    return tuple(heads), tuple(
        sorted(rows, key=lambda row: (-sum(map(len, row.cells)), row.question.casefold()))
    )


def _length(positions: Sequence[Position]) -> int:
    """How much of a date heads a column."""
    for length in _LENGTHS:
        if len({_head(one, length) for one in positions}) <= COLUMNS:
            return length
    return _LENGTHS[-1]


def _head(one: Position, length: int) -> str:
    span = bounds(one.when.edtf)
    if span is None:
        return UNDATED
    return (one.when.best or span[0]).isoformat()[:length]


def _counted(refs: Iterable[PartyRef | None]) -> tuple[tuple[PartyRef, int], ...]:
    often = Counter(ref for ref in refs if ref)
    return tuple(sorted(often.items(), key=lambda item: (-item[1], item[0].name)))


def _stands_for(entry: Party, owner: Party | None) -> PartyRef | None:
    if entry.stands_for is None:
        return None
    return PartyRef(owner.id, owner.name) if owner else PartyRef(None, entry.stands_for)
