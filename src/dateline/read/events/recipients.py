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

from typing import Final

from spacy.tokens import Token

from ..quotations.outlets import is_outlet
from ..tree import children
from .beings import being
from .clauses import VERBAL, Clause, apposed, clause, coordinated
from .heads import is_harm, noun_of, within
from .lexicon import HOSTILE, JUDGING, MUTUAL
from .lookup import REACH, Act, plain
from .nearest import inside
from .parties import Parties, is_none, is_open

# Who speaks to these says something to all.
_SPEAKING: Final = frozenset({"speak", "talk", "brief"})
_AUDIENCE: Final = frozenset(
    "reporter journalist audience crowd supporter viewer listener reader medium press network"
    " newspaper magazine station host interviewer session rally convention student".split()
)
_INTO: Final = frozenset({"in", "into", "from", "to", "over", "against", "along", "across"})
# Lands and their parts may suffer an act: a curfew "in parts of the Ode Hills".
_PARTS: Final = frozenset("part area region territory enclave stretch swath district zone".split())
_FIRM: Final = frozenset({"to", "against", "from", "with"})
_CONDITIONS: Final = frozenset({"until", "till", "unless", "before"})
# What one works for is a position, where the words do not say who is asked for it.
ADVOCATING: Final = frozenset(
    "push_for lobby_for press_for ask_for plead_for beg_for insist_on vote_for".split()
)
# Whoever is named in these is a topic: "discussed Sudor" is no talk with it.
_ON_TOPICS: Final = ADVOCATING | {"discuss"}
_CLAUSES: Final = frozenset({"acl", "relcl"})
_HOUSING: Final = frozenset("house host accommodate shelter garrison base station deploy".split())
_MAKING: Final = frozenset("set_up set establish create build form found launch develop".split())
# Words and means, which suffer nothing.
_ABSTRACT: Final = frozenset(
    "leave proposal claim concern effort stop statement decision entry help service care work"
    " control condolence phone permit invitation paper handout".split()
)


def recipients(parties: Parties, act: Act, doers: set[int]) -> tuple[Token, ...]:
    """Return the nouns of those whom an act is done to, none where the text names nobody."""
    if act.type == "REJECT" and (whose := _askers(parties, act)):
        return whose
    found = _told(parties, act, doers)
    if found or act.clause.key in _ON_TOPICS or (len(doers) > 1 and _is_together(act)):
        return found
    found = _nearest(parties, act, doers)
    if not found and act.by_word:
        found = _must_act(parties, act.clause.verb)
    if found or act.inner is not None or "obj" not in act.ways:
        return found
    return _bare(act)


def _told(parties: Parties, act: Act, doers: set[int]) -> tuple[Token, ...]:
    """Return those whom an act is done to where the lexicon says that they stand."""
    for way in act.ways:
        for source in _sources(act):
            found = tuple(t for t in _by(parties, act, source, way) if t.i not in doers)
            if found:
                return found
    return _bare(act) if act.ways[:1] == ("obj",) and act.inner is None else ()


def _nearest(parties: Parties, act: Act, doers: set[int]) -> tuple[Token, ...]:
    """Return the party named nearest inside the object or the complement."""
    for source in _sources(act):
        for token in inside(source, act.type, doers):
            if _is_named(parties, token):
                return _together(parties, token)
    return ()


def _sources(act: Act) -> tuple[Clause, ...]:
    return (act.clause,) if act.inner is None else (act.clause, act.inner)


def _is_together(act: Act) -> bool:
    """Say whether two do an act to each other, or fail to: "failed to reach a deal"."""
    return act.type in MUTUAL or (act.type == "REJECT" and act.clause.key == "fail")


def _askers(parties: Parties, act: Act) -> tuple[Token, ...]:
    """Return those whose plan or wish is rejected: "Vale's deal on trade with Sudor"."""
    own = (t for t in act.clause.things if not parties.is_party(t))
    asked = [t for t in own if parties.doer(t) is not None]
    return tuple(_whose(parties, thing) for thing in asked if not _is_own(thing))


def guests(parties: Parties, places: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return those who are housed at what is hit: "bases housing Sudorian troops"."""
    stays = (c for place in places for c in children(place) if c.dep_ in _CLAUSES)
    housed = (t for c in stays if c.lemma_.lower() in _HOUSING for t in clause(c).things)
    return tuple(t for t in housed if t not in places and is_involved(parties, t))


def _must_act(parties: Parties, verb: Token) -> tuple[Token, ...]:
    """Return of whom a refusal asks its price: "will not leave until Sudor pays"."""
    for child in children(verb):
        if child.dep_ == "advcl" and any(c.lower_ in _CONDITIONS for c in children(child)):
            this = clause(child)
            return tuple(t for t in this.actors if parties.is_party(t) and t.tag_ != "PRP")
    return ()


def is_involved(parties: Parties, token: Token) -> bool:
    """Say whether a noun is a party or has one for its owner; "any envoy" is nobody."""
    if is_open(token):
        return is_none(token) and token.dep_ == "nsubjpass"
    return parties.is_party(token) or parties.owner(token) is not None


def _bare(act: Act) -> tuple[Token, ...]:
    """Return the objects that are no party but can be harmed or held: "a village"."""
    this, harm = act.clause, act.type in HOSTILE
    return tuple(
        t
        for t in this.things
        if (_is_target(t, this.passive) or (harm and _is_counted(t))) and not _is_own(t)
    )


def _is_target(thing: Token, passive: bool) -> bool:
    """Say whether an object is a person or a known thing, and not an act: "the raid".

    "No prisoner was freed" tells what was not done, and to whom.
    """
    if passive and is_none(thing):
        return True
    if thing.tag_ == "PRP" or is_open(thing):
        return False
    entry = noun_of(thing)[1]
    known = entry is not None and not entry.type and entry.group not in _ABSTRACT
    return bool(being(thing)) or known


def _is_counted(thing: Token) -> bool:
    """Say whether an object tells how many were harmed: "wounded another", "killed five"."""
    number = thing.tag_ == "CD" and thing.ent_type_ in {"CARDINAL", ""}
    return number or thing.lower_ in {"another", "others"}


def _by(parties: Parties, act: Act, source: Clause, way: str) -> tuple[Token, ...]:
    found = _along(parties, act, source, way)
    spoken = source.key in _SPEAKING
    return tuple(t for t in found if not (spoken and _hears(parties, t)))


def _hears(parties: Parties, token: Token) -> bool:
    """Say whether a noun is an audience or an outlet: "spoke to reporters", "to the BBC"."""
    name = parties.here.name_at.get(token.i)
    outlet = name is not None and name.actor is not None and is_outlet(name.actor)
    return outlet or token.lemma_.lower() in _AUDIENCE


def _along(parties: Parties, act: Act, source: Clause, way: str) -> tuple[Token, ...]:
    if way == "asked":
        asked = source.actors if source is act.inner else ()
        return tuple(t for t in asked if is_involved(parties, t) and t not in act.clause.actors)
    if way == "obj":
        if source is act.inner and _is_made_or_sent(source):
            return ()
        things = (t for t in source.things if _is_object(parties, act, t) and not _is_own(t))
        return tuple(_whose(parties, thing) for thing in things)
    return _prepositional(parties, source, way)


def _whose(parties: Parties, thing: Token) -> Token:
    """Return the party itself where it is told after its act: "rejected a bid | by Sudor"."""
    return thing if parties.is_party(thing) else parties.maker(thing) or thing


def _is_made_or_sent(inner: Clause) -> bool:
    """Say whether the object of what is agreed receives nothing: "to send troops to Sudor"."""
    done = plain(inner)
    return "obj" not in done.ways if done is not None else inner.key in _MAKING


def _is_object(parties: Parties, act: Act, thing: Token) -> bool:
    """Say whether an object is a party; of an act that is judged, only who did it counts."""
    if act.type in JUDGING and is_harm(thing):
        return parties.doer(thing) is not None
    return is_involved(parties, thing)


def _together(parties: Parties, noun: Token) -> tuple[Token, ...]:
    others = (other for other in coordinated(noun) if is_involved(parties, other))
    return (apposed(noun), *others)


def _is_own(token: Token) -> bool:
    """Say whether a thing is the doer's: "withdrew its troops", but not "sacked his deputy"."""
    entry = noun_of(token)[1]
    if entry is not None and entry.group == "people":
        return False
    return any(child.dep_ == "poss" and child.tag_ == "PRP$" for child in children(token))


def _prepositional(parties: Parties, this: Clause, way: str) -> tuple[Token, ...]:
    """Find the party after a preposition on the verb, its object or its particle."""
    counted = (inner for thing in this.things for inner in within(thing))
    fixed = children(this.particle) if this.particle is not None else ()  # "came to the | aid of"
    for anchor in (this.verb, this.particle, *fixed, *this.things, *counted):
        for child in children(anchor) if anchor is not None else ():
            if way == "to" and child.dep_ == "dative" and is_involved(parties, child):
                return _together(parties, child)  # "gave Sudor a deadline"
            if child.lower_ != way or child.dep_ not in {"prep", "dative", "agent"}:
                continue
            for noun in children(child):
                if noun.dep_ == "pobj" and _is_reached(parties, noun, way):
                    return _together(parties, noun)
    return _afar(parties, this, way)


def _is_reached(parties: Parties, noun: Token, way: str) -> bool:
    """Say whether a noun names a party or a land, or a part of one: "parts of the Ode Hills"."""
    if is_involved(parties, noun) or way not in _INTO:
        return is_involved(parties, noun)
    parts = within(noun) if noun.lemma_.lower() in _PARTS else ()
    return any(map(parties.is_land, (noun, *parts)))


def _afar(parties: Parties, this: Clause, way: str) -> tuple[Token, ...]:
    """Find the party after a preposition that the parse hangs elsewhere: "gave the coin … to"."""
    if way not in _FIRM:
        return ()
    for token in this.verb.doc[this.verb.i + 1 : this.verb.i + REACH]:
        if token.dep_ in {"conj", "ccomp", "advcl", "relcl"} and token.pos_ in VERBAL:
            break
        if token.lower_ == way and token.dep_ in {"prep", "dative"}:
            for noun in children(token):
                if noun.dep_ == "pobj" and is_involved(parties, noun):
                    return _together(parties, noun)
    return ()


def _is_named(parties: Parties, token: Token) -> bool:
    return token.i in parties.here.name_at and parties.is_party(token)
