"""Which actors of different reports are one party.

Each report has resolved its own words; its actors become nodes (`nodes`), which are joined step by
step, each step resting on those before: bodies and states by name (`joins`), persons by full
name (`persons`), lone surnames (`surnames`), offices by their holder then (`offices`).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..types.mention import Actor, PartyKind
from . import joins, naming
from .days import Days
from .nodes import Facts, Node, node, note, root, unite
from .offices import holders
from .persons import one_person
from .surnames import lone_names

Sight = tuple[str, Actor, frozenset[str], frozenset[str]]  # report, actor, its names, its sexes


def merge(sights: Sequence[Sight], when: Mapping[str, Days | None]) -> dict[Node, Node]:
    """Give every node its root; roots are nodes themselves."""
    facts: dict[Node, Facts] = defaultdict(Facts)
    states: dict[naming.Key, str] = {}
    for report, actor, words, sexes in sights:
        fact = facts[node(report, actor)]
        note(fact, report, actor)
        fact.sexes |= sexes
        if actor.kind is PartyKind.STATE or (actor.kind is PartyKind.GROUP and actor.of):
            states.update((naming.body(word), actor.of or actor.name) for word in sorted(words))
            states[naming.body(actor.name)] = actor.of or actor.name
    roots = {known: known for known in facts}
    unite(roots, joins.same_names(facts).items())
    unite(roots, joins.owned_bodies(facts, states).items())
    unite(roots, joins.acronyms(facts, roots).items())
    unite(roots, one_person(facts).items())
    unite(roots, lone_names(facts, roots, when).items())
    unite(roots, joins.misread(facts, roots).items())
    unite(roots, joins.titled(facts).items())
    unite(roots, holders(facts, roots, when).items())
    return {known: root(roots, known) for known in roots}
