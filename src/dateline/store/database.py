"""An open database of a case: its two kinds of transaction, and errors in plain words.

    with database.reads() as connection: …     sees one state of the case
    with database.writes() as connection: …    alone; all of it is kept, or nothing

A second writer waits its turn instead of failing halfway; after half a minute it gets a StoreError.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from dateline.errors import NewerCaseError, StoreError

from .dialects import Dialect
from .schema import VERSIONS
from .sentences import DAMAGED


class Database:
    """An open database. `case` is what messages call it. Raises StoreError for all that fails."""

    def __init__(self, case: str, engine: Engine, dialect: Dialect) -> None:
        self.case = case
        self.engine = engine
        self.dialect = dialect

    @contextmanager
    def reads(self) -> Iterator[Connection]:
        """Open a transaction that sees one state of the case."""
        with self.told(), self.engine.connect() as connection, self.dialect.reading(connection):
            yield connection

    @contextmanager
    def writes(self) -> Iterator[Connection]:
        """Open the only writing transaction; committed as a whole, or not at all."""
        with self.told(), self.engine.connect() as connection, self.dialect.writing(connection):
            yield connection

    def copy(self, to: Path) -> None:
        """Write one state of the case to a case file."""
        with self.told():
            self.dialect.copy(self.engine, to)

    def close(self) -> None:
        """Release the database."""
        self.engine.dispose()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Turn what the database, the disk or a damaged row raises into a StoreError."""
        raised: tuple[type[Exception], ...] = (SQLAlchemyError, *self.dialect.raised)
        try:
            yield
        except raised as error:
            raise self.dialect.error(self.case, error) from error
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise StoreError(DAMAGED.format(case=self.case, detail=error)) from error
        except UnicodeEncodeError as error:
            raise StoreError(
                f"{self.case}: a name or text holds characters that are not Unicode; "
                "nothing was changed."
            ) from error
        except OSError as error:
            raise StoreError(f"{self.case} cannot be opened: {error.strerror or error}.") from error


def version(database: Database) -> str | None:
    """The case's version, None where it is still to be made. Raises StoreError."""
    with database.reads() as connection:
        return _known(database, connection)


def bring_up(database: Database) -> None:
    """Make the tables, or bring them to the newest version, in one transaction.

    Two processes may open a new case at once: this looks again after it has got the write lock.
    """
    with database.writes() as connection:
        if _known(database, connection) != VERSIONS[-1]:
            make(database, connection)


def make(database: Database, connection: Connection) -> None:
    """Make the tables, or bring them to the newest version, in a writing transaction."""
    # Here, because an up-to-date case need not wait for this import.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "dateline.store:migrations")
    config.attributes["connection"] = connection
    database.dialect.mark(connection)
    command.upgrade(config, "head")


def _known(database: Database, connection: Connection) -> str | None:
    found = database.dialect.version(database.case, connection)
    if found is not None and found not in VERSIONS:
        raise NewerCaseError(
            f"{database.case} was made by a newer version of Dateline (case version {found}, "
            f"known up to {VERSIONS[-1]}). Update Dateline to open it."
        )
    return found
