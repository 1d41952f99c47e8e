"""Divides lone sentences into fifths, so that sentences of one story are never parted.

    "Roe met Vale in Port Ode."  "Vale left Port Ode after meeting Roe."    the same fifth

The sentences tell no source. Two are taken for one story where they have two rare names in
common, or four words in a row that few others have; a fifth is drawn by a digest of the
story's first sentence, so that it stays the same when sentences are added elsewhere. What a
story tells without names is not seen.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import combinations
from typing import Final

FIFTHS: Final = 5
_RARE: Final = 3  # sentences that may share a name or a run of words; more are no one story
_RUN: Final = 4  # words in a row
_NAME: Final = re.compile(r"\b[A-Z][\w’'-]+")
_WORD: Final = re.compile(r"\w+")


def fifths(sentences: Sequence[str]) -> list[int]:
    """Return for each sentence the number of its fifth, 0 to 4."""
    leader = list(range(len(sentences)))
    for one, two in sorted(_of_one_story(sentences)):
        first, second = sorted((_top(leader, one), _top(leader, two)))
        leader[second] = first
    stories = defaultdict(list)
    for number in range(len(sentences)):
        stories[_top(leader, number)].append(number)
    drawn = {
        number: _drawn(min(sentences[each] for each in story))
        for story in stories.values()
        for number in story
    }
    return [drawn[number] for number in range(len(sentences))]


def _of_one_story(sentences: Sequence[str]) -> Iterator[tuple[int, int]]:
    yield from (pair for pair, shared in _sharing(map(_runs, sentences)).items() if shared)
    names = _sharing(set(_NAME.findall(sentence)) for sentence in sentences)
    yield from (pair for pair, shared in names.items() if shared > 1)


def _sharing(kept: Iterable[set[str]]) -> dict[tuple[int, int], int]:
    """Return how many rare things two sentences share."""
    places = defaultdict(list)
    for number, things in enumerate(kept):
        for thing in sorted(things):
            places[thing].append(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in places.values():
        if len(numbers) <= _RARE:
            for pair in combinations(numbers, 2):
                shared[pair] += 1
    return shared


def _runs(sentence: str) -> set[str]:
    words = _WORD.findall(sentence.lower())
    return {" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def _top(leader: list[int], number: int) -> int:
    while leader[number] != number:
        number = leader[number]
    return number


def _drawn(sentence: str) -> int:
    return int(sha256(sentence.encode()).hexdigest(), 16) % FIFTHS
