"""Statements against `gold/statement_pairs.jsonl`: do two wordings report one act of speaking?

Each line of the gold names two wordings of one speaker by data set, file and offsets, and says
whether they report the same act of speaking, what kind of pair they are, and why. BASIL and
Helsinki offsets count in the title, an empty line and the text (Helsinki: the text with its marks
as paragraphs); PolNeAR's and the seeds' in the file. `split`: BASIL by a hash of the story; the
seeds and PolNeAR are dev, Helsinki is test. Measured is what makes the program join two wordings
once speaker and days fit: their words and the occasions told. Rarity is counted over the gold.

    precision, recall, f    pairs joined against pairs labelled the same
    KIND.recall             of the pairs of one kind that are the same, those joined
"""

import csv
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from dateline.record.occasions import exclusive, occasion
from dateline.record.sentences import sentences
from dateline.record.wordings import Worded, likeness, prepare
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import unknown

GOLD = Path(__file__).with_name("gold") / "statement_pairs.jsonl"

Json = dict[str, Any]


def measure(root: Path) -> dict[str, float] | None:
    """Percentages for dev and test; None where the data is missing."""
    if not (root / "stories").is_dir() or not (root / "reuse").is_dir():
        print("statements: skipped, the texts of the labelled pairs are not there")
        return None
    pairs = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    texts = Texts(root)
    joined = judge(pairs, texts)
    figures: dict[str, float] = {}
    for split in ("dev", "test"):
        figures |= scores(split, [one for one in joined if one[0]["split"] == split])
    return figures


def judge(pairs: Sequence[Json], texts: "Texts") -> list[tuple[Json, bool]]:
    """Say of each labelled pair whether its words and occasions make it one."""
    worded = [(prepare(texts.words(one, "a")), prepare(texts.words(one, "b"))) for one in pairs]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one, sides in zip(pairs, worded, strict=True):
        for side in sides:
            counts[one["data"]].update(side.terms)
    total = Counter(one["data"] for one in pairs)
    return [
        (one, _joined(sides, counts[one["data"]], 2 * total[one["data"]], one, texts))
        for one, sides in zip(pairs, worded, strict=True)
    ]


def scores(split: str, judged: Sequence[tuple[Json, bool]]) -> dict[str, float]:
    """Precision, recall and F of one split, and recall by kind of pair."""
    right = sum(one["same"] and found for one, found in judged)
    proposed, wanted = sum(found for _, found in judged), sum(one["same"] for one, _ in judged)
    name = f"statements.{split}"
    figures = {
        f"{name}.precision": _percent(right, proposed),
        f"{name}.recall": _percent(right, wanted),
        f"{name}.f": _percent(2 * right, proposed + wanted),
    }
    kinds = Counter(one["kind"] for one, _ in judged if one["same"])
    found_of = Counter(one["kind"] for one, found in judged if one["same"] and found)
    return figures | {
        f"{name}.{kind}.recall": _percent(found_of[kind], count) for kind, count in kinds.items()
    }


class Texts:
    """The texts that the gold points into."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def words(self, pair: Json, side: str) -> str:
        """The wording on one side of a pair."""
        text = self._text(pair["data"], pair[side]["file"])
        return " ".join(text[start:end] for start, end in pair[side]["pieces"])

    def occasion(self, pair: Json, side: str) -> str:
        """The occasion that the sentence of a wording tells."""
        text = self._text(pair["data"], pair[side]["file"])
        pieces = pair[side]["pieces"]
        return occasion(text, _sentences(text), pieces[0][0], pieces[-1][1])

    def _text(self, data: str, file: str) -> str:
        if data == "seeds":
            return (self._root.parent / "seeds" / file).read_text("utf-8")
        if data == "polnear":
            path = self._root / "quotes" / "polnear" / "train" / "text" / f"{file}.txt"
            return path.read_text("utf-8")
        return (_basil if data == "basil" else _helsinki)(self._root)[file]


def _joined(
    sides: tuple[Worded, Worded], counts: Mapping[str, int], total: int, pair: Json, texts: Texts
) -> bool:
    if exclusive(texts.occasion(pair, "a"), texts.occasion(pair, "b")):
        return False
    return likeness(*sides, counts, total) > 0


@cache
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    zones = tuple(Zone(ZoneKind.BODY, *found.span()) for found in re.finditer(r"\S[^\n]*", text))
    return tuple(sentences(Article("0" * 64, "", text, zones, unknown("the eval gives none"))))


@cache
def _basil(root: Path) -> dict[str, str]:
    path = root / "stories" / "basil" / "articles.jsonl"
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return {f"basil{n}": f"{row['title']}\n\n{row['text']}" for n, row in enumerate(rows)}


@cache
def _helsinki(root: Path) -> dict[str, str]:
    return dict(_rows(root / "reuse" / "helsinki_articles.csv"))


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    csv.field_size_limit(sys.maxsize)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["id"], row["text"].replace(" ### ", "\n\n")


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
