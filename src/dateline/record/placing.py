"""Places reports among those that tell the same, one at a time or many at once, with one result.

    put(a, b), put(c)   and   put(c), put(b), put(a)   give the same groups

Reports are compared by their words, rare ones weighing more, and by the days between them. Weights
change by steps only (how many reports have a word, in powers of two), and a group never reaches
beyond reports that are linked pair by pair. So a new report touches those that share a word which
has just changed its step, and the groups that are linked with them; all others stay as they are.
Grouping is group-average agglomeration (Sokal & Michener 1958), each set of linked reports apart.

Memory grows with the reports and their near neighbours. Large steps (a word found in the 512th
report) touch many reports at once: most reports are placed fast, a few are not.
"""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from .clusters import agglomerate
from .days import Days

# Values chosen on half of the stories of BASIL; see evals/stories.py.
ALIKE = 0.15  # average likeness from which reports are one group
FAINT = 0.05  # likeness below this counts as none

# Days between two reports after which they are never together, however alike.
FAR = 21
FADE = 14.0  # likeness is halved after this many days
UNDATED = 0.5  # a report without a date must be as alike as one of two weeks' distance

COMMON = 4  # a word in one of so many reports is as common as it gets,
FEW = 32  # but not before so many have it

KEYS = 15  # the heaviest words of a report by which it finds others
CROWD = 100  # a key in more reports than this finds none

Key = tuple[str, int | None]


@dataclass(frozen=True, slots=True)
class Placed:
    """One report: its words with their counts, and its days."""

    report: str
    terms: tuple[str, ...]
    counts: tuple[float, ...]
    when: Days | None


class Placing:
    """Reports in groups. `put` and `drop` change it; `groups` tells how it stands."""

    def __init__(self) -> None:
        self._reports: dict[str, Placed] = {}
        self._holders: defaultdict[str, set[str]] = defaultdict(set)
        self._weights: dict[str, Sequence[float]] = {}
        self._keys: dict[str, tuple[Key, ...]] = {}
        self._found: defaultdict[Key, set[str]] = defaultdict(set)
        self._alike: defaultdict[str, dict[str, float]] = defaultdict(dict)
        self._groups: dict[str, tuple[str, ...]] = {}
        self._linked: dict[str, frozenset[str]] = {}

    def groups(self) -> set[tuple[str, ...]]:
        """Every report in exactly one group; members in order."""
        return set(self._groups.values())

    def words(self, report: str) -> dict[str, float]:
        """The words of a report with their weights, which make a vector of length 1."""
        return dict(zip(self._reports[report].terms, self._weights[report], strict=True))

    def put(self, new: Collection[Placed]) -> int:
        """Place reports, or place them anew; returns how many reports had to be looked at."""
        return self._change([one.report for one in new], new)

    def drop(self, reports: Collection[str]) -> int:
        """Take reports out, as if they had never come."""
        return self._change(reports, ())

    def _change(self, gone: Collection[str], new: Collection[Placed]) -> int:
        before = {term: len(self._holders[term]) for term in self._terms(gone, new)}
        total = len(self._reports)
        for report in gone:
            self._forget(report)
        for one in new:
            self._reports[one.report] = one
            for term in one.terms:
                self._holders[term].add(one.report)
        touched = self._touched(before, total) | {one.report for one in new}
        touched |= self._rekey(touched)
        old = self._relink(touched, gone)
        self._regroup(old | touched)
        return len(touched)

    def _terms(self, gone: Iterable[str], new: Iterable[Placed]) -> set[str]:
        known = (self._reports[report] for report in gone if report in self._reports)
        return {term for one in (*known, *new) for term in one.terms}

    def _forget(self, report: str) -> None:
        known = self._reports.pop(report, None)
        if known is None:
            return
        for term in known.terms:
            self._holders[term].discard(report)

    def _touched(self, before: Mapping[str, int], total: int) -> set[str]:
        """The reports whose weights or keys are not what they were."""
        if _step(total) != _step(len(self._reports)):
            return set(self._reports)
        common = _common(total)
        changed = (
            term
            for term, count in before.items()
            if _standing(count, common) != _standing(len(self._holders[term]), common)
        )
        return {report for term in changed for report in self._holders[term]}

    def _rekey(self, touched: set[str]) -> set[str]:
        """Weigh and file the touched anew; returns others whose keys have got or lost a crowd."""
        crowds: dict[Key, bool] = {}
        for report in (*touched, *(self._keys.keys() - self._reports.keys())):
            for key in self._keys.pop(report, ()):
                crowds.setdefault(key, len(self._found[key]) > CROWD)
                self._found[key].discard(report)
        for report in touched:
            self._weights[report] = self._weigh(self._reports[report])
            self._keys[report] = tuple(self._heaviest(self._reports[report]))
            for key in self._keys[report]:
                crowds.setdefault(key, len(self._found[key]) > CROWD)
                self._found[key].add(report)
        turned = (key for key, was in crowds.items() if was != (len(self._found[key]) > CROWD))
        return {report for key in turned for report in self._found[key]}

    def _weigh(self, one: Placed) -> Sequence[float]:
        """The weights of its terms, scaled to length 1."""
        total = _like(len(self._reports))
        pairs = zip(one.terms, one.counts, strict=True)
        held, common = self._holders, _common(len(self._reports))
        raw = [n * log(1 + (total + 8) / (_rare(len(held[t]), common) + 1)) for t, n in pairs]
        length = sqrt(sum(value * value for value in raw)) or 1.0
        return array("d", [value / length for value in raw])

    def _heaviest(self, one: Placed) -> Iterator[Key]:
        """Its heaviest words, of those that another report has, each for the weeks it lies in."""
        pairs = zip(self._weights[one.report], one.terms, strict=True)
        shared = sorted((-value, term) for value, term in pairs if len(self._holders[term]) > 1)
        for _, term in shared[:KEYS]:
            yield term, None
            for weeks in _weeks(one.when):
                yield term, weeks

    def _relink(self, touched: set[str], gone: Iterable[str]) -> set[str]:
        """Compare the touched with all they can be alike to; returns those linked before."""
        out = {report for report in gone if report not in self._reports}
        old = {other for one in touched | out for other in self._linked.get(one, ())}
        for report in touched | out:
            for other in self._alike.pop(report, {}):
                if other in self._alike:
                    self._alike[other].pop(report, None)
        for report in out:
            self._weights.pop(report, None)
            self._groups.pop(report, None)
            self._linked.pop(report, None)
        for report in sorted(touched):
            mine = self.words(report)
            for other in self._near(report):
                if other not in touched or report < other:
                    self._compare(report, mine, other)
        return old - out

    def _near(self, report: str) -> set[str]:
        """The reports that share a key with it; a key of all times counts for the undated only."""
        found: set[str] = set()
        dated = bool(_weeks(self._reports[report].when))
        for key in self._keys[report]:
            held = self._found[key]
            if len(held) > CROWD:
                continue
            if dated and key[1] is None:
                found.update(one for one in held if not _weeks(self._reports[one].when))
            else:
                found.update(held)
        found.discard(report)
        return found

    def _compare(self, report: str, mine: Mapping[str, float], other: str) -> None:
        near = _nearness(self._reports[report].when, self._reports[other].when)
        if not near:
            return
        pairs = zip(self._reports[other].terms, self._weights[other], strict=True)
        value = near * sum(mine[term] * weight for term, weight in pairs if term in mine)
        if value >= FAINT:
            self._alike[report][other] = self._alike[other][report] = value

    def _regroup(self, changed: Iterable[str]) -> None:
        """Group anew every set of linked reports that a changed one is in."""
        done: set[str] = set()
        for report in sorted(changed):
            if report not in done:
                linked = self._reach(report)
                done |= linked
                self._group(linked)

    def _reach(self, report: str) -> frozenset[str]:
        """All reports linked with one, pair by pair.

        Two groups are joined only if a pair between them is that much alike, so no group reaches
        beyond.
        """
        found, waiting = {report}, [report]
        while waiting:
            for other, value in self._alike[waiting.pop()].items():
                if value >= ALIKE and other not in found:
                    found.add(other)
                    waiting.append(other)
        return frozenset(found)

    def _group(self, linked: frozenset[str]) -> None:
        members = sorted(linked)
        number = {report: place for place, report in enumerate(members)}
        rows = [
            {number[o]: v for o, v in self._alike[report].items() if o in number}
            for report in members
        ]
        for group in agglomerate(rows, ALIKE):
            found = tuple(members[place] for place in group)
            self._groups.update(dict.fromkeys(found, found))
        self._linked.update(dict.fromkeys(linked, linked))


def _step(count: int) -> int:
    """1 for 1, 2 for 2 and 3, 3 for 4 to 7, and so on in powers of two."""
    return count.bit_length()


def _like(count: int) -> int:
    """What a count is taken for: the middle of its step."""
    return (1 << count.bit_length()) * 3 // 4 if count > 1 else count


def _common(total: int) -> int:
    """In how many reports a word is as common as it gets."""
    return max(_like(total) // COMMON, FEW)


def _rare(count: int, common: int) -> int:
    """What the number of reports that have a word is taken for."""
    return min(_like(count), common)


def _standing(count: int, common: int) -> tuple[int, bool]:
    """What decides how a word counts: its step, and whether any two reports have it."""
    return _rare(count, common), count > 1


def _weeks(when: Days | None) -> tuple[int, ...]:
    """The stretches of FAR days that a report lies in, and the one after; none for a loose date.

    Two reports that are near enough have one of them in common.
    """
    if when is None or len(when) > FAR:
        return ()
    first, last = when.first.toordinal() // FAR, when.last.toordinal() // FAR
    return tuple(range(first, last + 2))


def _nearness(one: Days | None, other: Days | None) -> float:
    """1 for the same day, falling with the days between."""
    if one is None or other is None:
        return UNDATED
    apart = one.apart(other)
    return 0.0 if apart > FAR else float(0.5 ** (apart / FADE))
