"""What is taken out of a web page, and the ways to find the article in it.

Way.CAREFUL    trafilatura, with resiliparse for a second opinion
Way.QUICK      resiliparse alone: almost three times as fast, and keeps more that is no article
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Way(StrEnum):
    """How the article in a page is found."""

    CAREFUL = "careful"
    QUICK = "quick"


@dataclass(frozen=True, slots=True)
class Extracted:
    """The article of a page: paragraphs between blank lines, and its metadata."""

    text: str
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    dated_by: str = ""
    changed: bool = False  # the date is that of its last change


@dataclass(frozen=True, slots=True)
class Asked:
    """A page to be taken apart: its source, its address if known, and how."""

    source: str
    url: str | None
    way: Way


class Extract(Protocol):
    """Takes the article out of the source of a page."""

    def __call__(self, source: str, url: str | None = None) -> Extracted:
        """Return the article; its text is empty if the page shows none. `url` is its address."""
        ...
