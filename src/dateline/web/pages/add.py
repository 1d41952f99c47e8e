"""Adding reports, and the accounting of all that was ever given.

/add                    a form; what the last run came to; every earlier line, what failed first
/add?outcome=skipped    only those
"""

from dateline.show.accounting import account, by_outcome, counted
from dateline.show.snapshot import Snapshot
from dateline.types.report import Outcome

from ..page import Asked, Page, View
from ..work import Work

LEAF = 50


def add(work: Work) -> View:
    """The view over a case on the desk."""

    def page(snapshot: Snapshot, asked: Asked) -> Page:  # noqa: ARG001 - as every view
        receipts = work.desk.store.receipts()
        only = asked.word("outcome")
        only = only if only in {each.value for each in Outcome} else None
        shown = by_outcome(receipts, only)
        leaves = max(1, -(-len(shown) // LEAF))
        leaf = min(asked.leaf, leaves)
        run = work.last if work.last and work.last.what == "adding" else None
        counts = counted(receipts)
        data = {
            "run": run,
            "account": account(counted(run.receipts)) if run else "",
            "given": by_outcome(run.receipts) if run else (),
            "counts": [(each.value, counts[each]) for each in Outcome],
            "whole": account(counts),
            "receipts": shown[(leaf - 1) * LEAF : leaf * LEAF],
            "asked": {"outcome": only or ""},
            "leaf": leaf,
            "leaves": leaves,
        }
        return Page("add.html", "Add reports", "add", data)

    return page
