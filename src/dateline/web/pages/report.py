"""One report: its text with zones and entries marked, its date, what it shares and leaves out."""

from dateline.show.index import indexed
from dateline.show.report import report, shelf
from dateline.show.snapshot import Snapshot

from ..page import Asked, Page

# The sign at which an entry's words begin; its name is read out instead.
SIGNS = {"statement": "❝", "figure": "#", "event": "▸"}


def page(snapshot: Snapshot, asked: Asked) -> Page:
    """The page of the report with this id; raises NotFoundError."""
    index = indexed(snapshot)
    kept = snapshot.keep("shelf", lambda: shelf(snapshot.case, index.carried, index.shared))
    view = report(snapshot.case, snapshot.article(asked.id), kept)
    title = view.listed.headline or view.listed.file
    return Page("report.html", title, "sources", {"view": view, "signs": SIGNS})
