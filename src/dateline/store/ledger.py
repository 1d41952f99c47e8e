"""Which receipts the reports of a run have, so that what is given again is known again.

    a.txt  given, read     ->  has(a.txt): True
    b.txt  the same bytes  ->  merged: one report, "a.txt", metadata of both

A run looks up what it takes in and enters it, before it is kept; no other report of the case is
looked at, however many there are.
"""

from collections.abc import Collection
from dataclasses import dataclass, field

from dateline.ports import Store
from dateline.types.report import Receipt, Report

from .receipts import merged


@dataclass(slots=True)
class Ledger:
    """Every receipt of each report taken in: under which names, with what declared.

    `before` are those that were in the case when they were looked up.
    """

    store: Store
    receipts: dict[str, list[Receipt]] = field(default_factory=dict)
    before: set[str] = field(default_factory=set)

    def look(self, reports: Collection[str]) -> None:
        """Look these up in the case, where they were not entered yet."""
        found = self.store.accounted([each for each in reports if each not in self.receipts])
        self.receipts |= {report: list(lines) for report, lines in found.items()}
        self.before |= found.keys()

    def has(self, report: Report) -> bool:
        """Say whether it was given before under the same name with the same metadata."""
        known = self.receipts[report.id]
        return any((r.file, r.declared) == (report.file, report.declared) for r in known)

    def merged(self, report: Report) -> Report:
        """The report under the name and metadata that all its receipts together give it."""
        return merged(report, self.receipts[report.id])
