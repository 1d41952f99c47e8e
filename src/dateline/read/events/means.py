"""Finds the act through which harm was done, told in the same clause: one event, not two.

    "was killed in a strike ordered by Roe"     the strike: Roe is the doer of the killing
    "died in a Sudorian raid on Friday"         the raid: Sudor's, on Friday
    "answered with shells that hit a base"      the base is what was hit

Not read yet: an act told in the sentence before.
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children
from .clauses import clause
from .heads import noun_of
from .lookup import Act
from .parties import Parties

_HITTING: Final = frozenset({"hit", "strike", "pound", "kill", "destroy"})
_THROUGH: Final = frozenset({"in", "by", "during", "with"})


def means(act: Act) -> Token | None:
    """Return the noun of the act by which a verb's act was done, None where none is told."""
    for child in children(act.clause.verb):
        if child.lower_ in _THROUGH and child.dep_ in {"prep", "agent"}:
            for noun in children(child):
                entry = noun_of(noun)[1]
                if noun.dep_ == "pobj" and entry is not None and entry.type == act.type:
                    return noun
    return None


def ordered(noun: Token) -> Token | None:
    """Return the participle that tells who did an act: "a strike ordered by Roe"."""
    told = (c for c in children(noun) if c.dep_ == "acl" and c.tag_ == "VBN")
    return next((c for c in told if clause(c).actors), None)


def struck(noun: Token) -> Token | None:
    """Return the verb that tells what a weapon hit: "with a volley of shells that hit a base"."""
    inner = (grand for child in children(noun) if child.lower_ == "of" for grand in children(child))
    told = (c for each in (noun, *inner) for c in children(each) if c.dep_ == "relcl")
    return next((verb for verb in told if verb.lemma_.lower() in _HITTING), None)


def behind(parties: Parties, noun: Token) -> tuple[Token, ...]:
    """Return who stands behind an act, by its owner or by who ordered it."""
    owner = parties.doer(noun)
    if owner is not None:
        return (owner,)
    told = ordered(noun)
    agents = clause(told).actors if told is not None else ()
    return tuple(token for token in agents if parties.is_party(token))
