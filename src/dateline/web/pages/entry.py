"""One entry of any kind: its title, what is known, and its words marked in their paragraphs."""

from dateline.errors import NotFoundError
from dateline.show.entry import entry

from ..page import Asked, Page
from ..snapshot import Snapshot

# The kind of an entry -> the section of the menu that it belongs to.
SECTION = {
    "statement": "statements",
    "figure": "figures",
    "event": "events",
    "party": "parties",
    "position": "positions",
    "change": "positions",
    "contradiction": "positions",
    "reuse": "sources",
    "episode": "",
    "report": "sources",
}


def page(snapshot: Snapshot, asked: Asked) -> Page:
    """The page of the entry with this id; raises NotFoundError."""
    kind = snapshot.kinds.get(asked.id)
    if kind is None:
        raise NotFoundError(f"nothing in this case has the id {asked.id}")
    sheet = entry(snapshot.case, asked.id, snapshot.article)
    return Page("entry.html", sheet.title, SECTION[kind], {"sheet": sheet, "kind": kind})
