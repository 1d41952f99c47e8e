"""From a path to an open case at the newest version, made if there is none.

    iraq.dateline  SQLite, application id "dtln", version 0001   -> open
    (missing or empty)                                           -> made
    photo.jpg, or another program's SQLite file                  -> NotACaseError
    version not known here                                       -> NewerCaseError

Alembic is imported only when there is something to migrate. Two processes may open a new
case at once: the migration looks again after it has got the write lock.
"""

import sqlite3
import time
from pathlib import Path

from dateline.errors import NewerCaseError, NotACaseError, StoreError

from .database import Database, told
from .schema import APPLICATION_ID, VERSIONS

_MAGIC = b"SQLite format 3\x00"
_PATIENCE = 30.0  # seconds to wait for the switch to WAL, for which SQLite itself does not wait


def opened(path: Path) -> Database:
    """Open the case at `path`, or make one. Raises StoreError and its subclasses."""
    _check_file(path)
    database = Database(path)
    try:
        if _version(database) != VERSIONS[-1]:
            _migrate(database)
    except BaseException:
        database.close()
        raise
    return database


def _check_file(path: Path) -> None:
    with told(path):
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


def _version(database: Database) -> str | None:
    """The case's version, None where it is still to be made."""
    with database.bare() as connection:
        return _checked_version(database.path, connection)


def _checked_version(path: Path, connection: sqlite3.Connection) -> str | None:
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if mark == 0 and tables == 0:
        return None
    if mark != APPLICATION_ID:
        raise NotACaseError(f"{path} belongs to another program; it is not a Dateline case.")
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise StoreError(f"{path} is damaged: its version is missing.")
    if row[0] not in VERSIONS:
        raise NewerCaseError(
            f"{path} was made by a newer version of Dateline (case version {row[0]}, "
            f"known up to {VERSIONS[-1]}). Update Dateline to open it."
        )
    return str(row[0])


def _migrate(database: Database) -> None:
    # Here, because an up-to-date case need not wait for this import.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    _use_wal(database)
    config = Config()
    config.set_main_option("script_location", "dateline.store:migrations")
    with database.writes() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)  # noqa: S101
        if _checked_version(database.path, driver) == VERSIONS[-1]:
            return
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _use_wal(database: Database) -> None:
    last = time.monotonic() + _PATIENCE
    with database.bare() as connection:
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                    raise
            time.sleep(0.05)
