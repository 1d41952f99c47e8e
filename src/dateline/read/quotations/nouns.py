"""Reads nouns that attribute: whose claim, promise or call it is, and what it says.

    "Vale's claim that they had left"      source Vale, cue "claim"
    "the call by Vale for a truce"         source Vale, cue "call"

Only with a source beside the noun. Not read yet: "made the claim that …".
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from dateline.types.mention import Attribution

from ..tokens import where
from .clauses import Attributed
from .sources import Range
from .standing import standing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST = 300
_CLAUSES = frozenset({"acl", "ccomp", "xcomp"})


def by_nouns(doc: "Doc") -> Iterator[Attributed]:
    """Yield the attributions whose cue is a noun, in order."""
    table = _nouns()
    for i in where(doc, "LEMMA", frozenset(table)):
        token = doc[i]
        if token.right_edge.i - token.left_edge.i > _LONGEST:
            continue
        if token.pos_ == "NOUN" and (entry := table.get(token.lemma_)):
            source, content = _source(token), _content(token, entry[1])
            if source and content:
                cue = (token.i, token.i + 1)
                kind = standing(token, entry[0], "noun", (content,))
                yield Attributed(token.i, cue, source, (content,), kind, "noun")


def _source(noun: "Token") -> Range | None:
    for child in noun.children:
        if child.dep_ == "poss":
            end = child.right_edge.i + 1
            return child.left_edge.i, end - (noun.doc[end - 1].tag_ == "POS")
        if child.dep_ in {"prep", "agent"} and child.lower_ == "by":
            return next((_all(c) for c in child.children if c.dep_ == "pobj"), None)
    return None


def _content(noun: "Token", prepositions: frozenset[str]) -> Range | None:
    for child in noun.rights:
        if child.dep_ in _CLAUSES and "c" in prepositions and _begins_clause(child):
            return _all(child)
        if child.dep_ == "prep" and child.lower_ in prepositions:
            return next((_all(c) for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
    return None


def _begins_clause(verb: "Token") -> bool:
    """True for "that …" and "to …"; a bare participle only describes the noun."""
    return any(c.dep_ in {"mark", "aux"} and c.lower_ in {"that", "to"} for c in verb.lefts)


def _all(token: "Token") -> Range:
    return token.left_edge.i, token.right_edge.i + 1


@cache
def _nouns() -> dict[str, tuple[Attribution, frozenset[str]]]:
    text = files("dateline.read").joinpath("data", "nouns.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return {lemma: (Attribution(kind), frozenset(marks.split())) for lemma, kind, marks in rows}
