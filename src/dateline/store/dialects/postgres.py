"""How PostgreSQL keeps a case: its settings, transactions, errors, full-text search and checks.

All tables of a case are in the schema `dateline` of its database, and no table is looked for
anywhere else: what somebody put into `public` is never taken for ours. Who reads sees one moment
of the case (REPEATABLE READ, read only). Who writes takes a lock that all writers take, so that
they follow one another as they do in a file.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from psycopg import Connection as Driver
from psycopg import Error
from sqlalchemy import (
    Boolean,
    Connection,
    Engine,
    Executable,
    Float,
    Table,
    create_engine,
    event,
    make_url,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.exc import DBAPIError

from dateline.errors import NotACaseError, StoreError
from dateline.ports import Fault

from ..columns import TEXT
from ..copying import copied
from ..fulltext import INDEXES
from ..schema import APPLICATION_ID, METADATA, READING, WORDING
from ..sentences import BUSY, DAMAGED, FULL, OTHER, PATIENCE, TOO_BIG
from ..words import Term
from ..writing import batched
from .vectors import loose_query, query, vector

SCHEMA = "dateline"
OLDEST = 15  # of the versions that the tests were run on
_CONNECTING = 10  # seconds
ALONE = (
    f"SET LOCAL lock_timeout = '{PATIENCE:.0f}s'",
    f"SELECT pg_advisory_xact_lock({APPLICATION_ID})",
)
_VERSION = "SELECT version_num FROM dateline.alembic_version"
_SET_UP = f"SET search_path TO {SCHEMA}"

_NO_PERMISSION = "{case} cannot be read or written: no permission on the server."
_UNREACHABLE = "{case} cannot be opened: {detail}."
# By the beginning of SQLSTATE; the longest that fits counts.
_SENTENCES = {
    "": OTHER,
    "08": _UNREACHABLE,
    "22001": TOO_BIG,
    "25006": "{case} cannot be written: the server lets it be read only.",
    "28": _UNREACHABLE,
    "3D": _UNREACHABLE,
    "40": BUSY,
    "42501": _NO_PERMISSION,
    "53100": FULL,
    "53300": _UNREACHABLE,
    "54": TOO_BIG,
    "55P03": BUSY,
    "57P": _UNREACHABLE,
    "XX": DAMAGED,
}

_HOLDING = (
    "WITH found AS MATERIALIZED ("
    "SELECT number FROM {index} "
    "WHERE (whole AND words @@ CAST(:exact AS tsquery)) "
    "OR (NOT whole AND words @@ CAST(:loose AS tsquery)) "
    "ORDER BY number LIMIT :ranked), "
    "scored AS MATERIALIZED ("
    "SELECT number, whole, -ts_rank(words, CAST(:loose AS tsquery), 1) AS score "
    "FROM found JOIN {index} USING (number))"
)
# The texts are fetched for the best only; some more of those that have to be looked at.
_ARTICLES = (
    ", best AS ("
    "(SELECT number, score, whole FROM scored JOIN reading USING (number) "
    "WHERE whole ORDER BY score, report LIMIT :limit) UNION ALL "
    "(SELECT number, score, whole FROM scored JOIN reading USING (number) "
    "WHERE NOT whole ORDER BY score, report LIMIT 4 * :limit)) "
    "SELECT reading.report AS id, reading.text, best.score, reading.body, best.whole AS sure "
    "FROM best JOIN reading USING (number)"
)
_STATEMENTS = (
    " SELECT wording.statement AS id, wording.text, scored.score, wording.file, "
    "scored.whole AS sure "
    "FROM scored JOIN wording USING (number) ORDER BY score, id, number"
)
_INDEX_ARTICLE = text(
    "INSERT INTO article_words (number, whole, words) "
    "SELECT number, :whole, CAST(:words AS tsvector) FROM reading WHERE report = :report "
    "ON CONFLICT (number) DO UPDATE SET whole = excluded.whole, words = excluded.words"
)
_INDEX_WORDING = text(
    "INSERT INTO statement_words (number, whole, words) "
    "VALUES (:number, :whole, CAST(:words AS tsvector))"
)
_RENUMBER = (
    "SELECT setval(pg_get_serial_sequence('{schema}.{table}', 'number'), "
    "coalesce(max(number), 0) + 1, false) FROM {schema}.{table}"
)
_AS_INDEXED = (
    "SELECT count(*) FROM {index} WHERE number = :number AND whole = :whole "
    "AND words = CAST(:words AS tsvector)"
)


class Postgres:
    """See `Dialect`."""

    raised: tuple[type[Exception], ...] = (Error,)
    articles: Executable = text(_HOLDING.format(index="article_words") + _ARTICLES).columns(
        id=TEXT, text=TEXT, score=Float(), body=TEXT, sure=Boolean()
    )
    statements: Executable = text(_HOLDING.format(index="statement_words") + _STATEMENTS).columns(
        id=TEXT, text=TEXT, score=Float(), file=TEXT, sure=Boolean()
    )

    def reading(self, connection: Connection) -> AbstractContextManager[object]:
        """See `Dialect.reading`."""
        settings = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        return connection.execution_options(**settings).begin()

    @contextmanager
    def writing(self, connection: Connection) -> Iterator[None]:
        """See `Dialect.writing`."""
        with connection.begin():
            for statement in ALONE:
                connection.exec_driver_sql(statement)
            yield

    def insert(self, table: Table) -> Insert:
        """See `Dialect.insert`."""
        return insert(table)

    def error(self, case: str, error: Exception) -> StoreError:
        """See `Dialect.error`."""
        cause = error.orig if isinstance(error, DBAPIError) else error
        state = getattr(cause, "sqlstate", None) or ("08" if _unreached(error) else "")
        sentence = next(_SENTENCES[state[:n]] for n in range(5, -1, -1) if state[:n] in _SENTENCES)
        detail = " ".join(str(cause).split()).rstrip(".")
        return StoreError(sentence.format(case=case, detail=detail))

    def version(self, case: str, connection: Connection) -> str | None:
        """See `Dialect.version`."""
        _check_server(case, connection)
        there = "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = :schema"
        tables = set(connection.scalars(text(there), {"schema": SCHEMA}))
        if not tables:
            return None
        if not {"alembic_version", "reading"} <= tables:
            raise NotACaseError(f"The schema {SCHEMA} of {case} is not that of a Dateline case.")
        found = connection.exec_driver_sql(_VERSION).scalar()
        if found is None:
            raise StoreError(f"{case} is damaged: its version is missing.")
        return str(found)

    def mark(self, connection: Connection) -> None:
        """See `Dialect.mark`. The schema may be there already, for who may not make one."""
        there = "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = :schema"
        if not connection.scalar(text(there), {"schema": SCHEMA}):
            connection.exec_driver_sql(f"CREATE SCHEMA {SCHEMA}")

    def index_articles(self, connection: Connection, texts: Mapping[str, str]) -> None:
        """See `Dialect.index_articles`."""
        lines = [{"report": report, **_indexed(words)} for report, words in texts.items()]
        if lines:
            connection.execute(_INDEX_ARTICLE, lines)

    def index_wordings(self, connection: Connection) -> None:
        """See `Dialect.index_wordings`. Those that were replaced took their vectors with them."""
        found = connection.execute(select(WORDING.c.number, WORDING.c.text)).all()
        for some in batched({"number": row.number, **_indexed(row.text)} for row in found):
            connection.execute(_INDEX_WORDING, some)

    def renumber(self, connection: Connection) -> None:
        """See `Dialect.renumber`."""
        for table in METADATA.sorted_tables:
            if "number" in table.columns:
                connection.exec_driver_sql(_RENUMBER.format(schema=SCHEMA, table=table.name))

    def asked(self, wanted: Sequence[Term]) -> Mapping[str, str]:
        """See `Dialect.asked`."""
        return {"exact": query(wanted), "loose": loose_query(wanted)}

    def damage(self, connection: Connection) -> Iterator[Fault]:  # noqa: ARG002 - none to look for
        """See `Dialect.damage`. The server checks pages as they are read, and foreign keys."""
        yield from ()

    def misfound(self, case: str, engine: Engine) -> Iterator[Fault]:  # noqa: ARG002 - the protocol's
        """See `Dialect.misfound`. Each vector is made again."""
        with engine.connect() as connection, self.reading(connection):
            for table, (_, index) in zip((READING, WORDING), INDEXES, strict=True):
                wanted = text(_AS_INDEXED.format(index=index))
                texts = select(table.c.number, table.c.text).order_by(table.c.number)
                for row in connection.execution_options(yield_per=500).execute(texts):
                    line = {"number": row.number, **_indexed(row.text)}
                    if not connection.scalar(wanted, line):
                        what = f"{index} does not hold the words of {table.name} {row.number}"
                        yield Fault("the search index", what)

    def copy(self, engine: Engine, to: Path) -> None:
        """See `Dialect.copy`."""
        with engine.connect() as connection, self.reading(connection):
            copied(connection, to)


POSTGRES = Postgres()


def connected(url: str) -> Engine:
    """Make ready to connect to a database. Raises ArgumentError or ValueError for a bad address."""
    address = make_url(url).set(drivername="postgresql+psycopg")
    engine = create_engine(
        address,
        connect_args={"connect_timeout": _CONNECTING, "client_encoding": "utf8"},
        pool_pre_ping=True,  # a server may have been started anew since the last page
    )
    event.listen(engine, "connect", _set_up, insert=True)
    return engine


def _set_up(connection: "Driver[Any]", _record: object) -> None:
    connection.autocommit = True
    connection.execute(_SET_UP)
    connection.autocommit = False


def _check_server(case: str, connection: Connection) -> None:
    found = connection.dialect.server_version_info or (0,)
    if found < (OLDEST,):
        raise StoreError(f"{case}: PostgreSQL {OLDEST} or newer is needed, this is {found[0]}.")
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar()
    if encoding != "UTF8":
        raise StoreError(f"{case} has the encoding {encoding}; a case needs a database in UTF8.")


def _unreached(error: Exception) -> bool:
    """Whether there was no connection, for which the driver tells no SQLSTATE."""
    return not isinstance(error, DBAPIError) or error.statement is None


def _indexed(words: str) -> dict[str, object]:
    made = vector(words)
    return {"words": made.words, "whole": made.whole}
