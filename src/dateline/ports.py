"""The protocols at the edges: what a source, a reader, a store and an exporter must do.

Built-ins and plugins meet them alike; `tests/contracts` holds the suite for each.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from .types.article import Article, Zone
from .types.judgement import Judgement
from .types.mention import Time
from .types.placed import Shelf
from .types.reading import Reading
from .types.record import Record
from .types.report import Declared, Receipt, Report

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Given:
    """One file as handed over: its name as shown, its bytes, what was declared for it.

    `charset` is what the transport declared of its bytes, if anything.
    """

    file: str
    data: bytes
    declared: Declared = Declared()
    charset: str | None = None


class Source(Protocol):
    """Turns given bytes into reports. Registered under the entry point `dateline.sources`."""

    @property
    def name(self) -> str:
        """What it is called in messages."""
        ...

    @property
    def suffixes(self) -> frozenset[str]:
        """The file name endings that it reads in a folder, such as ".txt"."""
        ...

    def accepts(self, given: Given) -> bool:
        """Say whether these bytes are this source's, by content first, then by name."""
        ...

    def reports(self, given: Given) -> Iterator[Report | Receipt | Given]:
        """Yield a report, or a receipt (skipped or failed, with its reason), for each item.

        A container yields what is given in it, named after itself ("pile.zip!a.html"), and the
        source that accepts it reads it. Never raises on hostile bytes: what cannot be taken in
        is a receipt.
        """
        ...


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One readable zone and its parse: `doc` offset i is `article.text[zone.start + i]`."""

    zone: Zone
    doc: "Doc"


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed article: what a reader works on."""

    article: Article
    paragraphs: tuple[Paragraph, ...]


class Reader(Protocol):
    """Finds one kind of mention. Registered under the entry point `dateline.readers`.

    `needs` and `makes` are field names of `Reading`; the pipeline orders readers so that
    what one needs has been made.
    """

    @property
    def name(self) -> str:
        """What it is called in messages."""
        ...

    @property
    def needs(self) -> frozenset[str]:
        """The kinds of mention that must have been found before."""
        ...

    @property
    def makes(self) -> frozenset[str]:
        """The kinds of mention that it adds."""
        ...

    def read(self, page: Page, found: Reading) -> Reading:
        """Return `found` with this reader's mentions added; pure and deterministic."""
        ...


class Resolver(Protocol):
    """Gives a time expression its value against an anchor, as often as anchors improve."""

    def __call__(self, time: Time, anchor: date | None) -> Time:
        """Return the time with value, edtf and why against `anchor` (None: unknown)."""
        ...


class Executor(Protocol):
    """Cleans and reads batches of reports, in this process or elsewhere, with one result."""

    @property
    def ahead(self) -> int:
        """How many further batches may be started before the first one's result is asked for."""
        ...

    def start(self, reports: Sequence[Report]) -> Callable[[], "list[Kept | Receipt]"]:
        """Begin with a batch; what is returned waits for the result: one for each, in order.

        A report that cannot be read is a FAILED receipt. Raises ModelError when asked.
        """
        ...

    def close(self) -> None:
        """Let go of what it holds; batches that were not asked for are forgotten."""
        ...


class Readings(Protocol):
    """All readings of a case in order of report id; each pass may decode them anew."""

    def __iter__(self) -> Iterator[Reading]:
        """Start a new pass."""
        ...

    def __len__(self) -> int:
        """Count the readings."""
        ...


@dataclass(frozen=True, slots=True)
class Kept:
    """A report with the reading of it, ready to be stored. `reading` may hold no mentions."""

    report: Report
    reading: Reading


@dataclass(frozen=True, slots=True)
class Hit:
    """One search result. `marked` gives the (start, end) of matching words in `text`."""

    kind: str  # "article" or "statement"
    id: str
    file: str
    text: str
    marked: tuple[tuple[int, int], ...]


class Sought(Protocol):
    """What a search asks for, to be marked in what was found."""

    def passage(self, text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
        """Cut the passage around the first place of a term, and mark the terms in it."""
        ...


class Texts(Protocol):
    """Short texts that can be searched as the articles of a store can. They are numbered from 0."""

    def holding(self, words: str, among: range, most: int) -> Sequence[int]:
        """The first numbers, up to `most` of those in `among`, in which all words occur."""
        ...


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that `verify` found wrong: where, and what."""

    where: str
    what: str


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
        """True when reports or judgements came or went since the record was saved."""
        ...

    def edition(self) -> str:
        """A mark that differs whenever reports, judgements or the record have changed."""
        ...

    def made_by(self) -> str:
        """The fingerprint of what made the readings; "" for a new case."""
        ...

    def sign(self, made_by: str) -> None:
        """Note the fingerprint of what makes the readings."""
        ...

    def remove(self, report_id: str) -> None:
        """Take a report, its reading and its receipts out. The record turns stale."""
        ...

    def search(self, words: str, limit: int) -> tuple[Hit, ...]:
        """Full-text search over articles and statements, best first."""
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


class Exporter(Protocol):
    """Writes a record in one outside format. Registered under `dateline.exporters`."""

    @property
    def name(self) -> str:
        """What follows --format."""
        ...

    def lines(self, record: Record, articles: Iterable[Article]) -> Iterator[str]:
        """Yield the file's lines in a fixed order."""
        ...


class Publisher(Protocol):
    """Writes a case as files. Registered under `dateline.publishers`."""

    @property
    def name(self) -> str:
        """What follows --format."""
        ...

    def write(self, store: Store, to: Path) -> None:
        """Write the file or folder `to`; raises UsageError where something else is in the way."""
        ...
