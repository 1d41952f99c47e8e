"""What the values of one figure say, once each, and every two of them compared.

    4,100 (a.txt, 9 May), 4,100 (b.txt, 9 May), about 5,000 (c.txt, 9 May)
    ->  a and b say the same: one comparison with c, made for both

Values say the same with one number, hedge, scope and day. So the pairs of a figure that a
thousand reports copy stay few. Of very long figures each claim is compared with its neighbours in
time only.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ..types.record import Value
from ..types.verdict import Pair
from .amounts import Amount
from .verdicts import Number, Told, judge, number, settled

# Each claim is compared with so many neighbours in time: all pairs of a figure up to this length.
LONGEST = 60
SAMPLE = 5  # descriptions that are kept of what several reports say alike


def marked(ordered: Sequence[Told]) -> tuple[Value, ...]:
    """The values, each with the place of the one that is compared for it."""
    return tuple(
        replace(one.value, same_as=first) if first != place else one.value
        for place, (one, first) in enumerate(zip(ordered, _firsts(ordered), strict=True))
    )


def pairs(ordered: Sequence[Told]) -> tuple[Pair, ...]:
    """Compare what is said; `ordered` is in order of time, and places are places in it."""
    claims = _claims(ordered)
    return tuple(
        Pair(a, b, *judge(one, other))
        for place, (a, one) in enumerate(claims)
        for b, other in claims[place + 1 : place + LONGEST]
    )


def _firsts(ordered: Sequence[Told]) -> list[int]:
    """For each value the place of the first that says the same as of the same days."""
    first: dict[tuple[object, ...], int] = {}
    return [first.setdefault(_saying(one), place) for place, one in enumerate(ordered)]


def _saying(one: Told) -> tuple[object, ...]:
    """What a value says; one without a usable date is by itself."""
    value = one.value
    if not settled(value, one.toll):
        return (value.at,)
    return value.value, value.upper, value.hedge, value.as_of.edtf, one.qualifiers, one.toll


def _claims(ordered: Sequence[Told]) -> list[tuple[int, Told]]:
    """What is said, with all who say it, at the place of the first."""
    found: dict[int, list[Told]] = defaultdict(list)
    for one, first in zip(ordered, _firsts(ordered), strict=True):
        found[first].append(one)
    beside = _beside(ordered)
    return [
        (first, _together(alike, beside[number(alike[0].amount)])) for first, alike in found.items()
    ]


def _beside(ordered: Sequence[Told]) -> dict[Number, list[Amount]]:
    """For each number the others that stand beside it in some report."""
    given: dict[str, dict[Number, Amount]] = defaultdict(dict)
    for one in ordered:
        given[one.value.at.report].setdefault(number(one.amount), one.amount)
    beside: dict[Number, dict[Number, Amount]] = defaultdict(dict)
    for numbers in given.values():
        for each in numbers:
            for other, amount in numbers.items():
                if other != each:
                    beside[each].setdefault(other, amount)
    return defaultdict(list, {one: list(others.values()) for one, others in beside.items()})


def _together(alike: Sequence[Told], beside: Sequence[Amount]) -> Told:
    return replace(
        alike[0],
        reports=frozenset().union(*(one.reports for one in alike)),
        outlets=frozenset().union(*(one.outlets for one in alike)),
        homes=frozenset().union(*(one.homes for one in alike)),
        beside=tuple(beside),
        words=tuple(words for one in alike[:SAMPLE] for words in one.words),
        stock=all(one.stock for one in alike),
        revises=any(one.revises for one in alike),
    )
