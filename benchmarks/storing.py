"""Keeping and reading back articles beside plain SQLite: what a case costs over its bytes.

    python -m benchmarks.storing [SIZE]     by default 2,000 templated reports

The peer writes the same texts and the same JSON of their readings into one table with one index
of words (FTS5), in one transaction for each 200 reports, and reads them back as JSON: what a
program would do that keeps them, checks no anchor, and answers no search by statement.
"""

import sqlite3
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from dateline import app
from dateline.ports import Kept

from .rows import Row, beside, printed
from .templated import made, parts

SIZE = 2_000


def rows(size: int = SIZE) -> list[Row]:
    """Processor seconds to keep reports, and to read all of them back."""
    reports = list(made(size))
    with TemporaryDirectory() as folder:
        ours = _ours(reports, Path(folder) / "ours.dateline")
        theirs = _plain(reports, Path(folder) / "plain.db")
    named = (f"keep {size:,} reports", f"read {size:,} reports back")
    pairs = zip(named, ours, theirs, strict=True)
    return [beside(name, one, other, "plain SQLite") for name, one, other in pairs]


def _ours(reports: Sequence[Kept], path: Path) -> tuple[float, float]:
    store = app.new_or_open(path)
    begun = time.process_time()
    for some in parts(reports):
        store.keep(some, ())
    kept = time.process_time()
    for _ in store.readings():
        pass
    ended = time.process_time()
    store.close()
    return kept - begun, ended - kept


def _plain(reports: Sequence[Kept], path: Path) -> tuple[float, float]:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE article (id TEXT PRIMARY KEY, data BLOB, body TEXT)")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    begun = time.process_time()
    for some in parts(reports):
        with connection:
            lines = [(x.report.id, x.report.data, msgspec.json.encode(x.reading)) for x in some]
            connection.executemany("INSERT INTO article VALUES (?, ?, ?)", lines)
            texts = [(x.reading.article.text,) for x in some]
            connection.executemany("INSERT INTO words VALUES (?)", texts)
    kept = time.process_time()
    for (body,) in connection.execute("SELECT body FROM article ORDER BY id"):
        msgspec.json.decode(body)
    ended = time.process_time()
    connection.close()
    return kept - begun, ended - kept


if __name__ == "__main__":
    printed(rows(*map(int, sys.argv[1:])))
