"""Looks at every kind of page once, so that no reader waits for what pages share.

    preparing(views)(snapshot)   ->  snapshot.kept holds tables, indexes, families, the queue, …

Work that a page asks for meanwhile is not done twice: it waits for what is begun.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress

from dateline.show.snapshot import Snapshot

from .links import Served
from .page import Asked, View
from .routes import ENTRIES, SECTIONS
from .writing import write


def preparing(live: Mapping[str, View]) -> Callable[[Snapshot], None]:
    """What prepares an edition of a case for the pages of a server; `live` are its own sections."""

    def prepare(snapshot: Snapshot) -> None:
        for view, asked in _pages(snapshot, {**SECTIONS, **live}):
            # A page that fails says so to whoever asks for it; the others are still to be made.
            with suppress(Exception):
                write(view(snapshot, asked), snapshot, Served())

    return prepare


def _pages(snapshot: Snapshot, sections: Mapping[str, View]) -> Iterator[tuple[View, Asked]]:
    """Each section, as it is and filtered, and one entry of each kind, the first page first."""
    yield from ((view, Asked()) for view in sections.values())
    for party in snapshot.case.record.parties[:1]:
        yield from ((view, Asked(words={"party": party.name})) for view in sections.values())
    first: dict[str, str] = {}
    for id_, kind in snapshot.kinds.items():
        first.setdefault(kind, id_)
    yield from ((view, Asked(first[kind])) for kind, view in ENTRIES.items() if kind in first)
