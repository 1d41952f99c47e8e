"""Finds who issued a statement, letter or report that later speaks for itself.

    "the ministry released a statement … the statement reads"   ->  the ministry
    "a letter from Ada Vale said"                               ->  Ada Vale
    "Vale said in a statement … the statement went on"          ->  Vale

The nearest earlier document of that name counts. Not read yet: a document named by its title.
"""

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.ports import Page
from dateline.read.actors import Cast
from dateline.read.actors.tables import words
from dateline.types.mention import Actor

from ..tokens import where
from .sources import source_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_ISSUES = frozenset({"release", "issue", "publish", "send", "post", "put", "make", "give", "write"})
_ISSUES |= {"read", "circulate", "sign", "deliver", "tweet", "leak", "bear"}
_FROM = frozenset({"from", "by", "of"})


@dataclass(frozen=True, slots=True)
class Issuers:
    """Documents by noun, in order of the text: paragraph, token, who issued it."""

    cast: Cast
    issued: dict[str, list[tuple[int, int, Actor]]]

    def of(self, paragraph: int, source: "Span") -> Actor | None:
        """Return who issued the document that `source` names, None if it names none."""
        head = source.root
        if head.lower_ not in words("document") or head.pos_ == "PROPN":
            return None
        own = _own(head, paragraph, self.cast)
        if own:
            return replace(own, why=f"the {head.lower_} is theirs: {own.why}")
        issued = self.issued.get(head.lower_, [])
        before = bisect_left(issued, (paragraph, head.i), key=lambda i: i[:2])
        if not before:
            return None
        issuer = issued[before - 1][2]
        return replace(issuer, why=f"the {head.lower_} is the one {issuer.name} gave: {issuer.why}")


def issuers(page: Page, cast: Cast) -> Issuers:
    """Return the documents that the article says someone issued."""
    nouns = words("document")
    issued: dict[str, list[tuple[int, int, Actor]]] = {}
    for number, paragraph in enumerate(page.paragraphs):
        for i in where(paragraph.doc, "LOWER", nouns):
            token = paragraph.doc[i]
            if actor := _issuer(token, number, cast):
                issued.setdefault(token.lower_, []).append((number, i, actor))
    return Issuers(cast, issued)


def _issuer(noun: "Token", paragraph: int, cast: Cast) -> Actor | None:
    """Who released it, or said so in it; failing that, whose it is."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ in {"in", "via", "through"}:
        verb = verb.head
    elif noun.dep_ != "dobj" or verb.lemma_.lower() not in _ISSUES:
        return _own(noun, paragraph, cast)
    if verb.pos_ != "VERB":
        return _own(noun, paragraph, cast)
    source = source_of(verb)
    if source is None or source[0] >= source[1]:
        return _own(noun, paragraph, cast)
    return _actor(noun.doc, source[0], source[1], paragraph, cast)


def _own(noun: "Token", paragraph: int, cast: Cast) -> Actor | None:
    for child in noun.children:
        if child.dep_ == "compound" and child.ent_type_ == "ORG":  # "the B.M.A. report"
            return _actor(noun.doc, child.left_edge.i, child.i + 1, paragraph, cast)
        if child.dep_ == "poss":
            return _actor(noun.doc, child.left_edge.i, child.i + 1, paragraph, cast)
        if child.dep_ in {"prep", "agent"} and child.lower_ in _FROM:
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None and child.lower_ != "of":
                first, last = inner.left_edge.i, _end(noun, inner)
                return _actor(noun.doc, first, last, paragraph, cast)
    return None


def _end(noun: "Token", issuer: "Token") -> int:
    """The parser ties "the mayor of Sund | and nearby towns" to the letter: take it all."""
    last = issuer.right_edge.i + 1
    doc = noun.doc
    goes_on = last < len(doc) and doc[last].dep_ == "cc" and doc[last].head.i == noun.i
    others = [c for c in noun.conjuncts if c.i > last] if goes_on else []
    if not others or any(c.lower_ in words("document") for c in others):
        return last
    return others[-1].right_edge.i + 1


def _actor(doc: "Doc", first: int, last: int, paragraph: int, cast: Cast) -> Actor | None:
    offset = cast.page.paragraphs[paragraph].zone.start
    end = doc[last - 1]
    return cast.actor(paragraph, offset + doc[first].idx, offset + end.idx + len(end))
