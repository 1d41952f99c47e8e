"""What keeps a case."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ..types.judgement import Judgement
from ..types.placed import Shelf
from ..types.reading import Reading
from ..types.record import Record
from ..types.report import Receipt, Report
from .reading import Kept
from .search import Hit


class Readings(Protocol):
    """All readings of a case in order of report id; each pass may decode them anew."""

    def __iter__(self) -> Iterator[Reading]:
        """Start a new pass."""
        ...

    def __len__(self) -> int:
        """Count the readings."""
        ...


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that `verify` found wrong: where, and what."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Behind:
    """How many reports came, changed or went since the record's readings were taken.

    `of` is how many are in the case.
    """

    reports: int
    of: int


class Store(Protocol):
    """Keeps a case. Each method is one transaction: all of it is kept, or none.

    Every method raises StoreError, with a sentence for the user, when the case cannot
    be read or written.
    """

    def keep(self, kept: Sequence[Kept], receipts: Sequence[Receipt]) -> None:
        """Store reports with their readings, and accounting lines. The record turns stale.

        A report id that is there already gets the new reading. The same receipt is kept
        once. Raises AnchorError, and stores nothing, when a mention's words do not match.
        """
        ...

    def report(self, report_id: str) -> Report:
        """Return a stored report; raises NotFoundError."""
        ...

    def report_ids(self) -> tuple[str, ...]:
        """All report ids in order."""
        ...

    def receipts(self) -> tuple[Receipt, ...]:
        """All accounting lines in order of file, report, outcome."""
        ...

    def accounted(self, reports: Collection[str]) -> Mapping[str, Sequence[Receipt]]:
        """The accounting lines of each of these reports that is in the case."""
        ...

    def readings(self) -> Readings:
        """All readings, in order of report id, decoded as they are asked for."""
        ...

    def reading(self, report_id: str) -> Reading:
        """One report's reading; raises NotFoundError."""
        ...

    def save(self, record: Record) -> None:
        """Replace the record. Raises AnchorError when an entry's words do not match."""
        ...

    def record(self) -> Record:
        """The record as last saved; an empty one if none was."""
        ...

    def judge(self, judgements: Sequence[Judgement]) -> None:
        """Keep judgements; one that is there already is kept once. New ones make the record stale.

        They stay when reports go, for the words that they point at may come back.
        """
        ...

    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements, those that were undone too, in order of time, then id."""
        ...

    def stale(self) -> bool:
        """True when reports, judgements or other code came since the record was saved."""
        ...

    def behind(self) -> Behind:
        """How far the record is behind the reports; by none where only judgements came."""
        ...

    def edition(self) -> str:
        """A mark that differs whenever reports, judgements or the record have changed."""
        ...

    def made_by(self) -> str:
        """The fingerprint of what made the readings and the record; "" for a new case."""
        ...

    def sign(self, made_by: str) -> None:
        """Note the fingerprint of what makes the readings and the record."""
        ...

    def outdate(self) -> None:
        """Let the record turn stale: other code makes records now."""
        ...

    def remove(self, report_id: str) -> None:
        """Take a report, its reading and its receipts out. The record turns stale."""
        ...

    def search(self, words: str, limit: int) -> tuple[Hit, ...]:
        """Full-text search over articles and statements, best first."""
        ...

    def holding(self, words: str, limit: int) -> tuple[str, ...]:
        """The ids of the reports in whose articles all words occur, best first."""
        ...

    def shelf(self) -> AbstractContextManager[Shelf]:
        """How reports were placed when that was last kept. What is set on it is kept by `shelve`.

        It can be asked only within the context.
        """
        ...

    def shelve(self, shelf: Shelf) -> None:
        """Keep what was set on a shelf of `shelf`; nothing where another one was kept since.

        A shelf that other code made is thrown away by `sign`.
        """
        ...

    def verify(self) -> tuple[Fault, ...]:
        """Re-check every anchor, hash and reference; empty when all hold."""
        ...

    def copy(self, to: Path) -> None:
        """Write the whole case, as it is at one moment, to a case file that is not there yet."""
        ...

    def close(self) -> None:
        """Release the case."""
        ...
