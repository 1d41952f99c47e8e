"""A stretch of a run: what was given, what has to be read of it, what became of each.

a.txt, again.txt with the same bytes  ->  one report to be read, two receipts
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..errors import AnchorError
from ..ports import Kept, Store
from ..read.unread import why_unread
from ..store.ledger import Ledger
from ..types.report import Outcome, Receipt, Report


@dataclass(slots=True)
class Batch:
    """A receipt for each item, and the reports to be read for them.

    `unread` maps a report id to the report and the place of the receipt that waits for it;
    `known` holds the places of receipts that are in the case already.
    """

    receipts: list[Receipt] = field(default_factory=list)
    unread: dict[str, tuple[Report, int]] = field(default_factory=dict)
    known: set[int] = field(default_factory=set)

    def take(self, item: Report | Receipt, store: Store, ledger: Ledger) -> None:
        """Enter one item, and decide whether it has to be read."""
        place = len(self.receipts)
        if isinstance(item, Receipt):
            self.receipts.append(item)
            return
        receipt = Receipt(item.file, Outcome.READ, "", item.id, item.declared)
        if item.id not in ledger.receipts:
            ledger.receipts[item.id] = [receipt]
            self.unread[item.id] = (item, place)
        elif ledger.has(item):
            self.known.add(place)
            receipt = replace(receipt, outcome=Outcome.DUPLICATE, reason="given before")
        else:
            receipt = self._another_name(item, receipt, store, ledger)
        self.receipts.append(receipt)

    def _another_name(
        self, report: Report, receipt: Receipt, store: Store, ledger: Ledger
    ) -> Receipt:
        """Same bytes, another name or other metadata: read again if that changes anything."""
        waiting = self.unread.get(report.id)
        current, place = waiting or (store.report(report.id), len(self.receipts))
        ledger.receipts[report.id].append(receipt)
        better = ledger.merged(current)
        if better != current:
            if better.file == report.file:
                better = ledger.merged(report)
            self.unread[report.id] = (better, place)
        return replace(receipt, outcome=Outcome.DUPLICATE, reason=f"same bytes as {current.file}")

    def keep(self, results: Sequence[Kept | Receipt], store: Store, ledger: Ledger) -> None:
        """Keep what was read together with the receipts."""
        for report, result in zip(tuple(self.unread), results, strict=True):
            if isinstance(result, Receipt):
                self._fail(report, result.reason, ledger)
            elif reason := why_unread(result.reading.article):
                self._skip(report, reason)
        kept = [each for each in results if isinstance(each, Kept)]
        if not kept and not self._new():
            return
        try:
            store.keep(kept, self._new())
        except AnchorError:
            self._keep_singly(kept, store, ledger)

    def _keep_singly(self, kept: Sequence[Kept], store: Store, ledger: Ledger) -> None:
        """Find the reports whose mentions do not hold: they fail, the others are kept."""
        for each in kept:
            try:
                store.keep([each], ())
            except AnchorError as error:
                self._fail(each.report.id, str(error), ledger)
        store.keep((), self._new())

    def _fail(self, report: str, reason: str, ledger: Ledger) -> None:
        place = self.unread[report][1]
        if self.receipts[place].outcome is not Outcome.READ:  # an earlier reading stays
            self._settle(place, Outcome.FAILED, reason)
            return
        del ledger.receipts[report]
        for each in [i for i, receipt in enumerate(self.receipts) if receipt.report == report]:
            self._settle(each, Outcome.FAILED, reason)
            self.receipts[each] = replace(self.receipts[each], report=None)

    def _skip(self, report: str, reason: str) -> None:
        place = self.unread[report][1]
        if self.receipts[place].outcome is Outcome.READ:
            self._settle(place, Outcome.SKIPPED, reason)

    def _settle(self, place: int, outcome: Outcome, reason: str) -> None:
        self.receipts[place] = replace(self.receipts[place], outcome=outcome, reason=reason)

    def _new(self) -> list[Receipt]:
        return [r for place, r in enumerate(self.receipts) if place not in self.known]
