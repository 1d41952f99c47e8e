"""A case that changes while it lies on the desk."""

from dataclasses import replace
from threading import Event

import pytest

from dateline.errors import StoreError
from dateline.show.desk import Desk
from dateline.show.snapshot import Snapshot
from dateline.store.memory import MemoryStore
from tests import invented

FOREVER = 30.0  # seconds


@pytest.fixture
def store() -> MemoryStore:
    made = MemoryStore()
    made.keep(invented.kept(), invented.receipts())
    made.readings()
    made.save(invented.record())
    return made


@pytest.fixture
def desk(store: MemoryStore) -> Desk:
    return Desk(store, "invented.dateline")


def change(store: MemoryStore) -> None:
    store.save(replace(invented.record(), figures=()))
    store.remove(invented.ident("d.txt"))


def test_looks_at_the_same_snapshot_until_the_case_changes(desk: Desk, store: MemoryStore) -> None:
    first = desk.look()
    assert desk.look() is first
    change(store)
    assert desk.look().edition != first.edition


def test_shows_what_was_before_and_says_so_while_the_new_is_prepared(
    desk: Desk, store: MemoryStore
) -> None:
    go_on, shown = Event(), Event()

    def prepare(_: Snapshot) -> None:
        go_on.wait(FOREVER)

    desk.prepare, desk.patience = prepare, 0.0
    first = desk.look()
    change(store)
    behind = desk.look()
    assert (behind.edition, behind.behind) == (first.edition, True)
    desk.patience = FOREVER
    assert desk.look().behind, "only the look that finds the change waits"
    go_on.set()
    while desk.look().behind:
        shown.wait(0.01)
    assert desk.look().edition == store.edition()


def test_what_was_worked_out_of_an_edition_stays_with_it_while_it_is_behind(desk: Desk) -> None:
    first = desk.look()
    made = first.keep("costly", lambda: ["worked out"])
    assert desk.look().keep("costly", lambda: []) is made


def test_a_held_case_is_shown_as_it_was(desk: Desk, store: MemoryStore) -> None:
    first = desk.look()
    desk.held = True
    change(store)
    assert desk.look() is first
    desk.renew()
    assert desk.look().edition == store.edition()


def test_a_case_that_cannot_be_read_any_more_is_told_and_tried_again(
    desk: Desk, store: MemoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.look()
    change(store)

    def broken() -> None:
        raise StoreError("the disk is gone")

    with monkeypatch.context() as patched:
        patched.setattr(store, "record", broken)
        with pytest.raises(StoreError, match="the disk is gone"):
            desk.look()
    assert desk.look().edition == store.edition()
