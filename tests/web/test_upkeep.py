"""A served case whose record is behind: brought up once nobody adds any more."""

from pathlib import Path

from dateline import app
from dateline.ports import Store
from dateline.show.desk import Desk
from dateline.store.sqlite import SqliteStore
from dateline.types.location import Location
from dateline.web.upkeep import Upkeep, in_process
from tests import invented


class _Record:
    """Brings the record up as it was, or cannot; counts how often it is asked to."""

    def __init__(self, store: Store, can: bool = True) -> None:
        self.store = store
        self.can = can
        self.asked = 0

    def __call__(self) -> bool:
        self.asked += 1
        if self.can:
            self.store.readings()
            self.store.save(invented.record())
        return self.can


def late(store: Store) -> None:
    """Let a report come again, so that the record is behind."""
    store.keep(invented.kept()[:1], ())


def test_a_record_is_brought_up_when_nothing_came_for_a_turn(desk: Desk, store: Store) -> None:
    late(store)
    record = _Record(store)
    upkeep = Upkeep(desk, record)
    upkeep.turn()
    assert (record.asked, store.stale()) == (0, True)
    upkeep.turn()
    assert (record.asked, store.stale()) == (1, False)
    upkeep.turn()
    assert record.asked == 1


def test_it_waits_while_reports_come(desk: Desk, store: Store) -> None:
    record = _Record(store)
    upkeep = Upkeep(desk, record)
    for _ in range(3):
        late(store)
        upkeep.turn()
    assert record.asked == 0


def test_it_waits_while_a_change_is_made(desk: Desk, store: Store) -> None:
    late(store)
    record = _Record(store)
    upkeep = Upkeep(desk, record)
    desk.held = True
    upkeep.turn()
    upkeep.turn()
    assert record.asked == 0


def test_a_record_that_cannot_be_made_is_tried_once_an_edition(desk: Desk, store: Store) -> None:
    late(store)
    record = _Record(store, can=False)
    upkeep = Upkeep(desk, record)
    for _ in range(4):
        upkeep.turn()
    assert record.asked == 1


def test_a_process_brings_the_record_of_a_case_up(tmp_path: Path) -> None:
    path = tmp_path / "harbour.dateline"
    store = SqliteStore.open(path)
    store.sign(app.stages(app.settings()).made_by())
    store.keep(invented.kept(), invented.receipts())
    assert in_process(Location.of(path))
    assert not store.stale()
    store.close()


def test_a_case_that_is_not_there_is_not_brought_up(tmp_path: Path) -> None:
    assert not in_process(Location.of(tmp_path / "none.dateline"))
