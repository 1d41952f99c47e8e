"""Report or page: what a learned model says of the lines of a crowded page, joined with the rules.

    rules: furniture, model: .97, in the middle of the main part   ->   body
    rules: body, model: .08                                        ->   furniture

Boosted trees (Friedman 2001) give each line the chance that it belongs to the report; they were
fitted by `training/zones.py` on pages without their tags, and `data/lines.tsv` holds them. The
chance is averaged with what the rules say. A report is one stretch of a page: it is looked for
as `region` does, and lines outside of it are furniture. Lines that the rules know by their own
words or as headline keep their zone.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from dateline.types.article import ZoneKind

from .blocks import Block
from .lines import Figures, described
from .region import stretch

_RULES = 0.3  # weight of the rules in the average
_LONGEST = 60  # words; a long paragraph says no more about where the report is
_AT_ONCE = 4096  # lines, so that the memory taken does not grow with the text
_OPEN = frozenset({ZoneKind.FURNITURE, ZoneKind.BODY})


@dataclass(frozen=True, slots=True)
class Trees:
    """Boosted trees: one row a tree, one column a node; leaves lead to themselves."""

    base: float
    columns: tuple[str, ...]
    column: NDArray[np.int64]
    limit: Figures
    low: NDArray[np.int64]
    high: NDArray[np.int64]
    value: Figures
    depth: int


def roles(
    blocks: Sequence[Block], known: Mapping[int, ZoneKind], sure: Mapping[int, ZoneKind]
) -> dict[int, ZoneKind]:
    """Return `known` with lines moved between body and furniture; `sure` ones stay."""
    body = [known.get(i, ZoneKind.BODY) is ZoneKind.BODY for i in range(len(blocks))]
    joined = (1 - _RULES) * chances(described(blocks, sure)) + _RULES * np.array(body)
    weight = np.sqrt([min(block.words, _LONGEST) + 1 for block in blocks])
    first, last = stretch(((joined - 0.5) * weight).tolist())
    decided = dict(known)
    for i in range(len(blocks)):
        if i in sure or known.get(i, ZoneKind.BODY) not in _OPEN:
            continue
        decided.pop(i, None)
        if joined[i] <= 0.5 or not first <= i < last:
            decided[i] = ZoneKind.FURNITURE
    return decided


def chances(columns: Mapping[str, Figures]) -> Figures:
    """Return how likely each line is the report's own text, 0 to 1."""
    trees = _trees()
    table = np.stack([columns[name] for name in trees.columns])
    pieces = range(0, table.shape[1], _AT_ONCE)
    total = np.concatenate([_sums(trees, table[:, i : i + _AT_ONCE]) for i in pieces])
    found: Figures = 1 / (1 + np.exp(-total))
    return found


def _sums(trees: Trees, table: Figures) -> Figures:
    lines = np.arange(table.shape[1])[:, None]
    row = np.arange(len(trees.column))[None, :]
    node = np.zeros((len(lines), row.shape[1]), int)
    for _ in range(trees.depth):
        goes_low = table[trees.column[row, node], lines] <= trees.limit[row, node]
        node = np.where(goes_low, trees.low[row, node], trees.high[row, node])
    found: Figures = trees.base + trees.value[row, node].sum(axis=1)
    return found


@cache
def _trees() -> Trees:
    """Raise ValueError when the weights are not those that their header names."""
    header, _, rest = (
        (files("dateline.clean") / "data/lines.tsv").read_text("utf-8").partition("\n---\n")
    )
    said = dict(line.removeprefix("# ").split(": ", 1) for line in header.splitlines())
    if hashlib.sha256(rest.encode()).hexdigest() != said["sha256"]:
        raise ValueError("clean/data/lines.tsv is damaged: its sha256 is not the one it names")
    shape = int(said["trees"]), int(said["nodes"])
    column, low, high = (np.zeros(shape, int) for _ in range(3))
    limit, value = np.zeros(shape), np.zeros(shape)
    for row in rest.splitlines():
        fields = row.split("\t")
        place = int(fields[0]), int(fields[1])
        column[place], low[place], high[place] = int(fields[2]), int(fields[4]), int(fields[5])
        limit[place], value[place] = float(fields[3]), float(fields[6])
    names = tuple(said["columns"].split())
    return Trees(float(said["base"]), names, column, limit, low, high, value, int(said["depth"]))
