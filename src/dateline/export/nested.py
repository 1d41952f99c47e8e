"""The contract's objects as rows with typed columns, their lists kept as lists of rows.

{"kind":"figure","id":"f19a…","of":"soldiers","values":[{"value":5200,"as_of":{"edtf":"2031"}}]}
->  {"id": "f19a…", "of": "soldiers", "values": [{"value": 5200.0, "as_of_edtf": "2031"}], …}

Columns have the same names as in the flat tables. Every column of the shape is there in each row.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from .shape import Keys, Shape
from .tables import Json, Row


def nested(keys: Keys, entry: Json | None, before: str = "") -> Row:
    """One row of an object's own columns and of its lists."""
    made: Row = {}
    for key, shape in keys.items():
        value = entry.get(key) if entry is not None else None
        if isinstance(shape, Mapping):
            made |= nested(shape, value, f"{before}{key}_")
        else:
            made[f"{before}{key}"] = _value(shape, value)
    return made


def fields(keys: Keys, before: str = "") -> Iterator[tuple[str, Shape]]:
    """Each column of such a row: a type, or a list with the one shape of its items."""
    for key, shape in keys.items():
        if isinstance(shape, Mapping):
            yield from fields(shape, f"{before}{key}_")
        else:
            yield f"{before}{key}", shape


def _value(shape: Shape, value: Any) -> Any:
    if isinstance(shape, list):
        item = shape[0]
        plain = not isinstance(item, Mapping)
        return [each if plain else nested(item, each) for each in value or ()]
    if value is None:
        return None
    if shape is date:
        return date.fromisoformat(value)
    return float(value) if shape is float else value
