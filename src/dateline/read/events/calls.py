"""Reads talks named by their means, beside what was said: "told Roe in a phone call that …".

    "Vale asked Roe by telephone to wait"     CONSULT phone, Vale and Roe

Not read yet: calls of which only one side is named.
"""

from typing import Final

from spacy.tokens import Token

from dateline.types.mention import Event, Modality

from ..tree import children
from .clauses import VERBAL, clause
from .frames import when
from .modality import modality
from .parties import Parties
from .recipients import is_involved

_PHONE: Final = frozenset({"phone", "telephone"})
# Verbs of talking ("discussed it with Roe by telephone") are talks by themselves.
_TELLING: Final = frozenset(
    "tell ask urge inform warn assure press implore beg remind advise notify thank invite".split()
)
_IN: Final = frozenset({"in", "during", "by", "over", "on"})


def call(parties: Parties, token: Token) -> Event | None:
    """Return the call through which a verb's words reached somebody, None where none is named."""
    verb = token.head.head
    through = token.dep_ == "pobj" and token.head.lower_ in _IN and verb.pos_ in VERBAL
    if not through or verb.lemma_.lower() not in _TELLING or not _is_call(token):
        return None
    this = clause(verb)
    callers, called = (
        parties.parts(tuple(t for t in side if is_involved(parties, t)))
        for side in (this.actors, this.things)
    )
    if not callers or not called or modality(verb) is not Modality.HAPPENED:
        return None
    return Event(
        span=parties.here.span(token.left_edge.i, token.i + 1),
        type="CONSULT",
        mode="phone",
        modality=Modality.HAPPENED,
        actors=callers,
        recipients=called,
        when=when(parties, token) or when(parties, verb),
    )


def _is_call(token: Token) -> bool:
    """Say whether a noun is a call, or the telephone itself: "by telephone"."""
    if token.lemma_.lower() in _PHONE:
        return not any(child.dep_ in {"det", "poss"} for child in children(token))
    return token.lemma_.lower() == "call" and any(
        child.lower_ in _PHONE for child in children(token)
    )
