"""Every store does what the fake does, whatever is done to them in whatever order."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, cast

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from dateline.ports import Store
from dateline.store.memory import MemoryStore
from dateline.store.postgres import PostgresStore
from dateline.store.sqlite import SqliteStore
from dateline.types.location import Location
from dateline.types.record import Record
from dateline.types.report import Declared
from tests.contracts.store import TEXT, judgement, kept, receipt, record
from tests.postgres import Server
from tests.store.conftest import empty

_TEXTS = st.sampled_from([TEXT, "A herring report.", "Herring again; a plan.", ""])
_FILES = st.sampled_from(["a.txt", "b.txt", "c/a.txt"])
_DECLARED = st.builds(
    Declared, outlet=st.sampled_from([None, "Sund Daily"]), title=st.sampled_from([None, "A plan"])
)


class Twins(RuleBasedStateMachine):
    """Every step is done to both stores; every answer must be the same."""

    def __init__(self, opened: Callable[[], Store]) -> None:
        super().__init__()
        self._opened = opened
        self._real = opened()
        self._fake = MemoryStore()

    def _both(self) -> tuple[Store, Store]:
        return self._real, self._fake

    @rule(text=_TEXTS, file=_FILES, declared=_DECLARED)
    def keep(self, text: str, file: str, declared: Declared) -> None:
        item = kept(text, file, declared)
        for store in self._both():
            store.keep([item], [receipt(item, file, declared)])

    @rule(text=_TEXTS, file=_FILES, declared=_DECLARED)
    def give_again(self, text: str, file: str, declared: Declared) -> None:
        for store in self._both():
            store.keep([], [receipt(kept(text), file, declared)])

    @precondition(lambda self: self._fake.report_ids())
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        report = data.draw(st.sampled_from(self._fake.report_ids()))
        for store in self._both():
            store.remove(report)

    @rule()
    def record_anew(self) -> None:
        for store in self._both():
            usual = [r for r in store.readings() if r.article.text == TEXT]
            items = [kept(TEXT, r.article.file) for r in usual]
            store.save(record(items[0]) if items else Record())

    @rule(why=st.sampled_from(["one", "two", "three"]))
    def judge(self, why: str) -> None:
        for store in self._both():
            store.judge([judgement(kept(), why)])

    @rule(made_by=st.sampled_from(["one", "two"]))
    def sign(self, made_by: str) -> None:
        for store in self._both():
            store.sign(made_by)

    @rule()
    def outdate(self) -> None:
        for store in self._both():
            store.outdate()

    @rule()
    def close_and_open(self) -> None:
        self._real.close()
        self._real = self._opened()
        self._fake.readings()
        self._real.readings()

    @invariant()
    def they_answer_the_same(self) -> None:
        real, fake = (
            (
                store.report_ids(),
                store.receipts(),
                store.judgements(),
                [store.report(report) for report in store.report_ids()],
                [store.reading(report) for report in store.report_ids()],
                store.record(),
                store.stale(),
                store.behind(),
                store.made_by(),
                {(hit.kind, hit.id, hit.text, hit.marked) for hit in store.search("plan", 9)},
                sorted({(fault.where, fault.what) for fault in store.verify()}),
            )
            for store in self._both()
        )
        assert real == fake

    def teardown(self) -> None:
        self._real.close()


def settled(examples: int) -> settings:
    return settings(
        max_examples=examples,
        stateful_step_count=12,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


def test_the_file_does_what_the_fake_does(tmp_path: Path) -> None:
    numbers = count()

    def twins() -> Twins:
        path = tmp_path / f"{next(numbers)}.dateline"
        return Twins(lambda: SqliteStore.open(path))

    run_state_machine_as_test(cast("Any", twins), settings=settled(25))


def test_the_server_does_what_the_fake_does(server: Server, made: str) -> None:
    def twins() -> Twins:
        empty(server, made)
        return Twins(lambda: PostgresStore.open(Location.of(server.address(made))))

    run_state_machine_as_test(cast("Any", twins), settings=settled(8))
