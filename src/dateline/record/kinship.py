"""Finds the reports that an undated report can be dated by: those that tell the same things.

    B, no date: "… apologised on Monday for pushing a student …", "“I regret it,” he said"
    A, dated:   "… said he was sorry on Monday for pushing the student …", "“I regret it”"
    ->  Link(B, A): one statement, one day told alike, alike in words: 4 points of two kinds

Points are given for what two reports share: statements, text, subject, and days told of one
event. Reports of one story may lie years apart, so that no single kind is enough. Candidates are
found by rare words, never by comparing all with all.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt

from .days import Days
from .episodes import Sketch
from .moments import Moment
from .shingles import Shared, overlaps
from .utterances import Utterance
from .words import weight

# Thresholds chosen on half of BASIL's stories: of 98 pairs of reports with three points, 97 lay
# within a week. Each threshold reached is a point.
STATEMENTS = (1, 2, 3)
SHARE = (0.01, 0.05, 0.25)  # of the shorter report's shingles found in the other
LIKENESS = (0.2, 0.3)  # cosine of the words that tell the subject
SAME_DAY = (8.0, 14.0, 20.0)  # weight of the rare words around one day told by both
FIRM = 3  # points
KINDS = 2  # of words, subject and days

RAREST = 4.0  # a word of two reports among thousands weighs no more than this
SURE, PART = 14.0, 0.3  # weight, and share of it, from which two days told are one: 97 % were
AFTER = 5.0  # weight from which "five days after the vote" means the vote of another report

KEYS = 8  # heaviest words of a report, and rarest around a time, by which candidates are found
CROWD = 40  # a key in more reports than this finds no candidates
BEST = 12  # so many siblings tell a report's day

Told = Sequence[tuple[Moment, Days | None]]


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
    def sure(self) -> bool:
        """Whether the day of the one may be taken for that of the other."""
        if self.own.step[-1] == "event":
            return self.weight >= AFTER
        return self.weight >= SURE and self.part >= PART


@dataclass(frozen=True, slots=True)
class Link:
    """What report `one`, which has no date, shares with `other`.

    `weekdays` are those it ties to a shared statement, as ISO number and words.
    """

    one: str
    other: str
    statements: int = 0
    weekdays: tuple[tuple[int, str], ...] = ()
    share: float = 0.0
    likeness: float = 0.0
    events: tuple[Alike, ...] = ()

    @property
    def points(self) -> int:
        """How much speaks for one time of publication."""
        return self._words + self._subject + self._days

    @property
    def firm(self) -> bool:
        """Whether it is enough to carry a date over."""
        kinds = sum(bool(part) for part in (self._words, self._subject, self._days))
        return self.points >= FIRM and kinds >= KINDS

    @property
    def _words(self) -> int:
        return _reached(self.statements, STATEMENTS) + _reached(self.share, SHARE)

    @property
    def _subject(self) -> int:
        return _reached(self.likeness, LIKENESS)

    @property
    def _days(self) -> int:
        same = [one for one in self.events if _one_day(one)]
        heaviest = max((one.weight for one in same), default=0.0)
        several = len({one.own.weekday or one.own.month_day for one in same}) > 1
        return _reached(heaviest, SAME_DAY) + several + bool(self.weekdays)


def _reached(value: float, steps: Sequence[float]) -> int:
    return sum(value >= step for step in steps)


@dataclass(slots=True)
class _Wordings:
    """What two reports share word by word."""

    statements: int = 0
    share: float = 0.0
    weekdays: set[tuple[int, str]] = field(default_factory=set)


def links(
    groups: Sequence[Sequence[Utterance]],
    shared: Shared,
    sketches: Sequence[Sketch],
    told: Mapping[str, Sequence[Moment]],
    undated: frozenset[str],
) -> Iterator[Link]:
    """Give the firm links of each undated report, the strongest first."""
    if not undated:
        return
    worded = _worded(groups, shared, undated)
    bench = _Bench(sketches, told)
    for one in sorted(undated):
        found = []
        for other in sorted({*worded[one], *bench.near(one)} - {one}):
            words = worded[one].get(other, _Wordings())
            link = Link(
                one,
                other,
                words.statements,
                tuple(sorted(words.weekdays)),
                words.share,
                bench.likeness(one, other),
                tuple(bench.events(one, other)),
            )
            if link.firm:
                found.append(link)
        found.sort(key=lambda link: (-link.points, link.other))
        yield from found[:BEST]


def _worded(
    groups: Sequence[Sequence[Utterance]], shared: Shared, undated: frozenset[str]
) -> Mapping[str, dict[str, _Wordings]]:
    found: defaultdict[str, dict[str, _Wordings]] = defaultdict(dict)
    for group in groups:
        reports = sorted({one.report for one in group})
        if len(reports) > CROWD:
            continue
        for one in undated.intersection(reports):
            weekdays = {day for said in group if said.report == one for day in _weekday(said)}
            for other in reports:
                if other != one:
                    words = found[one].setdefault(other, _Wordings())
                    words.statements += 1
                    words.weekdays |= weekdays
    sizes = shared.sizes.tolist()
    for a, b, count in overlaps(shared):
        share = count / max(min(sizes[a], sizes[b]), 1)
        for one, other in ((shared.ids[a], shared.ids[b]), (shared.ids[b], shared.ids[a])):
            if one in undated and share >= SHARE[0]:
                found[one].setdefault(other, _Wordings()).share = share
    return found


def _weekday(one: Utterance) -> Iterator[tuple[int, str]]:
    if one.when is not None:
        step = one.when.rule.split(":")
        if step[0] == "weekday" and step[2] == "past" and ">" not in one.when.rule:
            yield int(step[1]), one.when.span.exact


class _Bench:
    """Compares reports by subject and by the days they tell; finds whom to compare."""

    def __init__(self, sketches: Sequence[Sketch], told: Mapping[str, Sequence[Moment]]) -> None:
        self._counts = Counter(term for one in sketches for term in one.terms)
        self._total = len(sketches)
        self._vectors = {one.report: self._vector(one) for one in sketches}
        self._told = told
        self._holders: defaultdict[object, list[str]] = defaultdict(list)
        for one in sketches:
            for key in self._keys(one.report):
                self._holders[key].append(one.report)

    def near(self, report: str) -> Iterator[str]:
        """Reports that share a rare word with one, in subject or around a day."""
        for key in self._keys(report):
            if len(self._holders[key]) <= CROWD:
                yield from self._holders[key]

    def likeness(self, one: str, other: str) -> float:
        """Cosine of what two reports are about."""
        first, second = self._vectors[one], self._vectors[other]
        return sum(first[term] * value for term, value in second.items() if term in first)

    def events(self, one: str, other: str) -> Iterator[Alike]:
        """For each time of the one, the time of the other that best tells of the same event."""
        for own in self._told[one]:
            found = [self._alike(own, theirs) for theirs in self._told[other]]
            best = max(found, key=lambda alike: alike.weight, default=None)
            if best is not None and best.weight >= _least(own):
                yield best

    def _alike(self, own: Moment, other: Moment) -> Alike:
        if not _can_be_one(own, other):
            return Alike(own, other, 0.0, 0.0)
        weight = self._sum(set(own.terms).intersection(other.terms))
        least = min(self._sum(own.terms), self._sum(other.terms))
        return Alike(own, other, weight, weight / least if least else 0.0)

    def _sum(self, terms: Iterable[str]) -> float:
        return sum(map(self._weight, sorted(terms)))

    def _weight(self, term: str) -> float:
        return min(weight(term, self._counts, self._total), RAREST)

    def _vector(self, one: Sketch) -> dict[str, float]:
        pairs = zip(one.terms, one.counts, strict=True)
        raw = {term: count * weight(term, self._counts, self._total) for term, count in pairs}
        length = sqrt(sum(value * value for value in raw.values())) or 1.0
        return {term: value / length for term, value in raw.items()}

    def _keys(self, report: str) -> Iterable[object]:
        vector = self._vectors[report]
        shared = [term for term in vector if self._counts[term] > 1]
        keys: set[object] = {*sorted(shared, key=lambda term: (-vector[term], term))[:KEYS]}
        for one in self._told[report]:
            day = one.weekday or one.month_day
            if day:
                rare = sorted(one.terms, key=lambda term: (-self._weight(term), term))
                keys.update((day, term) for term in rare[:KEYS])
        return sorted(keys, key=str)


def _can_be_one(own: Moment, other: Moment) -> bool:
    """Whether the words allow that two times mean one day."""
    if own.step[0] in ("", "chain"):
        return own.month_day is not None and own.month_day == other.month_day
    if own.step[-1] == "event":
        return True
    if own.weekday and other.weekday:
        return own.weekday == other.weekday
    return own.month_day is not None and own.month_day == other.month_day


def _one_day(one: Alike) -> bool:
    """Whether both name the weekday, or the month and day."""
    weekday = one.own.weekday is not None and one.own.weekday == one.other.weekday
    return weekday or (one.own.month_day is not None and one.own.month_day == one.other.month_day)


def _least(own: Moment) -> float:
    return AFTER if own.step[-1] == "event" else SAME_DAY[0]
