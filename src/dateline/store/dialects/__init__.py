"""What databases do each in their own way; all else of a store is shared.

SQLITE     one file      FTS5, kept in step by triggers    BEGIN IMMEDIATE
POSTGRES   a server      tsvectors, written beside         a lock that writers take
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from sqlalchemy import Connection, Engine, Executable, Table

from dateline.errors import StoreError
from dateline.ports import Fault

from ..words import Term

if TYPE_CHECKING:
    from sqlalchemy.dialects.postgresql import Insert as PostgresInsert
    from sqlalchemy.dialects.sqlite import Insert as SqliteInsert


class Dialect(Protocol):
    """One kind of database. `raised` are the errors of its driver.

    `articles` and `statements` find by the parameters of `asked`, `ranked` and `limit`. Both give
    `id`, `text`, `score` (less is better) and `sure`: false where the text has to be looked at
    before it is known to hold the words; the one gives `body`, the other `file`.
    """

    raised: tuple[type[Exception], ...]
    articles: Executable
    statements: Executable

    def reading(self, connection: Connection) -> AbstractContextManager[object]:
        """Begin a transaction that sees one state of the case."""
        ...

    def writing(self, connection: Connection) -> AbstractContextManager[object]:
        """Begin the only writing transaction."""
        ...

    def insert(self, table: Table) -> "SqliteInsert | PostgresInsert":
        """Make an INSERT that knows ON CONFLICT."""
        ...

    def error(self, case: str, error: Exception) -> StoreError:
        """Say in a sentence what the database or its driver raised."""
        ...

    def version(self, case: str, connection: Connection) -> str | None:
        """Look up the version of the case, None where it is still to be made.

        Raises StoreError where something else is there.
        """
        ...

    def mark(self, connection: Connection) -> None:
        """Mark the database as a case, before its tables are made."""
        ...

    def index_articles(self, connection: Connection, texts: Mapping[str, str]) -> None:
        """Make the articles of these reports findable."""
        ...

    def index_wordings(self, connection: Connection) -> None:
        """Make all wordings findable, after they were replaced."""
        ...

    def renumber(self, connection: Connection) -> None:
        """Go on to number rows behind those that were written with their numbers."""
        ...

    def asked(self, wanted: Sequence[Term]) -> Mapping[str, Any]:
        """Give the parameters that make `articles` and `statements` look for these terms."""
        ...

    def damage(self, connection: Connection) -> Iterator[Fault]:
        """Check what lies below the tables."""
        ...

    def misfound(self, case: str, engine: Engine) -> Iterator[Fault]:
        """Check the full-text indexes against their texts."""
        ...

    def copy(self, engine: Engine, to: Path) -> None:
        """Write one state of the case to a case file that is not there yet."""
        ...
