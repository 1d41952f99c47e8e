"""As many entries as there is room for, those that most reports carry.

    7,000 entries, room for 300  ->  the 212 that at least 5 reports carry

Entries of one weight stay together, so that no choice is made among them.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def weightiest(
    items: Sequence[T], weight: Callable[[T], int], most: int
) -> tuple[Sequence[T], int]:
    """The entries that there is room for, in their order, and the least weight among them."""
    if len(items) <= most:
        return items, 0
    often = Counter(map(weight, items))
    least, room = max(often) + 1, most
    while least > 1 and often[least - 1] <= room:
        least -= 1
        room -= often[least]
    return [item for item in items if weight(item) >= least], least
