"""The lists: every table of the command line as a page, filtered, a leaf at a time.

/statements?party=Vale&since=2031-05  ->  what `dateline statements --party Vale …` prints
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from dateline.show import figures
from dateline.show.case import Case
from dateline.show.events import events
from dateline.show.filters import Filter, sieve
from dateline.show.parties import parties
from dateline.show.positions import positions
from dateline.show.snapshot import Snapshot
from dateline.show.statements import statements
from dateline.show.table import Table

from ..page import Asked, Page, View

LEAF = 50  # rows; a page stays small and quick to move through by keys
FIELDS = ("since", "until", "party", "report")
TIMELESS = frozenset({"parties"})  # no time hides any

Make = Callable[[Snapshot, Filter], Table]


def page(section: str, make: Make, snapshot: Snapshot, asked: Asked) -> Page:
    """One leaf of a list. Raises UsageError and NotFoundError for a filter that means nothing."""
    table = _table(section, make, snapshot, asked)
    leaves = max(1, -(-len(table.rows) // LEAF))
    leaf = min(asked.leaf, leaves)
    data = {
        "table": table,
        "rows": table.rows[(leaf - 1) * LEAF : leaf * LEAF],
        "leaf": leaf,
        "leaves": leaves,
        "asked": {name: asked.word(name) or "" for name in FIELDS},
    }
    return Page("list.html", table.title, section, data)


def _table(section: str, make: Make, snapshot: Snapshot, asked: Asked) -> Table:
    """The whole table; an unfiltered one is made once for each edition of the case."""
    only = Filter(*(asked.word(name) for name in FIELDS))
    if section in TIMELESS:
        sieve(snapshot.case, only)  # a time that means nothing is still told
        only = replace(only, since=None, until=None)
    if only != Filter():
        return make(snapshot, only)
    return snapshot.keep(section, lambda: make(snapshot, only))


def _told(snapshot: Snapshot, only: Filter) -> Table:
    """The figures: values that say the same are put together once for each edition."""
    case = snapshot.case
    told = snapshot.keep("told", lambda: figures.told(case))
    return figures.listed(case, figures.passing(told, sieve(case, only)))


def _plain(make: Callable[[Case, Filter], Table], snapshot: Snapshot, only: Filter) -> Table:
    return make(snapshot.case, only)


_MAKERS: Mapping[str, Make] = {
    "statements": partial(_plain, statements),
    "figures": _told,
    "events": partial(_plain, events),
    "parties": partial(_plain, parties),
    "positions": partial(_plain, positions),
}
PAGES: dict[str, View] = {
    section: partial(page, section, make) for section, make in _MAKERS.items()
}
