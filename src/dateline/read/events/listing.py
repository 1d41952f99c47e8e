"""Ties a verb to the one that it goes on from, where the parse ties it elsewhere.

    "wants Sudor to lift the ban, | free the pilots"     free: as "to lift", and Sudor does it
    "by speaking on steps taken and | pressing Roe"      pressing: as "speaking"
    "asked Roe to sign the pact and | lobbied Vale"      lobbied: as "asked"
    "will begin leaving Sudor and | free the pilots"     free: as "will begin"

A verb goes on from one of its own form.

Not read yet: a list that a whole clause interrupts.
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children

_VERBS: Final = frozenset({"VERB", "AUX"})
_OWN: Final = frozenset({"aux", "mark", "nsubj", "nsubjpass"})
_HELPERS: Final = frozenset({"aux", "auxpass"})
_PAST: Final = frozenset({"VBD", "VBN"})
_INFINITIVES: Final = frozenset({"xcomp", "ccomp"})


def listed_with(verb: Token) -> Token | None:
    """Return the verb that a verb goes on from, None where the parse has it or it stands alone."""
    if verb.dep_ == "conj":
        return _of_its_form(verb)
    if verb.dep_ not in {"advcl", "dep"} or verb.tag_ != "VB" or verb.head.pos_ not in _VERBS:
        return None
    if any(child.dep_ in _OWN for child in children(verb)):
        return None
    before = (c for c in children(verb.head) if c.dep_ in _INFINITIVES and c.i < verb.i)
    return next((c for c in before if any(t.lower_ == "to" for t in children(c))), None)


def _of_its_form(verb: Token) -> Token | None:
    """Return the verb above of the same form, where the one beside it is of another."""
    head = verb.head
    if any(child.dep_ in _HELPERS | _OWN for child in children(verb)):
        return None
    helped = any(child.dep_ == "auxpass" for child in children(head))
    if verb.tag_ == "VBG" and head.tag_ == "VBN" and head.dep_ == "acl":
        return next((above for above in head.ancestors if above.tag_ == "VBG"), None)
    if verb.tag_ == "VB" and head.tag_ == "VBG":
        return next((above for above in head.ancestors if above.tag_ == "VB"), None)
    if verb.tag_ in _PAST and head.tag_ == "VB" and not helped:
        return next((above for above in head.ancestors if above.tag_ == "VBD"), None)
    return None
