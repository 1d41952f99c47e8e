"""Whom a lone name means in a report that gives no more of it.

    "Vale" in one report, one Vale in the case                    that Vale
    "President Vale", Ada Vale president, Bo Vale none            Ada Vale
    "Mrs. Vale", of Ada and Bo Vale                               the one whom reports call so
    "Vale", Ada Vale in full in 20 reports, Bo in 2     Ada: a report need not say who that is
    "Vale" in 2031, Ada Vale in reports of 2031, Bo in 2042       Ada Vale
    "Kim" beside "Kim Jong Il"                                    him: his surname comes first

A lone name is its own report's until one of these tells; a state, a form of address, another
time or a report that names both speak against a merge. Names that nobody bears in full are one
party within a month, as long as nothing speaks against it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from .days import Days
from .nodes import Facts, Known, Node, contradict, kept_apart, merged, root

When = Mapping[str, Days | None]

# Reports so many days apart are of one time.
TIME = 400
# Lone names that nobody bears in full are one person's in reports so close to each other.
MONTH = 31
# A lone name means whom so many reports name in full, and so many times as many as anybody else of
# the name: a report that gives no more counts on its readers to know. "Clinton" beside a president
# and a minister of about equal fame stays open.
RENOWNED, TIMES_AS_MANY = 8, 6
# Surnames that stand in front.
FAMILY_FIRST = frozenset(
    "kim xi moon park lee li wang zhang chen liu yang huang zhao wu zhou hu deng mao jiang lin "
    "nguyen tran pham vo to chiang tsai ma ban roh chun syngman".split()
)


def lone_names(facts: Known, roots: Mapping[Node, Node], when: When) -> dict[Node, Node]:
    """Join lone names to the one person they mean; then those that nobody bears in full."""
    known = merged(facts, roots)
    bearers = _bearers(facts, roots)
    dates = {n: _dates(known[n], when) for named in bearers.values() for n in named}
    joined: dict[Node, Node] = {}
    orphans: dict[str, list[Node]] = defaultdict(list)
    for lone in sorted(n for n in known if n[0] == "surname"):
        named = bearers.get(lone[3], ())
        fitting = [n for n in named if _may_mean(lone, n, known)]
        day = when.get(lone[1])
        near = [n for n in fitting if not day or _near(day, dates[n])]
        if not named:
            orphans[lone[3]].append(lone)
        elif bearer := _meant(known[lone], near, known):
            joined[lone] = bearer
    for name in sorted(orphans):
        for group in _by_time(orphans[name], when):
            joined.update(_together(group, known))
    return joined


def _bearers(facts: Known, roots: Mapping[Node, Node]) -> dict[str, list[Node]]:
    """The persons known in full, by each surname that their names end in."""
    found: dict[str, set[Node]] = defaultdict(set)
    for known in facts:
        if known[0] == "person":
            found[known[-1]].add(root(roots, known))
            if known[2] in FAMILY_FIRST:
                found[known[2]].add(root(roots, known))
    return {name: sorted(nodes) for name, nodes in found.items()}


def _may_mean(lone: Node, full: Node, known: Known) -> bool:
    one, other = known[lone], known[full]
    generation = not lone[2] or lone[2] == full[1]
    return generation and not contradict(one, other) and not kept_apart(one, other)


def _meant(lone: Facts, near: Sequence[Node], known: Known) -> Node | None:
    """The one bearer of its time; of several, the one that a role or an address leaves."""
    called = [n for n in near if known[n].roles & lone.roles - {""}]
    addressed = [n for n in near if lone.sexes & known[n].sexes]
    told = (near, called, addressed, renowned(near, known))
    return next((left[0] for left in told if len(left) == 1), None)


def renowned(bearers: Sequence[Node], known: Known) -> list[Node]:
    """The bearer of a surname whom nearly all reports mean that name one in full; else none."""
    reports = {n: len(known[n].reports) for n in bearers}
    best = max(reports.values(), default=0)
    others = sum(reports.values()) - best
    return [n for n in bearers if reports[n] == best >= max(RENOWNED, TIMES_AS_MANY * others)]


def _dates(full: Facts, when: When) -> list[date]:
    """The days of the reports that name a person in full, in order."""
    return sorted(day.first for report in full.reports if (day := when.get(report)))


def _near(day: Days, dates: Sequence[date]) -> bool:
    """Whether some report that names the person in full is of this time, or none is dated."""
    at = bisect_left(dates, day.first)
    beside = dates[max(0, at - 1) : at + 1]
    return not dates or any(day.apart(Days(other, other)) <= TIME for other in beside)


def _by_time(lone: Sequence[Node], when: When) -> Iterator[list[Node]]:
    """Put lone names of neighbouring reports together, undated ones with each other."""
    dated = [(day.first, n) for n in lone if (day := when.get(n[1]))]
    undated = [n for n in lone if not when.get(n[1])]
    if undated:
        yield undated
    group: list[Node] = []
    last = date.min
    for first, n in sorted(dated):
        if group and (first - last).days > MONTH:
            yield group
            group = []
        group.append(n)
        last = first
    if group:
        yield group


def _together(lone: Iterable[Node], known: Known) -> dict[Node, Node]:
    """Join lone names that nobody bears in full, unless their facts exclude each other."""
    first, *others = lone
    alone = Facts()
    for one in (first, *others):
        alone.add(known[one])
    if len(alone.owners) > 1 or len(alone.sexes) > 1:
        return {}
    return dict.fromkeys(others, first)
