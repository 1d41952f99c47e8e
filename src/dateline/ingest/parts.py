"""Sources whose bytes are read in a worker: one function of bytes for each format.

    PDF = Apart("pdf", frozenset({".pdf"}), looks.PDF, "dateline.ingest.pdf:pages")

The function yields a `Part` for each item. What stops the worker is a failed receipt, and what it
gave before is kept.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.confined.calling import each
from dateline.errors import StoppedError
from dateline.ports import Given
from dateline.types.report import Declared, Outcome, Receipt, Report

from .declare import overlay
from .names import shown
from .sniff import media


@dataclass(frozen=True, slots=True)
class Part:
    """One item of what was given. `name` is "" for the given file itself.

    `media` says how `data` is to be read; "" leaves it to the source that accepts it.
    An `outcome` makes it a receipt, with `reason`.
    """

    name: str = ""
    data: bytes = b""
    media: str = ""
    declared: Declared = Declared()
    charset: str | None = None
    outcome: Outcome | None = None
    reason: str = ""


def skipped(reason: str, name: str = "") -> Part:
    """An item that is no report."""
    return Part(name, outcome=Outcome.SKIPPED, reason=reason)


def failed(reason: str, name: str = "") -> Part:
    """An item that cannot be taken in."""
    return Part(name, outcome=Outcome.FAILED, reason=reason)


@dataclass(frozen=True, slots=True)
class Apart:
    """A source that reads what looks like `kind` with the function `reads` in a worker."""

    name: str
    suffixes: frozenset[str]
    kind: str
    reads: str

    def accepts(self, given: Given) -> bool:
        """Say whether the bytes are of this kind."""
        return media(given.data, given.file) == self.kind

    def reports(self, given: Given) -> Iterator[Report | Receipt | Given]:
        """Yield what the worker finds, and a receipt where it found nothing or was stopped."""
        names: Counter[str] = Counter()
        try:
            for part in each(self.reads, given.data, Part):
                names[part.name] += 1
                yield _item(part, names[part.name], given)
        except StoppedError as error:
            rest = f"{given.file}!…" if names else given.file
            yield Receipt(rest, Outcome.FAILED, str(error), declared=given.declared)
            return
        if not names:
            yield Receipt(given.file, Outcome.SKIPPED, "no report in it", None, given.declared)


def _item(part: Part, count: int, given: Given) -> Report | Receipt | Given:
    """A part under its name; the second of one name is numbered."""
    number = f" ({count})" if count > 1 else ""
    file = f"{given.file}!{shown(part.name)}{number}" if part.name else f"{given.file}{number}"
    declared = overlay(given.declared, part.declared)
    if part.outcome is not None:
        return Receipt(file, part.outcome, part.reason, declared=declared)
    if not part.media:
        return Given(file, part.data, declared, part.charset)
    raw = b"" if part.name else given.data
    return Report(
        id=hashlib.sha256(raw or part.data).hexdigest(),
        file=file,
        data=part.data,
        media=part.media,
        declared=declared,
        charset=part.charset or "utf-8",
        raw=raw,
    )
