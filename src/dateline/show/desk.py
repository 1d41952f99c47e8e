"""The case on the desk: opened once, looked at anew when it has changed.

    Desk(store, "harbour.dateline").look()  ->  the same snapshot until somebody adds or judges

Another process may add to the case meanwhile: each look asks the store for its edition first.
While the case is `held`, because a change is being made, each look sees it as it was before.
"""

import gc
from threading import Lock

from dateline.ports import Store

from .case import case as listed
from .snapshot import Snapshot


class Desk:
    """One open case, shared by all requests. `name` is what its pages call it."""

    def __init__(self, store: Store, name: str) -> None:
        self.store = store
        self.name = name
        self.held = False
        self._lock = Lock()
        self._last: Snapshot | None = None
        self._settled = -1  # how much pages had worked out when it was last spared

    def look(self) -> Snapshot:
        """The case as it is now; loaded only where it has changed. Raises StoreError."""
        with self._lock:
            if self.held and self._last is not None:
                return self._last
            edition = self.store.edition()
            if self._last is None or self._last.edition != edition:
                self._last = snapshot(self.store, self.name)
                self._settled = -1
            self._settle(self._last)
            return self._last

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


def snapshot(store: Store, name: str) -> Snapshot:
    """Load the record of a case and list its reports."""
    edition = store.edition()
    view = listed(store.record(), (reading.article for reading in store.readings()))
    return Snapshot(name, edition, view, store.reading, stale=store.stale())
