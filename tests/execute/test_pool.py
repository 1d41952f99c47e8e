"""Several processes give what one gives, and outlive a killed one."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from dateline.execute.here import Here
from dateline.execute.pool import KILLED, Pool
from dateline.pipeline import Stages
from dateline.ports import Kept
from dateline.types.article import Article
from dateline.types.report import Outcome, Receipt, Report
from tests import fakes

BATCHES = [[fakes.report(f"Vale met Lind {n} {k}.") for k in range(3)] for n in range(5)]


def deadly(once: Path | None = None) -> Stages:
    """Stages that kill their process over a report that says KILL; once only if a file is named."""
    stages = fakes.stages()

    def clean(report: Report) -> Article:
        if b"KILL" in report.data and not (once and once.exists()):
            if once:
                once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return stages.clean(report)

    return replace(stages, clean=clean)


def doomed() -> Stages:
    """A process that is killed before it has read anything."""
    os.kill(os.getpid(), signal.SIGKILL)
    return fakes.stages()


@pytest.fixture
def pool() -> Iterator[Pool]:
    made = Pool(fakes.stages(), fakes.stages, 2)
    yield made
    made.close()


def files(results: list[Kept | Receipt]) -> list[Outcome | str]:
    return [one.outcome if isinstance(one, Receipt) else one.report.id for one in results]


def test_gives_the_results_of_one_process_in_its_order(pool: Pool) -> None:
    asked = [pool.start(batch) for batch in BATCHES]
    here = Here(fakes.stages())
    assert [result() for result in asked] == [here.start(batch)() for batch in BATCHES]


def test_a_single_batch_starts_no_process(pool: Pool) -> None:
    result = pool.start(BATCHES[0])
    assert len(result()) == 3
    assert pool._pool is None


def test_a_process_that_is_killed_once_loses_nothing(tmp_path: Path) -> None:
    wire = partial(deadly, tmp_path / "killed")
    pool = Pool(fakes.stages(), wire, 2)
    batches = [*BATCHES, [fakes.report("KILL"), fakes.report("Lind left.")]]
    asked = [pool.start(batch) for batch in batches]
    results = [result() for result in asked]
    pool.close()
    assert (tmp_path / "killed").exists()
    assert [files(one) for one in results] == [[each.id for each in batch] for batch in batches]


def test_a_report_that_kills_its_process_again_fails_alone() -> None:
    pool = Pool(fakes.stages(), deadly, 2)
    batches = [BATCHES[0], [fakes.report("Vale."), fakes.report("KILL")], BATCHES[1]]
    asked = [pool.start(batch) for batch in batches]
    first, second, third = (result() for result in asked)
    later = pool.start(BATCHES[2])()
    pool.close()
    assert files(first) == [each.id for each in BATCHES[0]]
    assert files(second) == [batches[1][0].id, Outcome.FAILED]
    assert isinstance(second[1], Receipt)
    assert second[1].reason == KILLED
    assert files(third) == [each.id for each in BATCHES[1]]
    assert files(later) == [each.id for each in BATCHES[2]]


def test_a_batch_of_what_was_read_before_fails_with_no_process() -> None:
    pool = Pool(fakes.stages(), doomed, 1)
    asked = [pool.start(batch) for batch in ([], BATCHES[0][:1])]
    results = [files(result()) for result in asked]
    pool.close()
    assert results == [[], [Outcome.FAILED]]
