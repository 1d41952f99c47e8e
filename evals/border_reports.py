"""Asking, refusing and giving way in whole reports, against `gold/border_reports.jsonl`.

Each line names a report of BASIL, PolNeAR, Helsinki or TimeML, how far it was read, and in it every
REQUEST, REJECT, CONCEDE and RETREAT that its coder found, by the place of its words in the text;
"?" is what the coder left open, and counts neither way. Offsets count in the text that `_TEXTS`
makes. Ten hands that wrote no rules and did not see what the reader says read a tenth each, once.
Afterwards "declined to comment" and "should" were set to "?" by pattern, since the rules of
docs/how/events.md take them for no act. Of `test`, stories of BASIL held back, nobody else looked
at a sentence; `dev` was used to mend rules.

    precision   of the acts of the four types that the reader finds, those coded so
    recall      of the acts coded, those that the reader finds with the right type
    f           of both
"""

import csv
import html
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from dateline.read.events.lexicon import BORDER
from dateline.types.mention import Event

from .coded import parsed, read

GOLD = Path(__file__).with_name("gold") / "border_reports.jsonl"
OPEN: Final = "?"
_FOLDERS: Final = ("stories", "quotes", "reuse", "time")
_TAG = re.compile(r"<[^>]+>")
_TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Counts:
    """Acts coded, acts said, and those that are the same."""

    coded: int = 0
    found: int = 0
    said: int = 0
    right: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.coded + other.coded,
            self.found + other.found,
            self.said + other.said,
            self.right + other.right,
        )


def measure(root: Path) -> dict[str, float] | None:
    """Percentages for dev and test; None where the data is missing."""
    if not all((root / folder).is_dir() for folder in _FOLDERS):
        print(f"border_reports: skipped, {root} has not all of the data")
        return None
    lines = [json.loads(line) for line in GOLD.open(encoding="utf-8")]
    pages = parsed([_text(root, line["file"])[: line["end"]] for line in lines])
    counts = [count(line["acts"], read(page)) for line, page in zip(lines, pages, strict=True)]
    return {
        f"border_reports.{split}.{name}": value
        for split in ("dev", "test")
        for name, value in _scores(
            [one for line, one in zip(lines, counts, strict=True) if line["split"] == split]
        ).items()
    }


def count(acts: Sequence[Sequence[Any]], events: Sequence[Event]) -> Counts:
    """Compare what was coded of a report with what the reader says of it."""
    coded = [act for act in acts if act[2] != OPEN]
    unsure = [act for act in acts if act[2] == OPEN]
    said = [e for e in events if e.type in BORDER and not any(_overlaps(a, e) for a in unsure)]
    return Counts(
        len(coded),
        sum(any(_overlaps(act, e) and act[2] == e.type for e in events) for act in coded),
        len(said),
        sum(any(_overlaps(act, e) and act[2] == e.type for act in coded) for e in said),
    )


def _overlaps(act: Sequence[Any], event: Event) -> bool:
    return bool(event.span.start < act[1] and act[0] < event.span.end)


def _scores(counts: Sequence[Counts]) -> dict[str, float]:
    whole = sum(counts, Counts())
    precision, recall = whole.right / max(whole.said, 1), whole.found / max(whole.coded, 1)
    f = 2 * precision * recall / max(precision + recall, 1e-9)
    return {
        "precision": round(100 * precision, 1),
        "recall": round(100 * recall, 1),
        "f": round(100 * f, 1),
    }


def _text(root: Path, file: str) -> str:
    corpus, _, name = file.partition("/")
    return _TEXTS[corpus](root, name)


def _basil(root: Path, name: str) -> str:
    row = json.loads(_lines(root / "stories" / "basil" / "articles.jsonl")[int(name)])
    return f"{row['title']}\n\n{row['text']}"


def _polnear(root: Path, name: str) -> str:
    return (root / "quotes" / "polnear" / "train" / "text" / name).read_text("utf-8")


def _timeml(root: Path, name: str) -> str:
    """The text of a TimeML file without its tags."""
    told = _TEXT.search((root / "time" / name).read_text("utf-8"))
    return html.unescape(_TAG.sub("", told.group(1))) if told else ""


def _helsinki(root: Path, name: str) -> str:
    """An article, an empty line for each "###" between its paragraphs."""
    return _articles(root / "reuse" / "helsinki_articles.csv")[name].replace("###", "\n\n")


@cache
def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


@cache
def _articles(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as rows:
        return {row["id"]: row["text"] for row in csv.DictReader(rows)}


_TEXTS: Final[Mapping[str, Callable[[Path, str], str]]] = MappingProxyType(
    {"basil": _basil, "polnear": _polnear, "time": _timeml, "helsinki": _helsinki}
)
