"""Reads that somebody disowns a paper: "described the memo as a mistake", "called it a forgery".

    "Roe denied it, describing the letter as an error"     REJECT, Roe

Not read yet: a paper disowned in a sentence of its own ("It was never signed").
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children
from .clauses import Clause, subjects
from .lookup import Act

_SAYING: Final = frozenset({"describe", "dismiss", "call", "label", "brand"})
_PAPERS: Final = frozenset({"letter", "memo", "memorandum", "document", "draft", "report", "order"})
_FALSE: Final = frozenset("mistake error fake forgery hoax fabrication fraud draft".split())
_AS: Final = frozenset({"oprd", "ccomp", "attr"})
_CLAUSES: Final = frozenset({"ccomp", "advcl"})
_STEPS: Final = 3  # clauses between the words of a speaker and who speaks


def disowned(this: Clause) -> Act | None:
    """Return the rejection of a paper that a clause calls false or none of one's own."""
    if this.verb.lemma_.lower() not in _SAYING or this.passive:
        return None
    papers = tuple(t for t in this.things if t.lemma_.lower() in _PAPERS)
    if not papers or not any(t.lemma_.lower() in _FALSE for t in _called(this.verb)):
        return None
    speakers = _speakers(this.verb) or this.actors
    return Act("REJECT", None, Clause(this.verb, this.key, speakers, papers, False), ("of", "by"))


def _called(verb: Token) -> tuple[Token, ...]:
    below = tuple(children(verb))
    through = (grand for c in below if c.lower_ == "as" for grand in children(c))
    return (*through, *(c for c in below if c.dep_ in _AS))


def _speakers(verb: Token) -> tuple[Token, ...]:
    """Return who denies, where the words stand beside what is denied: "denied it was, calling"."""
    for _ in range(_STEPS):
        if verb.dep_ not in _CLAUSES:
            return ()
        verb = verb.head
        if verb.lemma_.lower() == "deny":
            return subjects(verb)
    return ()
