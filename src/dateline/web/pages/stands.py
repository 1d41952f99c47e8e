"""Positions with their evidence; a change or a contradiction as two sides next to each other."""

from collections.abc import Sequence

from dateline.show.index import indexed
from dateline.show.sheet import Passage, passage
from dateline.show.snapshot import Snapshot
from dateline.show.stands import position as stood
from dateline.show.stands import turn as turned
from dateline.types.record import Evidence

from ..page import Asked, Page

SHOWN = 6  # pieces of evidence in their paragraphs, on each side
HEADINGS = {"change": "Change of position", "contradiction": "Contradiction"}


def position(snapshot: Snapshot, asked: Asked) -> Page:
    """The page of the position with this id; raises NotFoundError."""
    view = stood(indexed(snapshot), snapshot.entry("position", asked.id))
    data = {"view": view, "passages": _passages(snapshot, view.entry.evidence)}
    entry = view.entry
    title = f"{entry.party.name} {entry.stance}: {entry.wants or entry.question}"
    return Page("position.html", title, "positions", data)


def turn(snapshot: Snapshot, asked: Asked) -> Page:
    """The page of the change or contradiction with this id; raises NotFoundError."""
    kind = snapshot.kinds.get(asked.id, "change")
    view = turned(snapshot.entry(kind, asked.id))
    passages = [_passages(snapshot, stand.evidence) for _, stand in view.sides]
    data = {"view": view, "heading": HEADINGS[kind], "passages": passages}
    title = f"{view.entry.party.name} on {view.entry.question}"
    return Page("turn.html", title, "positions", data)


def _passages(snapshot: Snapshot, cited: Sequence[Evidence]) -> list[tuple[Evidence, Passage]]:
    return [(at, passage("", [at], snapshot.article)) for at in cited[:SHOWN]]
