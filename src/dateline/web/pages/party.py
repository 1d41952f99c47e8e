"""One party: its names and roles, its positions over time, what it says and does."""

from dateline.show.index import indexed
from dateline.show.party import party
from dateline.show.plover import told
from dateline.show.snapshot import Snapshot

from ..page import Asked, Page
from .leaves import leaf, turning

ROWS = 20  # of each list on a leaf


def page(snapshot: Snapshot, asked: Asked) -> Page:
    """The page of the party with this id; raises NotFoundError."""
    view = party(snapshot.case, indexed(snapshot), snapshot.entry("party", asked.id))
    lists = {
        name: leaf(getattr(view, name), asked, ROWS)
        for name in ("questions", "said", "told", "did", "named")
    }
    data = {"view": view, "term": told, **lists, **turning(asked, *lists.values())}
    return Page("party.html", view.entry.name, "parties", data)
