"""What a case file may hold, so that one that comes from elsewhere runs nothing of its own.

    CREATE TRIGGER mine AFTER INSERT ON report …    ->  "the trigger mine"
    CREATE VIEW entry AS WITH RECURSIVE …           ->  "the view entry"
    ALTER TABLE entry ADD COLUMN x AS (…)           ->  "a column of entry that is worked out"

A file of a case has the tables of `schema` and the triggers of `fulltext`, word for word, and
nothing else that SQLite would run when the case is read or written.
"""

from sqlalchemy import Connection, text

from ..fulltext import TRIGGERS, VIRTUAL
from ..schema import METADATA

_PARTS = ("data", "idx", "docsize", "config")  # tables that FTS5 makes for itself
_TABLES = {
    "alembic_version",
    *METADATA.tables,
    *VIRTUAL,
    *(f"{index}_{part}" for index in VIRTUAL for part in _PARTS),
}
_INDEXES = {index.name for table in METADATA.sorted_tables for index in table.indexes}
_OWN = "sqlite_"  # names that only SQLite may give
_ORDINARY = 0
_HELD = text("SELECT type, name, sql FROM sqlite_master ORDER BY rowid")
_WORKED_OUT = text("SELECT count(*) FROM pragma_table_xinfo(:name) WHERE hidden <> :ordinary")


def foreign(connection: Connection) -> str | None:
    """Name the first thing in a file that no case has; None where there is none."""
    for kind, name, sql in connection.execute(_HELD).all():
        if name.startswith(_OWN):
            continue
        if not _known(kind, name, sql or ""):
            return f"the {kind} {name}"
        if kind == "table" and name not in VIRTUAL:
            asked = {"name": name, "ordinary": _ORDINARY}
            if connection.scalar(_WORKED_OUT, asked):
                return f"a column of {name} that is worked out"
    return None


def _known(kind: str, name: str, sql: str) -> bool:
    if kind == "trigger":
        return TRIGGERS.get(name) == sql
    if kind == "index":
        return name in _INDEXES
    virtual = sql.lstrip().upper().startswith("CREATE VIRTUAL")
    if name in VIRTUAL:
        return sql == VIRTUAL[name]
    return kind == "table" and name in _TABLES and not virtual
