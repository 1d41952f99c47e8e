"""Which actors of different reports are one party.

A node is a way of naming a party: a person's key, a body's key with whose it is, an office, or a
description in one report. Nodes are joined when
  1. a person's name shortens exactly one fuller name of the case and no role speaks against it,
  2. a body named without its state has exactly one namesake with a state,
  3. an acronym fits exactly one body,
  4. an office has exactly one named holder in reports of its time.
What fits two stays apart. A surname that fits two persons stays its report's own.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..types.mention import Actor, PartyKind
from . import naming
from .agencies import agency
from .days import Days

Node = tuple[str, ...]
Sight = tuple[str, Actor, frozenset[str]]

# An office without a name is taken for its one named holder only if some report that names the
# holder lies within this many days, or the dates are not known.
TERM = 400

NOT_NOW = ("former", "ex-", "then-", "late ", "outgoing")


@dataclass(slots=True)
class _Facts:
    """What the reports say about one node."""

    reports: set[str] = field(default_factory=set)
    owners: set[str] = field(default_factory=set)
    offices: set[Node] = field(default_factory=set)
    capitals: bool = False  # written in capitals throughout


def node(report: str, actor: Actor) -> Node:
    """Name the node of an actor. `report` tells apart what only its report can tell."""
    if actor.kind is PartyKind.UNNAMED:
        return ("unnamed", report, *naming.body(actor.name))
    if actor.kind is PartyKind.PERSON:
        if _is_office(actor):
            return _office(actor)
        return ("person", *naming.person(actor.name))
    if actor.kind in {PartyKind.BODY, PartyKind.GROUP, PartyKind.UNKNOWN}:
        return ("body", actor.of or "", *naming.body(agency(actor.name)))
    return (actor.kind.value, *naming.body(actor.name))


def merge(sights: Sequence[Sight], when: Mapping[str, Days | None]) -> dict[Node, Node]:
    """Give every node its root; roots are nodes themselves."""
    facts: dict[Node, _Facts] = defaultdict(_Facts)
    states: dict[naming.Key, str] = {}
    for report, actor, words in sights:
        fact = facts[node(report, actor)]
        fact.reports.add(report)
        fact.capitals |= actor.name.isupper()
        if actor.of:
            fact.owners.add(actor.of)
        if actor.role and actor.of and not actor.role.startswith(NOT_NOW):
            fact.offices.add(_office(actor))
        if actor.kind is PartyKind.STATE or (actor.kind is PartyKind.GROUP and actor.of):
            states.update((naming.body(word), actor.of or actor.name) for word in words)
            states[naming.body(actor.name)] = actor.of or actor.name
    roots = {known: known for known in facts}
    for step in (_bodies(facts, states), _acronyms(facts), _short_names(facts)):
        roots.update(step)
    roots.update(_offices(facts, roots, when))
    return {known: _root(roots, known) for known in roots}


def _is_office(actor: Actor) -> bool:
    """Whether a person is known by an office alone: "prime minister of Norland"."""
    return bool(actor.role) and not any(c.isupper() for c in actor.name.split(" of ")[0])


def _office(actor: Actor) -> Node:
    role = naming.body(actor.role or actor.name)
    return ("office", actor.of or "", *(part for part in role if part not in {"acting", "the"}))


def _root(roots: Mapping[Node, Node], known: Node) -> Node:
    while roots.get(known, known) != known:
        known = roots[known]
    return known


def _short_names(facts: Mapping[Node, _Facts]) -> dict[Node, Node]:
    """Join persons' short names to the one fuller name that they shorten."""
    persons = sorted((n for n in facts if n[0] == "person"), key=lambda n: (-len(n), n))
    by_last: dict[str, list[Node]] = defaultdict(list)
    for person in persons:
        by_last[person[-1]].append(person)
    joined: dict[Node, Node] = {}
    for person in persons:
        fuller = [n for n in by_last[person[-1]] if naming.shortens(person[1:], n[1:])]
        longest = {_root(joined, n) for n in fuller}
        if len(longest) == 1:
            (full,) = longest
            if not _contradict(facts[person], facts[full]):
                joined[person] = full
    return joined


def _contradict(short: _Facts, full: _Facts) -> bool:
    """Two owners, or one report that keeps both names apart, speak against a merge."""
    other_state = bool(short.owners and full.owners) and not short.owners & full.owners
    return other_state or bool(short.reports & full.reports)


def _bodies(facts: Mapping[Node, _Facts], states: Mapping[naming.Key, str]) -> dict[Node, Node]:
    """Read "Norland Defence Ministry" as Norland's, then join a body without a state to it."""
    joined: dict[Node, Node] = {}
    owned: dict[naming.Key, set[Node]] = defaultdict(set)
    for known in sorted(n for n in facts if n[0] == "body"):
        target = _split(known, states)
        if target != known:
            joined[known] = target
        if target[1]:
            owned[target[2:]].add(target)
    for known in sorted(n for n in facts if n[0] == "body" and not n[1]):
        namesakes = owned.get(known[2:], set())
        if known not in joined and len(namesakes) == 1:
            joined[known] = next(iter(namesakes))
    return joined


def _split(known: Node, states: Mapping[naming.Key, str]) -> Node:
    key = known[2:]
    for size in (3, 2, 1):
        state = states.get(key[:size]) if len(key) > size else None
        if state and known[1] in {"", state}:
            return ("body", state, *key[size:])
    return known


def _acronyms(facts: Mapping[Node, _Facts]) -> dict[Node, Node]:
    """Join a one-word body to the only body whose initials it is."""
    bodies = sorted(n for n in facts if n[0] == "body")
    long: dict[str, set[Node]] = defaultdict(set)
    for known in bodies:
        for letters in naming.initials(known[2:]):
            long[letters].add(known)
    joined: dict[Node, Node] = {}
    for known in bodies:
        acronym = len(known) == 3 and facts[known].capitals
        fitting = long.get(known[-1], set()) if acronym else set()
        if len(fitting) == 1:
            joined[known] = next(iter(fitting))
    return joined


def _offices(
    facts: Mapping[Node, _Facts], roots: Mapping[Node, Node], when: Mapping[str, Days | None]
) -> dict[Node, Node]:
    """Join an office to its one named holder; two holders in the case leave it alone."""
    holders: dict[Node, set[Node]] = defaultdict(set)
    reports: dict[Node, set[str]] = defaultdict(set)
    for known, fact in facts.items():
        root = _root(roots, known)
        reports[root] |= fact.reports
        if known[0] == "person":
            for office in fact.offices:
                holders[office].add(root)
    joined: dict[Node, Node] = {}
    for office in sorted(n for n in facts if n[0] == "office" and n[1]):
        named = holders.get(office, set())
        if len(named) == 1:
            (holder,) = named
            if _same_time(facts[office].reports, reports[holder], when):
                joined[office] = holder
    return joined


def _same_time(some: Iterable[str], others: Iterable[str], when: Mapping[str, Days | None]) -> bool:
    known = [found for report in others if (found := when.get(report))]
    return all(
        not known or day is None or min(day.apart(found) for found in known) <= TERM
        for day in (when.get(report) for report in some)
    )
