"""The disagreements as a table, one line for each two things said, with all files on each side.

figure     soldiers in Norland  about 4,700 (a)     about 5,500 (b)    same week, …
statement  Vale: “They leave.”  “Thursday”, 8 May   “Friday”, 9 May    one statement, two days
event      Norland: retreat     happened (a)        denied (c)         same parties, …
"""

from .case import Case
from .disagreements import Disagreement, Side, disagreements, passing
from .filters import EVERYTHING, Filter, sieve
from .table import Cell, Column, Role, Table

COLUMNS = (
    Column("kind", "kind"),
    Column("about", "about"),
    Column("id_a", "id", Role.ID),
    Column("a", "one side"),
    Column("files_a", "files", Role.FILES),
    Column("id_b", "id", Role.ID),
    Column("b", "other side"),
    Column("files_b", "files", Role.FILES),
    Column("why", "why"),
)


def conflicts(case: Case, only: Filter = EVERYTHING) -> Table:
    """List figures in conflict, statements and events dated differently, events denied."""
    found = passing(disagreements(case), sieve(case, only))
    rows = (_row(case, each) for each in found)
    return case.table("Disagreements", COLUMNS, rows, "no disagreement")


def _row(case: Case, each: Disagreement) -> tuple[Cell, ...]:
    return (
        *(each.kind, each.about),
        *(each.one.entry, _said(each.one), case.files(each.one.reports)),
        *(each.other.entry, _said(each.other), case.files(each.other.reports)),
        each.why,
    )


def _said(side: Side) -> str:
    return f"{side.said}, {side.beside}" if side.beside else f"{side.said}: {side.words}"
