"""The case in a database of a PostgreSQL server, made if there is none.

    postgresql://ada@db.example/harbour   an empty database, or a case     -> open
    another program's schema `dateline`                                    -> NotACaseError
    no such database, no server, a wrong password                          -> StoreError
    version not known here                                                 -> NewerCaseError

Needs psycopg: pip install 'dateline[postgres]'.
"""

from typing import Self

from sqlalchemy.exc import ArgumentError

from dateline.errors import StoreError, UsageError
from dateline.types.location import Location

from .database import Database, bring_up, version
from .schema import VERSIONS
from .sql import SqlStore


class PostgresStore(SqlStore):
    """A `Store` on a server. Make one with `open`, and `close` it."""

    @classmethod
    def open(cls, case: Location) -> Self:
        """Open the case at an address, or make one there.

        Raises NotACaseError, NewerCaseError or another StoreError, none of which tells a password.
        """
        found = database(case)
        try:
            if version(found) != VERSIONS[-1]:
                bring_up(found)
        except BaseException:
            found.close()
            raise
        return cls(found)


def is_made(case: Location) -> bool:
    """Say whether a case is at an address. Raises StoreError where that cannot be told."""
    found = database(case)
    try:
        return version(found) is not None
    finally:
        found.close()


def database(case: Location) -> Database:
    """Make ready to open the database at an address. Raises StoreError and UsageError."""
    try:
        from .dialects.postgres import POSTGRES, connected  # noqa: PLC0415 - psycopg is an extra
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "psycopg":
            raise
        raise UsageError(
            "a case on a server needs the package psycopg: pip install 'dateline[postgres]'"
        ) from error
    try:
        return Database(str(case), connected(case.address), POSTGRES)
    except (ArgumentError, ValueError, TypeError):
        raise StoreError(
            f"{case} cannot be opened: its address is not one of PostgreSQL."
        ) from None
