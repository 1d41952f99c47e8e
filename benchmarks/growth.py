"""How a case grows: keeping, searching and recording, from a thousand reports to many.

    python -m benchmarks.growth [SIZE …]        by default 1,000, 10,000, 100,000 reports

    reports   keep      search p99   record
    1,000     1.9 s     4 ms         14 s
    …         exponent  …            exponent

An exponent of 1 is time in step with the reports, 1.1 the goal; it is the slope of a straight line
through the logarithms. A record is made up to MOST reports: past them it takes more memory than a
laptop has. Seconds of the processor; searches are of single words and pairs that stand in reports.
"""

import gc
import math
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

import numpy as np
from rich.console import Console
from rich.table import Table

from dateline import app
from dateline.ports import Store
from dateline.read.times import resolve
from dateline.record.build import build

from .templated import made, parts

SIZES = (1_000, 10_000, 100_000)
MOST = 10_000
SEARCHES, FOUND = 100, 50
GOAL = "goals: exponents of 1.1 at most; search p99 under 50 ms at 100,000"


@dataclass(frozen=True, slots=True)
class Grown:
    """Seconds at one size; `record` is None where none was made."""

    size: int
    keep: float
    search: float
    record: float | None


def main(arguments: Sequence[str]) -> None:
    """Measure each size in a case of its own, and print the table."""
    found = [_grown(size) for size in [int(each) for each in arguments] or SIZES]
    table = Table("reports", "keep", "search p99", "record", caption=GOAL)
    for one in found:
        made_in = "not made" if one.record is None else f"{one.record:.1f} s"
        table.add_row(f"{one.size:,}", f"{one.keep:.1f} s", f"{one.search * 1000:.0f} ms", made_in)
    keep, search = (
        [(one.size, getattr(one, name)) for one in found] for name in ("keep", "search")
    )
    record = [(one.size, one.record) for one in found if one.record is not None]
    table.add_row("exponent", *(_exponent(points) for points in (keep, search, record)))
    Console().print(table)


def _grown(size: int) -> Grown:
    with TemporaryDirectory() as folder:
        store = app.new_or_open(Path(folder) / "grown.dateline")
        keep = _kept(store, size)
        search = quantiles(_searched(store), n=100, method="inclusive")[98]
        record = _recorded(store) if size <= MOST else None
        store.close()
    return Grown(size, keep, search, record)


def _kept(store: Store, size: int) -> float:
    """Seconds to keep reports that are made already."""
    spent = 0.0
    for some in parts(made(size)):
        begun = time.process_time()
        store.keep(some, ())
        spent += time.process_time() - begun
    return spent


def _searched(store: Store) -> list[float]:
    """Seconds of searches for words and pairs of words out of reports all over the case."""
    ids = store.report_ids()
    asked: list[str] = []
    for number, report in enumerate(ids[:: max(1, len(ids) // (SEARCHES // 2))]):
        words = re.findall(r"\w+", store.reading(report).article.text)
        place = 7 * number % max(len(words) - 1, 1)
        asked += [words[place], " ".join(words[place : place + 2])]
    return [_seconds(store, words) for words in asked[:SEARCHES]]


def _seconds(store: Store, words: str) -> float:
    begun = time.process_time()
    store.search(words, FOUND)
    return time.process_time() - begun


def _recorded(store: Store) -> float:
    gc.collect()
    begun = time.process_time()
    store.save(build(store.readings(), resolve))
    return time.process_time() - begun


def _exponent(points: Sequence[tuple[int, float]]) -> str:
    if len(points) < 2:
        return ""
    sizes, seconds = (
        np.array([math.log(each) for each in axis]) for axis in zip(*points, strict=True)
    )
    return f"{np.polyfit(sizes, seconds, 1)[0]:.2f}"


if __name__ == "__main__":
    main(sys.argv[1:])
