"""The shelf of a case: how its reports were placed, fetched as it is asked for.

    with database.reads() as connection:
        shelf = StoredShelf(connection)
        shelf.known["7c1e…"]             one row is fetched
        shelf.holders.counts(["ferri"])  ->  {"ferri": 12}
    write(connection, SQLITE, shelf)     what has changed, if nobody else wrote meanwhile

A report's place is one sealed row; its postings carry the row's number. Whatever is amiss with a
shelf, a record made without it is the same: it is thrown away when other code made it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from dateline.types.placed import Known

from .dialects import Dialect
from .rows import known_of, known_row, whole
from .schema import PLACED, POSTING, STATE
from .writing import batched, replacing

_SOME = 500  # keys in one statement: below 999, the limit of older SQLite builds

T = TypeVar("T")


class StoredKnown(MutableMapping[str, Known]):
    """What is known of each report; `changed` holds what was set since, None for what went."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._count = connection.scalar(select(func.count()).select_from(PLACED)) or 0
        self._held: dict[str, Known | None] = {}
        self._whole = self._count == 0
        self.changed: dict[str, Known | None] = {}

    def __getitem__(self, report: str) -> Known:
        self.fetch((report,))
        found = self._held.get(report)
        if found is None:
            raise KeyError(report)
        return found

    def __setitem__(self, report: str, known: Known) -> None:
        self._count += report not in self
        self._held[report] = self.changed[report] = known

    def __delitem__(self, report: str) -> None:
        _ = self[report]
        self._count -= 1
        self._held[report] = self.changed[report] = None

    def __iter__(self) -> Iterator[str]:
        """Fetches all rows at once: who walks over the ids wants to know what stands there."""
        if not self._whole:
            for row in self._connection.execute(select(PLACED)).mappings():
                if row["report"] not in self._held:
                    self._held[row["report"]] = known_of(whole(row))
            self._whole = True
        return (report for report, known in list(self._held.items()) if known)

    def __len__(self) -> int:
        return self._count

    def fetch(self, reports: Collection[str]) -> None:
        """Fetch these rows, where they are not here yet."""
        wanted = [] if self._whole else [each for each in reports if each not in self._held]
        for some in _few(wanted):
            self._held |= dict.fromkeys(some)
            query = select(PLACED).where(PLACED.c.report.in_(some))
            for row in self._connection.execute(query).mappings():
                self._held[row["report"]] = known_of(whole(row))


@dataclass(slots=True)
class StoredPostings:
    """See `Postings`. `added` and `gone` hold what has changed, by key.

    They are dictionaries without values, which take half the memory of sets of a few.
    """

    connection: Connection
    index: str
    empty: bool
    added: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    gone: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    _counts: dict[str, int] = field(default_factory=dict)
    _members: dict[str, frozenset[str]] = field(default_factory=dict)

    def counts(self, keys: Collection[str]) -> Mapping[str, int]:
        """See `Postings.counts`."""
        for some in self._asked(keys, self._counts):
            self._counts |= dict.fromkeys(some, 0)
            query = select(POSTING.c.key, func.count().label("held")).where(self._among(some))
            found = self.connection.execute(query.group_by(POSTING.c.key))
            self._counts |= {row.key: row.held for row in found}
        return {key: self._count(key) for key in keys}

    def of(self, keys: Collection[str]) -> Mapping[str, Collection[str]]:
        """See `Postings.of`."""
        for some in self._asked(keys, self._members):
            held: dict[str, set[str]] = {key: set() for key in some}
            query = select(POSTING.c.key, PLACED.c.report).where(self._among(some))
            for key, report in self.connection.execute(query.join(PLACED)):
                held[key].add(report)
            self._members |= {key: frozenset(reports) for key, reports in held.items()}
        return {
            key: self._members.get(key, frozenset())
            .union(self.added.get(key, ()))
            .difference(self.gone.get(key, ()))
            for key in keys
        }

    def add(self, key: str, report: str) -> None:
        """See `Postings.add`."""
        if report in self.gone.get(key, ()):
            del self.gone[key][report]
        else:
            self.added[key][report] = None

    def discard(self, key: str, report: str) -> None:
        """See `Postings.discard`."""
        if report in self.added.get(key, ()):
            del self.added[key][report]
        else:
            self.gone[key][report] = None

    def _count(self, key: str) -> int:
        more, less = len(self.added.get(key, ())), len(self.gone.get(key, ()))
        return self._counts.get(key, 0) + more - less

    def _asked(self, keys: Collection[str], there: Collection[str]) -> Iterator[Sequence[str]]:
        """The keys that have to be fetched, a few at a time."""
        return _few([] if self.empty else [key for key in keys if key not in there])

    def _among(self, keys: Collection[str]) -> ColumnElement[bool]:
        return and_(POSTING.c.index == self.index, POSTING.c.key.in_(keys))


class StoredShelf:
    """See `Shelf`. Fetches through `connection`, which must stay open, and keeps what is set."""

    def __init__(self, connection: Connection) -> None:
        self.edition: int = connection.scalar(select(STATE.c.placings)) or 0
        self.known = StoredKnown(connection)
        empty = not len(self.known)
        self.holders = StoredPostings(connection, "word", empty)
        self.found = StoredPostings(connection, "key", empty)

    def ready(self, reports: Collection[str]) -> None:
        """See `Shelf.ready`."""
        self.known.fetch(reports)


def write(connection: Connection, dialect: Dialect, shelf: StoredShelf) -> None:
    """Write what has changed on a shelf; nothing where another process wrote meanwhile.

    That one's shelf is as good: what it does not have yet is placed by the next run.
    """
    mine = STATE.c.placings == shelf.edition
    turned = connection.execute(update(STATE).where(mine).values(placings=shelf.edition + 1))
    if turned.rowcount:
        changed = shelf.known.changed
        _put(connection, dialect, {report: one for report, one in changed.items() if one})
        numbers = _numbers(connection, changed)
        for postings in (shelf.holders, shelf.found):
            _post(connection, postings, numbers)
        for some in _few([report for report, one in changed.items() if not one]):
            connection.execute(delete(PLACED).where(PLACED.c.report.in_(some)))


def clear(connection: Connection) -> None:
    """Throw away how reports were placed."""
    for table in (POSTING, PLACED):
        connection.execute(delete(table))
    connection.execute(update(STATE).values(placings=STATE.c.placings + 1))


def _put(connection: Connection, dialect: Dialect, known: Mapping[str, Known]) -> None:
    for lines in batched(known_row(known[report]) for report in sorted(known)):
        connection.execute(replacing(dialect, PLACED, "report"), lines)


def _numbers(connection: Connection, reports: Collection[str]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for some in _few(sorted(reports)):
        query = select(PLACED.c.report, PLACED.c.number).where(PLACED.c.report.in_(some))
        found |= {row.report: row.number for row in connection.execute(query)}
    return found


def _post(connection: Connection, postings: StoredPostings, numbers: Mapping[str, int]) -> None:
    out = delete(POSTING).where(
        POSTING.c.index == postings.index,
        POSTING.c.key == bindparam("k"),
        POSTING.c.placed == bindparam("n"),
    )
    gone = [(key, numbers[each]) for key, held in postings.gone.items() for each in held]
    for some in _few(sorted(gone)):
        connection.execute(out, [{"k": key, "n": number} for key, number in some])
    new = [(key, numbers[each]) for key, held in postings.added.items() for each in held]
    for some in _few(sorted(new)):
        lines = [{"index": postings.index, "key": key, "placed": number} for key, number in some]
        connection.execute(insert(POSTING), lines)


def _few(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for first in range(0, len(items), _SOME):
        yield items[first : first + _SOME]
