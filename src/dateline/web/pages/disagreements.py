"""Disagreements, two sides next to each other: reports against reports, and voices of one party.

/disagreements?party=Vale  ->  a card each, in sections by what they disagree about
"""

from collections.abc import Sequence

from dateline.show.disagreements import Disagreement, Sort, passing
from dateline.show.filters import Filter, sieve
from dateline.show.index import every
from dateline.show.snapshot import Snapshot

from ..page import Asked, Page
from .lists import FIELDS

LEAF = 25  # cards
HEADINGS = {
    Sort.NUMBERS: "Numbers of one week that differ",
    Sort.SAID: "Two days for one statement",
    Sort.DENIED: "Told by one, denied by another",
    Sort.DAYS: "Two days for one event",
    Sort.VOICES: "One party, two voices",
}


def page(snapshot: Snapshot, asked: Asked) -> Page:
    """One leaf of cards. Raises UsageError and NotFoundError for a filter that means nothing."""
    found = _found(snapshot, asked)
    leaves = max(1, -(-len(found) // LEAF))
    leaf = min(asked.leaf, leaves)
    some = found[(leaf - 1) * LEAF : leaf * LEAF]
    data = {
        "number": len(found),
        "sections": [
            (sort.value, HEADINGS[sort], cards)
            for sort in Sort
            if (cards := [each for each in some if each.sort is sort])
        ],
        "leaf": leaf,
        "leaves": leaves,
        "asked": {name: asked.word(name) or "" for name in FIELDS},
    }
    return Page("disagreements.html", "Disagreements", "disagreements", data)


def _found(snapshot: Snapshot, asked: Asked) -> Sequence[Disagreement]:
    """All cards that a filter lets through."""
    only = Filter(*(asked.word(name) for name in FIELDS))
    if only != Filter():
        return passing(every(snapshot), sieve(snapshot.case, only))
    return every(snapshot)
