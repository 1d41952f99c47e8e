"""Stories: episodes chained over weeks and years.

    "Ferry sinks off Ayre" (May 2031) <- "Ferry's owners in court" (2033) <- "Memorial" (2035)

Each episode follows the earlier one that it is most like by its words, if it is like enough; time
plays no part. So a story is a tree of episodes, and no two branches are joined over a weak link
(event threading by nearest parent: Nallapati et al. 2004). An episode that follows none and that
none follows is no story. What happened between two episodes is not asked: a second flood in the
same town continues the story of the first.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from .candidates import candidates

# Cosine of two episodes' words. Of the 30 links that this makes on BASIL, 20 are one affair to a
# person who reads the headlines; from .24 it is 14 of 20.
ALIKE = 0.22
KEYS = 20  # the heaviest words of an episode by which it finds earlier ones
CROWD = 60  # a key of more episodes than this finds none

Words = Mapping[str, float]


def stories(episodes: Sequence[Sequence[Words]]) -> list[list[int]]:
    """Chain episodes, given in order of time, each as the weighted words of its reports.

    Returns the numbers of the episodes of each story of two or more.
    """
    middles = [_middle(reports) for reports in episodes]
    parent = list(range(len(middles)))
    best = [ALIKE] * len(middles)
    for earlier, later in candidates([_keys(one) for one in middles], CROWD):
        value = _alike(middles[earlier], middles[later])
        if value > best[later]:
            parent[later], best[later] = earlier, value
    members: dict[int, list[int]] = defaultdict(list)
    first: list[int] = []
    for number, before in enumerate(parent):
        first.append(number if before == number else first[before])
        members[first[number]].append(number)
    return [story for story in members.values() if len(story) > 1]


def _middle(reports: Iterable[Words]) -> dict[str, float]:
    """What the reports of an episode have in common: their mean, scaled to length 1."""
    sums: dict[str, float] = defaultdict(float)
    for words in reports:
        for word, value in words.items():
            sums[word] += value
    length = sqrt(sum(value * value for value in sums.values())) or 1.0
    return {word: value / length for word, value in sums.items()}


def _keys(middle: Words) -> list[str]:
    return sorted(middle, key=lambda word: (-middle[word], word))[:KEYS]


def _alike(one: Words, other: Words) -> float:
    return sum(value * other[word] for word, value in one.items() if word in other)
