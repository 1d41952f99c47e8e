"""Fills an act with its parties, time and place, and makes the event of it.

"launched strikes against Sudorian positions"   recipient by "against" on the object
"condemned Sudor's decision"                    recipient the object, Sudor by its owner
"imposed a curfew in Port Ayre"                 recipient and place Port Ayre
"""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from dateline.types.mention import Event, Modality, Part, Time
from dateline.types.span import Span

from .acts import Act
from .clauses import VERBAL, Clause, coordinated, noun_of
from .modality import modality
from .parties import Parties

_FALLBACK: Final = ("against", "on", "with", "to", "toward", "from", "over", "into", "at", "for")
_WHERE: Final = frozenset({"in", "at", "near", "on", "across", "outside", "inside"})
_LOCATED: Final = frozenset({"GPE", "LOC", "FAC"})
_SAID: Final = frozenset({"it", "he", "she", "they", "we"})
_TOOLS: Final = frozenset(
    {"attack", "weapon", "bomber", "raid", "fire", "operation", "decision", "arrest", "curb"}
)
# Whose troops move is not whom the move is aimed at.
_MOVING: Final = frozenset({"MOBILIZE", "RETREAT"})
_CLIMB: Final = 8
_NEAR: Final = 5  # tokens between a light verb and its object that one span may bridge


def event(parties: Parties, act: Act) -> Event | None:
    """Return the event of an act, None where no party takes part in it."""
    this = act.clause
    suffered = "subj" in act.ways
    doers = () if suffered else _reported(this.actors, this.verb)
    if not all(_can_act(parties, token) for token in doers[:1]):
        return None
    sufferers = this.actors if suffered else _recipients(parties, act)
    known = {token.i for token in sufferers}
    doers = tuple(token for token in doers if token.i not in known)
    if not any(_is_involved(parties, token) for token in (*doers, *sufferers)):
        return None
    return Event(
        span=_predicate(parties, this),
        type=act.type,
        mode=act.mode,
        modality=_modality(act),
        actors=tuple(map(parties.part, doers)),
        recipients=tuple(map(parties.part, sufferers)),
        when=when(parties, this.verb),
        where=where(parties, this.verb, this.thing),
    )


def _modality(act: Act) -> Modality:
    """A refusal made of "will not" happened as a refusal; it is not a denied act."""
    found = modality(act.clause.verb)
    return (
        Modality.HAPPENED if act.type == "REJECT" and found is not Modality.HYPOTHETICAL else found
    )


def _is_involved(parties: Parties, token: Token) -> bool:
    return parties.is_party(token) or parties.owner(token) is not None


def _can_act(parties: Parties, token: Token) -> bool:
    if _is_involved(parties, token):
        return True
    entry = noun_of(token)[1]
    return entry is not None and entry.group in _TOOLS


def _reported(actors: tuple[Token, ...], verb: Token) -> tuple[Token, ...]:
    """Put the speaker for "it" in what the speaker says: "Norland said it had expelled"."""
    if len(actors) != 1 or actors[0].lower_ not in _SAID or verb.dep_ != "ccomp":
        return actors
    said = [c for c in verb.head.children if c.dep_ == "nsubj" and c.lower_ not in _SAID]
    return tuple(said[:1]) or actors


def _recipients(parties: Parties, act: Act) -> tuple[Token, ...]:
    this = act.clause
    sources = [c for c in (this, act.inner) if c is not None]
    for way in act.ways:
        for source in sources:
            if found := _by(parties, source, way, act):
                return found
    for source in sources:
        for way in _FALLBACK:
            if found := _prepositional(parties, source, way):
                return found
        if source.thing is not None and act.type not in _MOVING:
            owner = parties.owner(source.thing)
            if owner is not None and owner.dep_ in {"poss", "pobj"}:
                return (owner,)
    return ()


def _by(parties: Parties, this: Clause, way: str, act: Act) -> tuple[Token, ...]:
    if way == "asked":
        return this.actors if this is act.inner and this.actors != act.clause.actors else ()
    if way == "obj":
        return tuple(
            token
            for token in this.things
            if _is_involved(parties, token) or (this is act.clause and token.tag_ != "PRP")
        )
    return _prepositional(parties, this, way)


def _prepositional(parties: Parties, this: Clause, way: str) -> tuple[Token, ...]:
    """Find the party after a preposition on the verb, its object or its particle."""
    for anchor in (this.verb, this.particle, *this.things):
        for child in anchor.children if anchor is not None else ():
            if child.lower_ != way or child.dep_ not in {"prep", "dative", "agent"}:
                continue
            for noun in child.children:
                if noun.dep_ == "pobj" and _is_involved(parties, noun):
                    return (noun, *coordinated(noun))
    return ()


def _predicate(parties: Parties, this: Clause) -> Span:
    last = this.particle.i if this.particle is not None else this.verb.i
    if not this.verb.i <= last <= this.verb.i + _NEAR:
        last = this.verb.i
    return parties.here.span(this.verb.i, last + 1)


def when(parties: Parties, verb: Token) -> Time | None:
    """Return the time expression that belongs to a verb's own clause."""
    for root, time in parties.here.times:
        for parent in _up(parties.here.doc[root]):
            if parent == verb:
                return time
            if parent.pos_ in VERBAL:
                break
    return None


def where(parties: Parties, verb: Token, thing: Token | None) -> Part | None:
    """Return the place that a clause or its object names."""
    for anchor in (verb, thing):
        for child in anchor.children if anchor is not None else ():
            if child.dep_ == "prep" and child.lower_ in _WHERE:
                for noun in child.children:
                    name = parties.here.name_at.get(noun.i)
                    if noun.dep_ == "pobj" and name is not None and name.label in _LOCATED:
                        return parties.part(noun)
    return None


def _up(token: Token) -> Iterator[Token]:
    for step, parent in enumerate(token.ancestors):
        if step == _CLIMB:
            return
        yield parent
