"""`verify` of a case in a database: every row's seal, hashes, anchors, references, and below.

Each step reads the stored rows and goes on past what is broken, so that one damaged row does
not hide another: damage becomes a Fault, never a traceback and never silence.

Evidence in reports that came, changed or went since the record was saved is not judged: that
record is stale and about to be replaced.
"""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, Table, func, select

from dateline.errors import StoreError
from dateline.ports import Fault
from dateline.types.record import Record

from . import rows
from .database import Database
from .references import (
    claim_faults,
    claims,
    judgement_faults,
    reading_faults,
    receipt_faults,
    record_faults,
    report_faults,
)
from .schema import (
    CHANGE,
    ENTRY,
    JUDGEMENT,
    PLACED,
    POSTING,
    READING,
    RECEIPT,
    REPORT,
    STATE,
    WORDING,
)

_Noun = TypeVar("_Noun")

_AT_ONCE = 32  # rows held in memory while a table is checked


def faults(database: Database) -> tuple[Fault, ...]:
    """Check the whole case. Raises StoreError when it cannot be read at all."""
    found: list[Fault] = []
    with database.reads() as connection:
        for name, step in (("the case file", database.dialect.damage), *_STEPS):
            with _noting(database, found, name):
                found.extend(step(connection))
    with _noting(database, found, "the search index"):
        found.extend(database.dialect.misfound(database.case, database.engine))
    return tuple(found)


@contextmanager
def _noting(database: Database, found: list[Fault], where: str) -> Iterator[None]:
    """Note what stops a step as a fault of its own."""
    try:
        with database.told():
            yield
    except StoreError as error:
        found.append(Fault(where, str(error)))


def _reports(connection: Connection) -> Iterator[Fault]:
    read = set(connection.scalars(select(READING.c.report)))
    for row in _rows(connection, REPORT):
        report = yield from _decoded(rows.report_of, REPORT, row, f"report {row['id']}")
        if report is not None:
            yield from report_faults(report)
        if row["id"] not in read:
            yield Fault(f"report {row['id']}", "its article is missing")


def _receipts(connection: Connection) -> Iterator[Fault]:
    reports = _ids(connection)
    for row in _rows(connection, RECEIPT):
        receipt = yield from _decoded(rows.receipt_of, RECEIPT, row, f"receipt of {row['file']}")
        if receipt is not None:
            yield from receipt_faults([receipt], reports)


def _judgements(connection: Connection) -> Iterator[Fault]:
    for row in _rows(connection, JUDGEMENT):
        where = f"judgement {row['id']}"
        judgement = yield from _decoded(rows.judgement_of, JUDGEMENT, row, where)
        if judgement is not None:
            yield from judgement_faults(judgement)


def _record(connection: Connection) -> Iterator[Fault]:
    """The entries, and all evidence against the articles, which are read along the way."""
    record = yield from _entries(connection)
    changed = _changed(connection)
    yield from record_faults(record, _ids(connection), changed)
    claimed = claims(record)
    for row in _rows(connection, READING):
        reading = yield from _decoded(rows.reading_of, READING, row, f"reading of {row['report']}")
        if reading is None:
            continue
        yield from reading_faults(reading)
        if row["report"] not in changed:
            yield from claim_faults(claimed.get(row["report"], ()), reading.article)


def _entries(connection: Connection) -> Generator[Fault, None, Record]:
    """The record of all entries that can still be read."""
    query = select(ENTRY).order_by(ENTRY.c.kind, ENTRY.c.position)
    found = [dict(row) for row in connection.execute(query).mappings()]
    if rows.record_seal(found) != connection.scalar(select(STATE.c.seal)):
        yield Fault("the record", "its entries are not those that were saved")
    broken = set()
    for place, row in enumerate(found):
        if (yield from _decoded(rows.entry_of, ENTRY, row, f"{row['kind']} {row['id']}")) is None:
            broken.add(place)
    record = rows.record_of(row for place, row in enumerate(found) if place not in broken)
    yield from _wordings(connection, record)
    return record


def _shelf(connection: Connection) -> Iterator[Fault]:
    """How reports were placed: every row, and as many postings of it as it has words and keys."""
    counted = select(POSTING.c.placed, POSTING.c.index, func.count())
    found = connection.execute(counted.group_by(POSTING.c.placed, POSTING.c.index))
    posted = {(number, index): count for number, index, count in found}
    for row in _rows(connection, PLACED):
        where = f"the place of report {row['report']}"
        known = yield from _decoded(rows.known_of, PLACED, row, where)
        if known is not None:
            told = {"word": len(known.placed.terms), "key": len(known.keys)}
            if any(posted.get((row["number"], name), 0) != n for name, n in told.items()):
                yield Fault(where, "its words are not those that it is found by")


def _wordings(connection: Connection, record: Record) -> Iterator[Fault]:
    query = select(WORDING.c.statement, WORDING.c.file, WORDING.c.text).order_by(WORDING.c.number)
    there = [dict(row) for row in connection.execute(query).mappings()]
    if there != list(rows.wording_rows(record)):
        yield Fault("the record", "the wordings kept for search are not those of its statements")


_STEPS: tuple[tuple[str, Callable[[Connection], Iterator[Fault]]], ...] = (
    ("the reports", _reports),
    ("the accounting", _receipts),
    ("the judgements", _judgements),
    ("the record and the articles", _record),
    ("the places of reports", _shelf),
)


def _rows(connection: Connection, table: Table) -> Iterator[rows.Row]:
    found = connection.execution_options(yield_per=_AT_ONCE).execute(select(table))
    return (dict(row) for row in found.mappings())


def _ids(connection: Connection) -> frozenset[str]:
    return frozenset(connection.scalars(select(REPORT.c.id)))


def _changed(connection: Connection) -> frozenset[str]:
    """The reports that came, changed or went since the record's readings were taken."""
    recorded = select(STATE.c.recorded).scalar_subquery()
    return frozenset(connection.scalars(select(CHANGE.c.report).where(CHANGE.c.at > recorded)))


def _decoded(
    decode: Callable[[rows.Row], _Noun], table: Table, row: rows.Row, where: str
) -> Generator[Fault, None, _Noun | None]:
    """Yield what is wrong with a row; return what it holds, None where that cannot be told."""
    if not rows.intact(row):
        yield Fault(where, "its row was damaged: it does not match its seal")
    for column in table.columns:
        value = row[column.name]
        if not (isinstance(value, column.type.python_type) or (value is None and column.nullable)):
            yield Fault(where, f"its {column.name} is not of the type that it must be")
            return None
    try:
        return decode(row)
    except msgspec.MsgspecError as error:
        yield Fault(where, f"it cannot be decoded: {error}")
        return None
