"""The sources: families from agency to rewrite, and the table of all reports.

/sources?since=2031-05  ->  the table filtered; families are shown whole
"""

from dateline.show.families import families
from dateline.show.snapshot import Snapshot
from dateline.show.sources import listing, passages

from ..page import Asked, Page
from . import lists
from .leaves import leaf

FAMILIES = 8  # on a leaf
NAMING = 20  # reports that only name an agency, of each
# How a report has its text.
TIES = {
    "copies": "takes",
    "shares": "shares",
    "carries": "prints",
    "signed": "under its name",
    "names": "names it",
}


def page(snapshot: Snapshot, asked: Asked) -> Page:
    """One leaf of families and of the table."""
    shared = snapshot.keep("passages", lambda: passages(snapshot.case.record.reuse))
    table = lists.page(
        "sources", lambda shown, only: listing(shown.case, only, shared), snapshot, asked
    )
    grown = snapshot.keep("families", lambda: families(snapshot.case))
    shown = leaf(() if any(table.data["asked"].values()) else grown, asked, FAMILIES)
    data = {
        **table.data,
        "families": shown,
        "most": NAMING,
        "ties": TIES,
        "alone": len(snapshot.case.reports) - sum(each.size for each in grown),
        "leaves": max(table.data["leaves"], shown.leaves),
    }
    return Page("sources.html", "Sources", "sources", data)
