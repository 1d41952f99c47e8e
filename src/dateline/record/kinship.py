"""Finds the reports that an undated report can be dated by: those that tell the same things.

    B, no date: "… apologised on Monday for pushing a student …", "“I regret it,” he said"
    A, dated:   "… said he was sorry on Monday for pushing the student …", "“I regret it”"
    ->  Link(B, A): one statement, one day told alike, alike in words: 4 points of two kinds

Points are given for what two reports share: statements, text, subject, and days told of one
event. Reports of one story may lie years apart, so that no single kind is enough. Candidates are
found by rare words, never by comparing all with all.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest

from .likeness import TOLD, Alike, Likeness
from .shingles import Shared, overlaps
from .utterances import Utterance

# Thresholds chosen on half of BASIL's stories: of 98 pairs of reports with three points, 97 lay
# within a week. Each threshold reached is a point.
STATEMENTS = (1, 2, 3)
SHARE = (0.01, 0.05, 0.25)  # of the shorter report's shingles found in the other
LIKENESS = (0.2, 0.3)  # cosine of the words that tell the subject
FAINT = 0.15  # enough where a day is told alike
SAME_DAY = (TOLD, 14.0, 20.0)  # weight of the rare words around one day told by both
# Weight of these words, and share of the shorter sentence's, where no statement and no passage is
# shared: pairs of other weeks lay at 10.4 and .31, 14.5 and .24.
ALIKE, PART = 12.0, 0.27
FIRM = 3  # points
KINDS = 2  # of words, subject and days

CROWD = 40  # a statement of more reports than this says too little of their day
CLOSEST = 30  # reports of which days are compared
BEST = 12  # so many siblings tell a report's day


@dataclass(frozen=True, slots=True)
class Link:
    """What report `one`, which has no date, shares with `other`.

    `weekdays` are those it ties to a shared statement, as ISO number and words; the sibling need
    not tell them too, so that they narrow a date and do not speak for it.
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
        """A passage that an outlet puts under many reports is one statement too: not both count."""
        said, shared = _reached(self.statements, STATEMENTS), _reached(self.share, SHARE)
        return said + shared if self.statements > 1 else max(said, shared)

    @property
    def _subject(self) -> int:
        if self._days and self.likeness >= FAINT:
            return max(1, _reached(self.likeness, LIKENESS))
        return _reached(self.likeness, LIKENESS)

    @property
    def sure(self) -> bool:
        """Whether words are shared, or a day told alike beyond doubt: many a Tuesday is not."""
        if self._words:
            return True
        same = (one for one in self.events if one.one_way and not one.crossed)
        return any(one.weight >= ALIKE and one.part >= PART for one in same)

    @property
    def _days(self) -> int:
        same = [one for one in self.events if not one.crossed]
        heaviest = max((one.weight for one in same), default=0.0)
        several = len({one.own.weekday or one.own.month_day for one in same}) > 1
        return _reached(heaviest, SAME_DAY) + several


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
    bench: Likeness,
    undated: frozenset[str],
) -> Iterator[Link]:
    """Give the firm links of each undated report, the strongest first."""
    if not undated:
        return
    worded = _worded(groups, shared, undated)
    for one in sorted(undated):
        found = [
            _link(one, other, worded[one].get(other, _Wordings()), bench)
            for other in _closest(one, worded[one], bench)
        ]
        firm = [link for link in found if link.firm]
        yield from sorted(firm, key=lambda link: (-link.points, link.other))[:BEST]


def _closest(one: str, worded: Mapping[str, _Wordings], bench: Likeness) -> list[str]:
    """The reports most like one in words and subject: only their days need be compared."""
    scored = []
    for other in sorted({*worded, *bench.near(one)} - {one}):
        alike = bench.subject(one, other)
        if other in worded or alike >= FAINT:
            words = worded.get(other, _Wordings())
            scored.append((-words.statements, -max(alike, words.share), other))
    return [other for _, _, other in nsmallest(CLOSEST, scored)]


def _link(one: str, other: str, words: _Wordings, bench: Likeness) -> Link:
    events = tuple(bench.events(one, other))
    weekdays = tuple(sorted(words.weekdays))
    alike = bench.subject(one, other)
    return Link(one, other, words.statements, weekdays, words.share, alike, events)


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
