"""The case at a glance: what is in it, and where to begin."""

from dateline.show.conflicts import conflicts
from dateline.show.summary import summary
from dateline.types.dating import Basis

from ..page import Asked, Page
from ..snapshot import Snapshot

FIRST = 12  # episodes shown before "all of them"


def page(snapshot: Snapshot, asked: Asked) -> Page:  # noqa: ARG001 - as every view
    """The first page of a case."""
    case = snapshot.case
    undated = [each for each in case.reports.values() if each.published.basis is Basis.UNKNOWN]
    data = {
        "summary": summary(case),
        "counts": _counts(snapshot),
        "undated": undated,
        "episodes": case.record.episodes[:FIRST],
        "disagreements": conflicts(case),
    }
    return Page("case.html", snapshot.name, "", data)


def _counts(snapshot: Snapshot) -> list[tuple[str, int, str]]:
    """What is counted, how many, and the section that lists them."""
    case, record = snapshot.case, snapshot.case.record
    return [
        ("reports", len(case.reports), "sources"),
        ("statements", len(record.statements), "statements"),
        ("figures", len(record.figures), "figures"),
        ("events", len(record.events), "events"),
        ("parties", len(record.parties), "parties"),
        ("positions", len(record.positions), "positions"),
        ("disagreements", len(conflicts(case).rows), "disagreements"),
    ]
