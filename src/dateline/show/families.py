"""Families of reports: whose text each one prints, from the agency to the rewrite.

    Coast News Agency                 its text in 5 reports, named by 2 more
      a.txt
        b.txt   takes 120 words
          d.txt   takes 90 words
        c.txt   shares 44 words
      e.txt

A report stands under the one from which it has most words; of two that share text without a known
direction, under the one named first in the record. What it has from others is on its own page.
An agency's text is what stands in a block of it, or under a byline or dateline with its name;
"Vale told the agency" only names it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from dateline.types.record import Reuse

from .case import Case
from .when import order

# Fewer words than this are an agency's name, or a phrase that two reporters came to by chance.
PASSAGE = 12
MOST = 25  # members of a family that are shown, the nearest to its origin
DEEPEST = 4  # generations; what is further down is listed with the last


@dataclass(frozen=True, slots=True)
class Member:
    """A report in a family: how it has its text, and those that have theirs from it.

    `more` of them are not among `children`.
    """

    report: str
    relation: str  # copies, shares, carries, signed, names; "" for a first one without an agency
    words: int
    passage: str | None  # the longest passage, by its id
    agencies: tuple[str, ...]  # whom it credits
    children: tuple["Member", ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Family:
    """Reports that have text in common or from one agency; `agency` is None if none is known.

    `size` counts them all, `more` of the first generation are not shown. `naming` are reports,
    here or elsewhere, that only name the agency.
    """

    agency: str | None
    size: int
    members: tuple[Member, ...]
    naming: tuple[Member, ...] = ()
    more: int = 0


@dataclass(slots=True)
class _Tie:
    """All that one report has from another, or from an agency."""

    relation: str = ""
    words: int = 0
    longest: tuple[int, str] = field(default=(0, ""))

    def add(self, one: Reuse, relation: str) -> None:
        words = len(one.to.exact.split())
        self.words += words
        self.longest = max(self.longest, (words, one.id))
        if _RELATIONS.index(relation) > _RELATIONS.index(self.relation):
            self.relation = relation

    def member(self, report: str, agencies: tuple[str, ...]) -> Member:
        return Member(report, self.relation, self.words, self.longest[1] or None, agencies)


# The stronger later: of two ways in which text came, the stronger is told.
_RELATIONS = ("", "names", "shares", "copies", "carries", "signed")

_Credits = Mapping[str, Mapping[str, _Tie]]


@dataclass(frozen=True, slots=True)
class _Forest:
    """Who has text from whom, with at most one parent each, and from which agencies."""

    case: Case
    ties: Mapping[tuple[str, str], _Tie]
    credited: _Credits
    parents: Mapping[str, str]
    children: Mapping[str, Sequence[str]]

    def agency(self, report: str) -> str | None:
        """The agency that a report has most text from."""
        found = {
            name: tie
            for name, tie in self.credited.get(report, {}).items()
            if tie.relation != "names"
        }
        return min(found, key=lambda name: (-found[name].words, name), default=None)

    def place(self, report: str) -> tuple[object, ...]:
        """The earliest first."""
        listed = self.case.reports[report]
        return (*order(listed.published), listed.file, report)


def families(case: Case) -> tuple[Family, ...]:
    """All families, the largest first. Reports without shared text or credit have none."""
    forest = _forest(case)
    carrying = {report for report in forest.credited if forest.agency(report)}
    groups: dict[str, list[str]] = defaultdict(list)
    alone: list[str] = []
    for first in sorted((set(forest.children) | carrying) - set(forest.parents), key=forest.place):
        agency = forest.agency(first)
        if agency:
            groups[agency].append(first)
        else:
            alone.append(first)
    naming = _naming(forest)
    made = [
        _family(forest, name, groups[name], naming.get(name, ()))
        for name in sorted({*groups, *naming})
    ]
    made += (_family(forest, None, [first], ()) for first in alone)
    return tuple(sorted(made, key=lambda one: (-one.size, -len(one.naming), one.agency or "~")))


def _forest(case: Case) -> _Forest:
    ties: dict[tuple[str, str], _Tie] = {}
    credited: dict[str, dict[str, _Tie]] = defaultdict(dict)
    for one in case.record.reuse:
        if one.from_ is not None:
            ties.setdefault((one.from_.report, one.to.report), _Tie()).add(one, one.relation)
        elif one.source:
            tie = credited[one.to.report].setdefault(one.source, _Tie())
            tie.add(one, _crediting(case, one))
    parents = _parents(case, ties)
    children: dict[str, list[str]] = defaultdict(list)
    for child, parent in parents.items():
        children[parent].append(child)
    return _Forest(case, ties, dict(credited), parents, dict(children))


def _crediting(case: Case, one: Reuse) -> str:
    if one.to.start in case.reports[one.to.report].signed:
        return "signed"
    return "carries" if len(one.to.exact.split()) >= PASSAGE else "names"


def _naming(forest: _Forest) -> dict[str, list[Member]]:
    """The reports that only name each agency."""
    naming: dict[str, list[Member]] = defaultdict(list)
    for report in sorted(forest.credited, key=forest.place):
        for name, tie in forest.credited[report].items():
            if tie.relation == "names":
                naming[name].append(tie.member(report, ()))
    return dict(naming)


def _parents(case: Case, ties: Mapping[tuple[str, str], _Tie]) -> dict[str, str]:
    """For each report the one that it has most words from; nobody descends from himself."""
    parents: dict[str, str] = {}
    roots: dict[str, str] = {}
    files = {report: listed.file for report, listed in case.reports.items()}
    ranked = sorted(
        (item for item in ties.items() if item[1].words >= PASSAGE),
        key=lambda item: (-item[1].words, files[item[0][0]], files[item[0][1]], item[0]),
    )
    for (parent, child), _ in ranked:
        if child not in parents and _root(roots, parent) != _root(roots, child):
            parents[child] = parent
            roots[_root(roots, child)] = _root(roots, parent)
    return parents


def _root(roots: dict[str, str], report: str) -> str:
    while report in roots:
        above = roots[report]
        if above in roots:
            roots[report] = roots[above]
        report = above
    return report


def _family(
    forest: _Forest, agency: str | None, firsts: Sequence[str], naming: Sequence[Member]
) -> Family:
    members = tuple(_member(forest, report, 0) for report in firsts)
    near = frozenset(each.report for each in islice(_nearest(members), MOST))
    shown = _shown(members, near)
    size, more = sum(1 for _ in _nearest(members)), len(members) - len(shown)
    return Family(agency, size, shown, tuple(naming), more)


def _shown(members: Sequence[Member], near: frozenset[str]) -> tuple[Member, ...]:
    """The members of a generation that are shown, and what they descend to."""
    return tuple(
        replace(each, children=children, more=len(each.children) - len(children))
        for each in members
        if each.report in near
        for children in (_shown(each.children, near),)
    )


def _nearest(members: Sequence[Member]) -> Iterator[Member]:
    """All members, generation by generation."""
    generation = list(members)
    while generation:
        yield from generation
        generation = [child for each in generation for child in each.children]


def _member(forest: _Forest, report: str, depth: int) -> Member:
    parent, agency = forest.parents.get(report), forest.agency(report)
    credited = forest.credited.get(report, {})
    if parent is not None:
        tie = forest.ties[parent, report]
    else:
        tie = credited[agency] if agency else _Tie()
    made = tie.member(report, tuple(sorted(credited)))
    below = _below(forest, report, depth)
    return replace(made, children=tuple(_member(forest, each, depth + 1) for each in below))


def _below(forest: _Forest, report: str, depth: int) -> list[str]:
    """The next generation; at the deepest, all that follow."""
    found = list(forest.children.get(report, ()))
    if depth >= DEEPEST:
        return []
    if depth == DEEPEST - 1:
        for each in found:  # grows while it is read
            found.extend(forest.children.get(each, ()))
    return sorted(found, key=forest.place)
