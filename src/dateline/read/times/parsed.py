"""A paragraph's parse with its text, which spaCy would join anew each time it is asked."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


@dataclass(frozen=True, slots=True)
class Parsed:
    """`text[i]` is the character at offset i of `doc`."""

    text: str
    doc: "Doc"

    def tokens(self, start: int, end: int) -> "Span | None":
        """Give the tokens that the characters from `start` to `end` touch."""
        return self.doc.char_span(start, end, alignment_mode="expand")
