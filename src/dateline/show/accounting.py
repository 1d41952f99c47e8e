"""What became of all that was given: the sum, and the lines that say why.

5 given = 3 read + 1 duplicate + 1 skipped + 0 failed
skipped  union-du-nord.txt   language not read: fr; kept and searchable
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from dateline.types.report import Outcome, Receipt

# What needs a look comes first.
ORDER = (Outcome.FAILED, Outcome.SKIPPED, Outcome.DUPLICATE, Outcome.READ)


def counted(receipts: Iterable[Receipt]) -> Counter[Outcome]:
    """How many inputs came to which end."""
    return Counter(each.outcome for each in receipts)


def account(counts: Mapping[Outcome, int]) -> str:
    """The sum in one line."""
    parts = " + ".join(f"{counts.get(outcome, 0)} {outcome.value}" for outcome in Outcome)
    return f"{sum(counts.values())} given = {parts}"


def by_outcome(receipts: Iterable[Receipt], only: str | None = None) -> tuple[Receipt, ...]:
    """The lines, what failed first, then by file; all, or those of one outcome."""
    some = (each for each in receipts if only in {None, each.outcome.value})
    return tuple(sorted(some, key=lambda x: (ORDER.index(x.outcome), x.file, x.report or "")))
