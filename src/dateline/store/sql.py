"""The case in a database: what is kept, read, replaced and taken out.

    store = SqlStore(database)
    store.keep([Kept(report, reading)], [Receipt("a.txt", Outcome.READ, "", report.id)])
    store.stale()  -> True, until store.save(record)

Each method is one transaction, so a process killed at any moment leaves the case as it was
before or after. What databases do each in their own way is in `dialects`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, delete, func, insert, select, update

from dateline.errors import NotFoundError
from dateline.ports import Behind, Fault, Hit, Kept, Readings
from dateline.types.judgement import Judgement
from dateline.types.placed import Shelf
from dateline.types.reading import Reading
from dateline.types.record import Record
from dateline.types.report import Receipt, Report

from . import rows
from .anchors import check_kept, check_record
from .checking import faults
from .database import Database
from .dialects import Dialect
from .finding import find, holding
from .readings import StoredReadings
from .receipts import in_order, merged
from .schema import CHANGE, ENTRY, JUDGEMENT, READING, RECEIPT, REPORT, STATE, WORDING
from .shelf import StoredShelf, clear, write
from .writing import batched, replacing

_NAMES = 500  # report ids in one statement: below 999, the limit of older SQLite builds


class SqlStore:
    """A `Store` in a database; see `SqliteStore.open` and `PostgresStore.open`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._seen: int | None = None  # the case's `changes` when the readings were taken

    def keep(self, kept: Sequence[Kept], receipts: Sequence[Receipt]) -> None:
        """See `Store.keep`."""
        for item in kept:
            check_kept(item)
        with self._database.writes() as connection:
            given = sorted({r.report for r in receipts if r.report})
            before = _names(connection, given)
            _put(connection, self._database.dialect, kept, receipts)
            after = _names(connection, given)
            renamed = {report for report in before if before[report] != after[report]}
            changed = renamed | {item.report.id for item in kept}
            _mark(connection, self._database.dialect, changed)

    def report(self, report_id: str) -> Report:
        """See `Store.report`. `file` and `declared` are merged over its receipts."""
        with self._database.reads() as connection:
            query = select(REPORT).where(REPORT.c.id == report_id)
            row = connection.execute(query).mappings().one_or_none()
            if row is None:
                raise _not_found(report_id)
            return merged(rows.report_of(rows.whole(row)), _receipts(connection, [report_id]))

    def report_ids(self) -> tuple[str, ...]:
        """See `Store.report_ids`."""
        with self._database.reads() as connection:
            return tuple(connection.scalars(select(REPORT.c.id).order_by(REPORT.c.id)))

    def receipts(self) -> tuple[Receipt, ...]:
        """See `Store.receipts`."""
        with self._database.reads() as connection:
            found = connection.execute(select(RECEIPT)).mappings()
            return in_order(rows.receipt_of(rows.whole(row)) for row in found)

    def accounted(self, reports: Collection[str]) -> Mapping[str, Sequence[Receipt]]:
        """See `Store.accounted`."""
        found: dict[str, list[Receipt]] = {}
        with self._database.reads() as connection:
            for some in _few(sorted(reports)):
                known = select(REPORT.c.id).where(REPORT.c.id.in_(some))
                found |= {report: [] for report in connection.scalars(known)}
                for receipt in _receipts(connection, some):
                    if receipt.report in found:
                        found[receipt.report].append(receipt)
        return found

    def readings(self) -> Readings:
        """See `Store.readings`. A record saved later counts as built from this moment's."""
        with self._database.reads() as connection:
            self._seen = connection.scalar(select(STATE.c.changes))
        return StoredReadings(self._database)

    def reading(self, report_id: str) -> Reading:
        """See `Store.reading`."""
        query = select(READING).where(READING.c.report == report_id)
        with self._database.reads() as connection:
            row = connection.execute(query).mappings().one_or_none()
            if row is None:
                raise _not_found(report_id)
            return rows.reading_of(rows.whole(row))

    def save(self, record: Record) -> None:
        """See `Store.save`.

        The case stays stale if reports came or went after `readings` was last asked for,
        so that what another process added meanwhile is not taken for recorded. Others may write
        while the record is checked: of what changes then, nothing more is claimed.
        """
        with self._database.reads() as connection:
            check_record(record, lambda ids: _texts(connection, ids))
        with self._database.writes() as connection:
            for table, lines in (
                (ENTRY, rows.entry_rows(record)),
                (WORDING, rows.wording_rows(record)),
            ):
                connection.execute(delete(table))
                for some in batched(lines):
                    connection.execute(insert(table), some)
            self._database.dialect.index_wordings(connection)
            seals = select(ENTRY.c.seal).order_by(ENTRY.c.kind, ENTRY.c.position)
            seal = rows.record_seal(connection.execute(seals).mappings())
            seen = STATE.c.changes if self._seen is None else self._seen
            connection.execute(update(STATE).values(recorded=seen, seal=seal))

    def record(self) -> Record:
        """See `Store.record`."""
        query = select(ENTRY).order_by(ENTRY.c.kind, ENTRY.c.position)
        with self._database.reads() as connection:
            return rows.record_of(rows.whole(row) for row in connection.execute(query).mappings())

    def judge(self, judgements: Sequence[Judgement]) -> None:
        """See `Store.judge`."""
        with self._database.writes() as connection:
            known = set(connection.scalars(select(JUDGEMENT.c.id)))
            new = {one.id: rows.judgement_row(one) for one in judgements if one.id not in known}
            for some in batched(new.values()):
                connection.execute(insert(JUDGEMENT), some)
            if new:
                connection.execute(update(STATE).values(changes=STATE.c.changes + 1))

    def judgements(self) -> tuple[Judgement, ...]:
        """See `Store.judgements`."""
        query = select(JUDGEMENT).order_by(JUDGEMENT.c.at, JUDGEMENT.c.id)
        with self._database.reads() as connection:
            found = connection.execute(query).mappings()
            return tuple(rows.judgement_of(rows.whole(row)) for row in found)

    def stale(self) -> bool:
        """See `Store.stale`."""
        with self._database.reads() as connection:
            query = select(STATE.c.changes != STATE.c.recorded)
            return bool(connection.scalar(query))

    def behind(self) -> Behind:
        """See `Store.behind`."""
        recorded = select(STATE.c.recorded).scalar_subquery()
        changed = select(func.count()).select_from(CHANGE).where(CHANGE.c.at > recorded)
        with self._database.reads() as connection:
            of = connection.scalar(select(func.count()).select_from(READING))
            return Behind(connection.scalar(changed) or 0, of or 0)

    def edition(self) -> str:
        """See `Store.edition`."""
        with self._database.reads() as connection:
            query = select(STATE.c.changes, STATE.c.recorded, STATE.c.seal)
            return " ".join(map(str, connection.execute(query).one()))

    def made_by(self) -> str:
        """See `Store.made_by`."""
        with self._database.reads() as connection:
            return connection.scalar(select(STATE.c.made_by)) or ""

    def sign(self, made_by: str) -> None:
        """See `Store.sign`."""
        with self._database.writes() as connection:
            if connection.scalar(select(STATE.c.made_by)) != made_by:
                clear(connection)
            connection.execute(update(STATE).values(made_by=made_by))

    def outdate(self) -> None:
        """See `Store.outdate`."""
        with self._database.writes() as connection:
            connection.execute(update(STATE).values(changes=STATE.c.changes + 1))

    def remove(self, report_id: str) -> None:
        """See `Store.remove`. Raises NotFoundError."""
        with self._database.writes() as connection:
            connection.execute(delete(READING).where(READING.c.report == report_id))
            gone = connection.execute(delete(REPORT).where(REPORT.c.id == report_id))
            if gone.rowcount == 0:
                raise _not_found(report_id)
            connection.execute(delete(RECEIPT).where(RECEIPT.c.report == report_id))
            _mark(connection, self._database.dialect, {report_id})

    def search(self, words: str, limit: int) -> tuple[Hit, ...]:
        """See `Store.search`. All words must occur; `"a phrase"` and `prefix*` are understood."""
        with self._database.reads() as connection:
            return find(connection, self._database.dialect, words, limit)

    def holding(self, words: str, limit: int) -> tuple[str, ...]:
        """See `Store.holding`."""
        with self._database.reads() as connection:
            return holding(connection, self._database.dialect, words, limit)

    @contextmanager
    def shelf(self) -> Iterator[StoredShelf]:
        """See `Store.shelf`."""
        with self._database.reads() as connection:
            yield StoredShelf(connection)

    def shelve(self, shelf: Shelf) -> None:
        """See `Store.shelve`. `shelf` is one of this case's own."""
        assert isinstance(shelf, StoredShelf)  # noqa: S101 - the protocol has no place for it
        with self._database.writes() as connection:
            write(connection, self._database.dialect, shelf)

    def verify(self) -> tuple[Fault, ...]:
        """See `Store.verify`."""
        return faults(self._database)

    def copy(self, to: Path) -> None:
        """See `Store.copy`."""
        self._database.copy(to)

    def close(self) -> None:
        """See `Store.close`."""
        self._database.close()


def _put(
    connection: Connection, dialect: Dialect, kept: Sequence[Kept], receipts: Sequence[Receipt]
) -> None:
    accounting = dialect.insert(RECEIPT).on_conflict_do_nothing()
    for statement, lines in (
        (replacing(dialect, REPORT, "id"), [rows.report_row(item.report) for item in kept]),
        (replacing(dialect, READING, "report"), [rows.reading_row(item.reading) for item in kept]),
        (accounting, [rows.receipt_row(receipt) for receipt in receipts]),
    ):
        if lines:
            connection.execute(statement, lines)
    articles = (item.reading.article for item in kept)
    dialect.index_articles(connection, {article.report: article.text for article in articles})


def _mark(connection: Connection, dialect: Dialect, reports: set[str]) -> None:
    """Note that these reports came, changed or went: the record no longer tells them."""
    if not reports:
        return
    connection.execute(update(STATE).values(changes=STATE.c.changes + 1))
    now = connection.scalar(select(STATE.c.changes))
    marks = [{"report": report, "at": now} for report in sorted(reports)]
    connection.execute(replacing(dialect, CHANGE, "report"), marks)


def _names(connection: Connection, ids: Sequence[str]) -> Mapping[str, Report]:
    """The stored ones of these reports without their bytes, under their merged names."""
    found = {}
    for some in _few(ids):
        receipts = _receipts(connection, some)
        columns = (REPORT.c.id, REPORT.c.file, REPORT.c.media, REPORT.c.declared)
        for row in connection.execute(select(*columns).where(REPORT.c.id.in_(some))).mappings():
            report = rows.name_of(dict(row))
            found[report.id] = merged(report, receipts)
    return found


def _receipts(connection: Connection, ids: Sequence[str]) -> list[Receipt]:
    query = select(RECEIPT).where(RECEIPT.c.report.in_(ids))
    return [rows.receipt_of(rows.whole(row)) for row in connection.execute(query).mappings()]


def _texts(connection: Connection, ids: Sequence[str]) -> Mapping[str, str]:
    query = select(READING.c.report, READING.c.text).where(READING.c.report.in_(ids))
    return {row.report: row.text for row in connection.execute(query)}


def _few(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(ids), _NAMES):
        yield ids[first : first + _NAMES]


def _not_found(report_id: str) -> NotFoundError:
    return NotFoundError(f"No report has the id {report_id}.")
