"""One event told twice in one report: pairs of its deeds that are one.

    headline "Norland asks Sudmark to leave", text "Norland asked Sudmark on Monday to plan …"
    "… voted to expel the envoys. … The vote to put the envoys out …"
    "A raid hit the camp on Monday. At least six men were killed."
    "Norland urged Sudmark to leave. … It asked Sudmark to do its part in this matter."
    "Sudmark's missile strike on the bases … answered with missiles that hit two bases"

What a headline tells stands in the text once more, so that the first deed of its sort there is the
same. A body votes once on one thing. Who attacks the same with the same weapon does so once, as far
as days and places allow. An attack and the deaths told right after it are one event,
unless somebody or some day or place named speaks against it. Not joined: other deeds told twice.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from .days import Days
from .deeds import Deed, days_of
from .matters import differ, matter
from .sameness import DISOWNED, VOTE
from .words import stem

# Words of what a headline's deed is on that the text must have, by how many sides are the same.
BOTH_SIDES, ONE_SIDE = 1, 2
NEAR = 260  # characters from an attack to the words that tell whom it killed
WEAPONS = frozenset(map(stem, "missile rocket drone shell mortar bomb grenade torpedo".split()))
HARM = frozenset({"attack", "kill", "injure"})

Pair = tuple[int, int]


def again(found: Sequence[Deed]) -> Iterator[Pair]:
    """Give the places of deeds that are one event, a < b. `found` is in order of its evidence."""
    reports: Mapping[str, list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        reports[one.at.report].append(number)
    for report in sorted(reports):
        own = reports[report]
        yield from _headlined(own, found)
        yield from _voted(own, found)
        yield from _struck(own, found)
        yield from _referred(own, found)


def one_vote(one: Deed, other: Deed) -> bool:
    """Whether two deeds are one vote: on the same, or by the same body for the same."""
    if (one.predicate, other.predicate) != (VOTE, VOTE) or differ(one, other):
        return False
    if one.event != other.event:
        return False
    on_same = one.concerned.is_one_of(other.concerned)
    return on_same or (one.event[1] is not None and one.doers.is_one_of(other.doers))


def disowned(one: Deed, other: Deed) -> bool:
    """Whether two deeds are one disavowal: of the same party, in whatever words."""
    sorts = {(deed.predicate, deed.event[0]) for deed in (one, other)}
    return sorts == {(DISOWNED, "REJECT")} and one.doers.is_one_of(other.doers)


def _headlined(own: Sequence[int], found: Sequence[Deed]) -> Iterator[Pair]:
    """The headline's deeds, each with the first of the text that may be it."""
    text = [number for number in own if not found[number].headline]
    for head in own:
        if found[head].headline:
            first = next((n for n in text if _is_same(found[head], found[n])), None)
            if first is not None:
                yield min(head, first), max(head, first)


def _is_same(one: Deed, other: Deed) -> bool:
    sort = (one.event[0], one.event[2], one.predicate)
    if sort != (other.event[0], other.event[2], other.predicate) or differ(one, other):
        return False
    same = one.concerned.is_one_of(other.concerned) + one.doers.is_one_of(other.doers)
    shared = len(matter(one) & matter(other))
    return (
        same > 0 and shared >= (BOTH_SIDES if same > 1 else ONE_SIDE) and not _exclude(one, other)
    )


def _voted(own: Sequence[int], found: Sequence[Deed]) -> Iterator[Pair]:
    votes = [number for number in own if found[number].predicate == VOTE]
    yield from ((a, b) for a, b in pairwise(votes) if one_vote(found[a], found[b]))


def _struck(own: Sequence[int], found: Sequence[Deed]) -> Iterator[Pair]:
    harm = [n for n in own if found[n].event[0] == "ASSAULT" and found[n].predicate in HARM]
    yield from ((a, b) for a, b in pairwise(harm) if _is_outcome(found[a], found[b]))
    for weapon in sorted(WEAPONS):
        armed = [n for n in harm if found[n].predicate == "attack" and weapon in found[n].words]
        yield from ((a, b) for a, b in pairwise(armed) if _is_one_attack(found[a], found[b]))


def _referred(own: Sequence[int], found: Sequence[Deed]) -> Iterator[Pair]:
    """Deeds on "this matter", each with the nearest before it of its sort, by and to the same."""
    last: dict[tuple[object, ...], int] = {}
    for number in own:
        one = found[number]
        sort = (one.event[0], one.event[2], one.predicate)
        before = last.get(sort)
        if one.refers and before is not None and _on_both_sides(found[before], one):
            yield before, number
        last[sort] = number


def _on_both_sides(one: Deed, other: Deed) -> bool:
    return one.doers.is_one_of(other.doers) and one.concerned.is_one_of(other.concerned)


def _is_outcome(one: Deed, other: Deed) -> bool:
    """Whether one tells the attack, the other right after it what it did, or the other way round.

    The second names nobody who did it; whoever the two say suffered is not two named parties.
    """
    sorts = {one.predicate, other.predicate}
    if len(sorts) == 1 or "attack" not in sorts or one.event[2] != other.event[2]:
        return False
    near = other.at.start - one.at.end <= NEAR and not one.headline
    named = one.concerned.own and other.concerned.own
    return near and not other.actors and not named and not _exclude(one, other)


def _is_one_attack(one: Deed, other: Deed) -> bool:
    """Whether both tell of one who attacked the same with the same weapon."""
    same = _on_both_sides(one, other) and one.event[2] == other.event[2]
    return same and not _exclude(one, other)


def _exclude(one: Deed, other: Deed) -> bool:
    """Whether places or days told exclude each other."""
    if one.where and other.where and one.where != other.where:
        return True
    told: list[Days | None] = [days_of(deed) if deed.told else None for deed in (one, other)]
    return all(told) and not told[0].meets(told[1])  # type: ignore[union-attr,arg-type]
