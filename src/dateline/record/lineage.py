"""Which reports of an entry are independent: lines of descent, judged on the entry's own words.

    A and B print the same nine words of a statement; C has a wording of its own; A and C
    name no agency  ->  3 reports, 2 independent ("a.txt and b.txt share 9 words")

Two pieces of evidence descend from one source when a run of seven words that they share covers
them, or when both are credited to the same agency; an agency that is named for one sentence covers
that sentence. Whole articles are never compared: two reports
may copy one paragraph and be independent in the next. A wording that was translated or
rewritten by hand from a copied one still counts as its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..types.article import READABLE, Article, Credit, ZoneKind
from ..types.record import Attested, Evidence
from .agencies import agency
from .sentences import sentences
from .shingles import SIZE, Shared

# A shared run must cover this many characters of the evidence, or all of it: a run that ends
# where the evidence begins says nothing about it.
COVER = 24
REASONS = 3  # how many are told in words
NONE: Mapping[Evidence, str] = {}


@dataclass(frozen=True, slots=True)
class Descent:
    """What one article says about where its words come from: all of them, or those of a place."""

    credits: frozenset[str]
    passages: tuple[tuple[int, int, str], ...]  # excerpts, and sentences that name their source
    named: frozenset[str] = frozenset()  # every agency that it credits with anything


def descent(article: Article) -> Descent:
    """Gather an article's credits: of the whole, and of passages by their place.

    A byline, a dateline or a name in brackets ("(AP) —") covers the whole; "according to the AP"
    covers its sentence.
    """
    excerpts = [
        (zone.start, zone.end, agency(zone.credit))
        for zone in article.zones
        if zone.kind is ZoneKind.EXCERPT and zone.credit
    ]
    cited = {name for _, _, name in excerpts}
    whole, told = set(), []
    for credit in article.credits:
        if _covers_all(article, credit):
            whole.add(agency(credit.agency))
        else:
            told.append(credit)
    named = cited | {agency(credit.agency) for credit in article.credits}
    places = (*excerpts, *_cited_in(article, told))
    return Descent(frozenset(whole - cited), places, frozenset(named))


def _covers_all(article: Article, credit: Credit) -> bool:
    start, end = credit.span.start, credit.span.end
    if article.text[start - 1 : start] == "(" and article.text[end : end + 1] == ")":
        return True
    zone = next((zone for zone in article.zones if zone.start <= start < zone.end), None)
    return zone is None or zone.kind not in READABLE


def _cited_in(article: Article, told: Sequence[Credit]) -> Iterator[tuple[int, int, str]]:
    """The sentences in which credits stand."""
    if not told:
        return
    for start, end in sentences(article):
        for credit in told:
            if start <= credit.span.start < end:
                yield start, end, agency(credit.agency)


class Lineages:
    """Counts independent sources. Holds the shared shingles of a case; answers per entry."""

    def __init__(self, shared: Shared, descents: Mapping[str, Descent]) -> None:
        self._numbers = {report: number for number, report in enumerate(shared.ids)}
        self._bounds = _bounds(shared)
        self._shared = shared
        self._descents = descents

    def attest(
        self, items: Iterable[tuple[Evidence, str | None]], numbers: Mapping[Evidence, str] = NONE
    ) -> Attested:
        """Count the reports of evidence, each with its `via`, and those that are independent.

        `numbers` are what pieces of evidence say: two reports that give one number and name one
        agency, if for another sentence, are taken to have it from there.
        """
        keys: dict[str, set[str | int]] = {}
        files: dict[str, str] = {}
        for item, via in items:
            known = keys.setdefault(item.report, set())
            known.update(self._keys(item, via))
            known.update(self._numbered(item, numbers.get(item)))
            files[item.report] = item.file
        roots = {report: report for report in keys}
        owner: dict[str | int, str] = {}
        reasons: dict[tuple[str, str], list[str | int]] = {}
        for report in sorted(keys):
            for key in sorted(keys[report], key=str):
                first = owner.setdefault(key, report)
                if first != report:
                    reasons.setdefault((first, report), []).append(key)
                    _unite(roots, first, report)
        independent = len({_root(roots, report) for report in keys})
        return Attested(len(keys), independent, _why(reasons, files))

    def _keys(self, item: Evidence, via: str | None) -> set[str | int]:
        found: set[str | int] = set(self._shingles(item))
        descent = self._descents.get(item.report)
        if via:
            found.add(agency(via))
        elif descent:
            inside = {name for start, end, name in descent.passages if start <= item.start < end}
            found |= inside or descent.credits
        return found

    def _numbered(self, item: Evidence, number: str | None) -> Iterator[str]:
        descent = self._descents.get(item.report)
        if number and descent:
            yield from (f"{name} and give {number}" for name in descent.named)

    def _shingles(self, item: Evidence) -> Iterable[int]:
        """The shared shingles that cover a piece of evidence, or much of it."""
        number = self._numbers.get(item.report)
        if number is None:
            return
        low, high = self._bounds[number], self._bounds[number + 1]
        starts, ends = self._shared.starts, self._shared.ends
        need = min(COVER, item.end - item.start)
        row = low + int(np.searchsorted(ends[low:high], item.start))
        while row < high and starts[row] < item.end:
            if min(ends[row], item.end) - max(starts[row], item.start) >= need:
                yield int(self._shared.hashes[row])
            row += 1


def _bounds(shared: Shared) -> Sequence[int]:
    counts = [0] * (len(shared.ids) + 1)
    for number in shared.reports.tolist():
        counts[number + 1] += 1
    for number in range(len(shared.ids)):
        counts[number + 1] += counts[number]
    return counts


def _root(roots: dict[str, str], report: str) -> str:
    while roots[report] != report:
        report = roots[report]
    return report


def _unite(roots: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_root(roots, one), _root(roots, other)))
    roots[second] = first


def _why(reasons: Mapping[tuple[str, str], Sequence[str | int]], files: Mapping[str, str]) -> str:
    told = []
    for (one, other), keys in sorted(reasons.items(), key=lambda item: (-len(item[1]), item[0])):
        names = sorted(key for key in keys if isinstance(key, str))
        runs = len(keys) - len(names)
        both = f"{files[one]} and {files[other]}"
        parts = [f"share {runs + SIZE - 1} words"] if runs else []
        parts += [f"both credit {name}" for name in names]
        told.append(f"{both} {' and '.join(parts)}")
    more = len(told) - REASONS
    return "; ".join(told[:REASONS]) + (f"; and {more} more" if more > 0 else "")
