"""An engine gives what one process gives, in waves, and outlives workers that are killed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import EngineError
from dateline.execute.engine import WAVE, Engine
from dateline.execute.here import Here
from dateline.execute.packed import answered, unpacked
from dateline.execute.pool import KILLED
from dateline.pipeline import work
from dateline.ports import Kept
from dateline.types.report import Outcome, Receipt, Report
from tests import fakes

FAKE = "fake 1"


@dataclass(slots=True)
class Workers:
    """Workers in this process. One dies over a report that says KILL, taking the run along.

    `deaths` is how often; what was read before comes back. `broken` ones never work.
    """

    deaths: int = 1_000_000
    broken: bool = False
    made_by: str = FAKE
    waves: list[int] = field(default_factory=list)

    def __call__(self, batches: Mapping[int, bytes]) -> Iterator[tuple[int, bytes]]:
        self.waves.append(len(batches))
        if self.broken:
            raise RuntimeError("no module named dateline")
        for number, batch in reversed([*batches.items()]):
            reports = unpacked(batch)
            if self.deaths and any(b"KILL" in each.data for each in reports):
                self.deaths -= 1
                raise RuntimeError("the worker is gone")
            yield number, answered(work(reports, fakes.stages()), self.made_by)


def batches(texts: Sequence[Sequence[str]]) -> list[list[Report]]:
    return [
        [fakes.report(f"{text} {n}.{k}") for k, text in enumerate(b)] for n, b in enumerate(texts)
    ]


def read(workers: Workers, given: Sequence[Sequence[Report]], size: int = 1) -> list[list[object]]:
    """Run batches as a run of the pipeline does, never more ahead than the engine asks for."""
    engine = Engine(workers, size, FAKE)
    waiting, done = [], []
    for batch in given:
        waiting.append(engine.start(batch))
        if len(waiting) > engine.ahead:
            done.append(list[object](waiting.pop(0)()))
    done += [list[object](result()) for result in waiting]
    engine.close()
    return done


def here(given: Sequence[Sequence[Report]]) -> list[list[Kept | Receipt]]:
    return [Here(fakes.stages()).start(batch)() for batch in given]


def test_gives_the_results_of_one_process_in_its_order() -> None:
    given = batches([["Vale met Lind", "UNCLEAN", "[fr] Vale"], [], ["DEFECT", "Lind left"]])
    assert read(Workers(), given) == here(given)


def test_sends_batches_in_waves_and_the_next_before_the_first_is_kept() -> None:
    given = batches([["Vale"]] * (5 * WAVE + 3))
    workers = Workers()
    assert read(workers, given, size=2) == here(given)
    assert workers.waves == [2 * WAVE, 2 * WAVE, WAVE + 3]


def test_a_worker_that_is_killed_once_loses_nothing() -> None:
    given = batches([["Vale", "Lind"], ["KILL", "Orr"], ["Lind left"], ["Vale stayed"]])
    assert read(Workers(deaths=1), given) == here(given)


def test_a_report_that_kills_each_worker_fails_alone() -> None:
    given = batches([["Vale", "Lind"], ["Orr", "KILL", "Lind"], ["Lind left"]])
    found, wanted = read(Workers(), given), here(given)
    failed = given[1][1]
    assert found[1][1] == Receipt(failed.file, Outcome.FAILED, KILLED, failed.id, failed.declared)
    assert [found[0], found[1][0], found[1][2], found[2]] == [
        wanted[0],
        wanted[1][0],
        wanted[1][2],
        wanted[2],
    ]


@given(st.lists(st.lists(st.sampled_from(["Vale", "KILL", "UNCLEAN"]), max_size=4), max_size=6))
def test_only_those_that_kill_fail_wherever_they_stand(texts: list[list[str]]) -> None:
    given = batches(texts)
    for batch, found, wanted in zip(given, read(Workers(), given), here(given), strict=True):
        for report, one, other in zip(batch, found, wanted, strict=True):
            if b"KILL" in report.data:
                assert isinstance(one, Receipt)
                assert one.reason == KILLED
            else:
                assert one == other


def test_says_so_where_no_worker_can_work() -> None:
    with pytest.raises(EngineError, match="no module named dateline"):
        read(Workers(broken=True), batches([["Vale"]]))


def test_refuses_workers_that_read_by_other_code() -> None:
    with pytest.raises(EngineError, match="fake 2, not fake 1"):
        read(Workers(made_by="fake 2"), batches([["Vale"]]))
