"""One change to the case at a time, made in a thread, so that a page can say how far it is.

    work.start("judging", "/review", change)   ->  a Run; a second start meanwhile is refused
    work.last.told()                           ->  "record, pass 2: 120 of 500"

Pages see the case as it was until the change is made. A run that is cut short by the end of the
server leaves the case as the last whole step left it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Lock, Thread

from dateline.errors import DatelineError, StoreError
from dateline.pipeline import Listener
from dateline.show.desk import Desk
from dateline.types.report import Receipt

Change = Callable[[Listener], None]


@dataclass(slots=True)
class Run:
    """A change while it is made and after. `home` is the page that tells what came of it."""

    what: str
    home: str
    receipts: list[Receipt] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    step: tuple[str, int, int] = ("", 0, 0)
    error: Exception | None = None
    ended: Event = field(default_factory=Event)

    def told(self) -> str:
        """What is being done just now."""
        what, done, of = self.step
        if not what:
            return "reading"
        return f"{what}: {done:,} of {of:,}" if of and done < of else what

    def listener(self) -> Listener:
        """What notes down how the change goes on."""
        return Listener(self.receipts.append, self.said.append, self._note)

    def check(self) -> None:
        """Raise a DatelineError where the change failed."""
        if isinstance(self.error, DatelineError):
            raise self.error
        if self.error is not None:
            raise StoreError(f"the change could not be made: {self.error!r}") from self.error

    def _note(self, what: str, done: int, of: int) -> None:
        self.step = (what, done, of)


class Work:
    """Makes changes one after another; the last one can be looked at."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.last: Run | None = None
        self._lock = Lock()

    def start(self, what: str, home: str, change: Change) -> Run:
        """Begin a change; raises StoreError while another one is being made."""
        with self._lock:
            if self.last is not None and not self.last.ended.is_set():
                raise StoreError(
                    f"another change is being made to this case ({self.last.what}), and nothing "
                    "else was changed meanwhile; try again when it is done"
                )
            self.desk.look()
            self.desk.held = True
            run = self.last = Run(what, home)
        Thread(target=self._run, args=(run, change), daemon=True).start()
        return run

    def _run(self, run: Run, change: Change) -> None:
        try:
            change(run.listener())
        except Exception as error:
            run.error = error
        try:
            run.step = ("preparing the pages", 0, 0)
            self.desk.renew()
        except DatelineError as error:
            run.error = run.error or error
        finally:
            self.desk.held = False
            run.ended.set()
