"""A case file that somebody made to do harm: it is refused in a sentence; nothing of it runs."""

import sqlite3
from pathlib import Path

import pytest

from dateline import app
from dateline.errors import NotACaseError, StoreError
from dateline.store.rows import sealed
from dateline.store.sqlite import SqliteStore
from tests.contracts.store import judgement, kept, receipt, record

ITEM = kept()


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.dateline"
    store = SqliteStore.open(path)
    store.keep([ITEM], [receipt(ITEM)])
    store.judge([judgement(ITEM)])
    store.readings()
    store.save(record(ITEM))
    store.close()
    return path


def harm(case: Path, statements: str) -> bytes:
    connection = sqlite3.connect(case)
    connection.executescript(statements)
    connection.close()
    return case.read_bytes()


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
STRANGE = {
    "a trigger that forgets judgements": (
        "CREATE TRIGGER mine AFTER INSERT ON report BEGIN DELETE FROM judgement; END",
        "the trigger mine",
    ),
    "a trigger under the name of another": (
        "DROP TRIGGER reading_came; CREATE TRIGGER reading_came AFTER INSERT ON reading "
        "BEGIN DELETE FROM judgement; END",
        "the trigger reading_came",
    ),
    "a view that never ends": (
        f"DROP TABLE wording; CREATE VIEW wording AS {ENDLESS}",
        "the view wording",
    ),
    "a column that is worked out": (
        "ALTER TABLE entry ADD COLUMN x BLOB AS (zeroblob(1000000000))",
        "a column of entry that is worked out",
    ),
    "a table of another program": ("CREATE TABLE mine (x TEXT) STRICT", "the table mine"),
    "a virtual table in place of another": (
        "DROP TABLE posting; CREATE VIRTUAL TABLE posting USING fts5(x)",
        "the table posting",
    ),
    "an index that looks at something else": (
        "DROP TRIGGER reading_came; DROP TABLE article_words; "
        "CREATE VIRTUAL TABLE article_words USING fts5(text, content='judgement')",
        "the table article_words",
    ),
    "an index that calls a function": (
        "CREATE INDEX mine ON entry (length(body))",
        "the index mine",
    ),
}


@pytest.mark.parametrize(("statements", "named"), STRANGE.values(), ids=STRANGE)
def test_what_no_case_has_is_refused_and_not_run(case: Path, statements: str, named: str) -> None:
    before = harm(case, statements)
    with pytest.raises(NotACaseError, match=f"it holds {named}, which no case has"):
        SqliteStore.open(case)
    assert case.read_bytes() == before


def test_an_older_version_is_no_way_around(case: Path) -> None:
    harm(case, STRANGE["a trigger that forgets judgements"][0])
    harm(case, "UPDATE alembic_version SET version_num = '0001'")
    with pytest.raises(NotACaseError, match="the trigger mine"):
        SqliteStore.open(case)


# Rows with the right seal: whoever writes a case can seal what he likes.
BODIES = {
    "brackets without end": '{"article":' + "[" * 200_000,
    "a list a hundred thousand deep": '{"article":' + "[" * 100_000 + "]" * 100_000 + "}",
    "an unknown field as deep": '{"x":' + "[" * 100_000 + "]" * 100_000 + "}",
    "a number without end": '{"article":' + "9" * 100_000 + "}",
    "nothing": "",
    "another thing": "[]",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_row_that_is_no_reading_is_told(case: Path, body: str) -> None:
    row = sealed({"report": ITEM.report.id, "text": "x", "body": body})
    with sqlite3.connect(case) as connection:
        connection.execute("UPDATE reading SET text = ?, body = ?, seal = ?", [*row.values()][1:])
    connection.close()
    with app.opened(case) as store:
        assert store.verify()
        with pytest.raises(StoreError, match="damaged"):
            list(store.readings())
        with pytest.raises(StoreError, match="damaged"):
            store.search("x", 9)


def test_to_read_a_case_changes_nothing_in_it(case: Path) -> None:
    before = case.read_bytes()
    with app.opened(case) as store:
        store.record(), store.search("vale", 9), store.verify(), list(store.readings())
        with store.shelf() as shelf:
            assert not shelf.known
    assert case.read_bytes() == before


def test_who_reads_cannot_write(case: Path) -> None:
    store = SqliteStore.open(case)
    with pytest.raises(StoreError, match="cannot be written"), store._database.reads() as reading:
        reading.exec_driver_sql("DELETE FROM judgement")
    assert store.judgements()
    store.judge([judgement(ITEM, "again")])
    store.close()
