"""A case as front ends see it at one moment: its record in memory, its entries by id.

snapshot.kinds["7c1e03b2a94d5f60"]  ->  "statement"
snapshot.article(report_id)         ->  read from the case, one at a time
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dateline.errors import NotFoundError
from dateline.types.article import Article
from dateline.types.reading import Reading

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


@dataclass(frozen=True)
class Snapshot:
    """What one edition of a case holds. `name` is the case file's name."""

    name: str
    edition: str
    case: Case
    reading: Callable[[str], Reading]
    stale: bool = False
    kept: dict[Any, Any] = field(default_factory=dict)  # what was worked out of this edition

    @cached_property
    def entries(self) -> dict[str, Any]:
        """Every entry by its id."""
        record = self.case.record
        return {each.id: each for plural in KINDS for each in getattr(record, plural)}

    @cached_property
    def kinds(self) -> dict[str, str]:
        """What every id names: an entry's kind, or "report"."""
        record = self.case.record
        named = {
            each.id: kind for plural, kind in KINDS.items() for each in getattr(record, plural)
        }
        return named | dict.fromkeys(self.case.reports, "report")

    def entry(self, kind: str, id_: str) -> Any:
        """The entry of this kind and id; raises NotFoundError."""
        if self.kinds.get(id_) != kind or kind == "report":
            raise NotFoundError(f"there is no {kind} {id_} in this case")
        return self.entries[id_]

    def article(self, report: str) -> Article:
        """The text of a report; raises NotFoundError."""
        return self.reading(report).article
