"""The entries of one kind: a sequence of typed objects that is also a table.

    case.statements[0].speaker.name
    case.statements.where(lambda each: each.attested.independent > 1).to_polars()
    case.statements.to_pandas("wordings")     one row a wording

Slices and selections are entries again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from dateline.errors import UsageError
from dateline.export.nested import fields, nested
from dateline.export.shape import SHAPES
from dateline.export.tables import PLURALS, TABLES, Json, Row, rows
from dateline.show.phrases import count

from .frames import Columns, pandas_frame, polars_frame

if TYPE_CHECKING:
    import pandas
    import polars

T = TypeVar("T")

# From entries to the contract's objects.
Told = Callable[[Sequence[Any]], Iterator[Json]]


@dataclass(frozen=True, slots=True, repr=False)
class Entries(Sequence[T], Generic[T]):
    """Entries of one `kind`, in the record's order."""

    kind: str
    items: tuple[T, ...]
    told: Told

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> "Entries[T]": ...
    def __getitem__(self, at: int | slice) -> "T | Entries[T]":
        if isinstance(at, slice):
            return Entries(self.kind, self.items[at], self.told)
        return self.items[at]

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        return f"<{count(len(self.items), self.kind, PLURALS[self.kind])}>"

    def where(self, holds: Callable[[T], bool]) -> "Entries[T]":
        """Those for which a condition holds."""
        return Entries(self.kind, tuple(each for each in self.items if holds(each)), self.told)

    def to_polars(self, table: str | None = None) -> "polars.DataFrame":
        """One row an entry, its lists nested; or one of its lists, such as "wordings", flat.

        Raises UsageError where there is no such list, or polars is missing.
        """
        return polars_frame(*self._table(table))

    def to_pandas(self, table: str | None = None) -> "pandas.DataFrame":
        """See `to_polars`."""
        return pandas_frame(*self._table(table))

    def _table(self, name: str | None) -> tuple[Columns, list[Row]]:
        keys = SHAPES[self.kind]
        if name is None:
            return dict(fields(keys)), [nested(keys, each) for each in self.told(self.items)]
        lists = {each.name: each for each in TABLES for o in each.origins if o.kind == self.kind}
        if name not in lists:
            raise UsageError(f"a {self.kind} has no {name!r}, but {', '.join(sorted(lists))}")
        table = lists[name]
        columns = {column.name: column.type for column in table.all}
        return columns, [row for each in self.told(self.items) for row in rows(table, each)]
