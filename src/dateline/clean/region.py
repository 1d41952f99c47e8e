"""The main part of a page whose text came with its menus, lists and footers.

    Home / World / Sport / Log in / Norland asks for a plan / [prose] [prose] / Most read / …
                                                              main part

Only texts that are mostly short lines are cut. Each paragraph of running text counts for
its words, each other line against; the main part is the stretch with the highest sum
(Kadane's maximum subarray; after the idea of Kohlschütter et al. 2010 that link lists are
shallow text). A page whose own text is a table or a list is not served by this.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import accumulate

from .blocks import Block
from .head import prose

_FEWEST_SHORT = 12
_SHORT_SHARE = 0.5
_AGAINST = 9  # words that a line which is no prose takes off


def region(blocks: Sequence[Block], known: Collection[int]) -> tuple[int, int]:
    """Return the first and the past-last place of the main part; all of it for plain texts.

    `known` are the paragraphs that are not the report's own text, whatever their length.
    """
    if not crowded(blocks):
        return 0, len(blocks)
    return heaviest(blocks, known)


def heaviest(blocks: Sequence[Block], known: Collection[int]) -> tuple[int, int]:
    """Return the stretch with the most running text and the fewest other lines."""
    return stretch(
        [
            block.words if prose(block) and i not in known else -_AGAINST
            for i, block in enumerate(blocks)
        ]
    )


def repeated(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the paragraphs of a crowded page that it shows over and over, or shows again.

    A short line three times over is a label; of running text the first showing is kept.
    """
    if not crowded(blocks):
        return frozenset()
    times = Counter(block.text for block in blocks)
    seen: set[str] = set()
    again: set[int] = set()
    for i, block in enumerate(blocks):
        if times[block.text] > 2 or (block.text in seen and prose(block)):
            again.add(i)
        seen.add(block.text)
    return frozenset(again)


def crowded(blocks: Sequence[Block]) -> bool:
    """Say whether the text came with its menus: it is mostly short lines, and has many."""
    short = sum(not prose(block) for block in blocks)
    return short >= _FEWEST_SHORT and short >= _SHORT_SHARE * len(blocks)


def stretch(weights: Sequence[float]) -> tuple[int, int]:
    """Return where the stretch of the highest sum begins and ends; all if no weight is above 0."""
    sums = [0.0, *accumulate(weights)]
    best, low, first, last = 0.0, 0, 0, 0
    for i, total in enumerate(sums):
        if total < sums[low]:
            low = i
        if total - sums[low] > best:
            best, first, last = total - sums[low], low, i
    return (first, last) if best else (0, len(weights))
