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
from dateline.types.article import ZoneKind
from dateline.types.mention import Name
from dateline.types.reading import Reading
from dateline.types.span import Span

from .actors import cast
from .actors.tables import bodies
from .actors.titles import TITLES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LABELS = frozenset(
    {"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART"}
)

# Entities drag these along at their edges.
EDGE = frozenset({"the", "a", "an", "'s", "'", '"', "''", "``", ",", ".", "-", "(", ")", "[", "]"})


# In a headline, where every word has a capital, a name ends before these.
PREPOSITIONS = frozenset(
    "from to in over with by at on after before as amid against into under during".split(" ")
)


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
    in_headline = paragraph.zone.kind is ZoneKind.HEADLINE
    for label, words in _joined(paragraph.doc):
        tokens = _clean(_headed(words) if in_headline else words)
        if label not in LABELS or not tokens or _is_rank(tokens):
            continue
        start = offset + tokens[0].idx
        end = offset + tokens[-1].idx + len(tokens[-1])
        yield Name(Span(start, end, text[start:end]), label)


def _joined(doc: "Doc") -> "Iterator[tuple[str, list[Token]]]":
    """Yield the model's entities, with the word after them that completes a known name."""
    waiting = [(entity.label_, list(entity)) for entity in reversed(doc.ents)]
    while waiting:
        label, tokens = waiting.pop()
        end = tokens[-1].i + 1
        both = [*tokens, *doc[end : end + 1]]
        if " ".join(t.lower_ for t in both).removeprefix("the ") in bodies():
            if waiting and waiting[-1][1][-1].i == end:
                waiting.pop()
            label, tokens = "ORG", both
        yield label, tokens


def _headed(tokens: "list[Token]") -> "list[Token]":
    """Cut what capitals in a headline made part of a name: "Orr Forces From Norland"."""
    cut = next((i for i, t in enumerate(tokens) if i and t.lower_ in PREPOSITIONS), len(tokens))
    return tokens[:cut]


def _is_rank(tokens: "list[Token]") -> bool:
    """A rank alone ("Maj.") is no name."""
    return all(t.lower_.rstrip(".") + "." in TITLES for t in tokens)


def _clean(tokens: "list[Token]") -> "list[Token]":
    while tokens and (tokens[0].lower_ in EDGE or tokens[0].is_space):
        tokens = tokens[1:]
    while tokens and (tokens[-1].lower_ in EDGE or tokens[-1].is_space):
        tokens = tokens[:-1]
    while len(tokens) > 1 and tokens[0].lower_ in TITLES:
        tokens = tokens[1:]
    return tokens if any(t.text[0].isalnum() for t in tokens) else []
