"""One event: what it is in words, each report's words for it, and who leaves it out."""

from dateline.show.event import event
from dateline.show.index import indexed
from dateline.show.phrases import parties
from dateline.show.sheet import passage
from dateline.show.snapshot import Snapshot

from ..page import Asked, Page
from .leaves import leaf, turning

CARRIERS = 8  # reports on a leaf, each with its words in their paragraph


def page(snapshot: Snapshot, asked: Asked) -> Page:
    """The page of the event with this id; raises NotFoundError."""
    kept = indexed(snapshot)
    entry = snapshot.entry("event", asked.id)
    view = event(snapshot.case, kept, entry)
    carriers = leaf(view.carriers, asked, CARRIERS)
    data = {
        "view": view,
        "carriers": carriers,
        "passages": [passage("", each.cited, snapshot.article) for each in carriers.rows],
        "contested": kept.contested.get(entry.id, ()),
        **turning(asked, carriers),
    }
    title = f"{parties(entry.actors) or 'Somebody'} {view.term.word}"
    return Page("event.html", title, "events", data)
