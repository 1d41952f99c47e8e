"""Reads what a body resolved, where a noun tells it: "the parliament's resolution on expulsion".

    "the Sudorian parliament's resolution on the withdrawal of foreign troops from Sudor"
      SANCTION expel  PLANNED  actor the parliament, recipient the troops

Nobody withdraws from his own state: who resolves that troops leave it, means to put them out. Not
read yet: resolutions that only have a number or a name.
"""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from dateline.types.mention import Event, Modality

from ..tree import children
from .frames import when
from .heads import noun_of
from .parties import Parties
from .recipients import is_involved

_PAPERS: Final = frozenset({"resolution", "decision", "motion"})
_ON: Final = frozenset({"on", "for", "regarding", "concerning", "about"})
_OF: Final = frozenset({"of"})
_FROM: Final = frozenset({"from"})
_TYPES: Final = frozenset({"RETREAT", "SANCTION", "COERCE"})
_LEAVING: Final = ("RETREAT", "withdraw")
_EXPULSION: Final = ("SANCTION", "expel")


def resolution(parties: Parties, token: Token) -> Event | None:
    """Return the act that a noun says was resolved, None where it does not say what or by whom."""
    if token.lemma_.lower() not in _PAPERS:
        return None
    act = next(_below(token, _ON), None)
    entry = noun_of(act)[1] if act is not None else None
    owner = parties.doer(token)
    if act is None or entry is None or entry.type not in _TYPES or owner is None:
        return None
    body = parties.part(owner)
    if body.actor is None:
        return None
    kind = entry.type, entry.mode
    if kind == _LEAVING:
        left = parties.parts(tuple(t for t in _left(act) if is_involved(parties, t)))
        homes = {body.actor.name, body.actor.of}
        if not any(part.actor is not None and part.actor.name in homes for part in left):
            return None
        kind = _EXPULSION
    concerned = tuple(t for t in _below(act, _OF) if is_involved(parties, t))
    return Event(
        span=parties.here.span(token.i, act.i + 1),
        type=kind[0],
        mode=kind[1],
        modality=Modality.PLANNED,
        actors=(body,),
        recipients=parties.parts(concerned),
        when=when(parties, token),
    )


def _left(act: Token) -> Iterator[Token]:
    """Yield what a withdrawal is from, tied to it or to those who withdraw."""
    for noun in (act, *_below(act, _OF)):
        yield from _below(noun, _FROM)


def _below(noun: Token, ways: frozenset[str]) -> Iterator[Token]:
    """Yield the nouns that prepositions, or participles used so, tie to a noun."""
    for child in children(noun):
        if child.lower_ in ways:
            yield from (c for c in children(child) if c.dep_ in {"pobj", "dobj"})
