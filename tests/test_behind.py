"""A few more reports in a large case: kept at once, while the record follows later."""

from collections.abc import Sequence

import pytest

from dateline import pipeline
from dateline.execute.here import Here
from dateline.pipeline import due
from dateline.pipeline.due import due as is_due
from dateline.ports import Behind, Given, Store
from dateline.store.memory import MemoryStore
from dateline.types.record import Record
from tests import fakes
from tests.fakes import Told, given
from tests.test_pipeline import exported

FIVE = tuple(given(f"Vale met Lind {number} times.", f"{number}.txt") for number in range(5))
MORE = given("Vale left, and Burr came.", "more.txt")


@pytest.fixture(autouse=True)
def _a_case_of_four_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(due, "BIG", 3)
    monkeypatch.setattr(due, "SHARE", 3)


def added(store: Store, items: Sequence[Given]) -> Told:
    told, stages = Told(), fakes.stages()
    pipeline.add(store, items, stages, told.listener, Here(stages))
    return told


def brought_up(store: Store) -> None:
    stages = fakes.stages()
    pipeline.bring_up(store, stages, Told().listener, Here(stages))


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (Behind(1, 3), True),  # a small case
        (Behind(1, 4), False),
        (Behind(2, 4), True),  # as many as a third
        (Behind(1, 1_000_000), False),
        (Behind(0, 1_000_000), True),  # judgements
    ],
)
def test_a_record_is_due_in_a_small_case_or_when_much_is_new(
    behind: Behind, expected: bool
) -> None:
    assert is_due(behind) is expected


def test_a_report_more_is_kept_placed_and_found_before_the_record_tells_it() -> None:
    store = MemoryStore()
    added(store, FIVE)
    before = store.record()
    told = added(store, [MORE])
    assert store.behind() == Behind(1, 6)
    assert store.record() == before
    assert [hit.file for hit in store.search("burr", 9)] == ["more.txt"]
    assert [said.split(" with ")[0] for said in told.said] == ["more.txt is placed"]
    assert store.verify() == ()


def test_a_record_brought_up_is_that_of_a_case_added_at_once() -> None:
    store, whole = MemoryStore(), MemoryStore()
    added(store, FIVE)
    added(store, [MORE])
    brought_up(store)
    added(whole, [*FIVE, MORE])
    assert exported(store) == exported(whole)
    assert not store.stale()


def test_the_record_follows_by_itself_when_enough_is_new() -> None:
    store = MemoryStore()
    added(store, FIVE)
    lags = []
    for number in range(3):
        added(store, [given(f"Burr came {number} times.", f"burr{number}.txt")])
        lags.append(store.behind())
    assert lags == [Behind(1, 6), Behind(2, 7), Behind(0, 8)]


def test_reports_are_placed_even_if_others_wait_for_the_record(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(due, "SHARE", 1)
    store = MemoryStore()
    added(store, FIVE)
    added(store, [MORE])
    told = added(store, [given("Burr stayed.", "burr.txt")])
    assert [said.split(" with ")[0] for said in told.said] == ["burr.txt is placed"]


def test_nothing_is_read_of_a_large_case_to_keep_one_more() -> None:
    store = _Unwilling()
    added(store, FIVE)
    store.willing = False
    added(store, [MORE])
    assert store.behind() == Behind(1, 6)


class _Unwilling(MemoryStore):
    """A store that gives nothing that grows with the case, once it is large."""

    willing = True

    def _check(self) -> None:
        assert self.willing

    def report_ids(self) -> tuple[str, ...]:
        self._check()
        return super().report_ids()

    def receipts(self):  # type: ignore[no-untyped-def]
        self._check()
        return super().receipts()

    def readings(self):  # type: ignore[no-untyped-def]
        self._check()
        return super().readings()

    def record(self) -> Record:
        self._check()
        return super().record()
