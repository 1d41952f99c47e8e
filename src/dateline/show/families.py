"""Families of reports: whose text each one prints, from the agency to the rewrite.

    Coast News Agency                 5 reports
      a.txt
        b.txt   takes 120 words
          d.txt   takes 90 words
        c.txt   shares 44 words
      e.txt

A report stands under the one from which it has most words; of two that share text without a known
direction, under the one named first in the record. What it has from others is on its own page.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.types.record import Reuse

from .case import Case
from .when import order

PASSAGE = 12  # fewer words of an agency than this are its name, or a line that credits it
DEEPEST = 4  # generations; what is further down is listed with the last


@dataclass(frozen=True, slots=True)
class Member:
    """A report in a family: how it has its text, and those that have theirs from it."""

    report: str
    relation: str  # copies, shares, credits; "" for a first one that credits nobody
    words: int
    passage: str | None  # the longest passage, by its id
    agencies: tuple[str, ...]  # whom it credits
    children: tuple["Member", ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """Reports that have text in common or from one agency; `agency` is None if none is named.

    `naming` are those that only name the agency: no passage of it is told apart, and nobody has
    text from them.
    """

    agency: str | None
    size: int
    members: tuple[Member, ...]
    naming: tuple[Member, ...] = ()


@dataclass(slots=True)
class _Tie:
    """All that one report has from another, or from an agency."""

    words: int = 0
    relation: str = "shares"
    longest: tuple[int, str] = field(default=(0, ""))

    def add(self, one: Reuse) -> None:
        words = len(one.to.exact.split())
        self.words += words
        self.longest = max(self.longest, (words, one.id))
        if one.relation != "shares":
            self.relation = one.relation


Ties = dict[tuple[str, str], _Tie]


def families(case: Case) -> tuple[Family, ...]:
    """All families, the largest first. Reports without shared text or credit have none."""
    ties, credited = _ties(case)
    parents = _parents(case, ties)
    children: dict[str, list[str]] = defaultdict(list)
    for child, parent in parents.items():
        children[parent].append(child)
    firsts = sorted((set(children) | set(credited)) - set(parents))
    groups: dict[str, list[str]] = defaultdict(list)
    for first in firsts:
        groups[_agency(credited, first) or f"\n{first}"].append(first)
    grown = _Grown(case, ties, credited, parents, children)
    made = [_family(grown, name, members) for name, members in groups.items()]
    return tuple(sorted(made, key=lambda one: _rank(case, one)))


@dataclass(frozen=True, slots=True)
class _Grown:
    case: Case
    ties: Ties
    credited: Mapping[str, Mapping[str, _Tie]]
    parents: Mapping[str, str]
    children: Mapping[str, Sequence[str]]


def _ties(case: Case) -> tuple[Ties, dict[str, dict[str, _Tie]]]:
    """What each report has from each other, as (from, to), and from each agency."""
    ties: Ties = {}
    credited: dict[str, dict[str, _Tie]] = defaultdict(dict)
    for one in case.record.reuse:
        if one.from_ is not None:
            ties.setdefault((one.from_.report, one.to.report), _Tie()).add(one)
        elif one.source:
            credited[one.to.report].setdefault(one.source, _Tie()).add(one)
    return ties, dict(credited)


def _parents(case: Case, ties: Ties) -> dict[str, str]:
    """For each report the one that it has most words from; nobody descends from himself."""
    parents: dict[str, str] = {}
    roots: dict[str, str] = {}
    files = {report: listed.file for report, listed in case.reports.items()}
    ranked = sorted(
        ties.items(),
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


def _agency(credited: Mapping[str, Mapping[str, _Tie]], report: str) -> str | None:
    """The agency that a report has most words from."""
    named = credited.get(report, {})
    return min(named, key=lambda name: (-named[name].words, name), default=None)


def _family(grown: _Grown, name: str, firsts: Sequence[str]) -> Family:
    members = tuple(
        _member(grown, report, 0)
        for report in sorted(firsts, key=lambda each: _place(grown.case, each))
    )
    size = sum(1 for _ in _all(members))
    naming = tuple(each for each in members if _only_names(each))
    carrying = tuple(each for each in members if not _only_names(each))
    return Family(None if name.startswith("\n") else name, size, carrying, naming)


def _only_names(each: Member) -> bool:
    return each.relation == "credits" and each.words < PASSAGE and not each.children


def _member(grown: _Grown, report: str, depth: int) -> Member:
    parent = grown.parents.get(report)
    credited = grown.credited.get(report, {})
    if parent is not None:
        tie = grown.ties[parent, report]
    elif credited:
        tie = credited[_agency(grown.credited, report) or ""]
    else:
        tie = _Tie(relation="")
    below = _below(grown, report, depth)
    children = tuple(_member(grown, each, depth + 1) for each in below)
    return Member(
        report, tie.relation, tie.words, tie.longest[1] or None, tuple(sorted(credited)), children
    )


def _below(grown: _Grown, report: str, depth: int) -> list[str]:
    """The next generation; at the deepest, all that follow."""
    found = list(grown.children.get(report, ()))
    if depth >= DEEPEST:
        return []
    if depth == DEEPEST - 1:
        for each in found:  # grows while it is read
            found.extend(grown.children.get(each, ()))
    return sorted(found, key=lambda each: _place(grown.case, each))


def _place(case: Case, report: str) -> tuple[object, ...]:
    listed = case.reports[report]
    return (*order(listed.published), listed.file, report)


def _rank(case: Case, family: Family) -> tuple[object, ...]:
    """Those with most text in common first."""
    first = (*family.members, *family.naming)[0]
    carrying = family.size - len(family.naming)
    return -carrying, -family.size, family.agency or "", _place(case, first.report)


def _all(members: Sequence[Member]) -> Iterator[Member]:
    for member in members:
        yield member
        yield from _all(member.children)
