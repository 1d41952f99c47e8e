"""Which full names are another way to write one person's name.

    "William H. Seward", "William Seward III"       a middle name or number left out
    "Bob Marín", "Robert Marín"                     a short form of the given name, no other role
    "Nadia el-Temran", "Nadiya el-Temran"           the given name spelt otherwise
    "Omar Kassim", "Omar Qasem", both ministers     the surname spelt otherwise: a role must agree

What fits two persons who are not one ("G. Vale" beside Gus and Greta Vale) is joined to neither,
unless an office tells. Names are compared only where surname and given name begin alike.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from .naming import Key
from .nodes import Known, Node, contradict, kept_apart
from .spelling import alike, formal, nicknamed, skeleton

# Past so many namesakes none of them is joined for certain.
_MOST = 400
_THREE = 3

Pairs = Mapping[Node, set[Node]]


def one_person(facts: Known) -> dict[Node, Node]:
    """Join full names of one person; the target is the fullest of them."""
    partners = _partners(facts)
    joined: dict[Node, Node] = {}
    for one in sorted(partners, key=_fullest_first):
        for other in sorted(partners[one], key=_fullest_first):
            if _fullest_first(one) < _fullest_first(other) and _alone(one, other, partners, facts):
                joined.setdefault(other, joined.get(one, one))
    return joined


def _partners(facts: Known) -> Pairs:
    """Whom each name may be, as far as the two names and the reports go."""
    found: dict[Node, set[Node]] = defaultdict(set)
    fathers = {known[1:4:2] for known in facts if known[0] == "surname" and not known[2]}
    for block in _blocks(facts):
        for one, other in combinations(block, 2):
            if _generations(one, other, facts, fathers) and _may_be(one, other, facts):
                found[one].add(other)
                found[other].add(one)
    return found


def _blocks(facts: Known) -> Iterator[Sequence[Node]]:
    blocks: dict[tuple[str, str], set[Node]] = defaultdict(set)
    for known in facts:
        if known[0] == "person":
            surname = skeleton(known[-1])
            for given in (*formal(known[2]), *known[3:-1]):
                blocks[surname, skeleton(given)[:1]].add(known)
    for key in sorted(blocks):
        if 1 < len(blocks[key]) <= _MOST:
            yield sorted(blocks[key])


def _generations(one: Node, other: Node, facts: Known, fathers: Collection[Node]) -> bool:
    """Whether "Bo Vale Jr." and "Bo Vale" may be one: not if a report has "Vale" beside the son."""
    if one[1] == other[1]:
        return True
    son = one if one[1] else other
    beside = any((report, son[-1]) in fathers for report in facts[son].reports)
    return not (one[1] and other[1]) and not beside


def _may_be(one: Node, other: Node, facts: Known) -> bool:
    if contradict(facts[one], facts[other]):
        return False
    if kept_apart(facts[one], facts[other]) and not _one_post(one, other, facts):
        return one[-1] == other[-1] and one[2] != other[2] and nicknamed(one[2], other[2])
    spelt = _spelt(one[2:], other[2:])
    roles = bool(facts[one].roles & facts[other].roles - {""})
    if spelt is None:
        post = _one_post(one, other, facts) or facts[one].posts & facts[other].posts
        return bool(post) and alike(one[-1], other[-1]) and _same_given(one[2], other[2])
    told = facts[one].roles - {""} and facts[other].roles - {""}
    if told and not roles and min(len(one[2]), len(other[2])) > 1 and one[2] != other[2]:
        return False
    return not spelt or roles


def _one_post(one: Node, other: Node, facts: Known) -> bool:
    """Whether reports give both one office of one state, as they do to a name spelt two ways."""
    return not facts[one].offices.keys().isdisjoint(facts[other].offices)


def _spelt(one: Key, other: Key) -> bool | None:
    """Whether the given name is spelt otherwise by more than a slip; None for two persons."""
    short, long = sorted((one, other), key=len)
    if short[-1] != long[-1]:
        return None
    if long[-len(short) :] == short:
        return False
    if not all(any(_same_given(a, b) for b in long[1:-1]) for a in short[1:-1]):
        return None
    if _same_given(short[0], long[0]):
        return False
    if not alike(short[0], long[0]):
        return None
    return not _slip(short[0], long[0]) and len(short) < _THREE


def _same_given(one: str, other: str) -> bool:
    """Whether two given names agree: an initial with what it begins, "bob" with "robert"."""
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return nicknamed(one, other)


def _slip(one: str, other: str) -> bool:
    """Whether two words are one letter apart."""
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _alone(one: Node, other: Node, partners: Pairs, facts: Known) -> bool:
    """Whether nobody that one of the two may be is someone whom the other cannot be."""
    if _one_post(one, other, facts):
        return True
    others = (partners[one] - partners[other] - {other}) | (partners[other] - partners[one] - {one})
    return not any(_apart(stranger, (one, other), facts) for stranger in others)


def _apart(stranger: Node, pair: tuple[Node, Node], facts: Known) -> bool:
    """Whether one of a pair is not the stranger. A son does not part two names of his father."""
    one, other = pair
    if one[1] == other[1] != stranger[1]:
        return False
    return any(
        _spelt(stranger[2:], known[2:]) is None
        or contradict(facts[stranger], facts[known])
        or kept_apart(facts[stranger], facts[known])
        for known in pair
    )


def _fullest_first(known: Node) -> tuple[int, int, Node]:
    return (-len(known), -sum(map(len, known[2:])), known)
