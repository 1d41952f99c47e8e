"""Brings the record of a served case up, once nobody has added for a while.

    a report is added, then nothing for QUIET seconds
    ->  a process of its own makes the record anew, and pages show the new edition

A process, because a long record takes the memory of one and would slow down the pages. It ends
with the server. One that fails, for a case that may not be written say, is not begun again before
the case has changed.
"""

import os
import signal
import time
from collections.abc import Callable
from multiprocessing import get_context
from threading import Thread

from dateline import app
from dateline.errors import DatelineError
from dateline.pipeline import Listener
from dateline.show.desk import Desk
from dateline.types.location import Location

QUIET = 30.0  # seconds: who adds many reports keeps a batch of them every ten seconds or so
NICE = 10  # behind the pages


class Upkeep:
    """Looks after the case on a desk. `bring_up` makes its record anew and says whether it did."""

    def __init__(self, desk: Desk, bring_up: Callable[[], bool]) -> None:
        self._desk = desk
        self._bring_up = bring_up
        self._seen = ""
        self._given_up = ""

    def begin(self) -> None:
        """Look after the case from now on, in a thread."""
        Thread(target=self._go_on, daemon=True).start()

    def turn(self) -> None:
        """Bring the record up where it is behind, and nothing came since the last turn."""
        try:
            edition, stale = self._desk.store.edition(), self._desk.store.stale()
        except DatelineError:
            return  # a page will say so
        quiet, self._seen = edition == self._seen, edition
        if not (stale and quiet) or self._desk.held or edition == self._given_up:
            return
        if self._bring_up():
            self._desk.look()
        else:
            self._given_up = edition

    def _go_on(self) -> None:
        while True:
            time.sleep(QUIET)
            self.turn()


def in_process(case: Location) -> bool:
    """Make the record of a case anew in a process of its own; say whether that was done."""
    process = get_context("spawn").Process(target=_bring_up, args=(case,), daemon=True)
    process.start()
    process.join()
    return process.exitcode == 0


def _bring_up(case: Location) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server ends it
    os.nice(NICE)
    try:
        with app.opened(case) as store:
            app.bring_up(store, Listener(lambda _: None, lambda _: None))
    except DatelineError as error:
        raise SystemExit(str(error)) from error
