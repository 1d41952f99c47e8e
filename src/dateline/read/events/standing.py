"""Tells what holds at all times from what was done: standing facts are no act of a day.

    "the agency that approves visas"         nothing: it is what the agency does
    "a party that rejects Vale is doomed"    nothing
    "Norland usually refuses such requests"  nothing
    "Norland, which rejects the plan, said"  REJECT    (a party with a name, and news of it)
    "Lawmakers reject the plan"              REJECT    (a headline)

Only the simple present of giving way, asking and refusing is looked at. Not read yet: habits that a
phrase tells ("for the most part").
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children
from .lexicon import BORDER
from .lookup import Act

_PRESENT: Final = frozenset({"VBZ", "VBP"})
_ALWAYS: Final = frozenset(
    "usually often always generally typically routinely rarely seldom frequently normally"
    " ordinarily invariably habitually sometimes traditionally regularly commonly"
    " occasionally".split()
)
_WHENEVER: Final = frozenset({"when", "whenever", "where", "wherever"})
_OWNED: Final = frozenset({"det", "poss", "nummod", "amod", "compound", "relcl", "acl", "appos"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})


def is_standing(found: Act) -> bool:
    """Say whether an act is a habit or what somebody is known by."""
    verb = found.clause.verb
    if found.type not in BORDER or not _is_simple(verb):
        return False
    if any(c.lower_ in _ALWAYS for c in children(verb) if c.dep_ == "advmod"):
        return True
    if verb.dep_ == "relcl" and _describes(verb):
        return True
    whenever = any(c.lower_ in _WHENEVER for c in children(verb) if c.dep_ == "advmod")
    below = verb.dep_ == "relcl" or (verb.dep_ == "advcl" and whenever)
    return below and any(map(_is_any, found.clause.actors))


def _is_simple(verb: Token) -> bool:
    """Say whether a verb is in the simple present: "approves", "do not approve"."""
    helpers = [c for c in children(verb) if c.dep_ in {"aux", "auxpass"}]
    if not helpers:
        return verb.tag_ in _PRESENT
    return all(c.lower_ in {"do", "does"} for c in helpers)


def _describes(verb: Token) -> bool:
    """Say whether a clause says which one is meant: "the agency | that approves visas"."""
    noun = verb.head
    who = (c for c in children(verb) if c.dep_ in _SUBJECTS)
    own = any(c.lower_ in {"who", "that", "which"} for c in who)
    if any(c.lower_ == "it" for c in children(noun.head) if c.dep_ in _SUBJECTS):
        return False  # "it is the minister | who refuses"
    return own and noun.pos_ != "PROPN" and verb.left_edge.nbor(-1).text != ","


def _is_any(noun: Token) -> bool:
    """Say whether a bare plural stands for all of its kind: "readers", "voters"."""
    return noun.tag_ == "NNS" and not any(c.dep_ in _OWNED for c in children(noun))
