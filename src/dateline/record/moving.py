"""Parties that persons joined or kept apart, after the rules have joined them by name.

    "Ada Vale" and "Adda Vale" are one                    ->  all that either says is one party's
    the "Jon Storm" of b.txt is not the one of a.txt      ->  two parties of one name
    "Shoals" of c.txt is no party                         ->  its words mean nobody

The party that most reports know keeps its place; one parted from it gets a place of its own.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from .bonds import Bonds, Unit
from .nodes import Node

Home = tuple[str, Node]  # a report and a way of naming a party there

NOBODY: Node = ("nobody", "")  # the root of what a person said is no party


def moves(homes: Iterable[Home], roots: Mapping[Node, Node], bonds: Bonds) -> dict[Home, Node]:
    """Give the root of each way of naming that persons put elsewhere than the rules did."""
    if not bonds:
        return {}
    groups: dict[Node, list[Home]] = defaultdict(list)
    for home in sorted(set(homes)):
        groups[roots[home[1]]].append(home)
    moved = {(one.report, tuple(one.name.split("\0"))): NOBODY for one in bonds.rejected}
    taken: set[Node] = set()
    regrouped = bonds.regroup(list(groups.values()), unit)
    for group in sorted(regrouped, key=lambda one: (-len(one), one[0])):
        root = _root(group, roots, taken)
        taken.add(root)
        moved.update((home, root) for home in group if roots[home[1]] != root)
    return moved


def unit(home: Home) -> Unit:
    """What bonds join: a way of naming in one report."""
    return Unit(home[0], 0, 0, "\0".join(home[1]))


def _root(group: Sequence[Home], roots: Mapping[Node, Node], taken: set[Node]) -> Node:
    """The root that most of a group has by the rules; a new one where another group has that."""
    counts = Counter(roots[known] for _, known in group)
    best = min(counts, key=lambda root: (-counts[root], root))
    return best if best not in taken else (*best, f"\0{group[0][0]}")
