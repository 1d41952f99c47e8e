"""The tables of a case, as they stand at the head of the migrations.

    report ─ reading ┄ article_words (FTS5)     state: who made the readings, two counters
    receipt                                     change: when each report last came or went
    entry    wording ┄ statement_words (FTS5)
    judgement                               what persons decided, kept whatever becomes of reports
    placed ─ posting                        how reports were placed: a shelf, made anew at will

A reading and an entry are one row each: their JSON is read whole or not at all, and any
SQLite shell can look into it. `seal` is a digest of the row, so that `verify` also finds
damage that no anchor touches. Rows that the full-text tables copy carry a number, because
FTS5 counts in row ids. The full-text tables and their triggers stand in the migrations.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
)

from .columns import TEXT

APPLICATION_ID = 0x64746C6E  # "dtln", in the file header: this SQLite file is a case
VERSIONS = (
    "0001",
    "0002",
    "0003",
)  # every migration, oldest first; a version not among them is newer

METADATA = MetaData()


def _words(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, TEXT, nullable=nullable)


def _seal() -> Column[bytes]:
    return Column("seal", LargeBinary, nullable=False)


STATE = Table(
    "state",
    METADATA,
    Column("number", Integer, primary_key=True),
    _words("made_by"),
    Column("changes", Integer, nullable=False),  # how often reports came, changed or went
    Column("recorded", Integer, nullable=False),  # `changes` when the record's readings were taken
    _seal(),  # over all entries
    Column("placings", Integer, nullable=False, server_default="0"),  # how often the shelf changed
    sqlite_strict=True,
)

REPORT = Table(
    "report",
    METADATA,
    Column("id", TEXT, primary_key=True),
    _words("file"),
    Column("data", LargeBinary, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    _words("media"),
    _words("charset", nullable=True),
    _words("declared"),
    _seal(),
    sqlite_strict=True,
)

READING = Table(
    "reading",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("report", TEXT, ForeignKey("report.id"), nullable=False, unique=True),
    _words("text"),
    _words("body"),
    _seal(),
    sqlite_strict=True,
)

# A receipt may name a report that was taken in but could not be read, so it is no foreign key.
RECEIPT = Table(
    "receipt",
    METADATA,
    Column("number", Integer, primary_key=True),
    _words("file"),
    _words("report", nullable=True),
    _words("outcome"),
    _words("reason"),
    _words("declared"),
    Column("seal", LargeBinary, nullable=False, unique=True),
    Index("receipt_report", "report"),
    sqlite_strict=True,
)

CHANGE = Table(
    "change",
    METADATA,
    Column("report", TEXT, primary_key=True),
    Column("at", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

ENTRY = Table(
    "entry",
    METADATA,
    Column("kind", TEXT, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _words("id"),
    _words("body"),
    _seal(),
    sqlite_strict=True,
)

WORDING = Table(
    "wording",
    METADATA,
    Column("number", Integer, primary_key=True),
    _words("statement"),
    _words("file"),
    _words("text"),
    sqlite_strict=True,
)

JUDGEMENT = Table(
    "judgement",
    METADATA,
    Column("id", TEXT, primary_key=True),
    _words("at"),
    _words("body"),
    _seal(),
    sqlite_strict=True,
)

PLACED = Table(
    "placed",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("report", TEXT, nullable=False, unique=True),
    Column("body", LargeBinary, nullable=False),
    _seal(),
    sqlite_strict=True,
)

POSTING = Table(
    "posting",
    METADATA,
    Column("index", TEXT, primary_key=True),
    Column("key", TEXT, primary_key=True),
    Column("placed", Integer, ForeignKey("placed.number"), primary_key=True, autoincrement=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
