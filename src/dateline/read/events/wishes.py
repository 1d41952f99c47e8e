"""Reads requests, refusals and promises that a noun names, where the phrase says whose they are.

    "Sudor's refusal to withdraw its troops"        REJECT yield    Sudor
    "a request by Norland for the release of Roe"   REQUEST yield   Norland
    "at the request of Sudor"                       REQUEST         Sudor
    "under pressure from Norland to free them"      REQUEST yield   Norland
    "Sudor's commitment to free them"               CONCEDE         Sudor

What is wished or refused must be told: "Norland's demands", "requests for comment" name no act. Not
read yet: wishes whose owner another sentence names, refusals of what was asked by "no".
"""

from dataclasses import replace
from itertools import islice
from typing import Final

from spacy.tokens import Token

from dateline.types.mention import Event, Modality, Part

from ..tree import children, tied
from .clauses import VERBAL, Clause, clause, coordinated
from .complements import is_infinitive
from .frames import when
from .heads import noun_of
from .lexicon import HOSTILE, YIELDING
from .light import is_light
from .lookup import Act, plain
from .parties import Parties, is_open
from .recipients import is_involved, recipients
from .refusing import IDLE
from .wanted import asked, kind_of

_ASKING: Final = frozenset(
    "request demand appeal call plea entreaty petition pressure urging behest order".split()
)
_REFUSING: Final = frozenset({"refusal", "unwillingness", "reluctance"})
_REJECTING: Final = frozenset({"rejection", "repudiation", "disavowal", "rebuff", "veto"})
_CLIMB: Final = 4  # steps up to the clause whose subject "its" means
_PROMISING: Final = frozenset({"commitment", "pledge", "promise", "offer", "vow"})
_WISHES: Final = _ASKING | _REFUSING | _REJECTING | _PROMISING
_FROM: Final = frozenset({"from"})
_OF: Final = frozenset({"of"})
_FOR: Final = frozenset({"for"})
_TO: Final = frozenset({"to"})
# Wishes at which something is done: "at the request of Sudor", "under pressure from Sudor".
_MOVING: Final = frozenset({("at", "request"), ("at", "behest"), ("at", "urging"), ("on", "order")})
_CHARMING: Final = frozenset("broaden widen expand extend increase boost have lose limit".split())
# Whoever leads a call makes it.
_LEADING: Final = frozenset(
    "lead issue voice repeat renew continue join head send make give deliver".split()
)
_PRESSED: Final = ("under", "pressure")
_HARM: Final = HOSTILE - {"ACCUSE"}  # not to attack is no refusal, not to prosecute is one
_WORDLESS: Final = frozenset({"comment"})  # "requests to comment" ask for nothing that counts
_PRONOUNS: Final = frozenset({"his", "her", "their", "my", "our", "your", "its"})
_CLAUSES: Final = frozenset({"acl", "relcl", "ccomp", "xcomp"})
_THINGS: Final = frozenset({"proposal", "claim", "deal", "talk", "aid", "effort", "decision"})


def wish(parties: Parties, token: Token) -> Event | None:
    """Return the request or refusal that a noun names, None where it names none or nobody's."""
    lemma = token.lemma_.lower()
    if lemma not in _WISHES or is_open(token) or _is_another_thing(token, lemma):
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
        modality=Modality.PROMISED if act.type == "CONCEDE" else Modality.HAPPENED,
        actors=actors,
        recipients=parties.parts(recipients(parties, act, doing)),
        when=when(parties, token),
    )


def _is_another_thing(token: Token, lemma: str) -> bool:
    """Say whether a word means no wish: orders for goods, an appeal that is broadened."""
    if lemma == "order":
        return not _is_moving(token)
    return lemma == "appeal" and token.head.lemma_.lower() in _CHARMING


def _owners(parties: Parties, token: Token, lemma: str) -> tuple[Token, ...]:
    """Return whose a wish is: "Sudor's refusal", "its refusal", "a call from Sudor"."""
    its = next((c for c in children(token) if c.tag_ == "PRP$" and c.dep_ == "poss"), None)
    if its is not None:
        known = its.lower_ != "its" or parties.part(its).actor is not None
        return (its,) if known else _around(token)
    owner = parties.doer(token)
    if owner is not None and (owner.dep_ != "compound" or lemma != "pressure"):
        return (owner, *coordinated(owner))
    if (by := _beside(token)) is not None and any(map(parties.is_party, children(by))):
        return tuple(c for c in children(by) if parties.is_party(c))
    if lemma in _REJECTING:  # "the rejection of the deal | by Sudor"
        makers = (parties.maker(thing) for thing in tied(token, _OF))
        return tuple(maker for maker in makers if maker is not None)[:1]
    ways = _FROM if lemma in _ASKING else frozenset()
    ways |= _OF if _is_moving(token) else frozenset()
    after = (noun for noun in tied(token, ways) if is_involved(parties, noun))
    return next(((noun, *coordinated(noun)) for noun in after), _leaders(parties, token, lemma))


def _leaders(parties: Parties, token: Token, lemma: str) -> tuple[Token, ...]:
    """Return who makes a wish that is nobody else's: "Norland led | calls for a vote"."""
    asks = lemma in _ASKING | _REFUSING and lemma != "pressure"
    if not asks or token.dep_ != "dobj" or token.head.lemma_.lower() not in _LEADING:
        return ()
    return tuple(t for t in clause(token.head).actors if is_involved(parties, t))


def _beside(token: Token) -> Token | None:
    """Return the "by" after a wish, which a parse may hang on the verb: "under pressure | by"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return after if after.lower_ == "by" and after.dep_ in {"prep", "agent"} else None


def _around(token: Token) -> tuple[Token, ...]:
    """Return whom "its" means that is named after it: "its refusal cost | Sudor its seat"."""
    verb = next((a for a in islice(token.ancestors, _CLIMB) if a.pos_ in VERBAL), None)
    if verb is None:
        return ()
    this = clause(verb)
    others = (*this.actors, *this.things)
    return tuple(other for other in others if other.i > token.i and other.pos_ != "PRON")[:1]


def _act(token: Token, lemma: str, doers: tuple[Token, ...]) -> Act | None:
    """Return the act of a wish by what is wished, None where that is not told."""
    this = Clause(token, lemma, doers, (), passive=False)
    if lemma in _REJECTING:
        return _rejection(this)
    content = wished(token)
    if content is not None:
        return _told(this, clause(content))
    return _named(this) if lemma in _ASKING else None


def _told(this: Clause, inner: Clause) -> Act | None:
    """Return the act of a wish that a verb fills in: "its refusal to leave"."""
    typed = plain(inner)
    kind, ways = kind_of(inner), typed.ways if typed is not None else ()
    idle = _WORDLESS if this.key in _ASKING else IDLE
    if inner.verb.lemma_.lower() in idle:
        return None
    if this.key in _PROMISING:
        return Act("CONCEDE", None, this, ways, inner) if kind in YIELDING else None
    if this.key in _ASKING:
        return Act("REQUEST", asked(kind), this, ("asked", "to", "on", "for", *ways), inner)
    return None if kind in _HARM else Act("REJECT", asked(kind), this, ("obj", *ways), inner)


def _named(this: Clause) -> Act | None:
    """Return the act of a wish that a noun fills in: "a call for the release of Roe"."""
    if _is_moving(this.verb):
        return Act("REQUEST", None, this, ())
    named = (each for at in (this.verb, *this.actors) for each in tied(at, _FOR))
    thing = next(named, None)
    entry = noun_of(thing)[1] if thing is not None else None
    kind = entry.type if entry is not None else ""
    addressed = thing is not None and any(tied(this.verb, _TO))  # "an appeal to Sudor for aid"
    return Act("REQUEST", asked(kind), this, ("to", "on")) if kind or addressed else None


def _rejection(this: Clause) -> Act | None:
    things = tuple(tied(this.verb, _OF))
    entries = (noun_of(thing)[1] for thing in things)
    offered = any(e is not None and (e.type or e.group in _THINGS) for e in entries)
    rejected = replace(this, key="reject", things=things)
    return Act("REJECT", None, rejected, ("obj", "by", "from")) if offered else None


def wished(token: Token) -> Token | None:
    """Return the verb of what a noun wishes: "its refusal to | leave", "a demand that we | go"."""
    if token.lemma_.lower() not in _WISHES:
        return None
    for child in children(token):
        told = child.dep_ in _CLAUSES and child.pos_ in VERBAL and child.i > token.i
        if told and (_has_that(child) or is_infinitive(child)):
            return child
    if (gained := _gained(token)) is not None:
        return gained
    by = _beside(token)
    after = max(token.right_edge.i, by.right_edge.i if by is not None else 0) + 1
    # "calls from Sudor | to leave", hung on the verb above
    to = token.doc[after] if after < len(token.doc) else token
    return to.head if to.lower_ == "to" and to.dep_ == "aux" else None


def _gained(token: Token) -> Token | None:
    """Return the verb that "for" ties to a wish: "calls for | revamping the fund"."""
    if token.lemma_.lower() not in _ASKING:
        return None
    ways = (c for c in children(token) if c.dep_ == "prep" and c.lower_ == "for")
    return next((c for way in ways for c in children(way) if c.dep_ == "pcomp"), None)


def is_others(taken: Event, wish: Event) -> bool:
    """Say whether a wish is not of those who act on it: "ignored her call", "his veto was lifted".

    "Dropped its demand", "made a plea" tell one act; whose "her" call is that one ignores may be
    unknown, but one rejects what others wish.
    """
    doing = {_name(part) for part in taken.actors}
    own = {_name(part) for part in wish.actors}
    if own <= _PRONOUNS:
        return taken.type == "REJECT"
    return not doing & own


def _name(part: Part) -> str:
    return part.actor.name if part.actor is not None else part.span.exact.lower()


def voiced(verb: Token, event: Event) -> Token | None:
    """Return the verb of what a request asks that a verb voices: "made a plea to them to | go"."""
    if event.type not in {"REQUEST", "REJECT"}:
        return None
    this = clause(verb)
    asking = [thing for thing in this.things if thing.lemma_.lower() in _ASKING]
    told = next((inner for thing in asking if (inner := wished(thing)) is not None), None)
    if told is not None or not asking or not is_light(this):
        return told
    # "put a demand to them to | go", hung on the light verb
    after = (c for c in children(verb) if c.dep_ in {"advcl", "xcomp"} and c.i > asking[0].i)
    return next((c for c in after if is_infinitive(c)), None)


def _has_that(verb: Token) -> bool:
    """Say whether a clause says what is wished, not which wish: "the demand | that Sudor leave"."""
    own = (child for child in children(verb) if child.lower_ == "that")
    return any(c.dep_ == "mark" or (c.dep_ == "dobj" and verb.dep_ != "relcl") for c in own)


def _is_moving(token: Token) -> bool:
    above = token.head.lower_, token.lemma_.lower()
    return token.dep_ == "pobj" and (above in _MOVING or above == _PRESSED)
