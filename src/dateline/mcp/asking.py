"""Which entries an assistant means: by id, by a report's file, by kind and filter.

meant(snapshot, "a.txt")                             ->  the id of the report
ids(snapshot, "statement", Filter(party="Vale"))     ->  ids, in the table's order
"""

from collections.abc import Callable, Mapping

from dateline.errors import UsageError
from dateline.show.case import Case
from dateline.show.events import events
from dateline.show.figures import figures
from dateline.show.filters import EVERYTHING, Filter
from dateline.show.judging import one_report
from dateline.show.parties import parties
from dateline.show.positions import positions
from dateline.show.snapshot import Snapshot
from dateline.show.sources import sources
from dateline.show.statements import statements
from dateline.show.table import Role, Table

Make = Callable[[Case, Filter], Table]

# The tables that know how to filter a kind; what has none is listed whole only.
_TABLES: Mapping[str, Make] = {
    "report": sources,
    "statement": statements,
    "figure": figures,
    "event": events,
    "party": parties,
    "position": positions,
    "change": positions,
    "contradiction": positions,
}


def meant(snapshot: Snapshot, asked: str) -> str:
    """The id itself, or that of the report so called; raises NotFoundError."""
    return asked if asked in snapshot.kinds else one_report(snapshot.case, asked)


def ids(snapshot: Snapshot, kind: str, only: Filter) -> list[str]:
    """Ids of a kind in the record's order; those that a filter lets through in its table's.

    Raises UsageError where the kind has no filter, or the filter means nothing.
    """
    if only == EVERYTHING:
        return [id_ for id_, each in snapshot.kinds.items() if each == kind]
    if kind not in _TABLES:
        raise UsageError(f"entries of kind {kind} cannot be filtered; ask for all of them")
    found = dict.fromkeys(row_ids(table(snapshot, _TABLES[kind], only)))
    return [id_ for id_ in found if snapshot.kinds.get(id_) == kind]


def table(snapshot: Snapshot, make: Make, only: Filter) -> Table:
    """A table of the case; the last one is kept, for assistants go on where they left off."""
    last, made = snapshot.kept.get("table", (None, None))
    if made is None or last != (make, only):
        made = make(snapshot.case, only)
        snapshot.kept["table"] = (make, only), made
    found: Table = made
    return found


def row_ids(of: Table) -> list[str]:
    """The id of each row's entry."""
    place = next(i for i, column in enumerate(of.columns) if column.role is Role.ID)
    return [str(row[place]) for row in of.rows]
