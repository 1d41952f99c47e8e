"""Reads giving way that a noun names, where the sentence tells that it came about.

    "Norland's withdrawal from Sudor began"     RETREAT withdraw   Norland
    "the release of the pilots by Sudor came"   RETREAT release    Sudor, to the pilots
    "Norland's concessions to Sudor angered"    CONCEDE            Norland, to Sudor
    "since Ada Vale's resignation"              RETREAT resign     Ada Vale

A withdrawal that is wished for or planned is left to the words around it. Not read yet: giving way
of which a later sentence tells that it came about.
"""

from typing import Final

from spacy.tokens import Token

from dateline.types.mention import Event, Modality

from ..tree import children, tied
from .clauses import clause, coordinated
from .frames import when
from .heads import noun_of
from .lexicon import YIELDING, nouns
from .modality import modality
from .parties import Parties
from .recipients import is_involved

# What comes after an act tells that it was.
_SINCE: Final = frozenset({"after", "since", "following", "despite", "upon"})
_LED: Final = frozenset({"lead", "result"})
_TOLD: Final = frozenset({"announce", "confirm", "complete", "begin", "secure", "win", "start"})
_PAST: Final = frozenset({"VBD", "VBN"})
# Whoever does these does them to himself; others set free or hand over.
_OWN: Final = frozenset({"withdraw", "resign", "disarm"})
_OTHERS: Final = frozenset({"release", "return"})
_GOING: Final = frozenset({"departure", "exit"})  # a journey more often than a withdrawal
_PEOPLE: Final = frozenset({"captive", "people", "troops", "militia", "envoy", "civilian"})
_OPEN: Final = frozenset({"a", "an", "any", "no"})
_OF: Final = frozenset({"of"})
_BY: Final = frozenset({"by"})
_TO: Final = frozenset({"to"})
_FROM: Final = frozenset({"from", "to"})


def yielding(parties: Parties, token: Token) -> Event | None:
    """Return the act of giving way that a noun names, None where nobody takes part in it."""
    lemma = token.lemma_.lower()
    entry = noun_of(token)[1] if lemma in nouns() and lemma not in _GOING else None
    if entry is None or entry.type not in YIELDING or not _came_about(token):
        return None
    if entry.mode in _OWN:
        doers, suffering = _leavers(parties, token), _after(parties, token, _FROM)
    elif entry.mode in _OTHERS:
        doers, suffering = _freeing(parties, token)
    elif entry.type == "CONCEDE" and (owner := parties.doer(token)) is not None:
        doers, suffering = (owner,), _after(parties, token, _TO)
    else:
        return None
    if not doers and (entry.mode not in _OTHERS or not suffering):
        return None
    return Event(
        span=parties.here.span(token.i, token.i + 1),
        type=entry.type,
        mode=entry.mode,
        modality=Modality.HAPPENED,
        actors=parties.parts(doers),
        recipients=parties.parts(suffering),
        when=when(parties, token),
    )


def _leavers(parties: Parties, token: Token) -> tuple[Token, ...]:
    """Return who leaves: "Norland's withdrawal", "the withdrawal of its troops"."""
    owner = parties.doer(token)
    return (owner,) if owner is not None else _after(parties, token, _OF)


def _freeing(parties: Parties, token: Token) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return who frees whom: "Sudor's release of Roe", "Roe's release"."""
    whose, freed = _whose(parties, token), _after(parties, token, _OF)
    by = _after(parties, token, _BY)
    if not freed:  # a release of papers frees nobody
        return by, () if any(c.lower_ == "of" for c in children(token)) else whose
    return by or whose or _announcers(parties, token), freed


def _announcers(parties: Parties, token: Token) -> tuple[Token, ...]:
    """Return who tells of an act of their own: "Sudor announced the release of Roe"."""
    if token.dep_ != "dobj":
        return ()
    return tuple(t for t in clause(token.head).actors if is_involved(parties, t))


def _whose(parties: Parties, token: Token) -> tuple[Token, ...]:
    own = (c for c in children(token) if c.dep_ == "poss")
    return tuple(c for c in own if c.tag_ != "PRP$" and parties.is_party(c))[:1]


def _after(parties: Parties, token: Token, ways: frozenset[str]) -> tuple[Token, ...]:
    """Return the parties that prepositions tie to a noun."""
    found = next((noun for noun in tied(token, ways) if _is_somebody(parties, noun)), None)
    return () if found is None else (found, *coordinated(found))


def _is_somebody(parties: Parties, noun: Token) -> bool:
    """Say whether a noun names a party or those who are held, not a report by one."""
    entry = noun_of(noun)[1]
    return parties.is_party(noun) or (entry is not None and entry.group in _PEOPLE)


def _came_about(token: Token) -> bool:
    """Say whether the words above tell that an act was: "after its withdrawal", "it began"."""
    above = token.head
    if any(c.dep_ == "det" and c.lower_ in _OPEN for c in children(token)):
        return False
    if token.dep_ == "pobj":
        led = above.lower_ in {"to", "in"} and above.head.lemma_.lower() in _LED
        return above.lower_ in _SINCE or (led and _is_past(above.head))
    if token.dep_ == "dobj":
        return above.lemma_.lower() in _TOLD and _is_past(above)
    return token.dep_ in {"nsubj", "nsubjpass"} and _is_past(above)


def _is_past(verb: Token) -> bool:
    return verb.tag_ in _PAST and modality(verb) is Modality.HAPPENED
