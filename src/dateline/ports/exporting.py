"""What writes a record or a case for others."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from ..types.article import Article
from ..types.record import Record
from .store import Store


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
