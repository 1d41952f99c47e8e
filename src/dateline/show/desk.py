"""The case on the desk: opened once, looked at anew when it has changed.

    Desk(store, "harbour.dateline").look()  ->  the same snapshot until somebody adds or judges

Another process may add to the case meanwhile: each look asks the store for its edition first. To
read a long case anew takes seconds, in which a desk with `patience` shows it as it was, and says
so. While the case is `held`, because a change is being made, each look sees it as it was before.
"""

import gc
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from threading import Event, Lock, Thread

from dateline.errors import DatelineError
from dateline.ports import Store
from dateline.types.article import Article
from dateline.uncollected import uncollected

from .behind import behind as told
from .case import case as listed
from .snapshot import Snapshot

ARTICLES = 1000  # kept once they were read: a page quotes many, and the next page the same ones


class Desk:
    """One open case, shared by all requests. `name` is what its pages call it.

    `prepare` works out what the pages of a new edition share before they are shown. The look that
    finds the case changed waits for it for `patience` seconds; None is for as long as it takes.
    """

    def __init__(self, store: Store, name: str) -> None:
        self.store = store
        self.name = name
        self.held = False
        self.prepare: Callable[[Snapshot], None] = lambda _: None
        self.patience: float | None = None
        self._lock = Lock()
        self._last: Snapshot | None = None
        self._renewal: _Renewal | None = None
        self._settled = -1  # how much pages had worked out when it was last spared

    def look(self) -> Snapshot:
        """The case as it is now; loaded only where it has changed. Raises StoreError."""
        with self._lock:
            if self._last is None:
                self._last = snapshot(self.store, self.name)
            begun = self._begun(self._last)
        if begun is not None:
            begun.ended.wait(self.patience)
            if begun.error is not None:
                raise begun.error
        with self._lock:
            last = self._last
            self._settle(last)
            behind = self._renewal is not None and not self.held
        return replace(last, behind=True) if behind else last

    def renew(self) -> None:
        """Read the case anew where it has changed, and show it once it is prepared.

        Raises StoreError.
        """
        if self._last is not None and self._last.edition == self.store.edition():
            return
        made = snapshot(self.store, self.name)
        self.prepare(made)
        with self._lock:
            self._last, self._settled = made, -1

    def _begun(self, last: Snapshot) -> "_Renewal | None":
        """Have the case read anew where it has changed; None where it has not, or it is begun."""
        if self.held or self._renewal is not None or last.edition == self.store.edition():
            return None
        self._renewal = begun = _Renewal()
        Thread(target=self._renew, args=(begun,), daemon=True).start()
        return begun

    def _renew(self, begun: "_Renewal") -> None:
        try:
            self.renew()
        except DatelineError as error:
            begun.error = error
        finally:
            self._renewal = None
            begun.ended.set()

    def _settle(self, last: Snapshot) -> None:
        """Spare what stays from being searched for garbage: a collection held up a page by 0.1 s.

        So many objects are in the record, and in what pages have worked out of it since.
        """
        if len(last.kept) != self._settled:
            self._settled = len(last.kept)
            gc.freeze()

    def close(self) -> None:
        """Release the case."""
        self.store.close()


class _Renewal:
    """The case being read anew by a thread."""

    def __init__(self) -> None:
        self.ended = Event()
        self.error: DatelineError | None = None


def snapshot(store: Store, name: str) -> Snapshot:
    """Load the record of a case and list its reports."""

    @lru_cache(maxsize=ARTICLES)
    def article(report: str) -> Article:
        return store.reading(report).article

    with uncollected():
        edition = store.edition()
        view = listed(store.record(), (reading.article for reading in store.readings()))
        return Snapshot(name, edition, view, article, stale=told(store))
