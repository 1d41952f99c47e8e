"""What takes long to work out and is asked for again at once: the last few are kept.

recent(snapshot, "strips", ("Vale", None), make)  ->  made now, or at one of the last requests

They go with the snapshot when the case changes.
"""

from collections.abc import Callable, Hashable
from typing import TypeVar

from dateline.show.snapshot import Snapshot

KEPT = 8

T = TypeVar("T")


def recent(snapshot: Snapshot, shelf: str, key: Hashable, make: Callable[[], T]) -> T:
    """What `make` gives for a key, made anew only when it is not among the last on its shelf."""
    kept: dict[Hashable, T] = snapshot.kept.setdefault(shelf, {})
    if key in kept:
        return kept[key]
    made = make()
    for oldest in list(kept)[: max(len(kept) - KEPT + 1, 0)]:
        kept.pop(oldest, None)  # another request may have done so
    kept[key] = made
    return made
