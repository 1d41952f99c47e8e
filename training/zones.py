"""Fit the trees of `dateline.clean.roles`: is a line of a page without tags the report's own?

    pip install -r training/requirements.txt
    python -m training.zones          writes src/dateline/clean/data/lines.tsv

Fitted on the pages of WCXB alone, so that those of ScrapingHub stay for testing
(`python -m evals.extraction`). A line of four words or more is the report's when half of its
4-word shingles are in gold's text; a shorter one when it is a line of gold, or is in gold's text
between two lines that are. Each page weighs about the same, and long lines more than short ones.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from dateline.clean.blocks import Block, blocks
from dateline.clean.lines import described
from dateline.clean.zones import by_words
from evals.extraction import flattened, wcxb

_ROOT = Path(__file__).resolve().parents[1]
_DATA = _ROOT.parent / "shared" / "evals" / "extraction"
_TARGET = _ROOT / "src" / "dateline" / "clean" / "data" / "lines.tsv"
_WORD = re.compile(r"\w+")
_SHINGLE = 4
_SETTINGS = {
    "max_iter": 100,
    "learning_rate": 0.08,
    "max_leaf_nodes": 12,
    "min_samples_leaf": 40,
    "l2_regularization": 5,
    "early_stopping": False,
    "random_state": 1,
}
_SAID = (
    "what: boosted trees that tell lines of a report from lines of the page around it",
    "origin: fitted by training/zones.py on pages of WCXB without tags; no text of them is here",
    "licence: Apache-2.0, as the project; WCXB is CC BY 4.0",
    "use: clean.roles, for texts of mostly short lines; not for pages with their tags",
    "rows: tree, node, column, limit, node up to the limit, node above it, value",
)


def labels(lines: Sequence[Block], gold: str) -> list[bool]:
    """Say of each line whether it belongs to the text of `gold`."""
    words = _WORD.findall(gold.lower())
    text = f" {' '.join(words)} "
    whole = {" ".join(_WORD.findall(line.lower())) for line in gold.split("\n")}
    shingles = set(_shingles(words))
    found = [_label(_WORD.findall(line.text.lower()), text, whole, shingles) for line in lines]
    return [_settled(found, i) for i in range(len(found))]


def _shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)]


def _label(
    words: list[str], text: str, whole: set[str], shingles: set[tuple[str, ...]]
) -> bool | None:
    """True or False; None where only the lines around it can tell."""
    if len(words) >= _SHINGLE:
        own = _shingles(words)
        return 2 * sum(shingle in shingles for shingle in own) >= len(own)
    key = " ".join(words)
    return (key in whole or (None if f" {key} " in text else False)) if words else False


def _settled(found: Sequence[bool | None], i: int) -> bool:
    if (own := found[i]) is not None:
        return own
    before = next((found[j] for j in range(i - 1, -1, -1) if found[j] is not None), False)
    after = next((found[j] for j in range(i + 1, len(found)) if found[j] is not None), False)
    return bool(before and after)


def _pages() -> Iterator[tuple[dict[str, Any], list[bool], Any]]:
    for data, gold in wcxb(_DATA / "wcxb"):
        lines = blocks(flattened(data))
        weight = np.sqrt([min(line.words, 80) + 1 for line in lines]) / np.sqrt(len(lines))
        wanted = labels(lines, gold.get("main_content") or "")
        yield described(lines, by_words(lines)), wanted, weight


def _written(model: Any, columns: Sequence[str]) -> str:
    """The file: a card, then a row for each node."""
    trees = [rows[0].nodes for rows in model._predictors]
    body = "".join(
        "\t".join(map(str, (number, place, *_node(node, place)))) + "\n"
        for number, nodes in enumerate(trees)
        for place, node in enumerate(nodes)
    )
    card = (
        *_SAID,
        f"columns: {' '.join(columns)}",
        f"trees: {len(trees)}",
        f"nodes: {max(map(len, trees))}",
        f"depth: {max(int(nodes['depth'].max()) for nodes in trees)}",
        f"base: {float(np.ravel(model._baseline_prediction)[0]):.6g}",
        f"sha256: {hashlib.sha256(body.encode()).hexdigest()}",
    )
    return "".join(f"# {line}\n" for line in card) + "---\n" + body


def _node(node: Any, place: int) -> tuple[int, str, int, int, str]:
    if node["is_leaf"]:
        return 0, "0", place, place, f"{node['value']:.5g}"
    limit = f"{node['num_threshold']:.7g}"
    return int(node["feature_idx"]), limit, int(node["left"]), int(node["right"]), "0"


def main() -> None:
    """Fit the trees and write them where the package reads them."""
    pages = list(_pages())
    columns = list(pages[0][0])
    table = np.concatenate([np.stack([page[name] for name in columns], 1) for page, _, _ in pages])
    wanted = np.concatenate([labelled for _, labelled, _ in pages])
    weight = np.concatenate([weights for _, _, weights in pages])
    model = HistGradientBoostingClassifier(**_SETTINGS)
    model.fit(table, wanted, sample_weight=weight)
    _TARGET.write_text(_written(model, columns), "utf-8")


if __name__ == "__main__":
    main()
