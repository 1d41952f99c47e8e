"""Fills an act with its parties, time and place, and makes the event of it.

    "launched strikes against Sudorian positions"   recipient by "against" on the object
    "condemned Sudor's decision"                    recipient the object, Sudor by its owner
    "agreed to lift a ban on imports from Sudor"    recipient the party named nearest, Sudor

A recipient is looked for where the lexicon says, then at the nearest party named inside the
object or the complement. An act whose subject is a thing ("the storm killed") is no event.
"""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from dateline.types.mention import Event, Modality, Part, Time
from dateline.types.span import Span

from ..tree import children
from .clauses import Clause, coordinated, noun_of
from .lookup import Act
from .modality import modality
from .parties import Parties

_WAYS: Final = frozenset(
    "against on with to toward towards from over into at for of between among in along near".split()
)
_WHERE: Final = frozenset({"in", "at", "near", "on", "across", "outside", "inside"})
_LOCATED: Final = frozenset({"GPE", "LOC", "FAC"})
_SAID: Final = frozenset({"it", "he", "she", "they", "we"})
# Things through which a party acts.
_TOOLS: Final = frozenset(
    {"attack", "weapon", "bomber", "raid", "fire", "operation", "decision", "arrest", "curb"}
)
_OUTSIDE: Final = frozenset(
    {"relcl", "advcl", "nsubj", "nsubjpass", "agent", "punct", "det", "aux", "appos", "mark"}
)
_NEAR: Final = 5  # tokens between a verb and its particle that one span may bridge
_DEEP: Final = 24  # words of a complement that are searched for a party


def event(parties: Parties, act: Act) -> Event | None:
    """Return the event of an act, None where no party takes part in it."""
    this = act.clause
    suffered = "subj" in act.ways
    doers = () if suffered else _reported(this.actors, this.verb)
    if not all(_can_act(parties, token) for token in doers[:1]):
        return None
    known = {token.i for token in doers}
    sufferers = this.actors if suffered else _recipients(parties, act, known)
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
    """Say how real the act is; a refusal made of "will not" is a refusal that happened."""
    found = modality(act.clause.verb)
    refused = act.type == "REJECT" and found is not Modality.HYPOTHETICAL
    return Modality.HAPPENED if refused else found


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
    said = [c for c in children(verb.head) if c.dep_ == "nsubj" and c.lower_ not in _SAID]
    return tuple(said[:1]) or actors


def _recipients(parties: Parties, act: Act, doers: set[int]) -> tuple[Token, ...]:
    sources = [source for source in (act.clause, act.inner) if source is not None]
    for way in act.ways:
        for source in sources:
            found = tuple(t for t in _by(parties, act, source, way) if t.i not in doers)
            if found:
                return found
    if act.ways[:1] == ("obj",) and act.inner is None and (bare := _bare(act)):
        return bare
    for source in sources:
        for token in _inside(source):
            if token.i not in doers and _is_named(parties, token):
                return _together(parties, token)
    return _bare(act) if "obj" in act.ways and act.inner is None else ()


def _bare(act: Act) -> tuple[Token, ...]:
    """Return the objects that are no party: "condemned the raid"."""
    return tuple(t for t in act.clause.things if t.tag_ != "PRP" and not _is_own(t))


def _by(parties: Parties, act: Act, source: Clause, way: str) -> tuple[Token, ...]:
    if way == "asked":
        asked = source.actors if source is act.inner else ()
        return asked if asked != act.clause.actors else ()
    if way == "obj":
        return tuple(t for t in source.things if _is_involved(parties, t) and not _is_own(t))
    return _prepositional(parties, source, way)


def _together(parties: Parties, noun: Token) -> tuple[Token, ...]:
    return (noun, *(other for other in coordinated(noun) if _is_involved(parties, other)))


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
                if noun.dep_ == "pobj" and _is_involved(parties, noun):
                    return _together(parties, noun)
    return ()


def _inside(source: Clause) -> Iterator[Token]:
    """Yield the words of a clause's objects and complements, nearest to the verb first."""
    waiting = [*source.things, *(c for c in children(source.verb) if _leads_on(c))]
    for step in range(_DEEP):
        if step == len(waiting):
            return
        token = waiting[step]
        yield token
        waiting.extend(child for child in children(token) if child.dep_ not in _OUTSIDE)


def _leads_on(child: Token) -> bool:
    return child.dep_ in {"xcomp", "ccomp"} or (child.dep_ == "prep" and child.lower_ in _WAYS)


def _is_named(parties: Parties, token: Token) -> bool:
    return token.i in parties.here.name_at and parties.is_party(token)


def _predicate(parties: Parties, this: Clause) -> Span:
    last = this.particle.i if this.particle is not None else this.verb.i
    if not this.verb.i <= last <= this.verb.i + _NEAR:
        last = this.verb.i
    return parties.here.span(this.verb.i, last + 1)


def when(parties: Parties, token: Token) -> Time | None:
    """Return the time expression that belongs to a verb's or act noun's own clause."""
    return parties.here.time_under(token.i, token.i)


def where(parties: Parties, verb: Token, thing: Token | None) -> Part | None:
    """Return the place that a clause or its object names."""
    for anchor in (verb, thing):
        for child in children(anchor) if anchor is not None else ():
            if child.dep_ == "prep" and child.lower_ in _WHERE:
                for noun in children(child):
                    name = parties.here.name_at.get(noun.i)
                    if noun.dep_ == "pobj" and name is not None and name.label in _LOCATED:
                        return parties.part(noun)
    return None
