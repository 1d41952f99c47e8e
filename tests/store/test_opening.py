"""What opens as a case, and what the user is told when it does not."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from dateline.errors import AnchorError, NewerCaseError, NotACaseError, StoreError
from dateline.store.sqlite import SqliteStore
from dateline.types.report import Outcome, Receipt
from tests.contracts.store import kept, receipt, record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "harbour.dateline"


@pytest.fixture
def filled(path: Path) -> Path:
    item = kept()
    store = SqliteStore.open(path)
    store.keep([item], [receipt(item)])
    store.save(record(item))
    store.close()
    return path


def sql(path: Path, *statements: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as connection:
        rows = [row for statement in statements for row in connection.execute(statement)]
    connection.close()
    return rows


def test_a_case_is_there_again_after_closing(filled: Path) -> None:
    store = SqliteStore.open(filled)
    assert store.reading(kept().report.id) == kept().reading
    assert store.record() == record(kept())
    store.close()


def test_leaves_one_file_behind(filled: Path) -> None:
    assert [p.name for p in filled.parent.iterdir()] == ["harbour.dateline"]


def test_the_file_is_marked_strict_and_in_wal_mode(filled: Path) -> None:
    assert sql(filled, "PRAGMA journal_mode", "PRAGMA application_id") == [("wal",), (0x64746C6E,)]
    loose = sql(filled, "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict")
    assert {name for (name,) in loose} <= {"sqlite_schema", "sqlite_temp_schema", "alembic_version"}


def test_an_empty_file_becomes_a_case(path: Path) -> None:
    path.touch()
    SqliteStore.open(path).close()
    assert path.stat().st_size > 0


@pytest.mark.parametrize("name", ["a b%20%.dateline", ":memory:", "file:x?mode=ro", "é\n.dateline"])
def test_takes_any_file_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    SqliteStore.open(Path(name)).close()
    assert (tmp_path / name).stat().st_size > 0


@pytest.mark.parametrize(
    "data", [b"x", b"just a text\n", b"SQLite format 3\0" + b"junk" * 999, b"\xff" * 5000]
)
def test_a_file_of_something_else_is_not_a_case(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(StoreError, match=r"harbour\.dateline .*\.$") as caught:
        SqliteStore.open(path)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == data


def test_a_text_file_is_not_a_case(path: Path) -> None:
    path.write_text("a report\n")
    with pytest.raises(NotACaseError, match="is not a Dateline case"):
        SqliteStore.open(path)


def test_another_programs_database_is_not_a_case_and_stays_as_it_is(path: Path) -> None:
    sql(path, "CREATE TABLE mine (x)")
    before = path.read_bytes()
    with pytest.raises(NotACaseError, match="another program"):
        SqliteStore.open(path)
    assert path.read_bytes() == before


def test_a_case_of_a_newer_version_is_left_alone(filled: Path) -> None:
    sql(filled, "UPDATE alembic_version SET version_num = '0099'")
    with pytest.raises(NewerCaseError, match=r"0099.*Update Dateline"):
        SqliteStore.open(filled)


def test_a_case_without_a_version_is_damaged(filled: Path) -> None:
    sql(filled, "DELETE FROM alembic_version")
    with pytest.raises(StoreError, match="damaged"):
        SqliteStore.open(filled)
    sql(filled, "DROP TABLE alembic_version")
    with pytest.raises(StoreError, match=r"harbour\.dateline"):
        SqliteStore.open(filled)


def test_a_folder_is_not_a_case(tmp_path: Path) -> None:
    with pytest.raises(NotACaseError, match="is a folder"):
        SqliteStore.open(tmp_path)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="its folder is missing"):
        SqliteStore.open(tmp_path / "no" / "case.dateline")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
@pytest.mark.parametrize("mode", [0o000, 0o400])
def test_a_file_without_permission_is_said(filled: Path, mode: int) -> None:
    filled.chmod(mode)
    with pytest.raises(StoreError, match=r"permission|Permission"):
        SqliteStore.open(filled).sign("x")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
def test_a_read_only_case_can_be_read_searched_and_verified(filled: Path) -> None:
    filled.chmod(0o400)
    store = SqliteStore.open(filled)
    assert store.record() == record(kept())
    assert store.search("vale", 9)
    assert store.verify() == ()
    store.close()


@pytest.fixture
def small_disk() -> Iterator[None]:
    """Every new connection may use 60 pages, as on a disk with little room."""

    def limit(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count = 60")

    event.listen(Engine, "connect", limit)
    yield
    event.remove(Engine, "connect", limit)


@pytest.mark.usefixtures("small_disk")
def test_a_full_disk_is_said_and_nothing_is_half_written(path: Path) -> None:
    small, big = kept(), kept("A long report. " * 50_000, "b.txt")
    store = SqliteStore.open(path)
    store.keep([small], [receipt(small)])
    with pytest.raises(StoreError, match=r"no room left on the disk .* nothing was changed"):
        store.keep([kept("Short.", "c.txt"), big], [receipt(big)])
    assert store.report_ids() == (small.report.id,)
    assert store.receipts() == (receipt(small),)
    store.save(record(small))
    assert store.verify() == ()
    store.close()


def test_text_that_is_not_unicode_is_said(path: Path) -> None:
    store = SqliteStore.open(path)
    with pytest.raises(StoreError, match="not Unicode"):
        store.keep([], [Receipt("a\udcff.txt", Outcome.FAILED, "broken")])
    assert store.receipts() == ()
    store.close()


def test_a_refused_reading_leaves_the_case_usable(path: Path) -> None:
    item = kept()
    store = SqliteStore.open(path)
    with pytest.raises(AnchorError):
        store.keep([kept("x", "b.txt"), type(item)(item.report, kept("y").reading)], [])
    store.keep([item], [])
    assert store.verify() == ()
    store.close()


def test_an_up_to_date_case_opens_without_alembic(filled: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from dateline.store.sqlite import SqliteStore\n"
        "SqliteStore.open(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(filled)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
