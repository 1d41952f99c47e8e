"""The timeline in lanes: what a chart draws of it, and the same entries as a table.

    by kind    Published · Said · Events
    by party   Published · Norland · the Union · … · Others · Nobody named

Publication always has a lane of its own: a report of 10 May tells what was said on the 8th. An
entry stands in the lane of who spoke or acted. What has no date is in the table, at its end.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from dateline.types.record import PartyRef, Statement

from .case import Case, Listed
from .extent import Extent, extent
from .filters import Filter, sieve
from .table import Cell, Table
from .timeline import COLUMNS, Dated, Told, listed
from .when import in_words

MOST_LANES = 10  # parties with a lane of their own
PUBLISHED, OTHERS, NOBODY = "Published", "Others", "Nobody named"
# What an entry is drawn as; the last are events that a report plans, denies or supposes.
KINDS = ("published", "statement", "event", "unreal")
_BY_KIND = (PUBLISHED, "Said", "Events", "Events")
_LONGEST = 110
_PLACES = {column.key: place for place, column in enumerate(COLUMNS)}
_WHEN, _ID, _WHO, _WHAT = (_PLACES[key] for key in ("when", "id", "who", "what"))

Numbers = NDArray[np.int64]


class By(StrEnum):
    """What a lane is for."""

    KIND = "kind"
    PARTY = "party"


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """Entries in columns, those with a date first.

    `table` has all times; `places` are the rows of it that are shown, in order of time. `first`
    and `last` are days (see `Extent`), `opens` is 1 where the beginning is open and 2 where the
    end is. `kind` and `lane` are places in `KINDS` and `lanes`. `asked` is the time that was
    asked for, if any.
    """

    table: Table
    places: Numbers
    lanes: tuple[str, ...]
    lane: Numbers
    kind: Numbers
    first: Numbers
    last: Numbers
    opens: Numbers
    asked: tuple[int, int] | None = None

    @property
    def dated(self) -> int:
        """How many entries have a place on the chart: these come first."""
        return len(self.first)

    def told(self, entry: int) -> str:
        """An entry in a line: its date, who, and what."""
        row = self.table.rows[self.places[entry]]
        said = ": ".join(str(row[at]) for at in (_WHO, _WHAT) if row[at])
        short = said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"
        return f"{in_words(str(row[_WHEN]))} · {short}"

    @property
    def known(self) -> NDArray[np.bool_]:
        """Which entries have a known day in the time asked for.

        What happened by a later day, or since an earlier one, may belong there and has no place.
        """
        if self.asked is None:
            return np.ones(self.dated, dtype=bool)
        low, high = self.asked
        within: NDArray[np.bool_] = (self.first <= high) & (self.last >= low)
        return within

    def id(self, entry: int) -> str:
        """The id of an entry or report."""
        return str(self.table.rows[self.places[entry]][_ID])

    def rows(self, first: int, end: int) -> tuple[tuple[Cell, ...], ...]:
        """Rows of the table from one place of the strip to another."""
        return tuple(self.table.rows[at] for at in self.places[first:end].tolist())


def strip(case: Case, every: Sequence[Dated], by: By) -> Strip:
    """What stands on the timeline in this order, in lanes."""
    days = [each for each in (extent(one.when.edtf) for one in every) if each is not None]
    found = [_drawn(one.told) for one in every[: len(days)]]
    names = [_BY_KIND[kind] if by is By.KIND else who for kind, who in found]
    lanes = _lanes(names, by)
    place = {name: number for number, name in enumerate(lanes)}
    others = place.get(OTHERS, 0)
    return Strip(
        listed(case, every),
        np.arange(len(every)),
        lanes,
        np.array([place.get(name, others) for name in names], dtype=np.int64),
        np.array([kind for kind, _ in found], dtype=np.int64),
        *_columns(days),
    )


def between(case: Case, made: Strip, only: Filter) -> Strip:
    """The part of a strip that may lie in the time asked for; raises UsageError."""
    wanted = sieve(case, Filter(only.since, only.until))
    if wanted.first is None and wanted.last is None:
        return made
    low = wanted.first[0].toordinal() if wanted.first else None
    high = wanted.last[1].toordinal() if wanted.last else None
    inside = np.ones(made.dated, dtype=bool)
    if low is not None:
        inside &= (made.last >= low) | (made.opens == 2)
    if high is not None:
        inside &= (made.first <= high) | (made.opens == 1)
    where = np.flatnonzero(inside)
    return Strip(
        made.table,
        made.places[where],
        made.lanes,
        made.lane[where],
        made.kind[where],
        made.first[where],
        made.last[where],
        made.opens[where],
        _asked(made, low, high),
    )


def _asked(made: Strip, low: int | None, high: int | None) -> tuple[int, int] | None:
    """The time asked for, its open side where the entries end."""
    if not made.dated:
        return None
    low = int(made.first.min()) if low is None else low
    high = int(made.last.max()) if high is None else high
    return (low, high) if low <= high else None


def _drawn(told: Told) -> tuple[int, str]:
    """What an entry is drawn as, and who speaks or acts."""
    if isinstance(told, Listed):
        return 0, PUBLISHED
    if isinstance(told, Statement):
        return 1, _named(told.speaker)
    kind = 2 if told.modality.is_done else 3
    return kind, _named(told.actors[0]) if told.actors else NOBODY


def _named(who: PartyRef) -> str:
    return who.name if who.party else NOBODY


def _lanes(names: Iterable[str], by: By) -> tuple[str, ...]:
    """The lanes in order: publication first, then those with most in them."""
    if by is By.KIND:
        return tuple(dict.fromkeys(_BY_KIND))
    often = Counter(names)
    parties = sorted(often.keys() - {PUBLISHED, NOBODY}, key=lambda name: (-often[name], name))
    lanes = (PUBLISHED, *parties[:MOST_LANES])
    lanes += (OTHERS,) if len(parties) > MOST_LANES else ()
    return (*lanes, NOBODY) if often[NOBODY] else lanes


def _columns(days: Iterable[Extent]) -> tuple[Numbers, Numbers, Numbers]:
    given = [(each.first, each.last, each.since_open + 2 * each.until_open) for each in days]
    first, last, opens = np.array(given, dtype=np.int64).reshape(-1, 3).T
    return first, last, opens
