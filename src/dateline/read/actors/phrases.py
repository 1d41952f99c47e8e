"""Reads the shape of a phrase: its head, what stands beside it, whether it means several.

    "the chairman of the joint chiefs, Gen. Ada Vale"  ->  head "chairman", beside it "Vale"

Not read yet: several heads in one phrase; it only says that there are several.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})

# A phrase's core ends before these: what follows describes the head.
CORE_ENDS = frozenset({",", "of", "who", "whose", "which", "that", "from", "in", "for", "at", "on"})
_HYPHENS = frozenset({"-", "‐", "‑"})
CORE_ENDS |= {"with", "to", "by", "familiar", "close", "(", "-", "–", "—", ";", "near", "as"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: all its words, the core in front of any description, and the head."""

    span: "Span"
    core: "tuple[Token, ...]"
    head: "Token"
    beside: "tuple[Token, ...]"  # heads of appositions
    several: bool

    @property
    def pronoun(self) -> bool:
        """True for "she", "it", "they" and the like."""
        return self.head.pos_ == "PRON" and len(self.span) == 1


def read(doc: "Doc", start: int, end: int) -> Phrase | None:
    """Return the phrase at these offsets of `doc`, None when no word is there."""
    span = doc.char_span(start, end, alignment_mode="expand") if 0 <= start < end else None
    if not span or not any(t.text[0].isalnum() for t in span):
        return None
    core = _core(span)
    head = _head(span, core)
    beside = tuple(t for t in head.children if t.dep_ == "appos" and span.start <= t.i < span.end)
    return Phrase(span, core, head, beside, _several(span, head))


def in_word(token: "Token") -> bool:
    """True for the hyphen of "high-ranking", which ends nothing."""
    return token.lower_ in _HYPHENS and token.i > 0 and not token.nbor(-1).whitespace_


def _core(span: "Span") -> "tuple[Token, ...]":
    core: list[Token] = []
    for token in span:
        if core and token.lower_ in CORE_ENDS and not in_word(token):
            break
        core.append(token)
    return tuple(core)


def _head(span: "Span", core: "tuple[Token, ...]") -> "Token":
    """The parser's head where it lies in the core, else the core's last noun."""
    root = span.root
    nouns = [t for t in core if t.pos_ in NOMINAL]
    # Of "the Norlandic parliament vote" a phrase may be cut short, with no head of its own.
    beside = root.dep_ == "amod" and nouns[-1:] and nouns[-1].head == root.head
    if root.pos_ in NOMINAL and any(root.i == t.i for t in core) and not beside:
        return root
    return nouns[-1] if nouns else root


def _several(span: "Span", head: "Token") -> bool:
    joined = any(t.dep_ == "cc" and t.lower_ in {"and", "or", "nor", "&"} for t in head.children)
    return joined and any(
        t.dep_ == "conj" and t.i < span.end and t.pos_ in NOMINAL for t in head.children
    )
