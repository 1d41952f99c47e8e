"""Which actors of different reports are one party.

A node is a way of naming a party: a person's key, a body's key with whose it is, an office, or a
description in one report. Nodes are joined by name (`joins`), and an office with its holder when
it has exactly one named holder in reports of its time. What fits two stays apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..types.mention import Actor, PartyKind
from . import joins, naming
from .agencies import agency
from .days import Days
from .joins import Facts, Node, root

Sight = tuple[str, Actor, frozenset[str]]

# An office without a name is taken for its one named holder only if some report that names the
# holder lies within this many days, or the dates are not known.
TERM = 400

NOT_NOW = ("former", "ex-", "then-", "late ", "outgoing")


def node(report: str, actor: Actor) -> Node:
    """Name the node of an actor. `report` tells apart what only its report can tell."""
    if actor.kind is PartyKind.UNNAMED:
        return ("unnamed", report, *naming.body(actor.name))
    if actor.kind is PartyKind.PERSON:
        if _is_office(actor):
            return _office(actor)
        return ("person", "", *naming.person(actor.name))
    if actor.kind in {PartyKind.BODY, PartyKind.GROUP}:
        return ("body", actor.of or "", *naming.body(agency(actor.name)))
    return (actor.kind.value, "", *naming.body(agency(actor.name)))


def merge(sights: Sequence[Sight], when: Mapping[str, Days | None]) -> dict[Node, Node]:
    """Give every node its root; roots are nodes themselves."""
    facts: dict[Node, Facts] = defaultdict(Facts)
    states: dict[naming.Key, str] = {}
    for report, actor, words in sights:
        _note(facts[node(report, actor)], report, actor)
        if actor.kind is PartyKind.STATE or (actor.kind is PartyKind.GROUP and actor.of):
            states.update((naming.body(word), actor.of or actor.name) for word in sorted(words))
            states[naming.body(actor.name)] = actor.of or actor.name
    roots = {known: known for known in facts}
    joins.unite(roots, joins.same_names(facts).items())
    joins.unite(roots, joins.owned_bodies(facts, states).items())
    joins.unite(roots, joins.acronyms(facts, roots).items())
    joins.unite(roots, joins.short_names(facts, roots).items())
    joins.unite(roots, joins.titled(facts).items())
    joins.unite(roots, _offices(facts, roots, when).items())
    return {known: root(roots, known) for known in roots}


def _note(fact: Facts, report: str, actor: Actor) -> None:
    fact.reports.add(report)
    fact.capitals |= actor.name.isupper()
    if actor.of:
        fact.owners.add(actor.of)
    if actor.role and actor.of and not actor.role.startswith(NOT_NOW):
        fact.offices.add(_office(actor))


def _is_office(actor: Actor) -> bool:
    """Whether a person is known by an office alone: "prime minister of Norland"."""
    return bool(actor.role) and not any(c.isupper() for c in actor.name.split(" of ")[0])


def _office(actor: Actor) -> Node:
    role = naming.body(actor.role or actor.name)
    return ("office", actor.of or "", *(part for part in role if part not in {"acting", "the"}))


def _offices(
    facts: Mapping[Node, Facts], roots: Mapping[Node, Node], when: Mapping[str, Days | None]
) -> dict[Node, Node]:
    """Join an office to its one named holder; two holders in the case leave it alone."""
    holders: dict[Node, set[Node]] = defaultdict(set)
    reports: dict[Node, set[str]] = defaultdict(set)
    for known, fact in facts.items():
        party = root(roots, known)
        reports[party] |= fact.reports
        if known[0] == "person":
            for office in fact.offices:
                holders[office].add(party)
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
