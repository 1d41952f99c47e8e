"""A connection to a case file: its settings, its transactions, and errors in plain words.

WAL, so that reading goes on while another process adds. `synchronous=FULL`: one fsync a
batch is small beside the parsing of the batch, and a batch reported as kept stays kept when
the power fails. Writers begin IMMEDIATE: a second one waits its turn instead of failing
halfway; after `_PATIENCE` seconds it gets a StoreError.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from dateline.errors import NotACaseError, StoreError

_PATIENCE = 30.0
_SETTINGS = ("PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL")

_SENTENCES = {
    sqlite3.SQLITE_FULL: "There is no room left on the disk for {case}; nothing was changed.",
    sqlite3.SQLITE_BUSY: "Another process is writing to {case}; nothing was changed. Try again.",
    sqlite3.SQLITE_LOCKED: "Another process is writing to {case}; nothing was changed. Try again.",
    sqlite3.SQLITE_READONLY: "{case} cannot be written: no permission, or a read-only disk.",
    sqlite3.SQLITE_PERM: "{case} cannot be opened: no permission.",
    sqlite3.SQLITE_AUTH: "{case} cannot be opened: no permission.",
    sqlite3.SQLITE_CANTOPEN: "{case} cannot be opened: no permission, or its folder is missing.",
    sqlite3.SQLITE_CORRUPT: "{case} is damaged: {detail}. `dateline verify` says more.",
    sqlite3.SQLITE_IOERR: "The disk reported an error on {case}: {detail}.",
    sqlite3.SQLITE_TOOBIG: "A report is too big to be kept in {case}; nothing was changed.",
}
_DAMAGED = "{case} is damaged: {detail}. `dateline verify` says more."
_OTHER = "{case} cannot be read or written: {detail}."
# SQLite reports a write-ahead index for which the disk has no room as an I/O error.
_ROOM_FOR_AN_INDEX = 64 * 1024


class Database:
    """An open file and its two kinds of transaction. Raises StoreError for all that fails."""

    def __init__(self, path: Path) -> None:
        self.path = path
        address = URL.create("sqlite", database=str(path.absolute()))
        self._engine = create_engine(
            address, connect_args={"timeout": _PATIENCE, "isolation_level": None}
        )
        event.listen(self._engine, "connect", _set_up)
        event.listen(self._engine, "begin", _begin)

    @contextmanager
    def reads(self) -> Iterator[Connection]:
        """Open a transaction that sees one state of the case."""
        with told(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writes(self) -> Iterator[Connection]:
        """Open the only writing transaction; committed as a whole, or not at all."""
        with told(self.path), self._engine.connect() as connection:
            connection.execution_options(write=True)
            with connection.begin():
                yield connection

    @contextmanager
    def bare(self) -> Iterator[sqlite3.Connection]:
        """Lend the driver's connection, outside any transaction."""
        with told(self.path):
            pooled = self._engine.raw_connection()
            try:
                lent = pooled.driver_connection
                assert isinstance(lent, sqlite3.Connection)  # noqa: S101
                yield lent
            finally:
                pooled.close()

    def copy(self, to: Path) -> None:
        """Write one state of the file to another, tidied: without what was deleted."""
        with self.bare() as connection:
            connection.execute("VACUUM INTO ?", (str(to),))

    def close(self) -> None:
        """Release the file."""
        self._engine.dispose()


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the database, the disk or a damaged row raises into a StoreError."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise _translated(path, error) from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise StoreError(_DAMAGED.format(case=path, detail=error)) from error
    except UnicodeEncodeError as error:
        raise StoreError(
            f"{path}: a name or text holds characters that are not Unicode; nothing was changed."
        ) from error
    except OSError as error:
        raise StoreError(f"{path} cannot be opened: {error.strerror or error}.") from error


def _translated(path: Path, error: Exception) -> StoreError:
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None
    if primary == sqlite3.SQLITE_IOERR and _is_full(path):
        primary = sqlite3.SQLITE_FULL
    if primary == sqlite3.SQLITE_NOTADB:
        return NotACaseError(f"{path} is not a Dateline case.")
    detail = str(cause).rstrip(".")
    if "decode to UTF-8" in detail:
        return StoreError(_DAMAGED.format(case=path, detail="a text in it is not UTF-8"))
    sentence = _OTHER if primary is None else _SENTENCES.get(primary, _OTHER)
    return StoreError(sentence.format(case=path, detail=detail))


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.absolute().parent).free < _ROOM_FOR_AN_INDEX
    except OSError:
        return False


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    for setting in _SETTINGS:
        connection.execute(setting)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
