"""A case as another one: the same rows, one moment of them, in a file or on a server.

    with database.reads() as connection:
        filled(connection, other)                            a database that holds no case yet
        copied(connection, Path("harbour.dateline"))         a file that is not there yet

The tables are made and filled in one transaction, so that there is a whole case, or none.
"""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, Table, delete, insert, select

from dateline.errors import StoreError

from .database import Database, make
from .dialects.sqlite import SQLITE, connected
from .rows import Row
from .schema import METADATA, READING, STATE
from .writing import batched

_AT_ONCE = 100  # rows fetched together: reports come with their bytes


def copied(source: Connection, to: Path) -> None:
    """Write all that `source` sees to a file that is not there yet. Raises StoreError."""
    if to.exists():
        raise StoreError(f"{to} cannot be written: it is there already.")
    file = Database(str(to), connected(to), SQLITE)
    try:
        filled(source, file)
    except BaseException:
        to.unlink(missing_ok=True)
        raise
    finally:
        file.close()


def filled(source: Connection, to: Database) -> None:
    """Write all that `source` sees to a database that holds no case yet. Raises StoreError."""
    with to.writes() as target:
        if to.dialect.version(to.case, target) is not None:
            raise StoreError(f"{to.case} cannot be written: there is a case already.")
        make(to, target)
        target.execute(delete(STATE))
        for table in METADATA.sorted_tables:
            for some in batched(_rows(source, table)):
                target.execute(insert(table), some)
                if table is READING:
                    texts = {row["report"]: row["text"] for row in some}
                    to.dialect.index_articles(target, texts)
        to.dialect.index_wordings(target)
        to.dialect.renumber(target)


def _rows(source: Connection, table: Table) -> Iterator[Row]:
    found = source.execution_options(yield_per=_AT_ONCE).execute(select(table))
    return (dict(row) for row in found.mappings())
