"""Statements of one speaker that the rules left apart though their words are alike.

    Vale, 8 May:  “We will not give up the ferry line”
    Vale, no date: “We shall never give up the ferry”        share 3 of 5 words: ferry, give, …

Only where the days may be one. Words of fewer than five letters, and words that the speaker uses
in many statements, count for nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from dateline.types.dating import Dating
from dateline.types.record import Statement

from .when import bounds

SHARE = 0.5  # of the longer one's words
FEWEST = 3  # words shared
_SHORTEST = 5  # letters of a word that tells
_OFTEN = 12  # statements of one speaker: a word in more of them is no sign
_EDGE = "\"'“”‘’.,;:!?()[]-–—…"

Pair = tuple[Statement, Statement, str]


def like_words(statements: Iterable[Statement]) -> tuple[Pair, ...]:
    """Pairs with what they share in words, in the record's order."""
    speakers: dict[str, list[Statement]] = defaultdict(list)
    for each in statements:
        if each.speaker.party:
            speakers[each.speaker.party].append(each)
    return tuple(pair for said in speakers.values() for pair in _pairs(said))


def _pairs(said: list[Statement]) -> Iterator[Pair]:
    words = [_words(each) for each in said]
    holders: dict[str, list[int]] = defaultdict(list)
    for place, told in enumerate(words):
        for word in told:
            holders[word].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in holders.values():
        if 1 < len(places) <= _OFTEN:
            shared.update(combinations(places, 2))
    for a, b in sorted(pair for pair, number in shared.items() if number >= FEWEST):
        most = max(len(words[a]), len(words[b]))
        if shared[a, b] >= SHARE * most and _may_be_one(said[a].said, said[b].said):
            both = ", ".join(sorted(words[a] & words[b]))
            yield said[a], said[b], f"they share {shared[a, b]} of {most} words: {both}"


def _words(statement: Statement) -> set[str]:
    first = statement.wordings[0]
    text = " ".join(piece.exact for piece in first.content or (first.at,))
    words = (word.strip(_EDGE).casefold() for word in text.split())
    return {word for word in words if len(word) >= _SHORTEST}


def _may_be_one(one: Dating, other: Dating) -> bool:
    first, second = bounds(one.edtf), bounds(other.edtf)
    if first is None or second is None:
        return True
    return first[0] <= second[1] and second[0] <= first[1]
