"""What a record lost when a report was taken out.

    statement 7c1e  fell          only c.txt carried it
    statement 41aa  lost support  3 reports, now 2
    b.txt           redated       2031-05-08 before, no date now

Ids are hashes of the evidence, so an entry that lost a piece has a new id: entries before and
after are matched by the words that both rest on.
"""

from collections.abc import Iterable, Iterator

from dateline.types.record import Evidence

from .case import Case
from .entries import entries
from .phrases import count
from .table import Cell, Column, Role, Table
from .when import shown

COLUMNS = (
    Column("id", "id", Role.ID),
    Column("kind", "kind"),
    Column("what", "what", Role.WORDS),
    Column("change", "change"),
    Column("detail", "detail"),
)


def loss(before: Case, after: Case, removed: str) -> Table:
    """Say which entries fell or lost support with the report, and which dates changed."""
    rows = (*_entries(before, after, removed), *_datings(before, after))
    return before.table("Changes", COLUMNS, rows, "no entry rested on it")


def _entries(before: Case, after: Case, removed: str) -> Iterator[tuple[Cell, ...]]:
    alive = {(each.kind, at) for each in entries(after.record) for at in each.evidence}
    for each in entries(before.record):
        rest = {at for at in each.evidence if at.report != removed}
        if len(rest) == len(each.evidence):
            continue
        had, has = _reports(each.evidence), _reports(rest)
        if any((each.kind, at) in alive for at in rest):
            yield (
                each.id,
                each.kind,
                each.name,
                "lost support",
                f"{count(had, 'report')}, now {has}",
            )
        else:
            yield each.id, each.kind, each.name, "fell", "nothing else carries it"


def _datings(before: Case, after: Case) -> Iterator[tuple[Cell, ...]]:
    for id_, now in after.reports.items():
        was = before.reports[id_].published
        if was.edtf != now.published.edtf:
            detail = f"{shown(was)} before, {shown(now.published)} now"
            yield id_, "report", now.file, "redated", detail


def _reports(cited: Iterable[Evidence]) -> int:
    return len({at.report for at in cited})
