"""A published document as received, and what happened to each one given.

    Report(id="803bced9…", file="wire.txt", data=b"…", media="text/plain", declared=Declared())

The id is the SHA-256 of the bytes, in hexadecimal: the same bytes are the same report.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Declared:
    """Metadata that came with the report, from a sidecar, an option or its JSONL line.

    `published` is an EDTF date; `language` a BCP 47 tag; `fetched` the moment or day on which the
    page was fetched, in ISO 8601. None where nothing was declared.
    """

    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    fetched: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One published document: bytes as received, where from, what was declared.

    `media` is text/plain, text/markdown or text/html and says how `data` is to be read.
    `charset` is what the transport declared, if anything. `data` of a JSONL report is
    its text or html field encoded as UTF-8; its id is the SHA-256 of the line.
    `raw` is the bytes as received where they differ from `data`, else empty.
    """

    id: str
    file: str
    data: bytes
    media: str
    declared: Declared = Declared()
    charset: str | None = None
    raw: bytes = b""


class Outcome(StrEnum):
    """What became of one given input. Each input has exactly one."""

    READ = "read"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Receipt:
    """The accounting line of one given input. `report` is None where no report came of it."""

    file: str
    outcome: Outcome
    reason: str = ""
    report: str | None = None
    declared: Declared = Declared()
