"""The shape of the contract is that of the lines that are printed."""

from collections.abc import Mapping
from typing import Any

from dateline.export.jsonl import KINDS, entries
from dateline.export.shape import SHAPES, Shape
from dateline.export.tables import TABLES, lists
from tests import invented


def strays(found: Any, shape: Shape, where: str) -> list[str]:
    """Where an object has other keys than its shape, or a value of another type."""
    if found is None:
        return []
    if isinstance(shape, list):
        return [each for item in found for each in strays(item, shape[0], f"{where}[]")]
    if not isinstance(shape, Mapping):
        fits: dict[Shape, Any] = {bool: bool, int: int, float: (int, float)}
        return [] if isinstance(found, fits.get(shape, str)) else [where]
    wrong = [f"{where}.{key}" for key in {*found} ^ {*shape}]
    return wrong + [
        each for key in {*found} & {*shape} for each in strays(found[key], shape[key], key)
    ]


def test_every_line_has_the_keys_of_its_shape() -> None:
    for entry in entries(invented.record(), invented.articles()):
        kind = entry["kind"]
        plain = {key: value for key, value in entry.items() if key != "kind"}
        assert strays({"decided": [], **plain}, SHAPES[kind], kind) == []


def test_every_kind_has_a_shape_in_the_order_of_the_contract() -> None:
    assert tuple(SHAPES) == KINDS


def test_every_list_has_one_table() -> None:
    inside = {(kind, path) for kind, keys in SHAPES.items() for path, _ in lists(keys)}
    held = [(origin.kind, origin.path) for table in TABLES for origin in table.origins]
    assert sorted(each for each in held if each[1]) == sorted(inside)


def test_lists_that_share_a_table_have_one_shape() -> None:
    shapes: dict[str, Shape] = {}
    for keys in SHAPES.values():
        for path, shape in lists(keys):
            assert shapes.setdefault(path[-1], shape) == shape


def test_columns_of_a_table_have_names_of_their_own() -> None:
    for table in TABLES:
        names = [column.name for column in table.all]
        assert len(names) == len(set(names)), table.name
