"""Which reports of an entry are independent: lines of descent, judged on the entry's own words.

    A and B print the same sentence; C has a wording of its own; none names an agency
        ->  3 reports, 2 independent ("a.txt and b.txt share 19 words")
    A and B quote the same ten words of a speech, each in a paragraph of its own
        ->  2 reports, 2 independent: both may have heard it
    A and B quote the same ten words and name the broadcaster they were said to
        ->  2 reports, 1 independent ("a.txt and b.txt both have it from NBS")

Two pieces of evidence descend from one source when a passage that they share covers them and goes
on outside the quotation marks, when the reports that quote the same words share much else, or when
both are credited to the same agency. `descent` says what a credit covers.
Not seen: that a wording was translated anew from a copied one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np

from ..types.record import Attested, Evidence
from .agencies import agency, same
from .descent import Descent
from .shingles import SIZE, Shared
from .words import tokens

# A shared run must cover this many characters of the evidence, or all of it: a run that ends
# where the evidence begins says nothing about it.
COVER = 24
# Words outside quotation marks that two reports must share near the evidence. "…, Ada Vale, the
# premier of Norland, told reporters on Friday" is about as long as two reporters come to by chance.
OWN = 9
REACH = 400  # characters on both sides of the evidence that are near
TOLD = 800  # and in which one who was told it is named
# Or of their whole text, this part of the shorter report's, so many words at least.
MUCH, MANY = 0.1, 20
# A passage in more reports than this is compared with its neighbours only.
CROWD = 40
CARRIER = 2
REASONS = 3  # how many are told in words
NONE: Mapping[Evidence, str] = {}
NOTHING = Descent(frozenset(), ())


@dataclass(frozen=True, slots=True)
class _Near:
    """The shared shingles of one report about an entry: hash -> (word, own words in it)."""

    covering: frozenset[int | str]  # besides hashes, the whole wording
    around: Mapping[int, tuple[int, int]]


class Lineages:
    """Counts independent sources. Holds the shared shingles of a case; answers per entry."""

    def __init__(self, shared: Shared, descents: Mapping[str, Descent]) -> None:
        self._numbers = {report: number for number, report in enumerate(shared.ids)}
        self._bounds = np.searchsorted(shared.reports, np.arange(len(shared.ids) + 1))
        self._shared = shared
        self._descents = descents
        self._carriers = _carriers(descents.values())

    def attest(
        self, items: Iterable[tuple[Evidence, str | None]], numbers: Mapping[Evidence, str] = NONE
    ) -> Attested:
        """Count the reports of evidence, each with its `via`, and those that are independent.

        `numbers` are what pieces of evidence say: two reports that give one number and name one
        agency, if for another sentence, are taken to have it from there.
        """
        cited = list(items)
        lines = self._lines(cited, numbers)
        files = {item.report: item.file for item, _ in cited}
        return Attested(len(lines.roots), lines.count, _why(lines.reasons, files))

    def lines(self, items: Iterable[tuple[Evidence, str | None]]) -> Mapping[str, str]:
        """For each report, one that stands for all those that have it from the same source."""
        lines = self._lines(list(items), NONE)
        return {report: lines.root(report) for report in lines.roots}

    def _lines(
        self, cited: Sequence[tuple[Evidence, str | None]], numbers: Mapping[Evidence, str]
    ) -> "_Lines":
        held: dict[str, list[tuple[Evidence, str | None]]] = defaultdict(list)
        for item, via in cited:
            held[item.report].append((item, via))
        lines = _Lines(sorted(held))
        if len(held) > 1:
            self._by_credits(lines, held, numbers)
            self._by_words(lines, held)
        return lines

    def _by_credits(
        self,
        lines: "_Lines",
        held: Mapping[str, Sequence[tuple[Evidence, str | None]]],
        numbers: Mapping[Evidence, str],
    ) -> None:
        owner: dict[str, str] = {}
        for report in lines.roots:
            keys = {key for item, via in held[report] for key in self._credited(item, via, numbers)}
            for key in sorted(keys):
                first = owner.setdefault(key, report)
                if first != report:
                    lines.unite(first, report, f"both {key}")

    def _credited(
        self, item: Evidence, via: str | None, numbers: Mapping[Evidence, str]
    ) -> Iterator[str]:
        descent = self._descents.get(item.report)
        if via:
            yield f"credit {agency(via)}"
        elif descent:
            names = descent.at(item.start)
            # Of two agencies, nothing says which one it is from.
            yield from (f"credit {name}" for name in names if len(names) == 1)
            if not names and descent.outlet and descent.outlet not in self._carriers:
                yield f"come from {descent.outlet}"
        if descent and item in numbers:
            yield from (f"credit {name} and give {numbers[item]}" for name in descent.named)

    def _by_words(
        self, lines: "_Lines", held: Mapping[str, Sequence[tuple[Evidence, str | None]]]
    ) -> None:
        near = {report: self._near([item for item, _ in held[report]]) for report in lines.roots}
        for one, other in _sharing(near):
            if lines.root(one) == lines.root(other):
                continue
            words = _own(near[one], near[other])
            if words >= OWN:
                lines.unite(one, other, f"share {words} words")
            elif names := self._told(held[one], held[other]):
                lines.unite(one, other, f"both have it from {names[0]}")
            elif (part := self._overlap(one, other)) >= MUCH:
                lines.unite(one, other, f"share {100 * part:.0f} % of their text")

    def _near(self, items: Sequence[Evidence]) -> _Near:
        """The shared shingles that cover pieces of evidence, and those around them."""
        covering: set[int | str] = {_worded(item) for item in items}
        around: dict[int, tuple[int, int]] = {}
        shared = self._shared
        for item in items:
            low, high = self._place(item.report)
            need = min(COVER, item.end - item.start)
            first = low + int(np.searchsorted(shared.ends[low:high], item.start - REACH))
            last = low + int(np.searchsorted(shared.starts[low:high], item.end + REACH))
            for row in range(first, last):
                key = int(shared.hashes[row])
                around[key] = int(shared.words[row]), int(shared.own[row])
                if min(shared.ends[row], item.end) - max(shared.starts[row], item.start) >= need:
                    covering.add(key)
        return _Near(frozenset(covering), around)

    def _place(self, report: str) -> tuple[int, int]:
        number = self._numbers.get(report)
        if number is None:
            return 0, 0
        return int(self._bounds[number]), int(self._bounds[number + 1])

    def _told(
        self,
        one: Sequence[tuple[Evidence, str | None]],
        other: Sequence[tuple[Evidence, str | None]],
    ) -> list[str]:
        """Whom one names beside words that both quote, where the other has them from there too."""
        found: set[str] = set()
        for mine, its in ((one, other), (other, one)):
            me = self._descents.get(mine[0][0].report, NOTHING)
            it = self._descents.get(its[0][0].report, NOTHING)
            if any(me.quotes(item.start, item.end) for item, _ in mine):
                names = _beside(me, mine)
                found |= names & (_beside(it, its) | it.drawn)
                found |= {name for name in names if it.outlet and same(it.outlet, name)}
        return sorted(found)

    def _overlap(self, one: str, other: str) -> float:
        """The part of the shorter report's shingles that both have outside quotation marks."""
        places = [self._place(report) for report in (one, other)]
        kept = [
            self._shared.hashes[low:high][self._shared.own[low:high] == (1 << SIZE) - 1]
            for low, high in places
        ]
        both = len(np.intersect1d(*kept))
        sizes = [int(self._shared.sizes[self._numbers[report]]) for report in (one, other)]
        return both / max(*sizes, 1) if both < MANY else both / max(min(sizes), 1)


class _Lines:
    """Reports put together one by one, with the reason for each step."""

    def __init__(self, reports: Iterable[str]) -> None:
        self.roots = {report: report for report in reports}
        self.reasons: dict[tuple[str, str], list[str]] = {}

    @property
    def count(self) -> int:
        """How many lines there are."""
        return sum(report == root for report, root in self.roots.items())

    def root(self, report: str) -> str:
        """The report that stands for the line of this one."""
        while self.roots[report] != report:
            report = self.roots[report]
        return report

    def unite(self, one: str, other: str, why: str) -> None:
        """Put two reports into one line."""
        self.reasons.setdefault((one, other), []).append(why)
        first, second = sorted((self.root(one), self.root(other)))
        self.roots[second] = first


def _beside(descent: Descent, items: Sequence[tuple[Evidence, str | None]]) -> frozenset[str]:
    told = (descent.told(item.start, item.end, TOLD) for item, _ in items)
    return frozenset().union(*told)


def _carriers(descents: Iterable[Descent]) -> frozenset[str]:
    """Outlets that print the texts of two agencies or more: their name says little."""
    printed: dict[str, set[str]] = defaultdict(set)
    for one in descents:
        if one.outlet:
            printed[one.outlet] |= one.credits
    return frozenset(outlet for outlet, names in printed.items() if len(names) >= CARRIER)


def _sharing(near: Mapping[str, _Near]) -> list[tuple[str, str]]:
    """Pairs of reports whose evidence is covered by the same words, in order."""
    holders: dict[int | str, list[str]] = defaultdict(list)
    for report, one in near.items():
        for key in one.covering:
            holders[key].append(report)
    groups = {tuple(held) for held in holders.values() if len(held) > 1}
    pairs: set[tuple[str, str]] = set()
    for held in groups:
        pairs.update(combinations(held, 2) if len(held) <= CROWD else pairwise(held))
    return sorted(pairs)


def _worded(item: Evidence) -> str:
    return " ".join(token.word for token in tokens(item.exact))


def _own(one: _Near, other: _Near) -> int:
    """How many words outside quotation marks in both reports they share near the evidence."""
    both = sorted(one.around.keys() & other.around.keys())
    words = [set[int](), set[int]()]
    for key in both:
        bits = one.around[key][1] & other.around[key][1]
        for mine, side in zip(words, (one, other), strict=True):
            word = side.around[key][0]
            mine.update(word + k for k in range(SIZE) if bits >> k & 1)
    return min(map(len, words))


def _why(reasons: Mapping[tuple[str, str], Sequence[str]], files: Mapping[str, str]) -> str:
    told = [
        f"{files[one]} and {files[other]} {' and '.join(parts)}"
        for (one, other), parts in sorted(reasons.items())
    ]
    more = len(told) - REASONS
    return "; ".join(told[:REASONS]) + (f"; and {more} more" if more > 0 else "")
