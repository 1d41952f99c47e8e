"""What a search finds, and what it asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


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
