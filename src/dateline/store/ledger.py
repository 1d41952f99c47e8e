"""Which receipts each report of a case has, so that what is given again is known again.

    a.txt  given, read     ->  has(a.txt): True
    b.txt  the same bytes  ->  merged: one report, "a.txt", metadata of both

A run enters what it takes in, before it is kept.
"""

from dataclasses import dataclass

from dateline.ports import Store
from dateline.types.report import Receipt, Report

from .receipts import merged


@dataclass(slots=True)
class Ledger:
    """Every receipt of each report in the case: under which names, with what declared."""

    receipts: dict[str, list[Receipt]]

    @classmethod
    def of(cls, store: Store) -> "Ledger":
        """Look up the receipts of a case."""
        ledger = cls({report: [] for report in store.report_ids()})
        for receipt in store.receipts():
            if receipt.report in ledger.receipts:
                ledger.receipts[receipt.report].append(receipt)
        return ledger

    def has(self, report: Report) -> bool:
        """Say whether it was given before under the same name with the same metadata."""
        known = self.receipts[report.id]
        return any((r.file, r.declared) == (report.file, report.declared) for r in known)

    def merged(self, report: Report) -> Report:
        """The report under the name and metadata that all its receipts together give it."""
        return merged(report, self.receipts[report.id])
