"""Places against `gold/places.jsonl`: 63 names of places in BASIL, and what they mean.

Each line has an article of BASIL (0 is the first), offsets in its text, the country, and in the
USA the state; null where the words mean no one country ("Africa"). Labelled by hand from a sample
by hash, each with its sentence in view, of names after "in", "at" or "near" in sentences with an
act; halves by story, of which `dev` was looked at. The place is looked up as if the clause of an
event named it.

    right        of all, with the right country (and state), or open where it is null
    wrong        of all, with another
    abstained    of all, open though they mean one
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from dateline.read.events.codes import Article as Told
from dateline.read.events.places import place, surroundings
from dateline.read.names import NAMES
from dateline.read.page import Parser
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.coding import Place
from dateline.types.dating import unknown
from dateline.types.mention import Part
from dateline.types.reading import Reading
from dateline.types.span import Span

from .coded import MODEL

GOLD = Path(__file__).with_name("gold") / "places.jsonl"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the reader made of one name, and what it means."""

    split: str
    country: str | None
    region: str | None
    found: Place

    @property
    def is_right(self) -> bool:
        """Whether country and state are those of the gold."""
        same = self.found.country == self.country
        return same and (self.region is None or self.found.region == self.region)


def measure(root: Path) -> dict[str, float] | None:
    path = root / "stories" / "basil" / "articles.jsonl"
    if not path.exists():
        print(f"places: skipped, {path} is missing")
        return None
    texts = [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    gold = [json.loads(line) for line in GOLD.open(encoding="utf-8")]
    gold.sort(key=lambda line: (line["article"], line["start"]))
    answers = _answers(gold, texts)
    figures: dict[str, float] = {}
    for split in ("dev", "test"):
        here = [one for one in answers if one.split == split]
        right = [one for one in here if one.is_right]
        wrong = [one for one in here if one.found.country and not one.is_right]
        scores = {
            "right": len(right),
            "wrong": len(wrong),
            "abstained": len(here) - len(right) - len(wrong),
        }
        figures |= {f"places.{split}.{k}": 100 * n / len(here) for k, n in scores.items()}
    return figures


def _answers(gold: Sequence[Mapping[str, Any]], texts: Sequence[str]) -> list[Answer]:
    parser = Parser(MODEL)
    answers: list[Answer] = []
    for number, lines in groupby(gold, key=lambda line: int(line["article"])):
        text = texts[number]
        page = parser.parse_one(_article(text))
        found = NAMES.read(page, Reading(page.article))
        around = surroundings(Told(text, None), found.names)
        for line in lines:
            span = Span(line["start"], line["end"], text[line["start"] : line["end"]])
            told = place(Part(span), around)
            answers.append(Answer(line["split"], line["country"], line["region"], told))
    return answers


def _article(text: str) -> Article:
    return Article("0" * 64, "basil", text, tuple(_zones(text)), unknown("not given"))


def _zones(text: str) -> Iterator[Zone]:
    start = 0
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            yield Zone(ZoneKind.BODY, start, start + len(paragraph))
        start += len(paragraph) + 2


if __name__ == "__main__":
    shared = Path(__file__).resolve().parents[2] / "shared" / "evals"
    for name, value in (measure(shared) or {}).items():
        print(f"{name} {value:.1f}")
