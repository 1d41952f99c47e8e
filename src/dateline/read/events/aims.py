"""Takes an act and what it is done for as one, where both are of one kind.

    "sent money to help people in Sudor"            one AID, of people in Sudor
    "summoned the envoy to complain of the raid"    one ACCUSE
    "sent jets to bomb the port"                    two: MOBILIZE and ASSAULT

Not read yet: an aim that a sentence of its own tells.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from dateline.types.mention import Event

from .clauses import VERBAL
from .complements import is_infinitive

_AIMS: Final = frozenset({"advcl", "acl", "xcomp"})
_RAISED: Final = ("ACCUSE", "PROTEST")  # "summoned the envoy to protest against the raid"


def without_aims(found: Iterable[tuple[Token, Event]]) -> Iterator[Event]:
    """Yield the events of verbs, in order; an aim's recipients go to the act if it has none."""
    events = {token.i: (token, event) for token, event in found}
    for place, (token, event) in list(events.items()):
        above = _served(token)
        if above is None or above.i not in events or not _is_same(events[above.i][1], event):
            continue
        act = events[above.i][1]
        events[above.i] = (above, replace(act, recipients=act.recipients or event.recipients))
        del events[place]
    yield from (event for _, event in events.values())


def _served(token: Token) -> Token | None:
    """Return the verb that an infinitive of purpose serves."""
    if token.dep_ not in _AIMS or not is_infinitive(token):
        return None
    head = token.head.head if token.head.dep_ == "dobj" else token.head
    return head if head.pos_ in VERBAL else None


def _is_same(act: Event, aim: Event) -> bool:
    """Say whether an aim is of the act's kind, and by the same or on nobody else."""
    doers = {part.span for part in act.actors}
    own = not aim.recipients or not aim.actors or any(p.span in doers for p in aim.actors)
    kin = act.type == aim.type or (act.type, aim.type) == _RAISED
    return kin and own
