"""How `record` grows: time and memory to build, save and load records of templated reports.

    python -m benchmarks.scale [SIZE …]              a table, by default of 1,000 to 10,000 reports
    python -m benchmarks.scale --make CASE SIZE      a case of so many reports, without a record
    python -m benchmarks.scale --measure CASE        prints {"build": seconds, …}

Cases are made in one process and measured in another, so that the peak is the record's own.
"""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from dateline import app
from dateline.ports import Store
from dateline.read.times import resolve
from dateline.record.build import build

from .run import cost
from .templated import made, parts

SIZES = (1_000, 2_000, 5_000, 10_000)
GOALS = "goals at 10,000: 300 s in all, 2 GB; no size more than n log n above the one before"


def main(arguments: list[str]) -> None:
    """Run one of the three forms."""
    if arguments[:1] == ["--make"]:
        make(Path(arguments[1]), int(arguments[2]))
    elif arguments[:1] == ["--measure"]:
        print(json.dumps(measure(Path(arguments[1]))))
    else:
        show([int(size) for size in arguments] or SIZES)


def make(case: Path, size: int) -> None:
    """Write a case of templated reports."""
    store = app.new_or_open(case)
    for some in parts(made(size)):
        store.keep(some, ())
    store.close()


def measure(case: Path) -> dict[str, float]:
    """Processor seconds of each step of a record."""
    with app.opened(case) as store:
        return dict(_steps(store))


def _steps(store: Store) -> Iterator[tuple[str, float]]:
    with store.shelf() as shelf:
        begun = time.process_time()
        record = build(store.readings(), resolve, (), shelf)
        yield "build", time.process_time() - begun
        begun = time.process_time()
        store.save(record)
        store.shelve(shelf)
        yield "save", time.process_time() - begun
    del record, shelf
    begun = time.process_time()
    store.record()
    yield "load", time.process_time() - begun


def show(sizes: list[int] | tuple[int, ...]) -> None:
    """Measure each size and print the table."""
    table = Table("reports", "build", "save", "load", "ms a report", "peak", caption=GOALS)
    with TemporaryDirectory() as folder:
        for size in sizes:
            case = Path(folder) / f"{size}.dateline"
            cost("-m", "benchmarks.scale", "--make", case, str(size))
            found = cost("-m", "benchmarks.scale", "--measure", case)
            steps = json.loads(found.out)
            each = f"{1000 * sum(steps.values()) / size:.1f}"
            told = [f"{seconds:.1f} s" for seconds in steps.values()]
            table.add_row(f"{size:,}", *told, each, f"{found.peak / 1e6:.0f} MB")
    Console().print(table)


if __name__ == "__main__":
    main(sys.argv[1:])
