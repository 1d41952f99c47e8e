"""A report's text after decoding and extraction, fixed for ever, divided into zones.

    "Join our channel!\\n\\nPM asks for plan\\n\\nThe prime minister said …"
      furniture            headline            body

One zone per paragraph; zones are in order, do not overlap, and leave out only white space.
"""

from dataclasses import dataclass
from enum import StrEnum

from .dating import Dating
from .span import Span


class ZoneKind(StrEnum):
    """The role of a stretch of text. Only headline, body and excerpt carry entries."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    EXCERPT = "excerpt"  # a block taken from another outlet
    FURNITURE = "furniture"
    COMMENT = "comment"


READABLE = frozenset({ZoneKind.HEADLINE, ZoneKind.BODY, ZoneKind.EXCERPT})


@dataclass(frozen=True, slots=True)
class Zone:
    """One paragraph and its role. `credit` names whose text an excerpt is, if said.

    `why` says what other reports tell of it; None where its own text and place decide.
    """

    kind: ZoneKind
    start: int
    end: int
    credit: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency or outlet that the article names as the source of its text."""

    agency: str
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """The text that every offset counts in. `language` is a BCP 47 tag, "und" if unclear."""

    report: str
    file: str
    text: str
    zones: tuple[Zone, ...]
    published: Dating
    headline: Span | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str = "en"
    credits: tuple[Credit, ...] = ()
