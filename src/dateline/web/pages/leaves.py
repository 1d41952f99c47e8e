"""A long list, a leaf at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..page import Asked

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Leaf(Generic[T]):
    """The rows of one leaf, out of `total`."""

    rows: Sequence[T]
    total: int
    leaves: int


def leaf(rows: Sequence[T], asked: Asked, size: int) -> Leaf[T]:
    """The leaf asked for; none where the list ends before it."""
    first = (asked.leaf - 1) * size
    return Leaf(rows[first : first + size], len(rows), max(1, -(-len(rows) // size)))


def turning(asked: Asked, *lists: Leaf[Any]) -> dict[str, int]:
    """What a page needs to lead from leaf to leaf of its lists, which turn together."""
    leaves = max(each.leaves for each in lists)
    return {"leaf": min(asked.leaf, leaves), "leaves": leaves}
