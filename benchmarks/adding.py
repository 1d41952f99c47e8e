"""How long it takes to add one report to a large case, once it has been read.

    python -m benchmarks.adding [SIZE]     by default to 10,000 templated reports

Each of MORE reports is added by the pipeline to the case opened anew: looked up, kept, indexed for
search, placed among the others. The case counts as recorded, by an empty record: what adds a report
does not look at it. Seconds of the processor, and by the clock, which waits for the disk.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from dateline import app, pipeline
from dateline.pipeline import Listener
from dateline.ports import Kept
from dateline.record.arrivals import arrivals
from dateline.types.record import Record
from dateline.types.report import Receipt, Report

from .rows import Row, printed
from .templated import made, parts

SIZE, MORE = 10_000, 20
GOAL = "goal: below 1 s"
BY = "benchmark"


class Read:
    """An `Executor` that has read its reports already."""

    ahead = 0

    def __init__(self, reports: Sequence[Kept]) -> None:
        self._read = {one.report.id: one for one in reports}

    def start(self, reports: Sequence[Report]) -> Callable[[], list[Kept | Receipt]]:
        """See `Executor.start`."""
        return lambda: [self._read[one.id] for one in reports]

    def close(self) -> None:
        """See `Executor.close`."""


def rows(size: int = SIZE) -> list[Row]:
    """Make a case and add to it."""
    reports = list(made(size + MORE))
    with TemporaryDirectory() as folder:
        case = Path(folder) / "large.dateline"
        _large(case, reports[:-MORE])
        spent = [_added(case, one) for one in reports[-MORE:]]
    work, clock = (sorted(each) for each in zip(*spent, strict=True))
    said = f"after reading; slowest of {MORE} {work[-1]:.2f} s, {clock[-1]:.2f} s by the clock"
    return [Row(f"add 1 report to {size:,}", f"{median(work):.2f} s", said=f"{said}; {GOAL}")]


def _large(case: Path, reports: Sequence[Kept]) -> None:
    store = app.new_or_open(case)
    store.sign(BY)
    for some in parts(reports):
        store.keep(some, ())
    with store.shelf() as shelf:
        arrivals([one.reading for one in reports], shelf)
        store.shelve(shelf)
    store.readings()
    store.save(Record())
    store.close()


def _added(case: Path, one: Kept) -> tuple[float, float]:
    """Seconds of the processor and by the clock."""
    stages = replace(app.stages(app.settings()), fingerprint=lambda: BY)
    listener = Listener(lambda _: None, lambda _: None)
    begun = time.process_time(), time.perf_counter()
    store = app.new_or_open(case)
    pipeline.add(store, [one.report], stages, listener, Read([one]))
    store.close()
    return time.process_time() - begun[0], time.perf_counter() - begun[1]


if __name__ == "__main__":
    printed(rows(*map(int, sys.argv[1:])))
