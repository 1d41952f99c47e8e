"""Walks the objects and complements of a clause, for the party that they name first.

    "agreed to lift a ban on imports from Sudor"    ban, imports, Sudor
    "sent money to help people in Sudor"            by its aim: people, Sudor
    "condemned the attack on Sudor"                 not Sudor: whose attack is not said
    "voiced Norland's support for Sudor"            Sudor: what Norland gives is for others

Not read yet: what a broken parse hangs on another verb.
"""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from spacy.tokens import Token

from ..tree import children
from .clauses import Clause
from .heads import is_harm, noun_of
from .lexicon import FRIENDLY, JUDGING

_WAYS: Final = frozenset(
    "against on with to toward towards from over into at for of between among in along near".split()
)
_OUTSIDE: Final = frozenset(
    {"relcl", "advcl", "nsubj", "nsubjpass", "agent", "punct", "det", "aux", "appos", "mark"}
)
_DEEP: Final = 24  # words of a complement that are searched for a party
# "Retaliated for his death": the reason; "protested in Sudor": the place.
_AT: Final = frozenset({"in", "at", "on"})
_ASIDE: Final = MappingProxyType(
    {"ASSAULT": {"for"}, "PROTEST": {"in"}, **dict.fromkeys(("CONSULT", "SUPPORT"), _AT)}
)
# What is done for somebody may name them in its aim.
_FOR: Final = frozenset({"AID", "AGREE"})
_OWNING: Final = frozenset({"poss", "compound", "amod", "nmod"})
_BY: Final = frozenset({"by"})


def inside(source: Clause, kind: str, doers: set[int]) -> Iterator[Token]:
    """Yield the words of a clause's objects and complements, nearest to the verb first.

    What is said of the doers is left out: "2,000 Sudorian troops were deployed".
    """
    waiting = [*source.things, *(c for c in children(source.verb) if _leads_on(c, kind))]
    for step in range(_DEEP):
        if step == len(waiting):
            return
        token = waiting[step]
        if token.i in doers:
            continue
        yield token
        judged = kind in JUDGING and is_harm(token)
        waiting.extend(
            child
            for child in children(token)
            if (child.dep_ not in _OUTSIDE or _is_aim(child, kind))
            and not (child.dep_ in _OWNING and _is_given(token, child))
            and not (child.dep_ == "prep" and child.lower_ in _ASIDE.get(kind, ()))
            and not (judged and child.dep_ == "prep" and child.lower_ not in _BY)
        )


def _leads_on(child: Token, kind: str) -> bool:
    if child.lower_ in _ASIDE.get(kind, ()):
        return False
    if child.dep_ == "advcl":
        return _is_aim(child, kind)
    way = child.dep_ in {"prep", "dative"} and child.lower_ in _WAYS
    return way or child.dep_ in {"xcomp", "ccomp"}


def _is_aim(child: Token, kind: str) -> bool:
    """Say whether a clause tells whom an act is for: "sent money to help people in Sudor"."""
    return kind in _FOR and child.dep_ == "advcl" and child.tag_ == "VB"


def _is_given(thing: Token, owner: Token) -> bool:
    """Say whether a thing is an act of its owner: "voiced Sudor's support" is for others."""
    entry = noun_of(thing)[1]
    named = owner.dep_ == "poss" or any(c.lower_ in {"to", "for"} for c in children(thing))
    return named and entry is not None and entry.type in FRIENDLY
