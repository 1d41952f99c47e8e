"""Which names are another way to write a name of the case.

    "Vale" beside one "Ada Vale"                       a short form
    "N.U." beside one "Northern Union"                 initials
    "Defence Ministry" beside one of Norland's         a body without its state
    "Norland" taken for a state here, a place there    the same name

What fits two is joined to neither. Each function gives the nodes to join and to what.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from . import naming

Node = tuple[str, ...]  # sort, owner, then the parts of the name

# Of one name read as several sorts, the first of these is right.
SORTS = ("state", "body", "place", "unknown", "person")
NAMED = frozenset(SORTS)


@dataclass(slots=True)
class Facts:
    """What the reports say about one node."""

    reports: set[str] = field(default_factory=set)
    owners: set[str] = field(default_factory=set)
    offices: set[Node] = field(default_factory=set)
    capitals: bool = False  # written in capitals throughout


Known = Mapping[Node, Facts]


def root(roots: Mapping[Node, Node], known: Node) -> Node:
    """Follow joins to their end."""
    while roots.get(known, known) != known:
        known = roots[known]
    return known


def same_names(facts: Known) -> dict[Node, Node]:
    """Join what has one name but was taken for different sorts of party."""
    by_key: dict[naming.Key, list[Node]] = defaultdict(list)
    for known in sorted(facts):
        if known[0] in NAMED and not known[1] and not facts[known].offices:
            by_key[known[2:]].append(known)
    joined: dict[Node, Node] = {}
    for nodes in by_key.values():
        first = min(
            nodes, key=lambda known: (_doubtful(known, nodes, facts), SORTS.index(known[0]))
        )
        joined.update((known, first) for known in nodes if known != first)
    return joined


def _doubtful(known: Node, nodes: Sequence[Node], facts: Known) -> bool:
    """Whether a name is a person's by most reports, so that no other sort of party has it."""
    persons = [other for other in nodes if other[0] == "person"]
    reports = sum(len(facts[other].reports) for other in nodes if other[0] != "person")
    person = any(len(facts[other].reports) > reports for other in persons)
    return person and known[0] != "person"


def owned_bodies(facts: Known, states: Mapping[naming.Key, str]) -> dict[Node, Node]:
    """Read "Norland Defence Ministry" as Norland's, then join a body without a state to it."""
    joined: dict[Node, Node] = {}
    owned: dict[naming.Key, set[Node]] = defaultdict(set)
    bodies = sorted(known for known in facts if known[0] == "body")
    for known in bodies:
        target = _split(known, states)
        if target != known:
            joined[known] = target
        if target[1]:
            owned[target[2:]].add(target)
    for known in bodies:
        namesakes = owned.get(known[2:], set())
        if not known[1] and known not in joined and len(namesakes) == 1:
            joined[known] = next(iter(namesakes))
    return joined


def acronyms(facts: Known, roots: Mapping[Node, Node]) -> dict[Node, Node]:
    """Join a name in capitals to the only state or body whose initials it is."""
    long: dict[str, set[Node]] = defaultdict(set)
    for known in facts:
        if known[0] in {"state", "body", "place"}:
            for letters in naming.initials(known[2:]):
                long[letters].add(root(roots, known))
    joined: dict[Node, Node] = {}
    for known in sorted(facts):
        bare = known[0] in NAMED and len(known) == 3 and not facts[known].offices
        fitting = long.get(known[2], set()) if bare and facts[known].capitals else set()
        if len(fitting) == 1 and root(roots, known) == known:
            (full,) = fitting
            joined[known] = full
    return joined


def short_names(facts: Known, roots: Mapping[Node, Node]) -> dict[Node, Node]:
    """Join persons' short or respelled names to the one name that they stand for."""
    persons = sorted((n for n in facts if n[0] == "person"), key=lambda n: (-len(n), n))
    by_last: dict[str, list[Node]] = defaultdict(list)
    for person in persons:
        by_last[person[-1]].append(person)
    joined: dict[Node, Node] = {}
    for known in [*persons, *sorted(n for n in facts if n[0] in {"body", "unknown"})]:
        if known[1] or root(roots, known) != known:
            continue
        key = known[2:] if known[0] == "person" else naming.person(" ".join(known[2:]))
        full = _fuller(known, key, by_last, joined, facts)
        if full and _agree(known[0], facts[known], facts[full]):
            joined[known] = full
    return joined


def titled(facts: Known) -> dict[Node, Node]:
    """Join "Foreign Minister Ada Vale", taken for a description, to the Ada Vale of its report."""
    joined: dict[Node, Node] = {}
    for known in sorted(known for known in facts if known[0] == "unnamed"):
        for size in (2, 3, 4):
            person = ("person", "", *known[-size:])
            apart = len(known) < size + 3 or "and" in known
            if person in facts and not apart and known[1] in facts[person].reports:
                joined[known] = person
    return joined


def _fuller(
    known: Node,
    key: naming.Key,
    by_last: Mapping[str, list[Node]],
    joined: Mapping[Node, Node],
    facts: Known,
) -> Node | None:
    """The one person whose name `key` shortens or respells."""
    found = set()
    for person in by_last.get(key[-1], ()) if key else ():
        short = naming.shortens(key, person[2:])
        if short or (known[0] == "person" and person < known and _respelled(known, person, facts)):
            found.add(root(joined, person))
    return next(iter(found)) if len(found) == 1 else None


def _respelled(known: Node, person: Node, facts: Known) -> bool:
    """One letter of the given name apart, or of any part where both hold one office."""
    part = naming.respelled(known[2:], person[2:])
    return part == 0 or (part is not None and bool(facts[known].offices & facts[person].offices))


def _agree(sort: str, short: Facts, full: Facts) -> bool:
    """Two owners speak against a merge; so does a report that keeps two persons' names apart.

    A short name that was taken for a body is a person's only where a report has both.
    """
    if short.owners and full.owners and not short.owners & full.owners:
        return False
    both = bool(short.reports & full.reports)
    return sort == "unknown" or both == (sort == "body")


def _split(known: Node, states: Mapping[naming.Key, str]) -> Node:
    key = known[2:]
    for size in (3, 2, 1):
        state = states.get(key[:size]) if len(key) > size else None
        if state and known[1] in {"", state}:
            return ("body", state, *key[size:])
    return known


def unite(roots: dict[Node, Node], joined: Iterable[tuple[Node, Node]]) -> None:
    """Add joins to `roots`, leaving out any that would close a circle."""
    for known, target in sorted(joined):
        if root(roots, target) != known:
            roots[known] = target
