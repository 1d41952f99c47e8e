"""One shared passage: both sides next to each other, what is the same and what is not."""

from dateline.show.index import indexed
from dateline.show.shared import shared
from dateline.show.snapshot import Snapshot

from ..page import Asked, Page

TITLES = {"copies": "Text taken over", "shares": "Text in common", "credits": "Text of an agency"}
OTHERS = 20


def page(snapshot: Snapshot, asked: Asked) -> Page:
    """The page of the passage with this id; raises NotFoundError."""
    view = shared(indexed(snapshot), snapshot.entry("reuse", asked.id))
    data = {"view": view, "others": view.others[:OTHERS]}
    return Page("shared.html", TITLES[view.entry.relation], "sources", data)
