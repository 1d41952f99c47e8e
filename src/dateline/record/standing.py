"""Which judgements stand: all but those that were undone, the latest first.

    1 merge, 2 undo 1            ->  nothing
    1 merge, 2 undo 1, 3 undo 2  ->  1

An undo is a judgement of its own, so that two people's judgements can be put together in any order.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from ..types.judgement import Act, Judgement


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Leave out undos and what they undo; in order of time, the latest first."""
    known = {one.id: one for one in judgements}
    undone = undone_by(known.values())
    held = [one for one in known.values() if one.act is not Act.UNDO and one.id not in undone]
    return sorted(held, key=lambda one: (one.at, one.id), reverse=True)


def undone_by(judgements: Iterable[Judgement]) -> Mapping[str, str]:
    """The judgements that do not stand, each with the undo that took it back.

    An undo that was itself undone takes nothing back. Ids are hashes, so undos form no circle.
    """
    known = {one.id: one for one in judgements}
    waits = Counter(one.undoes for one in known.values() if one.undoes in known)
    ready = sorted(id_ for id_ in known if not waits[id_])
    undone: dict[str, set[str]] = defaultdict(set)
    while ready:
        id_ = ready.pop()
        target = known[id_].undoes
        if target in known:
            waits[target] -= 1
            if id_ not in undone:
                undone[target].add(id_)
            if not waits[target]:
                ready.append(target)
    return {id_: min(by) for id_, by in undone.items()}
