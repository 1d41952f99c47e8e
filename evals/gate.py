"""Measure every task and compare with the floors: `python -m evals.gate [--update] [TASK …]`.

    quotations  polnear.dev.quote_f      58.2   floor 57.9   ok
    time        timebank.value_f         79.0   floor 80.1   FELL

A figure below its floor fails the run (exit 1). `--update` raises floors to today's figures
and never lowers one. For a figure whose name ends in one of LOWER the floor is a ceiling.
Figures named after a rate of work (`…_per_second`, `…_seconds`) depend on the machine: they
are printed, never held. A task whose data is not beside the checkout is skipped, saying so.
"""

import argparse
import importlib
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

TASKS = (
    "dating",
    "quotations",
    "time",
    "extraction",
    "events",
    "coded_events",
    "border_reports",
    "party_codes",
    "places",
    "event_settings",
    "figures",
    "stories",
    "reuse",
    "statements",
    "parties",
    "joined_events",
    "positions",
    "attributions",
)
LOWER = ("leak", "per_100", "largest_share", "wrong", "abstained")
MACHINE = ("_per_second", "_seconds")
FLOORS = Path(__file__).with_name("floors.json")
DATA = Path(__file__).resolve().parents[2] / "shared" / "evals"


@dataclass(frozen=True, slots=True)
class Line:
    """One figure beside its floor; `floor` is None for a figure that has none yet."""

    key: str
    figure: float
    floor: float | None

    @property
    def verdict(self) -> str:
        """ok, FELL, or what keeps the figure from being judged."""
        if self.key.endswith(MACHINE):
            return "not held"
        if self.floor is None:
            return "new"
        worse = self.figure > self.floor if is_ceiling(self.key) else self.figure < self.floor
        return "FELL" if worse else "ok"


def is_ceiling(key: str) -> bool:
    """Whether a smaller figure is the better one."""
    return key.endswith(LOWER)


def compare(figures: Mapping[str, float], floors: Mapping[str, float]) -> list[Line]:
    """Set every figure beside its floor, in order of its name."""
    return [Line(key, figures[key], floors.get(key)) for key in sorted(figures)]


def raised(figures: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """The floors after today: each at the better of its old value and today's figure."""
    new = dict(floors)
    for line in compare(figures, floors):
        if line.verdict in ("ok", "new"):
            new[line.key] = line.figure
    return dict(sorted(new.items()))


def measure(tasks: Sequence[str], data: Path) -> dict[str, float]:
    """Run the tasks over the data; a task without data adds nothing and says so itself."""
    figures: dict[str, float] = {}
    for task in tasks:
        found = importlib.import_module(f"evals.{task}").measure(data)
        for line in compare(found or {}, load(FLOORS)):
            floor = "" if line.floor is None else f"floor {line.floor}"
            print(
                f"{task:<12}{line.key:<48}{line.figure:>9}   {floor:<14}{line.verdict}", flush=True
            )
        figures |= found or {}
    return figures


def load(path: Path) -> dict[str, float]:
    """Read the floors; none when the file is not there yet."""
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the gate; returns the exit code."""
    parser = argparse.ArgumentParser(prog="evals.gate", description=__doc__.splitlines()[0])
    parser.add_argument("tasks", nargs="*", metavar="TASK", help=f"one of {', '.join(TASKS)}")
    parser.add_argument("--update", action="store_true", help="raise the floors, never lower one")
    args = parser.parse_args(argv)
    if unknown := set(args.tasks) - set(TASKS):
        parser.error(f"no such task: {', '.join(sorted(unknown))}")
    figures = measure(args.tasks or TASKS, DATA)
    floors = load(FLOORS)
    if args.update:
        FLOORS.write_text(json.dumps(raised(figures, floors), indent=1) + "\n", "utf-8")
    return int(any(line.verdict == "FELL" for line in compare(figures, floors)))


if __name__ == "__main__":
    sys.exit(main())
