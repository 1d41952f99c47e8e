"""One table: how fast Dateline is beside its peers, what memory it takes, where the time goes.

    python -m benchmarks.run        or: make bench, which installs the peers too

Every measurement runs in a process of its own, and what is compared runs in the same minute. A
peer that is not installed is named as such. Nothing fails here: floors on speed would fail on a
busy machine. How a case grows takes longer: `benchmarks.growth`, `benchmarks.scale`.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from rich.console import Console
from rich.table import Table

from dateline.app import MODEL
from dateline.read.recent import LIMIT

from . import reports
from .rows import Row, beside, read

PROGRAM = "import sys; from dateline.cli import main; sys.exit(main())"
# Parses of paragraphs are kept up to a bound, which the first few hundred reports fill: what they
# take is no growth.
FORGETFUL = (
    f"from dateline.read.recent import Recent as r; r.__init__.__defaults__ = (0,); {PROGRAM}"
)
MANY, FEW = 300, 100
ROUNDS = 2  # of the compared pair; the faster of each counts, the other met more noise
# glibc moves these thresholds while a program runs (mallopt(3)); where they end depends on timing
# and moves the peak by up to 36 MB from run to run. Fixed, two runs differ by less than 0.1 MB.
STEADY = {
    "MALLOC_MMAP_THRESHOLD_": "131072",
    "MALLOC_TRIM_THRESHOLD_": "131072",
    "PYTHONHASHSEED": "0",
}
# What prints rows of its own beside a peer.
BESIDE = tuple(
    f"benchmarks.{name}" for name in ("extraction", "alike", "times", "storing", "adding")
)
WIDTH = 150  # of the table where the output is no terminal: its cells hold sentences
_BARE = "bare spaCy on the same paragraphs; processor time, start-up included"
GOALS = {"ratio": "at most 1.6", "memory": "below 50 KB", "help": "below 0.4 s"}


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: seconds by the clock and of processors, peak memory in bytes.

    What is compared is compared by processor seconds: other processes disturb them less.
    `out` is what it printed.
    """

    clock: float
    work: float
    peak: int
    out: bytes


@dataclass(frozen=True, slots=True)
class Peaks:
    """Peak memory in bytes with FEW and with MANY reports."""

    few: int
    many: int

    def growth(self) -> float:
        """Peak memory in KB that each report past the first hundred adds."""
        return (self.many - self.few) / (MANY - FEW) / 1e3


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        many, few = reports.write(folder, MANY), reports.write(folder, FEW)
        paragraphs = folder / "paragraphs.json"
        stages = json.loads(cost("-m", "benchmarks.stages", many, paragraphs).out)
        pairs = [(bare(paragraphs), add(folder, many, number)) for number in range(ROUNDS)]
        peaks = Peaks(*(steady(folder, given).peak for given in (few, many)))
        two = add(folder, many, ROUNDS, jobs=2).clock
        found = [*_rows(stages, pairs, peaks, folder), _two(two, together(paragraphs), pairs)]
        found.append(_quoting(paragraphs, stages))
    show([*found, *(row for each in BESIDE for row in read(cost("-m", each).out))])


def bare(paragraphs: Path) -> Cost:
    """The bare pipeline in a process of its own, loading the model included."""
    return cost("-m", "benchmarks.bare", MODEL, paragraphs)


def together(paragraphs: Path) -> float:
    """Seconds by the clock that two bare pipelines take at once."""
    with ThreadPoolExecutor(2) as both:
        return max(each.clock for each in both.map(bare, [paragraphs] * 2))


def add(folder: Path, given: Path, number: int, jobs: int = 1) -> Cost:
    """One `dateline add` to a new case, by so many processes."""
    case = folder / f"{number}.dateline"
    return cost("-c", PROGRAM, "add", "--quiet", "--jobs", str(jobs), case, given)


def steady(folder: Path, given: Path) -> Cost:
    """One `dateline add` to a new case, keeping no parses, on a heap whose size can be repeated."""
    case = folder / f"{given.stem}.dateline"
    return cost("-c", FORGETFUL, "add", "--quiet", "--jobs", "1", case, given, heap=STEADY)


def cost(*arguments: str | Path, heap: Mapping[str, str] = MappingProxyType({})) -> Cost:
    """Run Python with these arguments and measure the process; `heap` sets the allocator."""
    with tempfile.TemporaryFile() as out:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *map(str, arguments)],
            stdout=out,
            cwd=reports.ROOT,
            env={**os.environ, **heap},
        )
        _, status, usage = os.wait4(process.pid, 0)
        clock = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        # The program says with 1 that a report was skipped; a measurement that it broke.
        if process.returncode > (PROGRAM in arguments):
            raise SystemExit(f"{arguments} ended with {process.returncode}")
        out.seek(0)
        scale = 1 if sys.platform == "darwin" else 1024  # getrusage(2) counts in KB on Linux
        work = usage.ru_utime + usage.ru_stime
        return Cost(clock, work, usage.ru_maxrss * scale, out.read())


def _rows(
    stages: dict[str, float], pairs: list[tuple[Cost, Cost]], peaks: Peaks, folder: Path
) -> list[Row]:
    spacy = min(pair[0].work for pair in pairs)
    ours = min(pair[1].work for pair in pairs)
    clock = min(pair[1].clock for pair in pairs)
    count = int(stages["reports"])
    steps = {name: each for name, each in stages.items() if name != "reports"}
    work = sum(steps.values())
    held = f"and up to {LIMIT / 1e6:.0f} MB of kept parses"
    few = f"{peaks.few / 1e6:.0f} MB with {FEW} reports; {held}"
    return [
        Row("add", f"{clock:.1f} s", said=f"{count} reports ({reports.origin()}), by the clock"),
        Row("add, articles a second", f"{count / clock:.1f}", said="one process, one core"),
        Row("add, work", f"{ours:.1f} s", f"{spacy:.1f} s", spacy / ours, _BARE),
        Row("add / bare spaCy", f"{ours / spacy:.2f}", said=f"goal: {GOALS['ratio']}"),
        Row("all stages / parsing", f"{work / steps['parse']:.2f}", said="start-up left out"),
        *(Row(f"  {name}", f"{s:.2f} s", said=f"{s / work:.0%}") for name, s in steps.items()),
        Row("peak memory", f"{peaks.many / 1e6:.0f} MB", said=few),
        Row("memory a report", f"{peaks.growth():.1f} KB", said=f"goal: {GOALS['memory']}"),
        Row("case on disk", f"{on_disk(folder) / count / 1e3:.1f} KB a report"),
        Row("dateline --help", f"{help_seconds():.2f} s", said=f"goal: {GOALS['help']}"),
    ]


def _two(clock: float, together: float, pairs: list[tuple[Cost, Cost]]) -> Row:
    """Two bare pipelines at once share nothing: they gain what two cores of this machine give."""
    alone, one = (min(pair[place].clock for pair in pairs) for place in (0, 1))
    said = (
        f"{one / clock:.2f} times as fast as one process, start-up and the record included; "
        f"two bare pipelines at once do {2 * alone / together:.2f} times the work of one"
    )
    return Row("add, two processes", f"{clock:.1f} s", said=said)


def _quoting(paragraphs: Path, stages: dict[str, float]) -> Row:
    """Reading quotations with the parse they need, beside textacy on the same paragraphs."""
    ours = stages["parse"] + stages["quotations"]
    if find_spec("textacy") is None:
        return beside("parse and quotations", ours, None, "textacy")
    told = json.loads(cost("-m", "benchmarks.quoting", MODEL, paragraphs).out)
    said = f"textacy, direct ones only: {told['quotations']} found"
    return beside("parse and quotations", ours, told["seconds"], said)


def on_disk(folder: Path) -> int:
    """Bytes of the first case."""
    return (folder / "0.dateline").stat().st_size


def help_seconds() -> float:
    """The fastest of five starts."""
    return min(cost("-c", PROGRAM, "--help").clock for _ in range(5))


def show(rows: list[Row]) -> None:
    """Print the table."""
    table = Table("measure", "dateline", "peer", "times as fast", "")
    for row in rows:
        times = "" if row.times is None else f"{row.times:.2f}"
        table.add_row(row.measure, row.ours, row.peer, times, row.said)
    console = Console()
    console.print(table, width=console.width if console.is_terminal else WIDTH)


if __name__ == "__main__":
    main()
