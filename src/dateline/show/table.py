"""A table as data: typed columns and rows that every front end can print its own way."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import overload

# A screen on which every column has room; see `Column.from_width`.
WIDE = 110

Cell = str | int | float | tuple[str, ...] | None
Row = tuple[Cell, ...]


class Role(StrEnum):
    """How a column is to be shown."""

    TEXT = "text"
    ID = "id"  # an id; a screen may shorten it to `Table.id_length`
    NUMBER = "number"
    DATE = "date"  # EDTF, None where there is no date
    FILES = "files"  # report files; a screen may shorten them by `Table.labels`
    WORDS = "words"  # the reports' own words, which may run long
    HEADING = "heading"  # the same for several rows: a screen may show it once above them


@dataclass(frozen=True, slots=True)
class Column:
    """`key` names the column for machines, `title` for people.

    A screen of fewer than `from_width` characters leaves the column out.
    """

    key: str
    title: str
    role: Role = Role.TEXT
    from_width: int = 0


class Rows(Sequence[Row]):
    """Rows made when they are first looked at: a page shows fifty of 30,000.

    `ids` are the ids of their entries, in order; `make` gives the row at a place.
    """

    def __init__(self, ids: Sequence[str], make: Callable[[int], Row]) -> None:
        self.ids = ids
        self._make = make
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        """How many there are."""
        return len(self.ids)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, place: int | slice) -> Row | tuple[Row, ...]:
        """The row at a place, or those of a slice; raises IndexError."""
        if isinstance(place, slice):
            return tuple(self[at] for at in range(len(self))[place])
        at = range(len(self))[place]
        if at not in self._made:
            self._made[at] = self._make(at)
        return self._made[at]

    def __eq__(self, other: object) -> bool:
        """Whether the same rows stand in both."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def marked(self, marks: Mapping[str, str]) -> "Rows":
        """The same rows with a last cell: the mark of its entry, or nothing."""
        return Rows(self.ids, lambda at: (*self[at], marks.get(self.ids[at], "")))


@dataclass(frozen=True, slots=True)
class Table:
    """Each row has one cell a column. `notes` are sentences to be read after the rows.

    `empty` is the sentence for a table without rows. `labels` are short names of files.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    notes: tuple[str, ...] = ()
    empty: str = "nothing found"
    id_length: int = 16
    labels: Mapping[str, str] = field(default_factory=dict)
