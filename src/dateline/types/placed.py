"""What placing a report among episodes needs to know of it, and where such knowledge is kept.

    Placed("7c1e…", ("ferri", "sink"), (2.0, 1.0), (2031-05-09, 2031-05-09))
    shelf.holders.counts(["ferri"])  ->  {"ferri": 12}, so many reports have the word

A shelf holds nothing that could not be worked out from the readings anew; it spares that work.
"""

from collections.abc import Collection, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from .dating import Dating


@dataclass(frozen=True, slots=True)
class Placed:
    """One report: its words with their counts, and the first and last day it can be of."""

    report: str
    terms: tuple[str, ...]
    counts: tuple[float, ...]
    when: tuple[date, date] | None


@dataclass(frozen=True, slots=True)
class Known:
    """What has been worked out of one report among the others.

    `weights` of its words make a vector of length 1; `keys` are what others find it by; `alike`
    gives the reports that it is alike to (0 to 1), both ways; `head` is the first report, by id,
    of its group.
    """

    placed: Placed
    weights: tuple[float, ...] = ()
    keys: tuple[str, ...] = ()
    alike: Mapping[str, float] = field(default_factory=dict)
    head: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where a report went that has just been read, with its own date.

    `beside` are the ids of the other reports of its episode, `near` of those outside that it is
    alike to; each with how alike they are (0 to 1), the most alike first.
    """

    report: str
    file: str
    published: Dating
    beside: tuple[tuple[str, float], ...]
    near: tuple[tuple[str, float], ...]


class Postings(Protocol):
    """Which reports have a key: an inverted index that is asked a few keys at a time."""

    def counts(self, keys: Collection[str]) -> Mapping[str, int]:
        """How many reports have each of these keys."""
        ...

    def of(self, keys: Collection[str]) -> Mapping[str, Collection[str]]:
        """The reports that have each of these keys, in any order."""
        ...

    def add(self, key: str, report: str) -> None:
        """Note that a report has a key."""
        ...

    def discard(self, key: str, report: str) -> None:
        """Note that a report no longer has a key."""
        ...


class Shelf(Protocol):
    """What is known of all placed reports. A value is replaced as a whole, never changed."""

    @property
    def known(self) -> MutableMapping[str, Known]:
        """What is known of each report, by its id."""
        ...

    def ready(self, reports: Collection[str]) -> None:
        """Fetch what is known of reports that will be asked for; many at once cost less."""
        ...

    @property
    def holders(self) -> Postings:
        """The reports that have a word."""
        ...

    @property
    def found(self) -> Postings:
        """The reports that have a key."""
        ...
