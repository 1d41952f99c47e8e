"""How rows are written: a few at a time, new ones in the place of old ones.

replacing(SQLITE, REPORT, "id")   ->  INSERT … ON CONFLICT (id) DO UPDATE SET …
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import Table

from . import rows
from .dialects import Dialect

if TYPE_CHECKING:
    from sqlalchemy.dialects.postgresql import Insert as PostgresInsert
    from sqlalchemy.dialects.sqlite import Insert as SqliteInsert

_ROWS = 500  # rows written together


def batched(lines: Iterable[rows.Row]) -> Iterator[list[rows.Row]]:
    """Cut rows into lists, so that a record is never held twice."""
    rest = iter(lines)
    while some := list(islice(rest, _ROWS)):
        yield some


def replacing(dialect: Dialect, table: Table, key: str) -> "SqliteInsert | PostgresInsert":
    """Insert rows; one whose key is there already gets the new values, and keeps its number."""
    statement = dialect.insert(table)
    new = {
        column.name: statement.excluded[column.name]
        for column in table.columns
        if column.name not in {key, "number"}
    }
    return statement.on_conflict_do_update(index_elements=[key], set_=new)
