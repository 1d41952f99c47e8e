"""A case on a server as a case file: the same rows, one moment of them.

with database.reads() as connection:
    copied(connection, Path("harbour.dateline"))
"""

from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from dateline.errors import StoreError

from .database import Database, bring_up
from .dialects.sqlite import SQLITE, connected
from .schema import METADATA, STATE
from .writing import batched

_AT_ONCE = 100  # rows fetched together: reports come with their bytes


def copied(source: Connection, to: Path) -> None:
    """Write all that `source` sees to a file that is not there yet. Raises StoreError."""
    if to.exists():
        raise StoreError(f"{to} cannot be written: it is there already.")
    file = Database(str(to), connected(to), SQLITE)
    try:
        bring_up(file)
        with file.writes() as target:
            target.execute(delete(STATE))
            for table in METADATA.sorted_tables:
                found = source.execution_options(yield_per=_AT_ONCE).execute(select(table))
                for some in batched(dict(row) for row in found.mappings()):
                    target.execute(insert(table), some)
    except BaseException:
        to.unlink(missing_ok=True)
        raise
    finally:
        file.close()
