"""Candidate pairs by shared keys, without comparing everything with everything.

    keys of 0: {x, y}, of 1: {y}, of 2: {z}   ->   (0, 1)

Pairs come one item at a time, so that they are never all in memory.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Sequence


def candidates(keys: Sequence[Collection[Hashable]], crowd: int) -> Iterator[tuple[int, int]]:
    """Give the pairs a < b of items that share a key, in order.

    A key that more than `crowd` items have says too little and finds no pairs.
    """
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for number, own in enumerate(keys):
        for key in own:
            holders[key].append(number)
    for number, own in enumerate(keys):
        held = (holders[key] for key in own)
        for other in sorted({b for items in held if len(items) <= crowd for b in items}):
            if number < other:
                yield number, other
