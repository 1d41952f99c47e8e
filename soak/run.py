"""The whole soak: `make soak`, or `python -m soak.run [REPORTS [KILLS]]`, by default 2,000 and 50.

A tenth of the reports is enough for all but the kills. Prints what was done and how long it took;
ends with 1 where a trial found something.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from .trials import (
    Ground,
    clocks,
    full,
    kills,
    pages,
    prepared,
    read_only,
    small_disks,
    together,
)

REPORTS, KILLS = 2_000, 50


def trials(times: int) -> tuple[Callable[[Ground], str], ...]:
    """All trials but the kills; most come less often than `times`."""
    some = max(times // 10, 1)
    return (
        read_only,
        lambda ground: pages(ground, times),
        lambda ground: full(ground, some),
        lambda ground: small_disks(ground, some),
        lambda ground: together(ground, max(some // 2, 1)),
        lambda ground: clocks(ground, max(some // 5, 1)),
    )


def main(reports: int = REPORTS, times: int = KILLS) -> int:
    """Run all trials on so many reports."""
    with TemporaryDirectory() as folder:
        fewer = _run(Path(folder, "fewer"), max(reports // 10, 1), trials(times))
        return _run(Path(folder, "all"), reports, (lambda ground: kills(ground, times),)) or fewer


def _run(folder: Path, reports: int, each: tuple[Callable[[Ground], str], ...]) -> int:
    failed, ground = 0, prepared(folder, reports)
    print(f"{reports} reports, added undisturbed in {ground.seconds:.0f} s", flush=True)
    for trial in each:
        begun = time.monotonic()
        try:
            told = trial(ground)
        except AssertionError as error:
            failed, told = 1, f"FOUND: {error}"
        print(f"{time.monotonic() - begun:6.0f} s  {told}", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
