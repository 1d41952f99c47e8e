"""Finds proper names and says whom each means inside the article.

    "Norland's Prime Minister Ada Vale met U.S. officials."
     Norland (GPE)            Ada Vale (PERSON)  U.S. (GPE)

Names are the model's entities, cleaned: without "the", titles, a possessive or a stray quote.
Not read yet: names that the model does not see, nicknames.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.ports import Page, Paragraph
from dateline.types.article import ZoneKind
from dateline.types.mention import Name
from dateline.types.reading import Reading
from dateline.types.span import Span

from .actors import cast
from .actors.given import GENDER
from .actors.tables import bodies, roles
from .actors.tables import words as listed
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


# Small words that belong to a name.
PARTICLES = frozenset(
    "al el ul bin ibn van von der den ter de la le du da di dos das do del della y e of the and st "
    "abu ould uld ben ap zu zur af".split()
)

# A word at the start of a sentence that the model took into a name: "Plus Vale said".
NOT_NAMES = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "PRON", "SCONJ"})

# Titles that are no given names, whoever bears them.
_SEATS = frozenset({"representative", "senator", "congressman", "congresswoman"})

# The tags of common nouns.
_COMMON = frozenset({"NN", "NNS"})

_WORD = re.compile(r"\S+")
# A nickname between marks inside a name, with its marks.
_NICKNAME = 4
# Shorter initials are words in capitals as well.
_INITIALS = 3
# A longer name in a headline is no name at all.
_LONGEST = 12
# A line where all words that long have capitals is set like a headline, if it has a few.
_CAPITAL, _FEW, _LINE = 4, 4, 30


class Names:
    """The reader of names."""

    name = "names"
    needs: frozenset[str] = frozenset()
    makes = frozenset({"names"})

    def read(self, page: Page, found: Reading) -> Reading:
        """Return `found` with the article's names, each with the actor it means."""
        at = _told_in_body(
            page, [n for number in range(len(page.paragraphs)) for n in _in(page, number)]
        )
        who = cast(page, replace(found, names=tuple(name for _, name in at)))
        resolved = (
            replace(name, actor=who.actor(number, name.span.start, name.span.end))
            for number, name in at
        )
        return replace(found, names=tuple(resolved))


NAMES = Names()


def _told_in_body(page: Page, at: "list[tuple[int, Name]]") -> "list[tuple[int, Name]]":
    """Cut a headline's names to those that the text below has: "Sees Ada Vale Win", "Ada Vale"."""
    headlines = {
        number for number, paragraph in enumerate(page.paragraphs) if _is_headed(paragraph)
    }
    below = {name.span.exact for number, name in at if number not in headlines}
    return [(n, _cut(name, below) if n in headlines else name) for n, name in at]


def _is_headed(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a headline, or a line where small words alone are small."""
    if paragraph.zone.kind is ZoneKind.HEADLINE:
        return True
    long = (t for t in paragraph.doc[:_LINE] if t.is_alpha and len(t) >= _CAPITAL)
    words = [t.text for t in long if t.text not in PREPOSITIONS]
    short = len(paragraph.doc) <= _LINE and len(words) >= _FEW
    return short and all(word[0].isupper() for word in words)


def _cut(name: Name, known: "set[str]") -> Name:
    """The longest known name inside this one, itself where it is known or holds none."""
    words = [(match.start(), match.end()) for match in _WORD.finditer(name.span.exact)]
    if len(words) > _LONGEST:
        return name
    for size in range(len(words), 0, -1):
        for first in range(len(words) - size + 1):
            start, end = words[first][0], words[first + size - 1][1]
            inside = name.span.exact[start:end]
            if inside in known or (name.label == "ORG" and inside.lower() in bodies()):
                at = name.span.start
                return replace(name, span=Span(at + start, at + end, inside))
    return name


def _in(page: Page, number: int) -> Iterator[tuple[int, Name]]:
    paragraph = page.paragraphs[number]
    text, offset = page.article.text, paragraph.zone.start
    in_headline = _is_headed(paragraph)
    for label, words in _joined(paragraph.doc):
        tokens = _clean(_headed(words) if in_headline else words)
        tokens = _untitled(tokens) if label == "PERSON" else tokens
        if label not in LABELS or not tokens or _is_rank(tokens):
            continue
        start = offset + tokens[0].idx
        end = offset + tokens[-1].idx + len(tokens[-1])
        yield number, Name(Span(start, end, text[start:end]), label)


def _joined(doc: "Doc") -> "Iterator[tuple[str, list[Token]]]":
    """Yield the model's entities, with the word after them that completes a known name."""
    seen = [(entity.label_, list(entity)) for entity in doc.ents]
    waiting = sorted((*seen, *_passed_over(doc)), key=lambda one: -one[1][0].i)
    while waiting:
        label, tokens = waiting.pop()
        end = tokens[-1].i + 1
        both = [*tokens, *doc[end : end + 1]]
        if " ".join(t.lower_ for t in both).removeprefix("the ") in bodies():
            if waiting and waiting[-1][1][-1].i == end:
                waiting.pop()
            label, tokens = "ORG", both
        elif label == "PERSON" and (last := _after_nickname(doc, tokens)):
            while waiting and waiting[-1][1][0].i < last:
                waiting.pop()
            tokens = list(doc[tokens[0].i : last])
        yield label, tokens


def _after_nickname(doc: "Doc", tokens: "list[Token]") -> int:
    """Where "Ada M. “Bo” Vale" ends, which the model takes for two persons; 0 for other names."""
    marks = [t.i for t in doc[tokens[0].i : tokens[-1].i + _NICKNAME] if t.text == '"'][:2]
    if len(marks) < 2 or marks[1] + 1 >= len(doc) or marks[1] - marks[0] > _NICKNAME:
        return 0
    inside = doc[marks[0] + 1 : marks[1]]
    capitals = bool(inside) and all(t.text[0].isupper() for t in inside)
    surname = doc[marks[1] + 1]
    if not capitals or surname.ent_type_ != "PERSON" or not surname.text[0].isupper():
        return 0
    return next((e.end for e in doc.ents if e.start <= surname.i < e.end), 0)


def _passed_over(doc: "Doc") -> "Iterator[tuple[str, list[Token]]]":
    """Yield known initials that the model did not take for a name: "the B.M.A.'s bluff"."""
    if doc.text.isupper():
        return
    for token in doc:
        word = token.text
        initials = word.isupper() and len(word) >= _INITIALS and word != "WHO"
        if initials and not token.ent_type_ and word.lower() in bodies():
            yield "ORG", [token]


def _headed(tokens: "list[Token]") -> "list[Token]":
    """Cut what capitals in a headline made part of a name: "Orr Forces From Norland"."""
    cut = next((i for i, t in enumerate(tokens) if i and t.lower_ in PREPOSITIONS), len(tokens))
    return tokens[:cut]


def _untitled(tokens: "list[Token]") -> "list[Token]":
    """Cut what the model took into a name: "rob Ada Vale", "NL Chair Ada Vale", "oil lobbyists"."""
    while tokens and tokens[-1].text.islower() and tokens[-1].tag_ in _COMMON:
        tokens = tokens[:-1]
    if not any(t.text[0].isupper() for t in tokens):
        return []
    for i in range(len(tokens) - 2, -1, -1):
        word = tokens[i].lower_
        small = tokens[i].text.islower() and word not in PARTICLES
        office = (
            roles().get(word) == "office" and word not in GENDER and word not in listed("royal")
        )
        if small or office or word in _SEATS:
            return tokens[i + 1 :]
    first = tokens[0] if len(tokens) > 1 else None
    cut = first is not None and first.pos_ in NOT_NAMES and first.lower_ not in GENDER
    return tokens[1:] if cut else tokens


def _is_rank(tokens: "list[Token]") -> bool:
    """A rank alone ("Maj.") is no name."""
    return all(t.lower_.rstrip(".") + "." in TITLES for t in tokens)


def _clean(tokens: "list[Token]") -> "list[Token]":
    while tokens and (tokens[0].lower_ in EDGE or tokens[0].is_space):
        tokens = tokens[1:]
    while tokens and (tokens[-1].lower_ in EDGE or tokens[-1].is_space):
        tokens = tokens[:-1]
    if " ".join(t.lower_ for t in tokens) in bodies():  # "Justice Department"
        return tokens
    while len(tokens) > 1 and tokens[0].lower_ in TITLES:
        tokens = tokens[1:]
    return tokens if any(t.text[0].isalnum() for t in tokens) else []
