"""The batches of a run, started ahead of one another and kept in the order in which they came."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ..ports import Executor, Kept, Store
from ..store.ledger import Ledger
from ..types.report import Receipt, Report
from .batch import Batch
from .stages import Listener


@dataclass(slots=True)
class Run:
    """`waiting` are the batches under way, the first given first; `read` names what was read."""

    store: Store
    ledger: Ledger
    to: Listener
    executor: Executor
    read: set[str] = field(default_factory=set)
    waiting: deque[tuple[Batch, Callable[[], list[Kept | Receipt]]]] = field(default_factory=deque)

    def take(self, items: Sequence[Report | Receipt]) -> None:
        """Start a batch, and keep the first of those under way if there are enough of them."""
        given = {item.id for item in items if isinstance(item, Report)}
        if any(not given.isdisjoint(batch.unread) for batch, _ in self.waiting):
            self.finish()  # what becomes of the same bytes depends on what became of the first
        self.ledger.look(given)
        batch = Batch()
        for item in items:
            batch.take(item, self.store, self.ledger)
        unread = [report for report, _ in batch.unread.values()]
        self.waiting.append((batch, self.executor.start(unread)))
        while len(self.waiting) > self.executor.ahead:
            self._keep()

    def finish(self) -> None:
        """Keep all that is under way."""
        while self.waiting:
            self._keep()

    def new(self) -> list[str]:
        """The reports that the case did not have before this run took them in."""
        return sorted((self.read - self.ledger.before) & self.ledger.receipts.keys())

    def _keep(self) -> None:
        batch, results = self.waiting.popleft()
        batch.keep(results(), self.store, self.ledger)
        self.read.update(batch.unread)
        for receipt in batch.receipts:
            self.to.receipt(receipt)
