"""One position for all that a party says in the same words on the same day.

    a.txt  “We will not leave the bay”      }
    a.txt  he repeated: “not leave the bay” }  ->  one position, both places its evidence
    b.txt  “We will not leave the bay”      }

Not joined: the same wish in other words, or on a day that is known less closely.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from ..types.record import Position
from .ids import content_id
from .words import stems


def once(found: Iterable[Position]) -> dict[str, Position]:
    """Give each position, by its id, the one that it becomes."""
    alike: dict[tuple[object, ...], list[Position]] = defaultdict(list)
    for one in found:
        wants = tuple(stems(one.wants))
        alike[one.party, one.stance, wants, one.when.edtf, one.speaker].append(one)
    return {
        one.id: joined for group in alike.values() for joined in [_join(group)] for one in group
    }


def _join(group: list[Position]) -> Position:
    first = min(group, key=lambda one: (one.evidence, one.id))
    cited = tuple(sorted({at for one in group for at in one.evidence}))
    if cited == first.evidence:
        return first
    id_ = content_id("position", cited, first.stance, first.party.party or "")
    return replace(first, id=id_, evidence=cited)
