"""A case copied between files and servers: whole, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dateline import app
from dateline.errors import NotFoundError, StoreError
from dateline.export.jsonl import JSONL
from dateline.ports import Store
from dateline.store import copying, rows
from dateline.types.location import Location
from tests import invented
from tests.contracts.store import judgement, kept
from tests.postgres import Server


@pytest.fixture
def case(tmp_path: Path) -> Location:
    """A file with all that a case can hold, odd characters among them."""
    where = Location.of(tmp_path / "harbour.dateline")
    store = app.new_or_open(where)
    store.sign("code 1")
    store.keep([*invented.kept(), kept("a\0b ␛ \U0001f600", "odd.txt")], invented.receipts())
    store.judge([judgement(kept())])
    store.readings()
    store.save(invented.record())
    store.close()
    return where


@contextmanager
def opened(case: Location) -> Iterator[Store]:
    with app.opened(case) as store:
        yield store
        assert store.verify() == ()


def told(case: Location) -> tuple[object, ...]:
    with opened(case) as store:
        articles = [reading.article for reading in store.readings()]
        return (
            "\n".join(JSONL.lines(store.record(), articles)),
            store.receipts(),
            store.judgements(),
            (store.made_by(), store.stale(), store.behind()),
            sorted(hit.id for hit in store.search("delegates", 9)),
        )


def test_a_case_goes_from_a_file_to_a_server_and_back(
    case: Location, server: Server, database: str, tmp_path: Path
) -> None:
    there, back = Location.of(server.address(database)), Location.of(tmp_path / "back.dateline")
    app.copy(case, there)
    app.copy(there, back)
    assert told(case) == told(there) == told(back)


def test_a_copy_on_a_server_can_be_added_to(case: Location, server: Server, database: str) -> None:
    there = Location.of(server.address(database))
    app.copy(case, there)
    with opened(there) as store:
        store.keep([kept("Another report.", "b.txt")], [])
        assert len(store.report_ids()) == 6


def test_a_copy_in_a_file_is_written_while_it_is_read(case: Location, tmp_path: Path) -> None:
    app.copy(case, tmp_path / "copy.dateline")
    with opened(Location.of(tmp_path / "copy.dateline")) as store:
        readings = iter(store.readings())
        next(readings)
        store.keep([kept("Another report.", "b.txt")], [])
        assert len(list(readings)) >= 4


def test_a_case_is_not_written_over(case: Location, tmp_path: Path) -> None:
    other = tmp_path / "other.dateline"
    app.new_or_open(other).close()
    with pytest.raises(StoreError, match="there is a case already"):
        app.copy(case, other)
    with app.opened(other) as store:
        assert store.report_ids() == ()


def test_what_is_not_there_is_not_copied(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        app.copy(tmp_path / "none.dateline", tmp_path / "copy.dateline")
    assert not (tmp_path / "copy.dateline").exists()


@pytest.mark.parametrize("kind", ["file", "server"])
def test_nothing_is_there_when_a_copy_breaks_off(
    case: Location,
    server: Server,
    database: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    file = Location.of(tmp_path / "copy.dateline")
    to = file if kind == "file" else Location.of(server.address(database))

    def broken(lines: object) -> Iterator[list[rows.Row]]:
        raise StoreError("the disk is full")

    monkeypatch.setattr(copying, "batched", broken)
    with pytest.raises(StoreError, match="the disk is full"):
        app.copy(case, to)
    assert not file.path or not file.path.exists()
    monkeypatch.undo()
    app.copy(case, to)
    assert told(to) == told(case)
