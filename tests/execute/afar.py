"""Reads fake batches by an engine, in a program of its own: Daft and Ray keep to one a process.

python -m tests.execute.afar ENGINE FOLDER   ->  "same" where the results are those of one process

The first worker that meets the batch in the middle makes the file FOLDER/met and waits until
somebody makes FOLDER/go. Where FOLDER/deadly is, it is killed instead, by its own hand.
"""

import os
import signal
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from dateline.execute.engine import Engine
from dateline.execute.frames import frames
from dateline.execute.here import Here
from dateline.pipeline import Stages
from dateline.types.article import Article
from dateline.types.report import Report
from tests import fakes

BATCHES = [[fakes.report(f"Vale met Lind {n} {k}.") for k in range(3)] for n in range(12)]
MIDDLE = BATCHES[6][1].data


def stages(folder: Path) -> Stages:
    """The fakes, except for the first who meets the middle."""
    plain = fakes.stages()

    def clean(report: Report) -> Article:
        if report.data == MIDDLE and not (folder / "met").exists():
            (folder / "met").touch()
            if (folder / "deadly").exists():
                os.kill(os.getpid(), signal.SIGKILL)
            while not (folder / "go").exists():
                time.sleep(0.05)
        return plain.clean(report)

    return replace(plain, clean=clean)


def main(engine: str, folder: Path) -> None:
    """Read by the engine and here, and compare."""
    run, workers = frames(engine, partial(stages, folder), 2)
    executor = Engine(run, workers, "fake 1")
    coming = [executor.start(batch) for batch in BATCHES]
    results = [result() for result in coming]
    executor.close()
    here = Here(fakes.stages())
    print("same" if results == [here.start(batch)() for batch in BATCHES] else results)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
