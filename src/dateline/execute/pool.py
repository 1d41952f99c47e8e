"""Reads batches in several processes; the results are those of one process, in its order.

    Pool(stages, jobs=4)    batches 1 to 8 are under way, the result of batch 1 is asked for first

A process costs about two seconds to start and the memory of a language model, so that the first
batch waits for a second one: a run of a single batch needs none. A process that is killed (by a
lack of memory, say) takes the batches of all with it; they are read again, then report by report,
and only the one that kills its reader twice fails.
"""

import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context, parent_process

from ..pipeline import Stages, work
from ..ports import Kept
from ..types.report import Outcome, Receipt, Report
from . import ONE_THREAD

KILLED = "the process that read it was killed; is there enough memory?"
Results = list[Kept | Receipt]

_stages: list[Stages] = []  # of a worker process, wired once


class Pool:
    """See `Executor`. `stages` are for this process, `wire` makes them in each of the others.

    `wire` must be importable there.
    """

    def __init__(self, stages: Stages, wire: Callable[[], Stages], jobs: int) -> None:
        self._stages = stages
        self._wire = wire
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None
        self._first: _Batch | None = None
        self.ahead = 2 * jobs

    def start(self, reports: Sequence[Report]) -> Callable[[], Results]:
        """See `Executor.start`."""
        batch = _Batch(tuple(reports))
        if self._first is None:
            self._first = batch
        else:
            for each in (self._first, batch):
                if each.under_way is None:
                    each.under_way = self._submit(each.reports)
        return partial(self._result, batch)

    def close(self) -> None:
        """See `Executor.close`. Batches that were not begun are not read."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _submit(self, reports: tuple[Report, ...]) -> "Future[Results]":
        if self._pool is None:
            self._pool = _processes(self._wire, self._jobs)
        try:
            return self._pool.submit(_work, reports)
        except BrokenProcessPool:
            self.close()
            return self._submit(reports)

    def _result(self, batch: "_Batch") -> Results:
        if batch.under_way is None:  # the only batch of the run
            return work(batch.reports, self._stages)
        try:
            return batch.under_way.result()
        except BrokenProcessPool:
            return _again(batch.reports, self._wire)


@dataclass(slots=True)
class _Batch:
    """Reports handed in together, and their results to come."""

    reports: tuple[Report, ...]
    under_way: "Future[Results] | None" = None


def _processes(wire: Callable[[], Stages], jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (wire,))


def _again(reports: tuple[Report, ...], wire: Callable[[], Stages]) -> Results:
    """Read a batch whose process was killed in one of its own; where that is too, one by one."""
    if not reports:
        return []
    try:
        with _processes(wire, 1) as alone:
            return alone.submit(_work, reports).result()
    except BrokenProcessPool:
        if len(reports) > 1:
            return [got for report in reports for got in _again((report,), wire)]
        (report,) = reports
        return [Receipt(report.file, Outcome.FAILED, KILLED, report.id, report.declared)]


def _begin(wire: Callable[[], Stages]) -> None:
    """Make a worker process ready. It ends with its parent, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    _stages.append(wire())


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _work(reports: tuple[Report, ...]) -> Results:
    return work(reports, _stages[0])
