"""One statement: its wordings side by side, who has it from whom, when it was said and why so."""

from dateline.show.index import indexed
from dateline.show.sheet import passage
from dateline.show.snapshot import Snapshot
from dateline.show.statement import statement

from ..page import Asked, Page
from .leaves import leaf, turning

CARDS = 12  # distinct wordings on a leaf
CONTEXTS = 4  # paragraphs shown; every wording links to its own


def page(snapshot: Snapshot, asked: Asked) -> Page:
    """The page of the statement with this id; raises NotFoundError."""
    kept = indexed(snapshot)
    entry = snapshot.entry("statement", asked.id)
    view = statement(snapshot.case, kept, entry)
    cards = leaf(view.cards, asked, CARDS)
    shown = [card.wordings[0] for card in cards.rows[:CONTEXTS]]
    contexts = [
        (each.at, passage("", each.content or (each.at,), snapshot.article)) for each in shown
    ]
    data = {
        "view": view,
        "cards": cards,
        "first": (asked.leaf - 1) * CARDS,
        "contexts": contexts,
        "contested": kept.contested.get(entry.id, ()),
        **turning(asked, cards),
    }
    to = f" to {entry.addressee.name}" if entry.addressee else ""
    return Page("statement.html", f"{entry.speaker.name}{to}", "statements", data)
