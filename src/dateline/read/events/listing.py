"""Ties a bare verb to the infinitive that it goes on from, where the parse ties it elsewhere.

    "wants Sudor to lift the ban, | free the pilots"     free: as "to lift", and Sudor does it

Not read yet: a list that a whole clause interrupts.
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children

_VERBS: Final = frozenset({"VERB", "AUX"})
_OWN: Final = frozenset({"aux", "mark", "nsubj", "nsubjpass"})
_INFINITIVES: Final = frozenset({"xcomp", "ccomp"})


def listed_with(verb: Token) -> Token | None:
    """Return the infinitive that a bare verb goes on from, None where it stands by itself."""
    if verb.dep_ not in {"advcl", "dep"} or verb.tag_ != "VB" or verb.head.pos_ not in _VERBS:
        return None
    if any(child.dep_ in _OWN for child in children(verb)):
        return None
    before = (c for c in children(verb.head) if c.dep_ in _INFINITIVES and c.i < verb.i)
    return next((c for c in before if any(t.lower_ == "to" for t in children(c))), None)
