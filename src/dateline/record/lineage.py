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

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..types.record import Attested, Evidence, Line
from .agencies import agency, same
from .descent import Descent
from .nearness import Nearness, sharing
from .shingles import CONTENT, SIZE, Shared

# Words outside quotation marks that two reports must share near the evidence. "…, Ada Vale, the
# premier of Norland, told reporters on Friday" is about as long as two reporters come to by
# chance; of content words alone, in the same order, fewer do.
OWN = {SIZE: 9, CONTENT: 8}
# Or of their whole text, so many shingles and this part of the shorter report.
MANY, MUCH = 20, 0.05
TOLD = 800  # characters from a quotation in which one who was told it is named
CARRIER = 2  # An outlet that prints the texts of so many agencies is not their author.
REASONS = 3  # lines that are told in words
NAMED = 3  # reports of a line that are named
PAIR = 2
NONE: Mapping[Evidence, str] = {}
NOTHING = Descent(frozenset(), ())

_NUMBER = re.compile(r"\d+")

Held = Mapping[str, Sequence[tuple[Evidence, str | None]]]


class Lineages:
    """Counts independent sources. Holds the shared shingles of a case; answers per entry."""

    def __init__(
        self, shared: Shared, descents: Mapping[str, Descent], reworded: Shared | None = None
    ) -> None:
        """Take the shingles of all words and, for reworded passages, those of content words."""
        self._exact = Nearness(shared, SIZE)
        self._loose = Nearness(reworded, CONTENT) if reworded else None
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
        told = _told(lines, files)
        return Attested(len(lines.roots), lines.count, _why(told), told)

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
            self._by_outlets(lines, held)
        return lines

    def _by_credits(self, lines: "_Lines", held: Held, numbers: Mapping[Evidence, str]) -> None:
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
        if descent and item in numbers:
            yield from (f"credit {name} and give {numbers[item]}" for name in descent.named)

    def _by_outlets(self, lines: "_Lines", held: Held) -> None:
        """Put reports of one outlet that credit nobody together, but no lines of two agencies."""
        first: dict[str, str] = {}
        names: dict[str, set[str]] = defaultdict(set)
        for report, items in held.items():
            descent = self._descents.get(report, NOTHING)
            names[lines.root(report)].update(*(descent.at(item.start) for item, _ in items))
        for report in lines.roots:
            descent = self._descents.get(report, NOTHING)
            credited = any(descent.at(item.start) for item, _ in held[report])
            if credited or not descent.outlet or descent.outlet in self._carriers:
                continue
            other = first.setdefault(descent.outlet, report)
            roots = lines.root(other), lines.root(report)
            if roots[0] != roots[1] and not (names[roots[0]] and names[roots[1]]):
                lines.unite(other, report, f"both come from {descent.outlet}")
                names[lines.root(report)] = names[roots[0]] | names[roots[1]]

    def _by_words(self, lines: "_Lines", held: Held) -> None:
        for index in filter(None, (self._exact, self._loose)):
            if lines.count == 1:
                return
            near = {report: index.near([item for item, _ in held[report]]) for report in held}
            for one, other in sharing(near):
                if lines.root(one) == lines.root(other):
                    continue
                if (words := index.own(near[one], near[other])) >= OWN[index.size]:
                    lines.unite(one, other, _shared(words, index.size))
                elif names := self._told(held[one], held[other]):
                    lines.unite(one, other, f"both have it from {names[0]}")
                elif part := self._much(one, other):
                    lines.unite(one, other, f"share {100 * part:.0f} % of their text")

    def _much(self, one: str, other: str) -> float:
        """What part of their text two reports share, 0 where it is little."""
        both, part = self._exact.overlap(one, other)
        return part if both >= MANY and part >= MUCH else 0.0

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
            self.roots[report] = self.roots[self.roots[report]]
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


def _shared(words: int, size: int) -> str:
    return f"share {words} words" if size == SIZE else f"share {words} content words, reworded"


def _told(lines: "_Lines", files: Mapping[str, str]) -> tuple[Line, ...]:
    """Each line of two reports or more, the largest first, and what puts it together."""
    members: dict[str, list[str]] = defaultdict(list)
    reasons: dict[str, list[str]] = defaultdict(list)
    for report in sorted(lines.roots, key=lambda each: (files[each], each)):
        members[lines.root(report)].append(report)
    for (report, _), parts in lines.reasons.items():
        reasons[lines.root(report)] += parts
    names = {root: [files[report] for report in members[root]] for root in reasons}
    groups = sorted((-len(held), held, root) for root, held in names.items())
    return tuple(Line(tuple(members[root]), _line(held, reasons[root])) for _, held, root in groups)


def _why(told: Sequence[Line]) -> str:
    more = len(told) - REASONS
    shown = "; ".join(line.why for line in told[:REASONS])
    return shown + (f"; and {more} more lines" if more > 0 else "")


def _line(held: Sequence[str], reasons: Sequence[str]) -> str:
    """What puts reports into one line: "5 reports (a, b, c and 2 more) credit AP or share …"."""
    if len(held) == PAIR:
        return f"{' and '.join(held)} {' and '.join(sorted(set(reasons)))}"
    sorts: dict[str, list[str]] = defaultdict(list)
    for reason in reasons:
        sorts[_NUMBER.sub("#", reason.removeprefix("both "), count=1)].append(reason)
    longest = (max(alike, key=_number).removeprefix("both ") for _, alike in sorted(sorts.items()))
    what = " or ".join(reason.replace("share ", "share up to ", 1) for reason in longest)
    rest = f" and {len(held) - NAMED} more" if len(held) > NAMED else ""
    return f"{len(held)} reports ({', '.join(held[:NAMED])}{rest}) {what}"


def _number(reason: str) -> tuple[int, str]:
    found = _NUMBER.search(reason)
    return int(found[0]) if found else 0, reason
