"""Finds proper names and says whom each means inside the article.

    "Norland's Prime Minister Ada Vale met U.S. officials."
     Norland (GPE)            Ada Vale (PERSON)  U.S. (GPE)

Names are the model's entities, cleaned: without "the", titles, a possessive or a stray quote.
Not read yet: names that the model does not see, nicknames.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.ports import Page
from dateline.types.mention import Name
from dateline.types.reading import Reading
from dateline.types.span import Span

from .actors import cast
from .actors.titles import TITLES

if TYPE_CHECKING:
    from spacy.tokens import Token

LABELS = frozenset(
    {"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART"}
)

# Entities drag these along at their edges.
EDGE = frozenset({"the", "a", "an", "'s", "'", '"', "''", "``", ",", ".", "-", "(", ")", "[", "]"})


class Names:
    """The reader of names."""

    name = "names"
    needs: frozenset[str] = frozenset()
    makes = frozenset({"names"})

    def read(self, page: Page, found: Reading) -> Reading:
        """Return `found` with the article's names, each with the actor it means."""
        at = [
            (number, name) for number in range(len(page.paragraphs)) for name in _in(page, number)
        ]
        who = cast(page, replace(found, names=tuple(name for _, name in at)))
        resolved = (
            replace(name, actor=who.actor(number, name.span.start, name.span.end))
            for number, name in at
        )
        return replace(found, names=tuple(resolved))


NAMES = Names()


def _in(page: Page, number: int) -> Iterator[Name]:
    paragraph = page.paragraphs[number]
    text, offset = page.article.text, paragraph.zone.start
    for entity in paragraph.doc.ents:
        if entity.label_ not in LABELS:
            continue
        tokens = _clean(list(entity))
        if not tokens:
            continue
        start = offset + tokens[0].idx
        end = offset + tokens[-1].idx + len(tokens[-1])
        yield Name(Span(start, end, text[start:end]), entity.label_)


def _clean(tokens: "list[Token]") -> "list[Token]":
    while tokens and (tokens[0].lower_ in EDGE or tokens[0].is_space):
        tokens = tokens[1:]
    while tokens and (tokens[-1].lower_ in EDGE or tokens[-1].is_space):
        tokens = tokens[:-1]
    while len(tokens) > 1 and tokens[0].lower_ in TITLES:
        tokens = tokens[1:]
    return tokens if any(t.text[0].isalnum() for t in tokens) else []
