"""Acts of speaking: groups of utterances that report one and the same.

    A: "We stay", at a rally      B: "We stay", in an interview      C: "We stay"
    ->  C joins A or B, whichever is more alike; A and B never meet, nor through C

Groups grow from the pair that is most alike. Two groups become one when all their days of speaking
can be the same and no occasion told excludes another. If their words are not the same, more than
half of their wordings must say the same across, so that no chain of paraphrases drifts away.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from .days import Days
from .occasions import exclusive
from .utterances import Utterance
from .wordings import SAME, likeness, same_words

SLACK = 1  # "Thursday night" there is "Friday" here
LONG = 10  # words from which a wording alone shows who must have spoken,
IN_A_ROW = 8  # if so many of them are the same: reporters share phrases of seven
SLOGAN = 20  # fewer words than this may be said again on another occasion
_UNKNOWN = -1.0  # what no likeness is
SAMPLE = 4  # so many different wordings of a group are asked whether another group fits


@dataclass(frozen=True, slots=True)
class Weighing:
    """How many wordings of the case hold a term, and how many wordings there are."""

    counts: Mapping[str, int]
    total: int

    def likeness(self, one: Utterance, other: Utterance) -> float:
        """How far two utterances say the same; 0 where that or what is known forbids to join."""
        if one.speaks_for and other.speaks_for and not one.speaks_for & other.speaks_for:
            return 0.0
        if exclusive(one.occasion, other.occasion) and _slogan(one, other):
            return 0.0
        score = likeness(one.worded, other.worded, self.counts, self.total)
        return score if _enough(one, other, score) else 0.0


class Pairs:
    """Pairs of places that may be one act of speaking, each compared once, when it is first asked.

    Sixteen bytes a pair: a large case has millions.
    """

    def __init__(self, pairs: Iterable[tuple[int, int]], weighing: Weighing) -> None:
        self._ones, self._others = array("i"), array("i")
        for one, other in pairs:
            self._ones.append(one)
            self._others.append(other)
        self._scores = array("d", [_UNKNOWN]) * len(self._ones)
        self.weighing = weighing

    def alike(
        self, found: Sequence[Utterance], spoken: Sequence[Days | None]
    ) -> Iterator[tuple[float, int, int]]:
        """Give those that say the same and can be of one day: likeness, places."""
        for number, (one, other) in enumerate(zip(self._ones, self._others, strict=True)):
            if meet(spoken[one], spoken[other]):
                score = self._scores[number]
                if score == _UNKNOWN:
                    score = self.weighing.likeness(found[one], found[other])
                    self._scores[number] = score
                if score:
                    yield score, one, other


@dataclass(slots=True)
class _Act:
    """A group as it grows: places of utterances, and what is told of the day and the occasion."""

    members: list[int]
    days: set[Days] = field(default_factory=set)
    occasions: set[str] = field(default_factory=set)


def acts(
    found: Sequence[Utterance], pairs: Pairs, spoken: Sequence[Days | None]
) -> list[list[int]]:
    """Group utterances, given by their places, along pairs that may be one act of speaking.

    `spoken` are the days on which each can have been made, None where nothing is known.
    """
    scored = [(-score, a, b) for score, a, b in pairs.alike(found, spoken)]
    home = [_act(number, one, spoken[number]) for number, one in enumerate(found)]
    for score, a, b in sorted(scored):
        one, other = home[a], home[b]
        if one is other or not _fit(one, other):
            continue
        if -score == SAME or _agree(one, other, found, pairs.weighing):
            _take_in(one, other)
            for number in other.members:
                home[number] = one
    return [sorted(act.members) for number, act in enumerate(home) if act.members[0] == number]


def meet(one: Days | None, other: Days | None) -> bool:
    """Whether two days of speaking can be the same."""
    return one is None or other is None or one.meets(other, SLACK)


def _act(number: int, one: Utterance, spoken: Days | None) -> _Act:
    told = one.occasion if len(one.worded) < SLOGAN else ""
    return _Act([number], {spoken} if spoken else set(), {told} if told else set())


def _take_in(one: _Act, other: _Act) -> None:
    one.members = sorted(one.members + other.members)
    one.days |= other.days
    one.occasions |= other.occasions


def _fit(one: _Act, other: _Act) -> bool:
    if any(exclusive(*told) for told in product(one.occasions, other.occasions)):
        return False
    return all(meet(*days) for days in product(one.days, other.days))


def _agree(one: _Act, other: _Act, found: Sequence[Utterance], weighing: Weighing) -> bool:
    """Whether no report is in both, and most of the wordings across say the same."""
    if {found[n].report for n in one.members} & {found[n].report for n in other.members}:
        return False
    across = list(product(_different(one, found), _different(other, found)))
    return 2 * sum(weighing.likeness(*pair) > 0 for pair in across) > len(across)


def _different(act: _Act, found: Sequence[Utterance]) -> list[Utterance]:
    """A few members with different words, in the order of their words."""
    by_words = {found[number].worded.words: found[number] for number in reversed(act.members)}
    return [by_words[words] for words in sorted(by_words)[:SAMPLE]]


def _slogan(one: Utterance, other: Utterance) -> bool:
    return min(len(one.worded), len(other.worded)) < SLOGAN


def _enough(one: Utterance, other: Utterance, score: float) -> bool:
    """Whether the likeness suffices for what is known of the speakers and the place."""
    if one.speaks_for and other.speaks_for:
        return one.report != other.report or score == SAME
    long = score == SAME and min(len(one.worded), len(other.worded)) >= LONG
    return long and same_words(one.worded, other.worded, IN_A_ROW)
