"""Finds who suffers or receives an act, and never takes an act or a thing for a party.

    "launched strikes against Sudorian positions"   Sudor's positions, by "against"
    "condemned Sudor's decision"                    the decision, Sudor by its owner
    "condemned the attack on Sudor"                 nobody: whose attack is not said
    "agreed to lift a ban on imports from Sudor"    Sudor, the party named nearest
    "shelled a village"                             the village, as described
    "hit a base where Sudorian troops are based"    the base, and the troops

A recipient is looked for where the lexicon says, then at the nearest party named inside the
object or the complement. Not read yet: recipients in another sentence.
"""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from spacy.tokens import Token

from ..figures.tables import people
from ..tree import children
from .clauses import Clause, clause, coordinated
from .heads import noun_of
from .lexicon import HOSTILE
from .lookup import Act
from .parties import Parties, is_open

_WAYS: Final = frozenset(
    "against on with to toward towards from over into at for of between among in along near".split()
)
_OUTSIDE: Final = frozenset(
    {"relcl", "advcl", "nsubj", "nsubjpass", "agent", "punct", "det", "aux", "appos", "mark"}
)
_DEEP: Final = 24  # words of a complement that are searched for a party
# These judge an act; who suffers the act is not whom they speak of.
_JUDGING: Final = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
# "Retaliated for his death": the reason; "protested in Sudor": the place.
_ASIDE: Final = MappingProxyType({"ASSAULT": {"for"}, "PROTEST": {"in"}})
_BY: Final = frozenset({"by"})
_CLAUSES: Final = frozenset({"acl", "relcl"})
_HOUSING: Final = frozenset("house host accommodate shelter garrison base station deploy".split())


def recipients(parties: Parties, act: Act, doers: set[int]) -> tuple[Token, ...]:
    """Return the nouns of those whom an act is done to, none where the text names nobody."""
    sources = [source for source in (act.clause, act.inner) if source is not None]
    for way in act.ways:
        for source in sources:
            found = tuple(t for t in _by(parties, act, source, way) if t.i not in doers)
            if found:
                return found
    if act.ways[:1] == ("obj",) and act.inner is None and (bare := _bare(act)):
        return bare
    for source in sources:
        for token in _inside(source, act.type):
            if token.i not in doers and _is_named(parties, token):
                return _together(parties, token)
    return _bare(act) if "obj" in act.ways and act.inner is None else ()


def guests(parties: Parties, places: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return those who are housed at what is hit: "bases housing Sudorian troops"."""
    stays = (c for place in places for c in children(place) if c.dep_ in _CLAUSES)
    housed = (t for c in stays if c.lemma_.lower() in _HOUSING for t in clause(c).things)
    return tuple(t for t in housed if t not in places and is_involved(parties, t))


def is_involved(parties: Parties, token: Token) -> bool:
    """Say whether a noun is a party or has one for its owner; "any envoy" is nobody."""
    if is_open(token):
        return False
    return parties.is_party(token) or parties.owner(token) is not None


def _bare(act: Act) -> tuple[Token, ...]:
    """Return the objects that are no party but can be harmed or held: "a village"."""
    return tuple(t for t in act.clause.things if _is_target(t) and not _is_own(t))


def _is_target(thing: Token) -> bool:
    """Say whether an object is a person or a known thing, and not an act: "the raid"."""
    if thing.tag_ == "PRP" or is_open(thing):
        return False
    entry = noun_of(thing)[1]
    return thing.lemma_.lower() in people() or (entry is not None and not entry.type)


def _by(parties: Parties, act: Act, source: Clause, way: str) -> tuple[Token, ...]:
    if way == "asked":
        asked = source.actors if source is act.inner else ()
        return tuple(t for t in asked if is_involved(parties, t) and t not in act.clause.actors)
    if way == "obj":
        return tuple(t for t in source.things if _is_object(parties, act, t) and not _is_own(t))
    return _prepositional(parties, source, way)


def _is_object(parties: Parties, act: Act, thing: Token) -> bool:
    """Say whether an object is a party; of an act that is judged, only who did it counts."""
    if act.type in _JUDGING and is_harm(thing):
        return parties.doer(thing) is not None
    return is_involved(parties, thing)


def is_harm(thing: Token) -> bool:
    """Say whether a noun names a hostile act: "the attack", "the killing"."""
    entry = noun_of(thing)[1]
    return entry is not None and entry.type in HOSTILE


def _together(parties: Parties, noun: Token) -> tuple[Token, ...]:
    return (noun, *(other for other in coordinated(noun) if is_involved(parties, other)))


def _is_own(token: Token) -> bool:
    """Say whether a thing is the doer's: "withdrew its troops"."""
    return any(child.dep_ == "poss" and child.tag_ == "PRP$" for child in children(token))


def _prepositional(parties: Parties, this: Clause, way: str) -> tuple[Token, ...]:
    """Find the party after a preposition on the verb, its object or its particle."""
    for anchor in (this.verb, this.particle, *this.things):
        for child in children(anchor) if anchor is not None else ():
            if child.lower_ != way or child.dep_ not in {"prep", "dative", "agent"}:
                continue
            for noun in children(child):
                if noun.dep_ == "pobj" and is_involved(parties, noun):
                    return _together(parties, noun)
    return ()


def _inside(source: Clause, kind: str) -> Iterator[Token]:
    """Yield the words of a clause's objects and complements, nearest to the verb first."""
    waiting = [*source.things, *(c for c in children(source.verb) if _leads_on(c, kind))]
    for step in range(_DEEP):
        if step == len(waiting):
            return
        token = waiting[step]
        yield token
        judged = kind in _JUDGING and is_harm(token)
        waiting.extend(
            child
            for child in children(token)
            if child.dep_ not in _OUTSIDE
            and not (judged and child.dep_ == "prep" and child.lower_ not in _BY)
        )


def _leads_on(child: Token, kind: str) -> bool:
    if child.lower_ in _ASIDE.get(kind, ()):
        return False
    return child.dep_ in {"xcomp", "ccomp"} or (child.dep_ == "prep" and child.lower_ in _WAYS)


def _is_named(parties: Parties, token: Token) -> bool:
    return token.i in parties.here.name_at and parties.is_party(token)
