"""Turns: where a party changed its position, and where two of its voices contradict each other.

    Storm refuses (8 May): leave the bay    Storm accepts (2 June): leave the bay    a change
    the premier demands …, the defence minister refuses … on one day           a contradiction

Two positions speak against each other when they are on one question and one is for what the other
is against. Days must be known. One voice, or one side a week or more later: a change. Two voices of
one side within three days: a contradiction. Anything between is neither.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from ..types.record import Change, Contradiction, PartyRef, Position, Stand
from .days import Days, days
from .ids import content_id
from .positions import Held

# For what is wished (1) or against it (-1). A denial is on what happened, not on what is wanted.
DIRECTION = {"demands": 1, "accepts": 1, "offers": 1, "threatens": 1, "refuses": -1}
TOGETHER = 3  # days within which two voices speak at one time
LATER = 7  # days after which another voice of a side may tell a change
CROWD = 60  # positions of one side on one question; more are a heading, not a question


def turns(
    found: Iterable[Held],
) -> tuple[tuple[Change, ...], tuple[Contradiction, ...]]:
    """Find changes and contradictions, each in order of its first evidence."""
    sides: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for held in found:
        sides[held.side, held.position.question].append(held)
    changes: dict[str, Change] = {}
    against: dict[str, Contradiction] = {}
    for (side, _), group in sorted(sides.items()):
        if len(group) <= CROWD:
            changes |= {one.id: one for one in _changes(group)}
            against |= {one.id: one for one in _contradictions(side, group)}
    return (
        tuple(sorted(changes.values(), key=lambda one: (one.before.evidence, one.id))),
        tuple(sorted(against.values(), key=lambda one: (one.one.evidence, one.id))),
    )


def _changes(group: Sequence[Held]) -> Iterator[Change]:
    """Each next position that speaks against the last known one of its party."""
    dated = sorted(((when, held) for held in group if (when := _when(held))), key=_first)
    for (early, before), (late, after) in pairwise(dated):
        apart = (late.first - early.last).days
        least = 1 if _voice(before.position) == _voice(after.position) else LATER
        if apart >= least and opposed(before, after):
            one, other = before.position, after.position
            spoken = "" if least == 1 else f", told by {_voice(other).name}"
            why = f"{other.stance} after it {one.stance}, {_days(apart)} later{spoken}"
            yield Change(
                id=content_id("change", (*one.evidence, *other.evidence), one.stance, other.stance),
                party=other.party,
                question=other.question,
                before=_stand(one),
                after=_stand(other),
                when=other.when,
                why=why,
            )


def _contradictions(side: str, group: Sequence[Held]) -> Iterator[Contradiction]:
    for a, b in combinations(sorted(group, key=lambda held: held.position.evidence), 2):
        first, second = _when(a), _when(b)
        one, other = a.position, b.position
        if first is None or second is None or _voice(one) == _voice(other):
            continue
        if first.meets(second, TOGETHER) and opposed(a, b):
            yield Contradiction(
                id=content_id("contradiction", (*one.evidence, *other.evidence), side),
                party=_party(side, one, other),
                question=one.question,
                one=_stand(one),
                other=_stand(other),
                when=max(one.when, other.when, key=lambda when: when.edtf or ""),
                why=f"{_voice(one).name} {one.stance}, {_voice(other).name} {other.stance},"
                f" at most {TOGETHER} days apart",
            )


def opposed(one: Held, other: Held) -> bool:
    """Whether one position is for what the other is against."""
    signs = (one.question.sign, other.question.sign)
    stances = (DIRECTION.get(held.position.stance, 0) for held in (one, other))
    if 0 in signs and signs[0] != signs[1]:
        return False
    ways = [stance * (sign or 1) for stance, sign in zip(stances, signs, strict=True)]
    return ways[0] * ways[1] < 0


def _when(held: Held) -> Days | None:
    """The days of a position; one known only as by a day is of that day's report."""
    when = held.position.when
    if when.best is None:
        return None
    found = days(when.edtf)
    if found is None or (when.edtf or "").startswith("../"):
        return Days(when.best, when.best)
    return found


def _first(dated: tuple[Days, Held]) -> tuple[Days, str]:
    return dated[0], dated[1].position.id


def _voice(one: Position) -> PartyRef:
    return one.speaker or one.party


def _party(side: str, one: Position, other: Position) -> PartyRef:
    """The party that both speak for: themselves if they are one, else the side."""
    return one.party if one.party == other.party else PartyRef(None, side)


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def _stand(one: Position) -> Stand:
    return Stand(one.id, one.stance, one.wants, one.when, one.speaker, one.evidence)
