"""A shelf in memory, for a record that is made from nothing.

shelf.holders.add("ferri", "7c1e…")   ->   shelf.holders.counts(["ferri"]) == {"ferri": 1}
"""

from collections.abc import Collection, Mapping, MutableMapping
from dataclasses import dataclass, field

from .placed import Known


@dataclass(slots=True)
class MemoryPostings:
    """See `Postings`. What nobody has is not kept."""

    held: dict[str, set[str]] = field(default_factory=dict)

    def counts(self, keys: Collection[str]) -> Mapping[str, int]:
        """See `Postings.counts`."""
        return {key: len(self.held.get(key, ())) for key in keys}

    def of(self, keys: Collection[str]) -> Mapping[str, Collection[str]]:
        """See `Postings.of`."""
        return {key: frozenset(self.held.get(key, ())) for key in keys}

    def add(self, key: str, report: str) -> None:
        """See `Postings.add`."""
        self.held.setdefault(key, set()).add(report)

    def discard(self, key: str, report: str) -> None:
        """See `Postings.discard`."""
        left = self.held.get(key, set())
        left.discard(report)
        if not left:
            self.held.pop(key, None)


@dataclass(slots=True)
class MemoryShelf:
    """See `Shelf`. `edition` tells which state of a kept shelf it was taken from."""

    edition: int = 0
    known: MutableMapping[str, Known] = field(default_factory=dict)
    holders: MemoryPostings = field(default_factory=MemoryPostings)
    found: MemoryPostings = field(default_factory=MemoryPostings)

    def ready(self, reports: Collection[str]) -> None:
        """See `Shelf.ready`."""
