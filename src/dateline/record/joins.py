"""Which names of bodies, states and places are another way to write a name of the case.

    "N.U." beside one "Northern Union"                 initials
    "Defence Ministry" beside one of Norland's         a body without its state, Norland named
    "Norland" taken for a state here, a place there    the same name
    "Harbour" taken for a person, a company there      the same name, if nobody is called so

What fits two is joined to neither. Each function gives the nodes to join and to what.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from . import naming
from .nodes import Facts, Known, Node, merged, root
from .surnames import renowned

# Of one name read as several sorts, the first of these is right.
SORTS = ("state", "body", "place", "unknown", "person")
NAMED = frozenset(SORTS)
# In front of a name, these make it whose something is, not a title: "aides of Ada Vale".
_RELATIONS = frozenset("of for to with by and from about against or".split())


def same_names(facts: Known) -> dict[Node, Node]:
    """Join what has one name but was taken for different sorts of party."""
    by_key: dict[naming.Key, list[Node]] = defaultdict(list)
    surnames = {known[-1] for known in facts if known[0] == "person"}
    for known in sorted(facts):
        if known[0] in NAMED and not known[1] and not facts[known].offices:
            by_key[known[2:]].append(known)
        elif known[0] == "surname" and known[3] not in surnames:
            by_key[known[3:]].append(known)
    joined: dict[Node, Node] = {}
    for nodes in by_key.values():
        sorts = [known for known in nodes if known[0] in NAMED]
        if not sorts:
            continue
        first = min(
            sorts, key=lambda known: (_doubtful(known, nodes, facts), SORTS.index(known[0]))
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
    """Read "Norland Defence Ministry" as Norland's, then join a body without a state to it.

    "The ministry" of a report is the one that the case knows with a state which the report names;
    of two, it is neither.
    """
    joined: dict[Node, Node] = {}
    owned: dict[naming.Key, set[Node]] = defaultdict(set)
    bodies = sorted(known for known in facts if known[0] == "body")
    for known in bodies:
        target = _split(known, states)
        if target != known:
            joined[known] = target
        if target[1]:
            owned[target[2:]].add(target)
    firsts: dict[naming.Key, Node] = {}
    for known in (*bodies, *sorted(n for n in facts if n[0] == "common")):
        namesakes = owned.get(known[2:], set())
        if known in joined or (known[0] == "body" and known[1]):
            continue
        if len(namesakes) == 1:
            (namesake,) = namesakes
            if _names_state(known, namesake[1], facts):
                joined[known] = namesake
        elif known[0] == "common" and not namesakes:
            joined[known] = firsts.setdefault(known[2:], known)
    return {known: target for known, target in joined.items() if known != target}


def _names_state(known: Node, state: str, facts: Known) -> bool:
    """Whether some report of the body without a state names that state."""
    named = facts.get(("state", "", *naming.body(state)))
    return named is not None and not facts[known].reports.isdisjoint(named.reports)


def acronyms(facts: Known, roots: Mapping[Node, Node]) -> dict[Node, Node]:
    """Join a name in capitals to the only state or body whose initials it is.

    One report must have both, unless the name is of three letters and more and no commoner than
    what it is short for: "ABC" of a hundred reports is not the Acre Bread Company of one.
    """
    long: dict[str, set[Node]] = defaultdict(set)
    reports: dict[Node, set[str]] = defaultdict(set)
    for known in facts:
        if known[0] in {"state", "body", "place"}:
            full = root(roots, known)
            reports[full] |= facts[known].reports
            for letters in naming.initials(known[2:]):
                long[letters].add(full)
    joined: dict[Node, Node] = {}
    for known in sorted(facts):
        bare = known[0] in NAMED and len(known) == 3 and not facts[known].offices
        fitting = long.get(known[2], set()) if bare and facts[known].capitals else set()
        if len(fitting) == 1 and root(roots, known) == known:
            (full,) = fitting
            if _stands_for(known, facts[known].reports, reports[full]):
                joined[known] = full
    return joined


def _stands_for(short: Node, here: Set[str], there: Set[str]) -> bool:
    """Whether the reports of a short name and of the full one, of all its sorts, speak for it."""
    return not here.isdisjoint(there) or (len(short[2]) > 2 and len(here) <= len(there))


def misread(facts: Known, roots: Mapping[Node, Node]) -> dict[Node, Node]:
    """Join a person's surname that was taken for a body's name or for no sort of name.

    One of no sort may be that of the best known of several; a body's is joined only where one
    report has both: there the reader saw the person too.
    """
    bearers: dict[str, set[Node]] = defaultdict(set)
    for known in facts:
        if known[0] == "person":
            bearers[known[-1]].add(root(roots, known))
    joined: dict[Node, Node] = {}
    all_told = merged(facts, roots)
    for known in sorted(n for n in facts if n[0] in {"body", "unknown"} and not n[1]):
        key = naming.person(" ".join(known[2:]))
        found = {n for n in bearers.get(key[-1], ()) if n[-len(key) :] == key} if key else set()
        if known[0] == "unknown" and len(found) > 1:
            found = set(renowned(sorted(found), all_told))
        if len(found) != 1 or root(roots, known) != known:
            continue
        (person,) = found
        if _agree(known[0], facts[known], facts[person]):
            joined[known] = person
    return joined


def titled(facts: Known) -> dict[Node, Node]:
    """Join "Foreign Minister Ada Vale", taken for a description, to the Ada Vale of its report."""
    joined: dict[Node, Node] = {}
    for known in sorted(known for known in facts if known[0] == "unnamed"):
        for size in (2, 3, 4):
            person = ("person", "", *known[-size:])
            apart = len(known) < size + 3 or not _RELATIONS.isdisjoint(known[2:-size])
            if person in facts and not apart and known[1] in facts[person].reports:
                joined[known] = person
    return joined


def _agree(sort: str, short: Facts, full: Facts) -> bool:
    """Two owners speak against a merge; so does a report that keeps two persons' names apart."""
    if short.owners and full.owners and not short.owners & full.owners:
        return False
    both = bool(short.reports & full.reports)
    return sort == "unknown" or both == (sort == "body")


def _split(known: Node, states: Mapping[naming.Key, str]) -> Node:
    key = known[2:]
    for size in (3, 2, 1):
        state = states.get(key[:size]) if len(key) > size else None
        if state and known[1] in {"", state}:
            return ("body", state, *naming.turned(key[size:]))
    return known
