"""What a record lost when a report was taken out.

    statement 7c1e  fell          only c.txt carried it
    statement 41aa  lost support  3 reports, now 2
    b.txt           redated       2031-05-08 before, no date now

Ids are hashes of the evidence, so an entry that lost a piece has a new id: entries before and
after are matched by the words that both rest on.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.types.record import Evidence

from .case import Case
from .phrases import count
from .statements import evidence
from .table import Cell, Column, Role, Table
from .when import shown

COLUMNS = (
    Column("id", "id", Role.ID),
    Column("kind", "kind"),
    Column("what", "what", Role.WORDS),
    Column("change", "change"),
    Column("detail", "detail"),
)


@dataclass(frozen=True, slots=True)
class _Entry:
    id: str
    kind: str
    what: str
    evidence: frozenset[Evidence]


def loss(before: Case, after: Case, removed: str) -> Table:
    """Say which entries fell or lost support with the report, and which dates changed."""
    rows = (*_entries(before, after, removed), *_datings(before, after))
    return before.table("Changes", COLUMNS, rows, "no entry rested on it")


def _entries(before: Case, after: Case, removed: str) -> Iterator[tuple[Cell, ...]]:
    alive = {(each.kind, at) for each in _all(after) for at in each.evidence}
    for each in _all(before):
        rest = {at for at in each.evidence if at.report != removed}
        if len(rest) == len(each.evidence):
            continue
        had, has = _reports(each.evidence), _reports(rest)
        if any((each.kind, at) in alive for at in rest):
            yield (
                each.id,
                each.kind,
                each.what,
                "lost support",
                f"{count(had, 'report')}, now {has}",
            )
        else:
            yield each.id, each.kind, each.what, "fell", "nothing else carries it"


def _datings(before: Case, after: Case) -> Iterator[tuple[Cell, ...]]:
    for id_, now in after.reports.items():
        was = before.reports[id_].published
        if was.edtf != now.published.edtf:
            detail = f"{shown(was)} before, {shown(now.published)} now"
            yield id_, "report", now.file, "redated", detail


def _all(case: Case) -> Iterator[_Entry]:
    record = case.record
    for said in record.statements:
        what = f"{said.speaker.name}: {said.wordings[0].at.exact}"
        yield _Entry(said.id, "statement", what, frozenset(evidence(said)))
    for series in record.figures:
        values = frozenset(value.at for value in series.values)
        yield _Entry(series.id, "figure", series.of, values)
    for event in record.events:
        words = event.evidence[0].exact
        yield _Entry(event.id, "event", f"{event.type}: {words}", frozenset(event.evidence))
    for party in record.parties:
        yield _Entry(party.id, "party", party.name, frozenset(party.evidence))


def _reports(evidence_: set[Evidence] | frozenset[Evidence]) -> int:
    return len({at.report for at in evidence_})
