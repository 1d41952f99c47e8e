"""How SQLite keeps a case: its settings, transactions, errors, full-text search and checks.

WAL, so that reading goes on while another process adds. `synchronous=FULL`: one fsync a
batch is small beside the parsing of the batch, and a batch reported as kept stays kept when
the power fails. Writers begin IMMEDIATE: a second one waits its turn. Who reads cannot write.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, Executable, Table, create_engine, event, text
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.exc import DBAPIError

from dateline.errors import NotACaseError, StoreError
from dateline.ports import Fault

from ..schema import APPLICATION_ID
from ..sentences import BUSY, DAMAGED, FULL, OTHER, PATIENCE, TOO_BIG
from ..words import Term, matching
from .foreign import foreign

_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
)

_SENTENCES = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_READONLY: "{case} cannot be written: no permission, or a read-only disk.",
    sqlite3.SQLITE_PERM: "{case} cannot be opened: no permission.",
    sqlite3.SQLITE_AUTH: "{case} cannot be opened: no permission.",
    sqlite3.SQLITE_CANTOPEN: "{case} cannot be opened: no permission, or its folder is missing.",
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_IOERR: "The disk reported an error on {case}: {detail}.",
    sqlite3.SQLITE_TOOBIG: TOO_BIG,
}
# SQLite reports a write-ahead index for which the disk has no room as an I/O error.
_ROOM_FOR_AN_INDEX = 64 * 1024
# A file may come from elsewhere. What its schema calls is trusted only to write, for triggers write
# the full-text index; by then `foreign` has compared them with our own.
_READING = ("PRAGMA query_only = ON", "PRAGMA trusted_schema = OFF", "BEGIN")
_WRITING = ("PRAGMA query_only = OFF", "PRAGMA trusted_schema = ON", "BEGIN IMMEDIATE")
# Rank 1 makes FTS5 compare its index with the texts it was made from.
_CHECKS = (
    "INSERT INTO article_words (article_words, rank) VALUES ('integrity-check', 1)",
    "INSERT INTO statement_words (statement_words, rank) VALUES ('integrity-check', 1)",
)
# Rows and texts are fetched for the best only, and for what ties with the last of them.
_ARTICLES = text(
    "WITH some AS MATERIALIZED ("
    "SELECT rowid AS number, bm25(article_words) AS score FROM article_words "
    "WHERE article_words MATCH :query LIMIT :ranked), "
    "cut AS (SELECT max(score) AS last FROM (SELECT score FROM some ORDER BY score LIMIT :limit)), "
    "best AS ("
    "SELECT some.number, reading.report AS id, some.score FROM some "
    "JOIN reading ON reading.number = some.number "
    "WHERE some.score <= (SELECT last FROM cut) ORDER BY some.score, id LIMIT :limit) "
    "SELECT best.id, reading.text, best.score, reading.body, 1 AS sure "
    "FROM best JOIN reading ON reading.number = best.number"
)
_STATEMENTS = text(
    "WITH some AS ("
    "SELECT rowid AS number, bm25(statement_words) AS score FROM statement_words "
    "WHERE statement_words MATCH :query LIMIT :ranked) "
    "SELECT wording.statement AS id, wording.text AS text, some.score, wording.file AS file, "
    "1 AS sure "
    "FROM some JOIN wording ON wording.number = some.number ORDER BY score, id, wording.number"
)


class Sqlite:
    """See `Dialect`."""

    raised: tuple[type[Exception], ...] = (sqlite3.Error,)
    articles: Executable = _ARTICLES
    statements: Executable = _STATEMENTS

    @contextmanager
    def reading(self, connection: Connection) -> Iterator[None]:
        """See `Dialect.reading`. It is rolled back: after a broken page, COMMIT fails too."""
        transaction = connection.begin()
        try:
            yield
        finally:
            transaction.rollback()

    def writing(self, connection: Connection) -> AbstractContextManager[object]:
        """See `Dialect.writing`."""
        return connection.execution_options(write=True).begin()

    def insert(self, table: Table) -> Insert:
        """See `Dialect.insert`."""
        return insert(table)

    def error(self, case: str, error: Exception) -> StoreError:
        """See `Dialect.error`."""
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(cause, "sqlite_errorcode", None)
        primary = code & 0xFF if code is not None else None
        if primary == sqlite3.SQLITE_IOERR and _is_full(Path(case)):
            primary = sqlite3.SQLITE_FULL
        if primary == sqlite3.SQLITE_NOTADB:
            return NotACaseError(f"{case} is not a Dateline case.")
        detail = str(cause).rstrip(".")
        if "decode to UTF-8" in detail:
            return StoreError(DAMAGED.format(case=case, detail="a text in it is not UTF-8"))
        sentence = OTHER if primary is None else _SENTENCES.get(primary, OTHER)
        return StoreError(sentence.format(case=case, detail=detail))

    def version(self, case: str, connection: Connection) -> str | None:
        """See `Dialect.version`."""
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
        if mark == 0 and tables == 0:
            return None
        if mark != APPLICATION_ID:
            raise NotACaseError(f"{case} belongs to another program; it is not a Dateline case.")
        if strange := foreign(connection):
            raise NotACaseError(f"{case} is not opened: it holds {strange}, which no case has.")
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        if found is None:
            raise StoreError(f"{case} is damaged: its version is missing.")
        return str(found)

    def mark(self, connection: Connection) -> None:
        """See `Dialect.mark`."""
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    def index_articles(self, connection: Connection, texts: Mapping[str, str]) -> None:
        """Nothing is left to do: triggers keep the index in step."""

    def index_wordings(self, connection: Connection) -> None:
        """Nothing is left to do: triggers keep the index in step."""

    def renumber(self, connection: Connection) -> None:
        """Nothing is left to do: the next number is one more than the last."""

    def asked(self, wanted: Sequence[Term]) -> Mapping[str, str]:
        """See `Dialect.asked`."""
        return {"query": matching(wanted)}

    def damage(self, connection: Connection) -> Iterator[Fault]:
        """See `Dialect.damage`. SQLite checks its pages and its foreign keys."""
        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check(50)"):
            if line != "ok":
                yield Fault("the case file", str(line))
        for table, number, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield Fault(f"{table} row {number}", f"the {parent} that it belongs to is missing")

    def misfound(self, case: str, engine: Engine) -> Iterator[Fault]:
        """See `Dialect.misfound`. FTS5 checks itself by an INSERT that says what is amiss."""
        # On a read-only case that is left out: the texts and the pages of the index have been
        # checked by then, only their agreement has not.
        for check in _CHECKS if _writable(Path(case)) else ():
            try:
                with engine.connect() as connection, self.writing(connection):
                    connection.exec_driver_sql(check)
            except DBAPIError as error:
                yield Fault("the search index", str(self.error(case, error)))

    def copy(self, engine: Engine, to: Path) -> None:
        """See `Dialect.copy`. It is tidied: without what was deleted."""
        with bare(engine) as connection:
            connection.execute("VACUUM INTO ?", (str(to),))


SQLITE = Sqlite()


def connected(path: Path) -> Engine:
    """Make ready to connect to a file; SQLite makes it where it is missing."""
    settings = {"timeout": PATIENCE, "isolation_level": None}
    engine = create_engine(_address(path.absolute()), connect_args=settings)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def bare(engine: Engine) -> Iterator[sqlite3.Connection]:
    """Lend the driver's connection, outside any transaction."""
    pooled = engine.raw_connection()
    try:
        lent = pooled.driver_connection
        assert isinstance(lent, sqlite3.Connection)  # noqa: S101
        lent.execute("PRAGMA query_only = OFF")
        yield lent
    finally:
        pooled.close()


def _address(path: Path) -> URL:
    """How SQLite is told of a file.

    In WAL mode it makes files beside the case even to read it. Where it may not, and nobody
    else has the case open, it is told that the file will not change.
    """
    if os.access(path.parent, os.W_OK) or not path.is_file() or _beside(path, "-wal").exists():
        return URL.create("sqlite", database=str(path))
    as_it_is = {"mode": "ro", "immutable": "1", "uri": "true"}
    return URL.create("sqlite", database=f"file:{quote(str(path))}", query=as_it_is)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    for setting in _SETTINGS:
        connection.execute(setting)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("write")
    for statement in _WRITING if writes else _READING:
        connection.exec_driver_sql(statement)


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.absolute().parent).free < _ROOM_FOR_AN_INDEX
    except OSError:
        return False


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
