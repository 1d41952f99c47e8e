"""`dateline add` of what was prepared: the process that is killed, starved and hurried.

    python -m soak.adding CASE FOLDER                 all reports, read by two processes
    python -m soak.adding CASE FOLDER --pages 400     on a disk with room for so many pages
    python -m soak.adding CASE FOLDER --every 2       every other report only, from the first
    python -m soak.adding CASE FOLDER --every -2      every other report, backwards from the last
    python -m soak.adding CASE FOLDER --clock 7       under a clock that jumps years to and fro

It ends with 0, or with 2 and a sentence on standard error, as the command does.
"""

import sys
import time
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path
from random import Random
from sqlite3 import Connection

from sqlalchemy import Engine, event

from dateline import app, inputs, pipeline
from dateline.errors import DatelineError
from dateline.execute.pool import Pool
from dateline.pipeline import Listener
from dateline.types.report import Declared

from .prepared import REPORTS, stages

YEARS = 40 * 365 * 86_400  # seconds that the clock may jump


def main() -> int:
    """Add as the arguments say."""
    asked = _asked()
    if asked.pages:
        event.listen(Engine, "connect", partial(_limit, asked.pages))
    if asked.clock:
        rng = Random(asked.clock)  # noqa: S311 - a clock, not a secret
        time.time = lambda: rng.uniform(0, YEARS)
    try:
        add(asked.case, asked.folder, asked.every)
    except DatelineError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def add(case: str, folder: Path, every: int = 1) -> None:
    """Take the prepared reports into a case, made if there is none, and bring its record up."""
    wire = partial(stages, folder)
    reports = sorted((folder / REPORTS).iterdir())[::every]
    print("at work", flush=True)
    store = app.new_or_open(case)
    pool = Pool(wire(), wire, 2)
    try:
        listener = Listener(lambda _: None, lambda _: None)
        pipeline.add(store, inputs.given(reports, Declared()), wire(), listener, pool)
        pipeline.bring_up(store, wire(), listener, pool)
    finally:
        pool.close()
        store.close()


def _asked() -> Namespace:
    parser = ArgumentParser()
    parser.add_argument("case")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=0)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--clock", type=int, default=0)
    return parser.parse_args()


def _limit(pages: int, connection: Connection, _record: object) -> None:
    connection.execute(f"PRAGMA max_page_count = {pages}")


if __name__ == "__main__":
    sys.exit(main())
