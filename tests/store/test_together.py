"""Several processes on one case: the second waits, and nothing is lost."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from dateline.errors import StoreError
from dateline.store.sqlite import SqliteStore
from tests.contracts.store import kept, receipt

ADD = """
import sys
from pathlib import Path
from dateline.store.sqlite import SqliteStore
from tests.contracts.store import kept, receipt
store = SqliteStore.open(Path(sys.argv[1]))
for i in range(15):
    item = kept(f"Report {sys.argv[2]} {i}.", f"{sys.argv[2]}-{i}.txt")
    store.keep([item], [receipt(item)])
store.close()
"""


def start(case: Path, name: str) -> "subprocess.Popen[bytes]":
    root = Path(__file__).parents[2]
    return subprocess.Popen([sys.executable, "-c", ADD, str(case), name], cwd=root)


def test_two_processes_make_and_fill_a_case_at_once(tmp_path: Path) -> None:
    case = tmp_path / "harbour.dateline"
    adding = [start(case, name) for name in ("one", "two", "three")]
    assert [process.wait(60) for process in adding] == [0, 0, 0]
    store = SqliteStore.open(case)
    assert len(store.report_ids()) == 45
    assert len(store.receipts()) == 45
    assert store.verify() == ()
    store.close()


def test_a_killed_process_leaves_whole_batches(tmp_path: Path) -> None:
    case = tmp_path / "harbour.dateline"
    for wait in (0.3, 0.45, 0.6, 0.75):
        process = start(case, str(wait))
        try:
            process.wait(wait)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        store = SqliteStore.open(case)
        assert len(store.receipts()) == len(store.report_ids()) == len(store.readings())
        assert store.verify() == ()
        store.close()


@pytest.fixture
def impatient() -> Iterator[None]:
    def hurry(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA busy_timeout = 50")

    event.listen(Engine, "connect", hurry)
    yield
    event.remove(Engine, "connect", hurry)


@pytest.mark.usefixtures("impatient")
def test_says_so_when_another_process_does_not_let_go(tmp_path: Path) -> None:
    case, item = tmp_path / "harbour.dateline", kept()
    store = SqliteStore.open(case)
    other = sqlite3.connect(case, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match=r"Another process is writing .* nothing was changed"):
        store.keep([item], [receipt(item)])
    assert store.report_ids() == ()
    other.execute("ROLLBACK")
    other.close()
    store.keep([item], [receipt(item)])
    assert store.report_ids() == (item.report.id,)
    store.close()


def test_reads_while_another_process_writes(tmp_path: Path) -> None:
    case, item = tmp_path / "harbour.dateline", kept()
    store = SqliteStore.open(case)
    store.keep([item], [])
    other = sqlite3.connect(case, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert list(store.readings()) == [item.reading]
    other.execute("ROLLBACK")
    other.close()
    store.close()
