"""Reads requests whose verb the parse takes for a mere attribute of those asked.

    "Vale on Monday directed | state agencies to share it"   REQUEST   (no "directed agencies")
    "a report that Vale ordered | Omar Roe to lie"           REQUEST
    "the directed agencies share it"                         nothing

An infinitive cannot have a subject without "for", so a participle before such a subject is the verb
that asks. Not read yet: other verbs that the parse loses so.
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children
from .clauses import Clause, clause
from .complements import calls
from .lookup import Act
from .wanted import act_on, asked, kind_of

_PAST: Final = frozenset({"VBD", "VBN"})
_NAMES: Final = frozenset({"NOUN", "PROPN", "PRON"})


def misparsed(verb: Token) -> Act | None:
    """Return the request that a participle on a noun is, None where it only describes the noun."""
    noun, inner, by = verb.head, _infinitive(verb.head), asker(verb)
    if inner is None or by is None:
        return None
    wish = clause(inner)
    this = Clause(verb, verb.lemma_.lower(), (by,), (noun,), passive=False)
    return act_on("REQUEST", this, wish, asked(kind_of(wish)))


def _infinitive(noun: Token) -> Token | None:
    """Return the infinitive that begins right after a noun."""
    after = noun.i + 1
    to = noun.doc[after] if after < len(noun.doc) else noun
    inner = to.head if to.lower_ == "to" and to.dep_ == "aux" else None
    return inner if inner is not None and inner.tag_ == "VB" else None


def asker(verb: Token) -> Token | None:
    """Return who asks in a participle on a noun, None where it is one.

    Its own subject, that of the infinitive, or the name before it.
    """
    if verb.dep_ != "amod" or verb.tag_ not in _PAST or not calls(verb) or verb.i == 0:
        return None
    inner = _infinitive(verb.head)
    if inner is None:
        return None
    own = [c for v in (verb, inner) for c in children(v) if c.dep_ == "nsubj" and c.i < verb.i]
    before = verb.nbor(-1)
    return own[0] if own else (before if before.pos_ in _NAMES and before.head == verb else None)
