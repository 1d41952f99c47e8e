"""A case as front ends see it at one moment: its record in memory, its entries by id.

snapshot.kinds["7c1e03b2a94d5f60"]  ->  "statement"
snapshot.article(report_id)         ->  read from the case, one at a time
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar

from dateline.errors import NotFoundError
from dateline.types.article import Article

from .case import Case

# Field of `Record` -> what one of its entries is called, in addresses too.
KINDS = {
    "statements": "statement",
    "figures": "figure",
    "events": "event",
    "parties": "party",
    "positions": "position",
    "changes": "change",
    "contradictions": "contradiction",
    "reuse": "reuse",
    "episodes": "episode",
}


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one edition of a case holds. `name` is the case file's name.

    `article` gives the text of a report; it raises NotFoundError.

    `stale` says how far the record is behind its reports, if it is; `behind` is an edition that
    another one is about to follow.
    """

    name: str
    edition: str
    case: Case
    article: Callable[[str], Article]
    stale: str = ""
    behind: bool = False
    kept: dict[Any, Any] = field(default_factory=dict)  # what was worked out of this edition
    _locks: dict[Any, Lock] = field(default_factory=dict)

    def keep(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once for this edition; who asks meanwhile waits for it."""
        if key not in self.kept:
            with self._locks.setdefault(key, Lock()):
                if key not in self.kept:
                    self.kept[key] = make()
        made: T = self.kept[key]
        return made

    @property
    def entries(self) -> dict[str, Any]:
        """Every entry by its id."""
        return self.keep("entries", self._entries)

    @property
    def kinds(self) -> dict[str, str]:
        """What every id names: an entry's kind, or "report"."""
        return self.keep("kinds", self._kinds)

    def entry(self, kind: str, id_: str) -> Any:
        """The entry of this kind and id; raises NotFoundError."""
        if self.kinds.get(id_) != kind or kind == "report":
            raise NotFoundError(f"there is no {kind} {id_} in this case")
        return self.entries[id_]

    def _entries(self) -> dict[str, Any]:
        record = self.case.record
        return {each.id: each for plural in KINDS for each in getattr(record, plural)}

    def _kinds(self) -> dict[str, str]:
        record = self.case.record
        named = {
            each.id: kind for plural, kind in KINDS.items() for each in getattr(record, plural)
        }
        return named | dict.fromkeys(self.case.reports, "report")
