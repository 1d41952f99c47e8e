"""Nodes: ways of naming a party, what the reports say of each, and how they are joined.

    ("person", "", "ada", "vale")              a full name, the same in all reports
    ("surname", REPORT, "", "vale")            a lone name, its report's alone
    ("office", "Norland", REPORT, "premier")   an office without a name
    ("body", "Norland", "parliament")          a body, with whose it is
    ("unnamed", REPORT, "an", "official")      a description, its report's alone

A name that can mean several parties is kept to its report until something tells which.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from ..types.mention import Actor, PartyKind
from . import naming
from .agencies import agency

Node = tuple[str, ...]
Office = tuple[str, ...]  # whose, then the words of the role

# A holder of before or of the future does not speak for the office.
NOT_NOW = (
    *("former", "ex-", "ex ", "then-", "then ", "late ", "deposed", "ousted", "onetime"),
    *("incoming", "designate", "would-be", "-elect"),
)
# Bodies that every state has: without a state they are nobody's until the case tells whose.
COMMON = frozenset(
    "ministry parliament government army police court senate congress cabinet embassy legislature "
    "military navy".split()
)
# By themselves these are no name; "Commission" is many.
GENERIC = COMMON | frozenset("assembly commission department administration council house".split())
_TIMES = frozenset("acting interim caretaker current the new newly senior top veteran".split())
_SAME_OFFICE = {"pm": ("prime", "minister"), "premier": ("prime", "minister")}
_ENDS = frozenset({"of", "for", "in", "to", "at", "on", "and"})


@dataclass(slots=True)
class Facts:
    """What the reports say about one node."""

    reports: set[str] = field(default_factory=set)
    owners: set[str] = field(default_factory=set)
    offices: dict[Office, set[str]] = field(default_factory=dict)  # and the reports that say so
    roles: set[str] = field(default_factory=set)  # head nouns of what they are called
    posts: set[frozenset[str]] = field(default_factory=set)  # all words of it, if several
    sexes: set[str] = field(default_factory=set)
    capitals: bool = False  # written in capitals throughout

    def add(self, other: "Facts") -> None:
        """Take in what is said of another way to name the same party."""
        self.reports |= other.reports
        self.owners |= other.owners
        self.roles |= other.roles
        self.posts |= other.posts
        self.sexes |= other.sexes
        self.capitals |= other.capitals
        for office, reports in other.offices.items():
            self.offices.setdefault(office, set()).update(reports)


Known = Mapping[Node, Facts]


@lru_cache(maxsize=4096)
def node(report: str, actor: Actor) -> Node:
    """Name the node of an actor. `report` tells apart what only its report can tell.

    Cached, for a report names one actor many times.
    """
    if _is_described(actor):
        return ("unnamed", report, *naming.body(actor.name))
    if actor.kind is PartyKind.PERSON:
        return _office_node(report, actor) if _is_office(actor) else _person_node(report, actor)
    key = naming.body(agency(actor.name.removesuffix(f" of {actor.of}")))
    if actor.kind not in {PartyKind.BODY, PartyKind.GROUP}:
        return (actor.kind.value, "", *key)
    if actor.of:
        return ("body", actor.of, *naming.of_state(key, actor.of))
    common = (len(key) == 1 and key[0] in GENERIC) or (len(key) == 2 and key[1] in COMMON)
    return ("common", report, *key) if common else ("body", "", *key)


def _is_described(actor: Actor) -> bool:
    """Whether a party has no name: "a senior official", "protesters"."""
    lower = not any(c.isupper() for c in actor.name)
    return actor.kind is PartyKind.UNNAMED or (actor.kind is PartyKind.GROUP and lower)


def note(fact: Facts, report: str, actor: Actor) -> None:
    """Add what one report's actor tells."""
    fact.reports.add(report)
    fact.capitals |= actor.name.isupper()
    if actor.of:
        fact.owners.add(actor.of)
    if actor.role:
        fact.roles.add(_head(actor.role))
        words = frozenset(naming.fold(actor.role)) - naming.SMALL - _TIMES - _ENDS
        fact.posts |= {words} if len(words) > 1 else set()
        if actor.of and not is_past(actor.role):
            fact.offices.setdefault(_office(actor), set()).add(report)


def is_past(role: str) -> bool:
    """Whether a role is told as held at another time: "former prime minister"."""
    return any(word in role.lower() for word in NOT_NOW)


def root(roots: Mapping[Node, Node], known: Node) -> Node:
    """Follow joins to their end."""
    while roots.get(known, known) != known:
        known = roots[known]
    return known


def unite(roots: dict[Node, Node], joined: Iterable[tuple[Node, Node]]) -> None:
    """Add joins to `roots`, leaving out any that would close a circle."""
    for known, target in sorted(joined):
        if root(roots, target) != known:
            roots[known] = target


def merged(facts: Known, roots: Mapping[Node, Node]) -> dict[Node, Facts]:
    """What is said of each root, by all names joined to it."""
    found: dict[Node, Facts] = {}
    for known in sorted(facts):
        found.setdefault(root(roots, known), Facts()).add(facts[known])
    return found


def contradict(one: Facts, other: Facts) -> bool:
    """Whether two cannot be one person: of two states, or of two sexes."""
    owners = one.owners and other.owners and one.owners.isdisjoint(other.owners)
    sexes = one.sexes and other.sexes and one.sexes.isdisjoint(other.sexes)
    return bool(owners or sexes)


def kept_apart(one: Facts, other: Facts) -> bool:
    """Whether one report has both, so that its reader took them for two."""
    return not one.reports.isdisjoint(other.reports)


def _person_node(report: str, actor: Actor) -> Node:
    key, generation = naming.person(actor.name), naming.generation(actor.name)
    if len(key) == 1:
        return ("surname", report, generation, *key)
    return ("person", generation, *key)


def _is_office(actor: Actor) -> bool:
    """Whether a person is known by an office alone: "prime minister of Norland"."""
    return bool(actor.role) and not any(c.isupper() for c in actor.name.split(" of ")[0])


def _office_node(report: str, actor: Actor) -> Node:
    owner, *role = _office(actor)
    return ("office", owner, report, *role)


def _office(actor: Actor) -> Office:
    words = [part for part in naming.body(actor.role or actor.name) if part not in _TIMES]
    firm = [part for word in words for part in _SAME_OFFICE.get(word, (word,))]
    return (actor.of or "", *naming.turned(tuple(firm)))


def _head(role: str) -> str:
    """The noun that says what a role is: "editor in chief", "editor"."""
    words = naming.fold(role)
    end = next((i for i, word in enumerate(words) if i and word in _ENDS), len(words))
    return words[end - 1] if words else ""
