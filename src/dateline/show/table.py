"""A table as data: typed columns and rows that every front end can print its own way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

# A screen on which every column has room; see `Column.from_width`.
WIDE = 110

Cell = str | int | float | tuple[str, ...] | None


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


@dataclass(frozen=True, slots=True)
class Table:
    """Each row has one cell a column. `notes` are sentences to be read after the rows.

    `empty` is the sentence for a table without rows. `labels` are short names of files.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    empty: str = "nothing found"
    id_length: int = 16
    labels: Mapping[str, str] = field(default_factory=dict)
