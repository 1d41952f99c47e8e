"""Group-average agglomeration over sparse pairs, the same whatever the order of the items.

    likeness a-b .9, b-c .6, a-c .1, threshold .3  ->  {a, b, c}: (.6 + .1) / 2 = .35

Items that are in no row of each other count as not alike at all. Ties are broken by the
smallest members, so items must be numbered in an order of their own (by report id).
"""

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush


def agglomerate(rows: Sequence[Mapping[int, float]], threshold: float) -> list[list[int]]:
    """Join groups of items while their average likeness reaches the threshold.

    `rows` has for each item those it is like, and how much; both ways. Returns every item in
    exactly one group; groups and members in rising order.
    """
    members: dict[int, list[int]] = {number: [number] for number in range(len(rows))}
    sums: dict[int, dict[int, float]] = {number: dict(row) for number, row in enumerate(rows)}
    heap = [(-value, a, b) for a, row in sums.items() for b, value in row.items() if a < b]
    heap = [item for item in heap if -item[0] >= threshold]
    heapify(heap)
    while heap:
        value, a, b = heappop(heap)
        if a in members and b in members and -value == _average(sums, members, a, b):
            _merge(sums, members, a, b)
            for other in sorted(sums[a]):
                new = _average(sums, members, a, other)
                if new >= threshold:
                    heappush(heap, (-new, min(a, other), max(a, other)))
    return sorted(sorted(group) for group in members.values())


def _average(
    sums: dict[int, dict[int, float]], members: dict[int, list[int]], a: int, b: int
) -> float:
    return sums[a].get(b, 0.0) / (len(members[a]) * len(members[b]))


def _merge(
    sums: dict[int, dict[int, float]], members: dict[int, list[int]], a: int, b: int
) -> None:
    """Take group b into a; a keeps its number, the smallest of its members."""
    members[a] += members.pop(b)
    for other, value in sums.pop(b).items():
        del sums[other][b]
        if other != a:
            sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + value
