"""When two parties spoke with each other, as one report tells it.

    "Vale called Storm on Thursday night. … She asked Storm to “leave the bay”."
    ->  Vale and Storm: Thursday night; so that is when she asked

A talk is a sentence that names both, one time, and a word of talking. A pair with talks at two
different times has none.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from ..types.mention import Name, Time, TimeType
from ..types.reading import Reading
from ..types.record import PartyRef
from .parties import Parties
from .sentences import sentences

TALKING = frozenset(
    "call called calls phone phoned telephone telephoned spoke speak told talks talked met meet"
    " meeting conversation asked wrote letter informed visited".split()
)
# Two parties at most are taken for the ones who talk; a list of names tells no pair.
MOST = 3

DAYS = frozenset({TimeType.DATE, TimeType.TIME})

Pair = frozenset[str]
M = TypeVar("M", Name, Time)


def talk_times(reading: Reading, parties: Parties) -> dict[Pair, Time]:
    """Give the time of talking for each pair of parties that has one in the report."""
    told: dict[Pair, dict[str, Time]] = defaultdict(dict)
    for pair, time in _talks(reading, parties):
        told[pair].setdefault(_day(time), time)
    return {pair: next(iter(times.values())) for pair, times in told.items() if len(times) == 1}


def pair_of(one: PartyRef, other: PartyRef | None) -> Pair:
    """The two parties of a talk; empty where one is not known."""
    if other is None or not one.party or not other.party or one.party == other.party:
        return frozenset()
    return frozenset({one.party, other.party})


def _talks(reading: Reading, parties: Parties) -> Iterator[tuple[Pair, Time]]:
    article = reading.article
    times = sorted(reading.times, key=lambda one: one.span)
    people = sorted((one for one in reading.names if one.label == "PERSON"), key=_start)
    for start, end in sentences(article):
        told = [one for one in _between(times, start, end) if one.type in DAYS]
        words = set(re.findall(r"[a-z]+", article.text[start:end].lower()))
        if len(told) != 1 or not words & TALKING:
            continue
        named = {parties.ref(article.report, one.actor) for one in _between(people, start, end)}
        if len(named) <= MOST:
            for one, other in combinations(sorted(named, key=lambda ref: ref.party or ""), 2):
                if pair := pair_of(one, other):
                    yield pair, told[0]


def _start(mention: Name | Time) -> int:
    return mention.span.start


def _between(mentions: Sequence[M], start: int, end: int) -> Sequence[M]:
    """The mentions that begin between two offsets, of mentions in order."""
    first = bisect_left(mentions, start, key=_start)
    return mentions[first : bisect_left(mentions, end, key=_start)]


def _day(time: Time) -> str:
    """What tells a time's day, whatever the part of it: "Thursday night" is "Thursday"."""
    return ":".join(time.rule.split(":")[:3]) if time.rule else time.value[:10]
