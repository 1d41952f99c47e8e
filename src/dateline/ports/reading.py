"""What finds mentions in an article, where that is done, and what is kept of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from ..types.article import Article, Zone
from ..types.mention import Time
from ..types.reading import Reading
from ..types.report import Receipt, Report

if TYPE_CHECKING:
    from spacy.tokens import Doc


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


@dataclass(frozen=True, slots=True)
class Kept:
    """A report with the reading of it, ready to be stored. `reading` may hold no mentions."""

    report: Report
    reading: Reading


class Parses(Protocol):
    """Keeps the parses of paragraphs, named by text and model, for as long as it likes."""

    def get(self, key: bytes) -> bytes | None:
        """Return what was put there, None where nothing was or it was forgotten."""
        ...

    def put(self, key: bytes, parse: bytes) -> None:
        """Keep a parse."""
        ...


class Executor(Protocol):
    """Cleans and reads batches of reports, in this process or elsewhere, with one result."""

    @property
    def ahead(self) -> int:
        """How many further batches may be started before the first one's result is asked for."""
        ...

    def start(self, reports: Sequence[Report]) -> Callable[[], list[Kept | Receipt]]:
        """Begin with a batch; what is returned waits for the result: one for each, in order.

        A report that cannot be read is a FAILED receipt. Raises ModelError when asked.
        """
        ...

    def close(self) -> None:
        """Let go of what it holds; batches that were not asked for are forgotten."""
        ...
