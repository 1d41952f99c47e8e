"""Acts of speaking: groups of utterances that report one and the same.

    A: "We stay", at a rally      B: "We stay", in an interview      C: "We stay"
    ->  C joins A or B, whichever is more alike; A and B never meet, nor through C

Groups grow from the pair that is most alike. Two groups become one when all their days of speaking
can be the same and no occasion told excludes another. If their words are not the same, more than
half of their wordings must say the same across, so that no chain of paraphrases drifts away.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from .days import Days
from .occasions import exclusive
from .utterances import Utterance
from .wordings import SAME, likeness

SLACK = 1  # "Thursday night" there is "Friday" here
LONG = 10  # words from which a wording alone shows who must have spoken
SLOGAN = 20  # fewer words than this may be said again on another occasion
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


@dataclass(slots=True)
class _Act:
    """A group as it grows: places of utterances, and what is told of the day and the occasion."""

    members: list[int]
    days: set[Days] = field(default_factory=set)
    occasions: set[str] = field(default_factory=set)


def acts(
    found: Sequence[Utterance],
    pairs: Iterable[tuple[int, int]],
    spoken: Sequence[Days | None],
    weighing: Weighing,
) -> list[list[int]]:
    """Group utterances, given by their places, along pairs that may be one act of speaking.

    `spoken` are the days on which each can have been made, None where nothing is known.
    """
    scored = []
    for a, b in pairs:
        if meet(spoken[a], spoken[b]) and (score := weighing.likeness(found[a], found[b])):
            scored.append((-score, a, b))
    home = [_act(number, one, spoken[number]) for number, one in enumerate(found)]
    for score, a, b in sorted(scored):
        one, other = home[a], home[b]
        if one is other or not _fit(one, other):
            continue
        if -score == SAME or _agree(one, other, found, weighing):
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
    return score == SAME and min(len(one.worded), len(other.worded)) >= LONG
