"""One episode: its reports by time, its entries by coverage, the story it belongs to."""

from dateline.show.episode import episode
from dateline.show.index import indexed
from dateline.show.snapshot import Snapshot

from ..page import Asked, Page
from .leaves import leaf, turning

ROWS = 40  # entries on a leaf
COLUMNS = 30  # reports in the table of coverage; all are in the list
NEAR = 12  # episodes of the same story before this one, and after


def page(snapshot: Snapshot, asked: Asked) -> Page:
    """The page of the episode with this id; raises NotFoundError."""
    entry = snapshot.entry("episode", asked.id)
    view = episode(snapshot.case, indexed(snapshot), entry)
    covered = leaf(view.covered, asked, ROWS)
    reports = leaf(list(zip(view.reports, view.carried, strict=True)), asked, ROWS)
    place = next((i for i, each in enumerate(view.story) if each.id == entry.id), 0)
    data = {
        "view": view,
        "covered": covered,
        "reports": reports,
        "columns": view.reports[:COLUMNS],
        "earlier": view.story[max(place - NEAR, 0) : place],
        "later": view.story[place + 1 : place + 1 + NEAR],
        **turning(asked, covered, reports),
    }
    return Page("episode.html", entry.title or "An episode without a headline", "", data)
