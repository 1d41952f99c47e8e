"""How fast one more report is placed in a large case, from its reading to the kept shelf.

    python -m benchmarks.placing [SIZE …]     a table, by default of 1,000 and 10,000 reports

The case holds templated reports, all placed; each of MORE further ones is placed as `dateline
add` does it: in a case opened anew, so that nothing is in memory yet. Seconds of the processor.
"""

import sys
import time
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from dateline import app
from dateline.ports import Kept
from dateline.record.arrivals import arrivals

from .templated import made, parts

SIZES = (1_000, 10_000)
MORE = 100
GOAL = "goal: under 1 s for one report in a case of 10,000"


def main(arguments: list[str]) -> None:
    """Measure each size and print the table."""
    table = Table(
        "reports", "first all at once", "one more: median", "p95", "slowest", caption=GOAL
    )
    with TemporaryDirectory() as folder:
        for size in [int(argument) for argument in arguments] or SIZES:
            reports = list(made(size + MORE))
            case = Path(folder) / f"{size}.dateline"
            whole = _placed(case, reports[:-MORE])
            each = sorted(_placed(case, [one]) for one in reports[-MORE:])
            told = [whole, median(each), quantiles(each, n=20)[-1], each[-1]]
            table.add_row(f"{size:,}", *(f"{seconds:.2f} s" for seconds in told))
    Console().print(table)


def _placed(case: Path, reports: list[Kept]) -> float:
    """Keep reports, and time how long it takes to open the case and place them."""
    store = app.new_or_open(case)
    for some in parts(reports):
        store.keep(some, ())
    store.close()
    begun = time.process_time()
    store = app.new_or_open(case)
    with store.shelf() as shelf:
        arrivals([one.reading for one in reports], shelf)
        store.shelve(shelf)
    store.close()
    return time.process_time() - begun


if __name__ == "__main__":
    main(sys.argv[1:])
