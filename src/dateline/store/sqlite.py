"""The case as one SQLite file, made if there is none.

iraq.dateline  SQLite, application id "dtln", version 0001   -> open
(missing or empty)                                           -> made
photo.jpg, or another program's SQLite file                  -> NotACaseError
version not known here                                       -> NewerCaseError
"""

import sqlite3
import time
from pathlib import Path
from typing import Self

from dateline.errors import NotACaseError, StoreError

from .database import Database, bring_up, version
from .dialects.sqlite import SQLITE, bare, connected
from .schema import VERSIONS
from .sentences import PATIENCE
from .sql import SqlStore

_MAGIC = b"SQLite format 3\x00"


class SqliteStore(SqlStore):
    """A `Store` in one file. Make one with `open`, and `close` it."""

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the case at `path`, or make one there.

        Raises NotACaseError, NewerCaseError or another StoreError.
        """
        found = database(path)
        try:
            if version(found) != VERSIONS[-1]:
                use_wal(found)
                bring_up(found)
        except BaseException:
            found.close()
            raise
        return cls(found)


def database(path: Path) -> Database:
    """Make ready to open a file, or to make one. Raises NotACaseError or another StoreError."""
    found = Database(str(path), connected(path), SQLITE)
    try:
        _check_file(found, path)
    except BaseException:
        found.close()
        raise
    return found


def _check_file(database: Database, path: Path) -> None:
    with database.told():
        if path.is_dir():
            raise NotACaseError(f"{path} is a folder, not a Dateline case.")
        if not path.exists():
            if not path.parent.is_dir():
                raise StoreError(f"{path} cannot be made: its folder is missing.")
            return
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
    if start and start != _MAGIC:
        raise NotACaseError(f"{path} is not a Dateline case.")


def use_wal(database: Database) -> None:
    """Switch to WAL, for which SQLite itself does not wait until others let go."""
    last = time.monotonic() + PATIENCE
    with database.told(), bare(database.engine) as connection:
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                    raise
            time.sleep(0.05)
