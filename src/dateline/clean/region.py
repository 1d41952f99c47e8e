"""The main part of a page whose text came with its menus, lists and footers.

    Home / World / Sport / Log in / Norland asks for a plan / [prose] [prose] / Most read / …
                                                              main part

Only texts that are mostly short lines are cut. Each paragraph of running text counts for
its words, each other line against; the main part is the stretch with the highest sum
(Kadane's maximum subarray; after the idea of Kohlschütter et al. 2010 that link lists are
shallow text). A page whose own text is a table or a list is not served by this.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate

from .blocks import Block
from .head import prose

_FEWEST_SHORT = 12
_SHORT_SHARE = 0.5
_AGAINST = 9  # words that a line which is no prose takes off


def region(blocks: Sequence[Block], outside: Callable[[int], bool]) -> tuple[int, int]:
    """Return the first and the past-last place of the main part; all of it for plain texts.

    `outside(i)` says whether paragraph i is known not to be the report's own text.
    """
    short = sum(not prose(block) for block in blocks)
    if short < _FEWEST_SHORT or short < _SHORT_SHARE * len(blocks):
        return 0, len(blocks)
    weights = [
        block.words if prose(block) and not outside(i) else -_AGAINST
        for i, block in enumerate(blocks)
    ]
    return _heaviest(weights)


def _heaviest(weights: Sequence[int]) -> tuple[int, int]:
    sums = [0, *accumulate(weights)]
    best, low, first, last = 0, 0, 0, 0
    for i, total in enumerate(sums):
        if total < sums[low]:
            low = i
        if total - sums[low] > best:
            best, first, last = total - sums[low], low, i
    return (first, last) if best else (0, len(weights))
