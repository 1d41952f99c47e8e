"""What two reports share about one entry: the words that cover its evidence, and those around it.

    “We stay,” Ada Vale told reporters at the harbour wall, where forty boats lay idle.
    “We stay,” the premier said. At the harbour wall, where forty boats lay idle, …
      shared and covering: we stay      shared around, outside quotation marks: seven words

Reads the shared shingles of a case; answers about single places.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np

from ..types.record import Evidence
from .shingles import Shared
from .words import plain_words

# A shared run must cover this many characters of the evidence, or all of it: a run that ends
# where the evidence begins says nothing about it.
COVER = 24
REACH = 400  # characters on both sides of the evidence that are near
# A passage in more reports than this is compared with its neighbours only.
CROWD = 40


@dataclass(frozen=True, slots=True)
class Near:
    """The shared shingles of one report about an entry: hash -> (word, own words in it)."""

    covering: frozenset[int | str]  # besides hashes, the whole wording
    around: Mapping[int, tuple[int, int]]


class Nearness:
    """The shared shingles of a case, of `size` words, by report and place."""

    def __init__(self, shared: Shared, size: int) -> None:
        self.size = size
        self._numbers = {report: number for number, report in enumerate(shared.ids)}
        self._bounds = np.searchsorted(shared.reports, np.arange(len(shared.ids) + 1)).tolist()
        self._shared = shared

    def near(self, items: Sequence[Evidence]) -> Near:
        """The shared shingles that cover evidence of one report, and those around them."""
        covering: set[int | str] = {_worded(item) for item in items}
        around: dict[int, tuple[int, int]] = {}
        shared = self._shared
        for item in items:
            low, high = self._place(item.report)
            need = min(COVER, item.end - item.start)
            first = low + int(shared.ends[low:high].searchsorted(item.start - REACH))
            last = low + int(shared.starts[low:high].searchsorted(item.end + REACH))
            hashes = shared.hashes[first:last].tolist()
            at, own = shared.words[first:last].tolist(), shared.own[first:last].tolist()
            around.update(zip(hashes, zip(at, own, strict=True), strict=True))
            ends = np.minimum(shared.ends[first:last], item.end)
            inside = ends - np.maximum(shared.starts[first:last], item.start)
            covering.update(shared.hashes[first:last][inside >= need].tolist())
        return Near(frozenset(covering), around)

    def own(self, one: Near, other: Near) -> int:
        """How many words outside quotation marks in both reports they share near the evidence."""
        mine = its = 0  # bit n: word n of the report
        for key in one.around.keys() & other.around.keys():
            (here, own), (there, theirs) = one.around[key], other.around[key]
            mine |= (own & theirs) << here
            its |= (own & theirs) << there
        return min(mine.bit_count(), its.bit_count())

    def overlap(self, one: str, other: str) -> tuple[int, float]:
        """The shingles that both have outside quotation marks: how many, and what part of the
        shorter report."""
        whole = (1 << self.size) - 1
        kept = []
        for low, high in (self._place(one), self._place(other)):
            own = self._shared.own[low:high] == whole
            kept.append(self._shared.hashes[low:high][own])
        both = len(np.intersect1d(*kept))
        sizes = [int(self._shared.sizes[self._numbers[report]]) for report in (one, other)]
        return both, both / max(min(sizes), 1)

    def _place(self, report: str) -> tuple[int, int]:
        number = self._numbers.get(report)
        if number is None:
            return 0, 0
        return self._bounds[number], self._bounds[number + 1]


def sharing(near: Mapping[str, Near]) -> Iterator[tuple[str, str]]:
    """Give the pairs of reports whose evidence is covered by the same words, in order."""
    holders: dict[int | str, list[str]] = defaultdict(list)
    for report, one in near.items():
        for key in one.covering:
            holders[key].append(report)
    groups = {tuple(held) for held in holders.values() if len(held) > 1}
    pairs: set[tuple[str, str]] = set()
    for held in groups:
        pairs.update(combinations(held, 2) if len(held) <= CROWD else pairwise(held))
    yield from sorted(pairs)


def _worded(item: Evidence) -> str:
    return " ".join(plain_words(item.exact))
