"""Positions: what a party wants on a question, read from its events.

    "Norland asks Sudmark to withdraw its crews"    ->  Norland demands: to withdraw its crews
    "Sudmark does not plan to leave the bay"        ->  Sudmark refuses: leave the bay

One position for each event whose type tells a stance and whose sentence goes on to say on what. The
question is put in the words of the first report that has some. Not read yet: positions told in
statements only, changes of mind, two questions that are one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from ..types.article import Article
from ..types.mention import Event, Modality, PartyKind
from ..types.record import Evidence, Happening, PartyRef, Position
from .ids import content_id
from .parties import Parties

# PLOVER types that tell a stance (PLOVER codebook, 2018).
STANCES = {
    "REQUEST": "demands",
    "DEMAND": "demands",
    "REJECT": "refuses",
    "AGREE": "accepts",
    "THREATEN": "threatens",
}
# A denied yielding is a stance; a denied threat is none.
DENIED: Mapping[str, str] = {
    "CONCEDE": "refuses",
    "YIELD": "refuses",
    "RETREAT": "refuses",
    "AGREE": "refuses",
    "COOPERATE": "refuses",
}
HOLDERS = frozenset({PartyKind.PERSON, PartyKind.STATE, PartyKind.BODY, PartyKind.GROUP})

# What follows the predicate with one of these says when or where, not on what.
NO_OBJECT = frozenset(
    "in at on during before after over by with as until while when where who which because and or"
    " but again even early late later earlier there here is was were are me him her us them it"
    " ago if unless than so too also".split()
)
# These say by themselves what is refused: "did not leave the bay".
YIELDING = frozenset({"CONCEDE", "YIELD", "RETREAT"})

LONGEST = 90  # characters of a question
FEWEST = 2  # words of one, beside the predicate
_END = re.compile(r"[.!?;:—“”\"\n]|, (?=[a-z])")


def question(article: Article, event: Event) -> str:
    """The words after a predicate and its recipient: what is asked, refused or agreed to."""
    table = DENIED if event.modality is Modality.DENIED else STANCES
    if event.type not in table:
        return ""
    near = [part.span.end for part in event.recipients if part.span.start >= event.span.end]
    start = min(near, default=event.span.end) if len(near) < 2 else max(near)
    if start - event.span.end > LONGEST:
        start = event.span.end
    rest = article.text[start : start + LONGEST + 1].removeprefix("’s").lstrip()
    end = _END.search(rest)
    words = rest[: end.start()] if end else rest
    if not end and len(rest) > LONGEST - 2:
        words = f"{words.rsplit(' ', 1)[0]} …"
    words = " ".join(words.split()).strip(" ,")
    told = words.split()
    return words if len(told) >= FEWEST and told[0].lower() not in NO_OBJECT else ""


def positions(
    happenings: Iterable[Happening], questions: Mapping[Evidence, str], parties: Parties
) -> tuple[Position, ...]:
    """Read positions from events, in order of party, then day."""
    made = [one for happening in happenings for one in _of(happening, questions, parties)]
    unique = {one.id: one for one in made}
    return tuple(
        sorted(
            unique.values(), key=lambda p: (p.party.name, p.when.best is None, p.when.best, p.id)
        )
    )


def _of(
    happening: Happening, questions: Mapping[Evidence, str], parties: Parties
) -> Iterator[Position]:
    stance = _stance(happening)
    if not stance:
        return
    for party in happening.actors:
        asked = _asked(happening, party, questions)
        if asked and _holds(party, parties):
            yield Position(
                id=content_id("position", happening.evidence, stance, party.party or ""),
                party=party,
                question=asked,
                stance=stance,
                when=happening.when,
                evidence=happening.evidence,
            )


def _stance(happening: Happening) -> str:
    """None for what is only planned or imagined."""
    if happening.modality is Modality.DENIED:
        return DENIED.get(happening.type, "")
    happened = happening.modality is Modality.HAPPENED
    return STANCES.get(happening.type, "") if happened else ""


def _asked(happening: Happening, party: PartyRef, questions: Mapping[Evidence, str]) -> str:
    """The question in the words of the first report, and to whom it is put."""
    told = ((one, questions.get(one, "")) for one in happening.evidence)
    found = next(((one, words) for one, words in told if words), None)
    if found is None:
        return ""
    one, words = found
    if happening.type in YIELDING:
        words = f"{' '.join(one.exact.split())} {words}"
    named = [ref for ref in happening.recipients if ref.party and ref != party]
    others = ", ".join(ref.name for ref in named)
    return f"{others}: {words}" if others else words


def _holds(ref: PartyRef, parties: Parties) -> bool:
    """Whether a party can have a position: "officials" cannot; a capital does for its state."""
    return bool(ref.party) and (parties.kind(ref) in HOLDERS or parties.meant(ref) != ref.party)
