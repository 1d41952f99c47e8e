"""A table as data: typed columns and rows that every front end can print its own way."""

from dataclasses import dataclass
from enum import StrEnum

Cell = str | int | float | None


class Role(StrEnum):
    """How a column is to be shown."""

    TEXT = "text"
    ID = "id"  # an id; a screen may shorten it to `Table.id_length`
    NUMBER = "number"
    WORDS = "words"  # the reports' own words, which may run long
    HEADING = "heading"  # the same for several rows: a screen may show it once above them


@dataclass(frozen=True, slots=True)
class Column:
    """`key` names the column for machines, `title` for people."""

    key: str
    title: str
    role: Role = Role.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """Each row has one cell a column. `notes` are sentences to be read after the rows.

    `empty` is the sentence for a table without rows.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    empty: str = "nothing found"
    id_length: int = 16
