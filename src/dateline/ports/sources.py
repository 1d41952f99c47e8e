"""What turns given bytes into reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from ..types.report import Declared, Receipt, Report


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
