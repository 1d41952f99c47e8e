"""Several processes on one case: the second waits, and nothing is lost."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Engine, event

from dateline.app import new_or_open
from dateline.errors import StoreError
from dateline.store.dialects import postgres
from dateline.store.postgres import PostgresStore
from dateline.store.sqlite import SqliteStore
from dateline.types.location import Location
from tests.contracts.store import kept, receipt
from tests.postgres import Server

ADD = """
import sys
from dateline.app import new_or_open
from dateline.types.location import Location
from tests.contracts.store import kept, receipt
store = new_or_open(Location.of(sys.argv[1]))
for i in range(15):
    item = kept(f"Report {sys.argv[2]} {i}.", f"{sys.argv[2]}-{i}.txt")
    store.keep([item], [receipt(item)])
store.close()
"""


@pytest.fixture(params=["file", "server"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where no case is yet."""
    if request.param == "file":
        return str(tmp_path / "harbour.dateline")
    server: Server = request.getfixturevalue("server")
    return server.address(request.getfixturevalue("database"))


def start(case: str, name: str) -> "subprocess.Popen[bytes]":
    root = Path(__file__).parents[2]
    return subprocess.Popen([sys.executable, "-c", ADD, case, name], cwd=root)


def test_three_processes_make_and_fill_a_case_at_once(case: str) -> None:
    adding = [start(case, name) for name in ("one", "two", "three")]
    assert [process.wait(60) for process in adding] == [0, 0, 0]
    store = new_or_open(Location.of(case))
    assert len(store.report_ids()) == 45
    assert len(store.receipts()) == 45
    assert store.verify() == ()
    store.close()


def test_a_killed_process_leaves_whole_batches(case: str) -> None:
    for wait in (0.3, 0.45, 0.6, 0.75):
        process = start(case, str(wait))
        try:
            process.wait(wait)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        store = new_or_open(Location.of(case))
        assert len(store.receipts()) == len(store.report_ids()) == len(store.readings())
        assert store.verify() == ()
        store.close()


def test_a_writer_waits_for_another_and_then_says_so(
    server: Server, emptied: Location, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = kept()
    alone = ("SET LOCAL lock_timeout = '50ms'", *postgres.ALONE[1:])
    monkeypatch.setattr(postgres, "ALONE", alone)
    store, other = PostgresStore.open(emptied), psycopg.connect(emptied.address)
    other.execute(alone[-1].encode())
    with pytest.raises(StoreError, match=r"Another process is writing .* nothing was changed"):
        store.keep([item], [receipt(item)])
    assert store.report_ids() == ()
    other.close()
    store.keep([item], [receipt(item)])
    assert store.report_ids() == (item.report.id,)
    store.close()


def test_a_store_goes_on_after_its_server_let_it_go(server: Server, emptied: Location) -> None:
    store = PostgresStore.open(emptied)
    store.keep([kept()], [])
    server.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres' "
        "AND pid <> pg_backend_pid() AND datname IS NOT NULL"
    )
    assert store.report_ids() == (kept().report.id,)
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
