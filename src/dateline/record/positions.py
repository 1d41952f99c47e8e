"""Positions: what a party wants on a question, read from its events.

    Norland asks Sudmark to withdraw    ->  Norland demands: withdrawal, of Sudmark
    Sudmark says it will not leave      ->  Sudmark refuses

First rules only: one position for each event whose type tells a stance. The question is named by
the predicate and those concerned. Not read yet: positions told in statements, changes of mind.
"""

from collections.abc import Iterable, Iterator, Mapping

from ..types.mention import Modality
from ..types.record import Happening, Position
from .ids import content_id

# PLOVER types that tell a stance (PLOVER codebook, 2018).
STANCES = {
    "REQUEST": "demands",
    "DEMAND": "demands",
    "REJECT": "refuses",
    "AGREE": "accepts",
    "CONSULT": "",
    "THREATEN": "threatens",
    "SUPPORT": "supports",
    "ACCUSE": "objects",
}
# A denied yielding is a stance; a denied threat is none.
DENIED: Mapping[str, str] = {
    "CONCEDE": "refuses",
    "YIELD": "refuses",
    "RETREAT": "refuses",
    "AGREE": "refuses",
    "COOPERATE": "refuses",
}


def positions(happenings: Iterable[Happening]) -> tuple[Position, ...]:
    """Read positions from events, in order of party, then day."""
    made = [one for happening in happenings for one in _of(happening)]
    unique = {one.id: one for one in made}
    return tuple(
        sorted(
            unique.values(), key=lambda p: (p.party.name, p.when.best is None, p.when.best, p.id)
        )
    )


def _of(happening: Happening) -> Iterator[Position]:
    table = DENIED if happening.modality is Modality.DENIED else STANCES
    stance = table.get(happening.type, "")
    if not stance:
        return
    for party in happening.actors:
        if party.party:
            yield Position(
                id=content_id("position", happening.evidence, stance, party.party),
                party=party,
                question=_question(happening),
                stance=stance,
                when=happening.when,
                evidence=happening.evidence,
            )


def _question(happening: Happening) -> str:
    """Name what it is about: those concerned and the words of the first report."""
    words = " ".join(happening.evidence[0].exact.split())
    others = ", ".join(ref.name for ref in happening.recipients)
    return f"{words} → {others}" if others else words
