"""The positions: what each party wants on a question, and where it changed or contradicts itself.

soldiers in Norland   Sudmark   refuses   to withdraw its soldiers   2031-05-08   a
soldiers in Norland   Sudmark   changed: refuses → accepts           2031-06-01   a, c
"""

from collections.abc import Iterator

from dateline.types.record import Change, Contradiction, Evidence, Position

from .case import Case
from .filters import EVERYTHING, Filter, Sieve, sieve
from .table import Cell, Column, Role, Table
from .when import order

COLUMNS = (
    Column("id", "id", Role.ID),
    Column("question", "question"),
    Column("party", "party"),
    Column("stance", "stance"),
    Column("wants", "what", Role.WORDS),
    Column("when", "when", Role.DATE),
    Column("speaker", "by"),
    Column("files", "files", Role.FILES),
)

_Row = Position | Change | Contradiction


def positions(case: Case, only: Filter = EVERYTHING) -> Table:
    """List positions by question, each with its changes and contradictions, in order of day."""
    wanted = sieve(case, only)
    found = sorted((one for one in _all(case) if _passes(one, wanted)), key=_order)
    return case.table("Positions", COLUMNS, (_row(case, one) for one in found), "no position")


def sided(entry: Change | Contradiction) -> str:
    """The two stances of a change or a contradiction."""
    if isinstance(entry, Change):
        return f"changed: {entry.before.stance} → {entry.after.stance}"
    return f"contradiction: {entry.one.stance} / {entry.other.stance}"


def _all(case: Case) -> Iterator[_Row]:
    yield from case.record.positions
    yield from case.record.changes
    yield from case.record.contradictions


def _passes(one: _Row, wanted: Sieve) -> bool:
    speakers = (one.speaker,) if isinstance(one, Position) else ()
    return (
        wanted.dated(one.when)
        and wanted.involves((one.party, *speakers))
        and wanted.carried(_evidence(one))
    )


def _order(one: _Row) -> tuple[object, ...]:
    return one.question.casefold(), one.party.name.casefold(), order(one.when), one.id


def _evidence(one: _Row) -> tuple[Evidence, ...]:
    if isinstance(one, Position):
        return one.evidence
    if isinstance(one, Change):
        return (*one.before.evidence, *one.after.evidence)
    return (*one.one.evidence, *one.other.evidence)


def _row(case: Case, one: _Row) -> tuple[Cell, ...]:
    return (
        one.id,
        one.question,
        one.party.name,
        one.stance if isinstance(one, Position) else sided(one),
        one.wants if isinstance(one, Position) else one.why,
        one.when.edtf,
        one.speaker.name if isinstance(one, Position) and one.speaker else "",
        case.files(each.report for each in _evidence(one)),
    )
