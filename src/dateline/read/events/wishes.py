"""Reads requests and refusals that a noun names, where the phrase says whose they are.

    "Sudor's refusal to withdraw its troops"        REJECT yield    Sudor
    "a request by Norland for the release of Roe"   REQUEST yield   Norland
    "at the request of Sudor"                       REQUEST         Sudor
    "under pressure from Norland to free them"      REQUEST yield   Norland

What is wished or refused must be told: "Norland's demands", "requests for comment" name no act. Not
read yet: wishes whose owner another sentence names, refusals of what was asked by "no".
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from spacy.tokens import Token

from dateline.types.mention import Event, Modality

from ..tree import children
from .clauses import VERBAL, Clause, clause, coordinated
from .complements import is_infinitive
from .frames import when
from .heads import noun_of
from .lookup import Act, plain
from .operators import IDLE, asked
from .parties import Parties, is_open
from .recipients import is_involved, recipients

_ASKING: Final = frozenset(
    "request demand appeal call plea entreaty petition pressure urging behest".split()
)
_REFUSING: Final = frozenset({"refusal", "unwillingness", "reluctance"})
_REJECTING: Final = frozenset({"rejection", "repudiation", "disavowal", "rebuff", "veto"})
_CLIMB: Final = 4  # steps up to the clause whose subject "its" means
_FROM: Final = frozenset({"from"})
_OF: Final = frozenset({"of"})
# Wishes at which something is done: "at the request of Sudor", "under pressure from Sudor".
_MOVING: Final = frozenset({("at", "request"), ("at", "behest"), ("at", "urging")})
_PRESSED: Final = ("under", "pressure")
# What reporters and other askers of words ask for.
_WORDS: Final = frozenset(
    "comment interview information response answer explanation clarification detail reaction"
    " question attention help".split()
)
_CLAUSES: Final = frozenset({"acl", "relcl", "ccomp", "xcomp"})
_THINGS: Final = frozenset({"proposal", "claim", "deal", "talk", "aid", "effort", "decision"})


def wish(parties: Parties, token: Token) -> Event | None:
    """Return the request or refusal that a noun names, None where it names none or nobody's."""
    lemma = token.lemma_.lower()
    if not lemma in _ASKING | _REFUSING | _REJECTING or is_open(token):
        return None
    doers = _owners(parties, token, lemma)
    act, actors = _act(token, lemma, doers), parties.parts(doers)
    if act is None or not actors:
        return None
    doing = {doer.i for doer in doers}
    return Event(
        span=parties.here.span(token.i, token.i + 1),
        type=act.type,
        mode=act.mode,
        modality=Modality.HAPPENED,
        actors=actors,
        recipients=parties.parts(recipients(parties, act, doing)),
        when=when(parties, token),
    )


def _owners(parties: Parties, token: Token, lemma: str) -> tuple[Token, ...]:
    """Return whose a wish is: "Sudor's refusal", "its refusal", "a call from Sudor"."""
    its = next((c for c in children(token) if c.tag_ == "PRP$" and c.dep_ == "poss"), None)
    if its is not None:
        return (its,) if parties.part(its).actor is not None else _around(token)
    owner = parties.doer(token)
    if owner is not None and (owner.dep_ == "poss" or lemma != "pressure"):
        return (owner, *coordinated(owner))
    ways = _FROM if lemma in _ASKING else frozenset()
    ways |= _OF if _is_moving(token) else frozenset()
    after = (noun for noun in _after(token, ways) if is_involved(parties, noun))
    return next(((noun, *coordinated(noun)) for noun in after), ())


def _around(token: Token) -> tuple[Token, ...]:
    """Return whom "its" means that the clause names after it: "its refusal cost | Sudor its seat"."""
    verb = next((a for a in islice(token.ancestors, _CLIMB) if a.pos_ in VERBAL), None)
    if verb is None:
        return ()
    this = clause(verb)
    others = (*this.actors, *this.things)
    return tuple(other for other in others if other.i > token.i and other.pos_ != "PRON")[:1]


def _act(token: Token, lemma: str, doers: tuple[Token, ...]) -> Act | None:
    """Return the act of a wish by what is wished, None where that is not told."""
    if lemma in _REJECTING:
        return _rejection(token, doers)
    content = _content(token)
    this = Clause(token, lemma, doers, (), passive=False)
    inner = clause(content) if content is not None else None
    if inner is not None:
        if inner.verb.lemma_.lower() in IDLE:
            return None
        typed = plain(inner)
        mode = asked(typed.type if typed else "")
        ways = typed.ways if typed else ()
        if lemma in _REFUSING:
            return Act("REJECT", mode, this, ("obj", *ways), inner)
        return Act("REQUEST", mode, this, ("asked", "to", "on", "for", *ways), inner)
    if lemma in _REFUSING:
        return None
    if _is_moving(token):
        return Act("REQUEST", None, this, ())
    named = (each for at in (token, *doers) for each in _after(at, frozenset({"for"})))
    wished = next(named, None)
    if wished is None or wished.lemma_.lower() in _WORDS:
        return None
    entry = noun_of(wished)[1]
    mode = asked(entry.type) if entry is not None and entry.type else None
    return Act("REQUEST", mode, this, ("to", "on")) if mode else None


def _rejection(token: Token, doers: tuple[Token, ...]) -> Act | None:
    things = tuple(_after(token, _OF))
    entries = (noun_of(thing)[1] for thing in things)
    offered = any(e is not None and (e.type or e.group in _THINGS) for e in entries)
    this = Clause(token, "reject", doers, things, passive=False)
    return Act("REJECT", None, this, ("obj", "by", "from")) if offered else None


def _content(token: Token) -> Token | None:
    """Return the verb of what is wished: "its refusal to | leave", "a demand that Sudor | leave"."""
    for child in children(token):
        if child.dep_ in _CLAUSES and child.pos_ in VERBAL and child.i > token.i:
            if _has_that(child) or is_infinitive(child):
                return child
    after = token.right_edge.i + 1  # "calls from Sudor | to leave", hung on the verb above
    to = token.doc[after] if after < len(token.doc) else token
    return to.head if to.lower_ == "to" and to.dep_ == "aux" else None


def _has_that(verb: Token) -> bool:
    """Say whether a clause says what is wished, not which wish: "the demand | that Sudor leave"."""
    own = (child for child in children(verb) if child.lower_ == "that")
    return any(c.dep_ == "mark" or (c.dep_ == "dobj" and verb.dep_ != "relcl") for c in own)


def _is_moving(token: Token) -> bool:
    above = token.head.lower_, token.lemma_.lower()
    return token.dep_ == "pobj" and (above in _MOVING or above == _PRESSED)


def _after(token: Token, ways: frozenset[str]) -> Iterator[Token]:
    """Yield the nouns that prepositions tie to a noun."""
    for child in children(token):
        if child.dep_ in {"prep", "agent"} and child.lower_ in ways:
            yield from (noun for noun in children(child) if noun.dep_ == "pobj")
