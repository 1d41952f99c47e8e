"""How alike two reports are in what they are about, and which of their times mean one day.

    "… resigned on Friday over the dredging contract", "… the contract; he quit Friday"
    ->  one weekday, and the rare words dredging and contract around it: perhaps one day

Weights are logarithms of rarity in the case (inverse document frequency). Candidates are found by
the heaviest words of a report and the rarest around its days, never by comparing all with all.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from heapq import nsmallest
from math import sqrt
from zlib import crc32

from .episodes import Sketch
from .moments import Moment, same_deed
from .ties import recently
from .words import weight

RAREST = 4.0  # a word of two reports among thousands weighs no more than this

# Weights of the words shared around two times. Of pairs that reach SURE and PART, a share of the
# shorter sentence's weight, 97 % meant one day on the stories that rules were chosen on.
TOLD = 8.0
SURE, PART = 14.0, 0.3
AFTER = 5.0  # "five days after the vote" means the vote of another report

KEYS = 6  # heaviest words of a report, and rarest around a time, by which candidates are found
CROWD = 40  # a key in more reports than this finds no candidates


@dataclass(frozen=True, slots=True)
class Alike:
    """Times of one report and of another whose sentences may tell of one event.

    `weight` is that of the words they share, `part` its share of the shorter sentence's.
    """

    own: Moment
    other: Moment
    weight: float
    part: float

    @property
    def crossed(self) -> bool:
        """Whether other words tell the day: "on Sunday", "last weekend"."""
        return not _one_name(self.own, self.other)

    @property
    def one_way(self) -> bool:
        """Whether both look back or both ahead, as far as their words tell."""
        return {"past", "future"} != {one.step[2] for one in (self.own, self.other) if one.weekday}

    @property
    def sure(self) -> bool:
        """Whether the day of the one may be taken for that of the other."""
        if _counts_from_event(self.own) or self.crossed:
            return self.weight >= AFTER
        return self.weight >= SURE and self.part >= PART and self.one_way


@dataclass(frozen=True, slots=True)
class _Place:
    """A time with the words of its sentence ready to be compared."""

    moment: Moment
    terms: frozenset[str]
    weight: float


class Likeness:
    """Compares the reports of a case by subject and by the days they tell."""

    def __init__(self, sketches: Sequence[Sketch], told: Mapping[str, Sequence[Moment]]) -> None:
        self._counts = Counter(term for one in sketches for term in one.terms)
        self._total = len(sketches)
        self._rarity = {
            term: weight(term, self._counts, self._total) for term in sorted(self._counts)
        }
        self._told = told
        self._terms = {one.report: one.terms for one in sketches}
        self._weights = {one.report: self._weighed(one) for one in sketches}
        self._keys = {one.report: self._keyed(one.report) for one in sketches}
        self._holders: defaultdict[int, list[str]] = defaultdict(list)
        for one in sketches:
            for key in self._keys[one.report]:
                self._holders[key].append(one.report)
        # Of functions that know nothing of this object: in a cycle, it would outlive its use.
        self._vector = lru_cache(maxsize=1)(partial(_vector, self._terms, self._weights))
        self._places = lru_cache(maxsize=2048)(partial(_places, told, self._rarity))

    def near(self, report: str) -> Iterator[str]:
        """Reports that share a rare word with one, in subject or around a day."""
        for key in self._keys[report]:
            if len(self._holders[key]) <= CROWD:
                yield from self._holders[key]

    def subject(self, one: str, other: str) -> float:
        """Cosine of what two reports are about."""
        first = self._vector(one)
        pairs = zip(self._terms[other], self._weights[other], strict=True)
        return sum(first[term] * value for term, value in pairs if term in first)

    def events(self, one: str, other: str) -> Iterator[Alike]:
        """For each time of the one, the time of the other that best tells of the same event.

        First under the same name ("on Friday"), then under another ("yesterday") if both clauses
        tell of one deed.
        """
        theirs = self._places(other)
        everything = tuple({id(p): p for key in sorted(theirs) for p in theirs[key]}.values())
        for key, places in sorted(self._places(one).items()):
            for own in places:
                if _counts_from_event(own.moment):
                    yield from self._best(own, everything, AFTER)
                    continue
                yield from self._best(own, theirs.get(key, ()) if key else (), TOLD)
                if key or recently(own.moment):
                    crossed = [place for place in everything if _crosses(own, place)]
                    yield from self._best(own, crossed, AFTER)

    def _best(self, own: _Place, others: Sequence[_Place], least: float) -> Iterator[Alike]:
        found = [self._alike(own, place) for place in others]
        best = max(found, key=lambda alike: alike.weight, default=None)
        if best is not None and best.weight >= least:
            yield best

    def _alike(self, own: _Place, other: _Place) -> Alike:
        shared = _sum(self._rarity, own.terms & other.terms)
        least = min(own.weight, other.weight)
        return Alike(own.moment, other.moment, shared, shared / least if least else 0.0)

    def holders(self, term: str) -> int:
        """In how many reports a word stands."""
        return self._counts[term]

    def rarity(self, term: str) -> float:
        """How much a word tells that two reports share, up to RAREST."""
        return _rare(self._rarity, term)

    def _weighed(self, one: Sketch) -> Sequence[float]:
        pairs = zip(one.terms, one.counts, strict=True)
        raw = [count * self._rarity[term] for term, count in pairs]
        length = sqrt(sum(value * value for value in raw)) or 1.0
        return array("d", [value / length for value in raw])

    def _keyed(self, report: str) -> tuple[int, ...]:
        """Keys as checksums of words, so that they are small; two of one checksum do no harm."""
        pairs = zip(self._weights[report], self._terms[report], strict=True)
        shared = ((-value, term) for value, term in pairs if self._counts[term] > 1)
        keys = [term for _, term in nsmallest(KEYS, shared)]
        for one in self._told[report]:
            if day := one.weekday or one.month_day:
                rare = nsmallest(KEYS, one.terms, key=lambda term: (-self.rarity(term), term))
                keys += [f"{day} {term}" for term in rare]
        return tuple(dict.fromkeys(crc32(key.encode("utf-8", "replace")) for key in keys))


def _vector(
    terms: Mapping[str, Sequence[str]], weights: Mapping[str, Sequence[float]], report: str
) -> dict[str, float]:
    return dict(zip(terms[report], weights[report], strict=True))


def _places(
    told: Mapping[str, Sequence[Moment]], rarity: Mapping[str, float], report: str
) -> dict[str, list[_Place]]:
    """The times of a report by the weekday or the month and day that they name."""
    found: defaultdict[str, list[_Place]] = defaultdict(list)
    for one in told[report]:
        terms = frozenset(one.terms)
        place = _Place(one, terms, _sum(rarity, terms))
        names = {str(one.weekday), one.month_day or ""} - {"None", ""}
        for name in sorted(names) or [""]:
            found[name].append(place)
    return dict(found)


def _sum(rarity: Mapping[str, float], terms: frozenset[str]) -> float:
    # Rounded, so that the order in which a set gives its words plays no part.
    return round(sum(_rare(rarity, term) for term in terms), 6)


def _rare(rarity: Mapping[str, float], term: str) -> float:
    return min(rarity.get(term, RAREST), RAREST)


def _crosses(own: _Place, other: _Place) -> bool:
    """Whether two times of different names tell of one deed."""
    one, two = own.moment, other.moment
    return not (_one_name(one, two) or two.open or one.ahead != two.ahead) and same_deed(one, two)


def _one_name(one: Moment, other: Moment) -> bool:
    weekday = one.weekday is not None and one.weekday == other.weekday
    return weekday or (one.month_day is not None and one.month_day == other.month_day)


def _counts_from_event(one: Moment) -> bool:
    return one.step[-1] == "event"
