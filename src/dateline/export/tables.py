"""The contract's objects as flat tables: one for each kind of entry, one for each list in them.

    statements  id, speaker_party, speaker_name, said_edtf, said_basis, …
    wordings    statement, place, report, file, start, end, exact, mode, …
    evidence    kind, entry, side, place, report, file, start, end, exact

An object's keys are joined to its own key (`said.edtf` becomes `said_edtf`). A row of a list says
whose it is and its place there, from 0, which `a` and `b` of `pairs` and `differences` count in.
Lists that several kinds have share a table; `side` is the key above the list, where there is one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .shape import SHAPES, Keys, Shape

Json = Mapping[str, Any]
Row = dict[str, Any]

# What the entries of a kind are called together.
PLURALS = {
    "report": "reports",
    "statement": "statements",
    "figure": "figures",
    "event": "events",
    "party": "parties",
    "position": "positions",
    "change": "changes",
    "contradiction": "contradictions",
    "reuse": "reuse",
    "episode": "episodes",
}
# A list of plain values -> its table and its column there.
_PLAIN = {
    "credits": ("credits", "agency"),
    "aliases": ("aliases", "alias"),
    "left_out": ("left_out", "report"),
    "speaks_of": ("speaks_of", "event"),
    "is_event": ("is_event", "event"),
    "reports": ("episode_reports", "report"),
}
# Keys that hold the id of an entry of that kind.
_NAMING = ("report", "party", "position", "event")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its type, where it stands in the object, and the table whose ids it holds."""

    name: str
    type: type
    path: tuple[str, ...] = ()
    refers: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where rows come from: a kind, and the keys that lead to a list in it (none: the entry)."""

    kind: str
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """`key` are the columns that name a row. `owner` are those that say whose item it is."""

    name: str
    origins: tuple[Origin, ...]
    owner: tuple[Column, ...]
    columns: tuple[Column, ...]

    @property
    def all(self) -> tuple[Column, ...]:
        """Every column, in order."""
        return (*self.owner, *self.columns)

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that together name a row."""
        return tuple(column.name for column in self.owner) or ("id",)


def rows(table: Table, entry: Json) -> Iterator[Row]:
    """Yield a table's rows that stand in one entry."""
    for origin in table.origins:
        if origin.kind != entry["kind"]:
            continue
        if not origin.path:
            yield _row(table.columns, entry)
            continue
        side = origin.path[0] if len(origin.path) > 1 else ""
        for place, item in enumerate(_at(entry, origin.path) or ()):
            whose = {"kind": origin.kind, "entry": entry["id"], "side": side, "place": place}
            whose[origin.kind] = entry["id"]
            owner = {column.name: whose[column.name] for column in table.owner}
            yield owner | _row(table.columns, item)


def _row(columns: tuple[Column, ...], item: Any) -> Row:
    return {column.name: _at(item, column.path) for column in columns}


def _at(item: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        if item is None:
            return None
        item = item.get(key)
    return item


def columns(keys: Keys, before: tuple[str, ...] = ()) -> Iterator[Column]:
    """The plain columns of an object, those of its lists left out."""
    for key, shape in keys.items():
        path = (*before, key)
        if isinstance(shape, Mapping):
            yield from columns(shape, path)
        elif not isinstance(shape, list):
            yield Column("_".join(path), shape, path, _refers(path))


def _refers(path: tuple[str, ...]) -> str:
    """The table whose ids a column holds."""
    return PLURALS[path[-1]] if path[-1] in _NAMING else ""


def lists(keys: Keys, before: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Shape]]:
    """Each list in an object: the keys that lead to it, and the shape of an item."""
    for key, shape in keys.items():
        path = (*before, key)
        if isinstance(shape, Mapping):
            yield from lists(shape, path)
        elif isinstance(shape, list):
            yield path, shape[0]


def _entries(kind: str) -> Table:
    return Table(PLURALS[kind], (Origin(kind),), (), tuple(columns(SHAPES[kind])))


def _nested() -> Iterator[Table]:
    found: dict[str, tuple[Shape, list[Origin]]] = {}
    for kind, keys in SHAPES.items():
        for path, shape in lists(keys):
            found.setdefault(path[-1], (shape, []))[1].append(Origin(kind, path))
    for key, (shape, origins) in found.items():
        name, item = _PLAIN.get(key, (key, ""))
        plain = (Column(item, shape, (), _refers((item,))),)
        inside = plain if item else tuple(columns(shape))
        yield Table(name, tuple(origins), _owner(origins), inside)


def _owner(origins: list[Origin]) -> tuple[Column, ...]:
    """The columns that say whose item it is; the entry's own kind names one where it can."""
    place = Column("place", int)
    if len(origins) == 1:
        kind = origins[0].kind
        return (Column(kind, str, refers=PLURALS[kind]), place)
    return (Column("kind", str), Column("entry", str), Column("side", str), place)


TABLES: tuple[Table, ...] = (*map(_entries, SHAPES), *_nested())
