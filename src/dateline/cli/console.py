"""Where output goes: data to stdout, messages and progress to stderr.

Report text is never read as markup and never reaches a terminal with its control characters.
"""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dateline.show.accounting import account
from dateline.show.safe import harmless
from dateline.types.report import Outcome, Receipt

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

# Wide enough for a line of words beside five short columns, where nothing says the width.
WIDTH = 160


@dataclass(slots=True)
class Messages:
    """Messages of one command, on stderr. `quiet` leaves out all but errors."""

    quiet: bool
    counts: Counter[Outcome] = field(default_factory=Counter)
    bar: "Progress | None" = None

    def say(self, text: str) -> None:
        """Say what a user may want to know."""
        if not self.quiet:
            self.error(text)

    def error(self, text: str) -> None:
        """Say what a user has to know."""
        if self.bar is not None:
            self.bar.console.print(harmless(text), markup=False, highlight=False, soft_wrap=True)
        else:
            print(harmless(text), file=sys.stderr, flush=True)

    def receipt(self, receipt: Receipt) -> None:
        """Count one given input; name it unless it was simply read."""
        self.counts[receipt.outcome] += 1
        if self.bar is not None:
            self.bar.advance(self.bar.task_ids[0])
        if receipt.outcome is not Outcome.READ:
            line = f"{receipt.outcome.value}: {receipt.file}: {receipt.reason}"
            (self.error if receipt.outcome is Outcome.FAILED else self.say)(line)

    def step(self, what: str, done: int, of: int) -> None:
        """Show how far a part of the record has come; `of` is 0 where nothing is counted."""
        if self.bar is not None and of:
            self.bar.update(self.bar.task_ids[0], description=what, completed=done, total=of)
        elif self.bar is not None:
            self.bar.update(self.bar.task_ids[0], description=what)

    def account(self) -> None:
        """Say what became of all that was given."""
        self.say(account(self.counts))

    def code(self) -> int:
        """The exit code: 1 where something failed or was skipped."""
        return int(bool(self.counts[Outcome.FAILED] or self.counts[Outcome.SKIPPED]))

    @contextmanager
    def progress(self, what: str) -> Iterator[None]:
        """Show how many inputs are done, on a terminal only."""
        if self.quiet or not sys.stderr.isatty():
            yield
            return
        from rich.console import Console  # noqa: PLC0415 - only where there is something to draw
        from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        columns = TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn()
        with Progress(*columns, console=Console(stderr=True), transient=True) as self.bar:
            self.bar.add_task(what, total=None)
            yield
        self.bar = None


def put(line: str) -> None:
    """Print one line of data as UTF-8, whatever the locale; half a character is escaped."""
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")


def put_json(entry: dict[str, Any]) -> None:
    """Print one object as a line of JSON."""
    put(json.dumps(entry, ensure_ascii=False, separators=(",", ":")))


def screen() -> "Console":
    """A console on stdout: as wide as the terminal, or as COLUMNS says, or WIDTH."""
    from rich.console import Console  # noqa: PLC0415 - only a screen needs it

    console = Console(file=sys.stdout, highlight=False)
    if console.is_terminal or "COLUMNS" in os.environ:
        return console
    return Console(file=sys.stdout, highlight=False, width=WIDTH)
