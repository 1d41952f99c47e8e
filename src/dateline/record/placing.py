"""Places reports among those that tell the same, one at a time or many at once, with one result.

    put(a, b), put(c)   and   put(c), put(b), put(a)   give the same groups

Reports are compared by their words, rare ones weighing more, and by the days between them. Weights
change by steps only (how many reports have a word, in powers of two), and a group never reaches
beyond reports that are linked pair by pair. So a new report touches those that share a word which
has just changed its step, and the groups that are linked with them; all others stay as they are.
Grouping is group-average agglomeration (Sokal & Michener 1958), each set of linked reports apart.

What is known of each report stands on a shelf, in memory or in a case, and only what is touched is
taken from it. Large steps (a word found in the 512th report) touch many reports at once: most
reports are placed fast, a few are not.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import sqrt

from ..types.placed import Known, Placed, Shelf
from ..types.shelves import MemoryShelf
from .clusters import agglomerate
from .days import Days
from .rarity import standing, step, weight

# Values chosen on half of the stories of BASIL; see evals/stories.py.
ALIKE = 0.15  # average likeness from which reports are one group
FAINT = 0.05  # likeness below this counts as none

# Days between two reports after which they are never together, however alike.
FAR = 21
FADE = 14.0  # likeness is halved after this many days
UNDATED = 0.5  # a report without a date must be as alike as one of two weeks' distance

KEYS = 15  # the heaviest words of a report by which it finds others
CROWD = 100  # a key in more reports than this finds none

# A key is a word and ALL, and a word, ALL and a stretch of days, or LOOSE for none.
ALL, LOOSE = " ", "?"

Links = dict[str, dict[str, float | None]]


class Placing:
    """Reports in groups. `put` and `settle` change it; `groups` tells how it stands."""

    def __init__(self, shelf: Shelf | None = None) -> None:
        shelf = MemoryShelf() if shelf is None else shelf
        self._known, self._holders, self._found = shelf.known, shelf.holders, shelf.found
        self._ready = shelf.ready

    def groups(self) -> set[tuple[str, ...]]:
        """Every report in exactly one group; members in order."""
        members: dict[str, list[str]] = defaultdict(list)
        for report, one in self._known.items():
            members[one.head].append(report)
        return {tuple(sorted(group)) for group in members.values()}

    def group(self, report: str) -> tuple[str, ...]:
        """The group of one report; members in order."""
        head = self._known[report].head
        linked = _reach(report, self._links)
        return tuple(sorted(one for one in linked if self._known[one].head == head))

    def alike(self, report: str) -> Mapping[str, float]:
        """The reports that one is alike to, and how much (0 to 1)."""
        return self._known[report].alike

    def words(self, report: str) -> dict[str, float]:
        """The words of a report with their weights, which make a vector of length 1."""
        one = self._known[report]
        return dict(zip(one.placed.terms, one.weights, strict=True))

    def settle(self, reports: Collection[Placed]) -> int:
        """Hold these reports and no others; those that are as they were are not touched."""
        there = {report: one.placed for report, one in self._known.items()}
        gone = there.keys() - {one.report for one in reports}
        new = [one for one in reports if there.get(one.report) != one]
        return self._change([*gone, *(one.report for one in new)], new)

    def put(self, new: Collection[Placed]) -> int:
        """Place reports, or place them anew; returns how many reports had to be looked at."""
        return self._change([one.report for one in new], new)

    def _change(self, gone: Collection[str], new: Collection[Placed]) -> int:
        total = len(self._known)
        old = {report: self._known.pop(report) for report in sorted(gone) if report in self._known}
        terms = {
            term for one in (*(one.placed for one in old.values()), *new) for term in one.terms
        }
        before = dict(self._holders.counts(terms))
        for report, was in old.items():
            for term in was.placed.terms:
                self._holders.discard(term, report)
        for one in new:
            self._known[one.report] = Known(one)
            for term in one.terms:
                self._holders.add(term, one.report)
        touched = self._touched(before, total) | {one.report for one in new}
        touched |= self._rekey(touched, old)
        near = self._unlink(touched, old)
        self._link(touched)
        self._regroup((near & self._known.keys()) | touched)
        return len(touched)

    def _touched(self, before: Mapping[str, int], total: int) -> set[str]:
        """The reports whose weights or keys are not what they were."""
        if step(total) != step(len(self._known)):
            return set(self._known)
        after = self._holders.counts(before.keys())
        changed = [
            term
            for term, count in before.items()
            if standing(count, total) != standing(after[term], total)
        ]
        return set().union(*self._holders.of(changed).values())

    def _rekey(self, touched: set[str], old: Mapping[str, Known]) -> set[str]:
        """Weigh and file the touched anew; returns others whose keys have got or lost a crowd."""
        self._ready(touched)
        self._holders.counts({term for one in touched for term in self._known[one].placed.terms})
        lost = {report: self._known[report].keys for report in touched - old.keys()}
        lost |= {report: was.keys for report, was in old.items()}
        new = {report: self._weighed(self._known[report]) for report in sorted(touched)}
        keys = {key for some in lost.values() for key in some}
        keys |= {key for one in new.values() for key in one.keys}
        was = dict(self._found.counts(keys))
        for report, some in lost.items():
            for key in some:
                self._found.discard(key, report)
        for report, one in new.items():
            self._known[report] = one
            for key in one.keys:
                self._found.add(key, report)
        now = self._found.counts(keys)
        turned = [key for key in keys if (was[key] > CROWD) != (now[key] > CROWD)]
        return set().union(*self._found.of(turned).values())

    def _weighed(self, one: Known) -> Known:
        """Weigh a report's words by how many reports have them, scaled to length 1."""
        placed = one.placed
        held = self._holders.counts(placed.terms)
        total = len(self._known)
        pairs = zip(placed.terms, placed.counts, strict=True)
        raw = [n * weight(held[t], total) for t, n in pairs]
        length = sqrt(sum(value * value for value in raw)) or 1.0
        weights = tuple(value / length for value in raw)
        return replace(one, weights=weights, keys=tuple(_heaviest(placed, weights, held)))

    def _unlink(self, touched: set[str], old: Mapping[str, Known]) -> set[str]:
        """Take away what links these reports with others; returns all that were linked."""

        def links(report: str) -> Mapping[str, float]:
            return old[report].alike if report in old else self._known[report].alike

        near: set[str] = set()
        lost: Links = defaultdict(dict)
        changed = touched | old.keys()
        for report in sorted(changed):
            if report not in near:
                near |= _reach(report, links)
        for report in sorted(changed):
            for other in links(report).keys() - changed:
                lost[other][report] = None
        for report in touched:
            self._known[report] = replace(self._known[report], alike={})
        self._relink(lost)
        return near

    def _link(self, touched: set[str]) -> None:
        """Compare the touched with all they can be alike to."""
        near = self._near(touched)
        self._ready(set().union(*near.values()))
        links: Links = defaultdict(dict)
        for report in sorted(touched):
            mine = self.words(report)
            for other in near[report]:
                if other in touched and report > other:
                    continue
                if (value := self._likeness(report, mine, other)) >= FAINT:
                    links[report][other] = links[other][report] = value
        self._relink(links)

    def _relink(self, links: Links) -> None:
        for report, some in links.items():
            one = self._known[report]
            alike = {o: v for o, v in {**one.alike, **some}.items() if v is not None}
            self._known[report] = replace(one, alike=alike)

    def _links(self, report: str) -> Mapping[str, float]:
        return self._known[report].alike

    def _near(self, reports: set[str]) -> dict[str, set[str]]:
        """The reports that share a key with each of these.

        A key of all times counts for those without a day only.
        """
        counts = self._found.counts({key for one in reports for key in self._known[one].keys})
        keys: dict[str, list[str]] = {}
        for report in reports:
            one = self._known[report]
            own = [key for key in one.keys if counts[key] <= CROWD]
            if _weeks(one.placed.when):
                own = [f"{key}{LOOSE}" if key.endswith(ALL) else key for key in own]
            keys[report] = own
        held = self._found.of({key for own in keys.values() for key in own})
        return {
            report: set().union(*(held[key] for key in own)) - {report}
            for report, own in keys.items()
        }

    def _likeness(self, report: str, mine: Mapping[str, float], other: str) -> float:
        its = self._known[other]
        near = _nearness(self._known[report].placed.when, its.placed.when)
        if not near:
            return 0.0
        pairs = zip(its.placed.terms, its.weights, strict=True)
        return near * sum(mine[term] * weight for term, weight in pairs if term in mine)

    def _regroup(self, changed: Iterable[str]) -> None:
        """Group anew every set of linked reports that a changed one is in."""
        done: set[str] = set()
        for report in sorted(changed):
            if report not in done:
                linked = _reach(report, self._links)
                done |= linked
                self._group(sorted(linked))

    def _group(self, members: Sequence[str]) -> None:
        number = {report: place for place, report in enumerate(members)}
        rows = [
            {number[o]: v for o, v in self._known[report].alike.items() if o in number}
            for report in members
        ]
        for group in agglomerate(rows, ALIKE):
            head = members[group[0]]
            for report in (members[place] for place in group):
                if (one := self._known[report]).head != head:
                    self._known[report] = replace(one, head=head)


def _reach(report: str, links: Callable[[str], Mapping[str, float]]) -> set[str]:
    """All reports linked with one, pair by pair.

    Two groups are joined only if a pair between them is that much alike, so no group reaches
    beyond.
    """
    found, waiting = {report}, [report]
    while waiting:
        for other, value in links(waiting.pop()).items():
            if value >= ALIKE and other not in found:
                found.add(other)
                waiting.append(other)
    return found


def _heaviest(one: Placed, weights: Iterable[float], held: Mapping[str, int]) -> Iterator[str]:
    """Its heaviest words, of those that another report has, each for the weeks it lies in."""
    pairs = zip(weights, one.terms, strict=True)
    shared = sorted((-value, term) for value, term in pairs if held[term] > 1)
    weeks = _weeks(one.when) or (LOOSE,)
    for _, term in shared[:KEYS]:
        yield f"{term}{ALL}"
        yield from (f"{term}{ALL}{week}" for week in weeks)


def _weeks(when: tuple[date, date] | None) -> tuple[int, ...]:
    """The stretches of FAR days that a report lies in, and the one after; none for a loose date.

    Two reports that are near enough have one of them in common.
    """
    if when is None or len(Days(*when)) > FAR:
        return ()
    first, last = (day.toordinal() // FAR for day in when)
    return tuple(range(first, last + 2))


def _nearness(one: tuple[date, date] | None, other: tuple[date, date] | None) -> float:
    """1 for the same day, falling with the days between."""
    if one is None or other is None:
        return UNDATED
    apart = Days(*one).apart(Days(*other))
    return 0.0 if apart > FAR else float(0.5 ** (apart / FADE))
