"""Reads events that a noun names: "the Norlandic killing of Gen. Roe", "Sudor's withdrawal".

An act noun counts when the phrase itself names a doer (owner, nationality, "by") and the act
is one that nouns tell as done: violence, arrests, protests, expulsions. Agreements, aid,
demands and withdrawals are as often wished for as done, so they are left to the verbs
around them. "Gen. Roe's killing" names the one who suffers it.
"""

from itertools import islice
from typing import Final

from spacy.tokens import Token

from dateline.types.mention import Event, Modality

from ..tree import children
from .clauses import VERBAL, coordinated
from .frames import when
from .heads import noun_of
from .lexicon import nouns
from .modality import modality
from .parties import Parties
from .recipients import guests

_CLIMB: Final = 8  # steps up to the verb that says whether it happened
_TOLD: Final = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION"})
_DOER: Final = frozenset({"poss", "compound", "amod", "nmod"})
_ON: Final = ("of", "on", "against", "in", "at", "into")
# Nouns of these acts name a means or a state more often than an act of a day.
_STANDING: Final = frozenset(
    "war warfare violence hostility aggression fire gas bomb grenade mortar artillery rocket"
    " missile shell shot bullet cannon search duty fine measure operation emergency limit"
    " penalty".split()
)
_DEFINITE: Final = frozenset({"the", "this", "that"})
_VICTIMS: Final = frozenset(
    "killing murder assassination execution arrest detention abduction kidnapping deportation"
    " expulsion torture beating".split()
)


def nominal(parties: Parties, token: Token) -> Event | None:
    """Return the event that a noun names, None where it names none or nobody does it."""
    named = _named(token)
    if named is None or named[0] not in _TOLD or token.lemma_ in _STANDING:
        return None
    if token.dep_ in _DOER:
        return None
    kind, mode = named
    victim = _suffered(parties, token)
    doers = _doers(parties, token) if victim is None else _by(parties, token)
    aimed = () if victim else _recipients(parties, token, {d.i for d in doers})
    if not doers and victim is None and not _is_known(parties, token, kind, aimed):
        return None
    recipients = (victim,) if victim else aimed
    recipients = (*recipients, *guests(parties, recipients or _aims(token)))
    verb = next((a for a in islice(token.ancestors, _CLIMB) if a.pos_ in VERBAL), None)
    return Event(
        span=parties.here.span(token.i, token.i + 1),
        type=kind,
        mode=mode,
        modality=_modality(token, verb),
        actors=parties.parts(doers),
        recipients=parties.parts(recipients),
        when=when(parties, token),
    )


def _named(token: Token) -> tuple[str, str | None] | None:
    entry = noun_of(token)[1] if token.lemma_.lower() in nouns() else None
    return (entry.type, entry.mode) if entry is not None and entry.type else None


def _modality(token: Token, verb: Token | None) -> Modality:
    """An act spoken of ("after the killing") happened; an object has its verb's modality."""
    if verb is None or token.dep_ not in {"dobj", "nsubj", "nsubjpass"}:
        return Modality.HAPPENED
    return modality(verb) if token.dep_ == "dobj" else Modality.HAPPENED


def _suffered(parties: Parties, token: Token) -> Token | None:
    """Return the owner of an act noun who is its victim: "Gen. Roe's killing"."""
    if token.lemma_ not in _VICTIMS or any(c.lower_ == "of" for c in children(token)):
        return None
    return next((c for c in children(token) if c.dep_ == "poss" and parties.is_party(c)), None)


def _doers(parties: Parties, token: Token) -> tuple[Token, ...]:
    owner = parties.owner(token) or parties.behind(token)
    if owner is not None and owner.dep_ in _DOER and not parties.is_place(owner):
        return (owner,)
    return _by(parties, token)


def _by(parties: Parties, token: Token) -> tuple[Token, ...]:
    for child in children(token):
        if child.lower_ == "by" and child.dep_ in {"prep", "agent"}:
            for noun in children(child):
                if noun.dep_ == "pobj" and parties.is_party(noun):
                    return (noun, *coordinated(noun))
    return ()


def _recipients(parties: Parties, token: Token, doers: set[int]) -> tuple[Token, ...]:
    for way in _ON:
        for child in children(token):
            if child.dep_ == "prep" and child.lower_ == way:
                for noun in children(child):
                    if noun.dep_ == "pobj" and noun.i not in doers and _counts(parties, noun):
                        return (noun, *coordinated(noun))
    return ()


def _is_known(parties: Parties, token: Token, kind: str, aimed: tuple[Token, ...]) -> bool:
    """Say whether an attack by nobody named is one that readers know: "the raid against Roe"."""
    definite = any(child.lower_ in _DEFINITE for child in children(token) if child.dep_ == "det")
    return kind == "ASSAULT" and definite and any(parties.is_person(noun) for noun in aimed)


def _aims(token: Token) -> tuple[Token, ...]:
    """Return what an act noun is aimed at, parties or not: "strikes on bases"."""
    ways = (child for child in children(token) if child.dep_ == "prep" and child.lower_ in _ON)
    return tuple(noun for way in ways for noun in children(way) if noun.dep_ == "pobj")


def _counts(parties: Parties, noun: Token) -> bool:
    return parties.is_party(noun) or parties.owner(noun) is not None
