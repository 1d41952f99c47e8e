"""Events against acts marked in `gold/events.jsonl` and `gold/border_acts.jsonl`: type, modality.

Each line of a gold names a sentence (of BASIL by article and offsets, of a seed by file and
offsets, or written here), the place of a predicate in it, and its PLOVER type and modality, or
NONE. `second` is a second coding of most of them. Halves by a hash of the story or sentence; seeds
are dev. What the reader finds at the predicate counts, the sentence read alone.

`events.jsonl` (302 sentences, figures `coded_events.…`) was coded twice in another order by one
hand in one sitting, so that its agreement (98.7 %) tells how firm the rules of docs/how/events.md
are. `border_acts.jsonl` (640, figures `border_acts.…`) is by seven hands that wrote no rules of the
reader and did not see what it reads: they wrote 510 and drew 130 from BASIL. The first five coded
those of another blind and agree on 99.3 % of the types; they had the same pages of rules and the
same schooling, and left out what they could not settle, so strangers would agree less. The 200 of
the last two (without `second`) were coded once. Its `dev` was used to mend rules; of its `test` no
sentence was looked at.

    found          of the acts marked, those at which there is an event
    type           of the acts marked, those with an event of the right type
    modality       of the acts found, those with the right modality
    border_f       micro F of CONCEDE, RETREAT, REQUEST and REJECT
    idle           of the places marked NONE, those without an event
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.read.events.lexicon import BORDER
from dateline.types.mention import Event

from .coded import parsed, read

GOLD = Path(__file__).with_name("gold")
FILES = {"coded_events": "events.jsonl", "border_acts": "border_acts.jsonl"}
NONE = "NONE"


@dataclass(frozen=True, slots=True)
class Marked:
    """A predicate in a sentence, with its coding."""

    split: str
    sentence: str
    start: int
    end: int
    type: str
    modality: str | None


def measure(root: Path) -> dict[str, float] | None:
    basil, seeds = _basil(root), root.parent / "seeds"
    if not basil or not seeds.is_dir():
        print(f"coded_events: skipped, {root} has not all of the data")
        return None
    figures: dict[str, float] = {}
    for name, file in FILES.items():
        lines = (GOLD / file).read_text("utf-8").splitlines()
        figures |= _measured(name, [_marked(json.loads(line), basil, seeds) for line in lines])
    return figures


def _measured(name: str, gold: Sequence[Marked]) -> dict[str, float]:
    pages = parsed([one.sentence for one in gold])
    pairs = [(one, _at(one, read(page))) for one, page in zip(gold, pages, strict=True)]
    return {
        f"{name}.{split}.{figure}": value
        for split in ("dev", "test")
        for figure, value in _scores([pair for pair in pairs if pair[0].split == split]).items()
    }


def _marked(line: dict[str, Any], basil: Sequence[str], seeds: Path) -> Marked:
    text, start, end = line.get("text", ""), 0, len(line.get("text", ""))
    if not text:
        start, end = line["start"], line["end"]
        text = basil[line["article"]] if "article" in line else _seed(seeds, line["seed"])
    first, last = line["at"]
    at = first - start, last - start
    return Marked(line["split"], text[start:end], *at, line["type"], line["modality"])


def _basil(root: Path) -> list[str]:
    """Return the articles, each its title, an empty line and its text; none where missing."""
    path = root / "stories" / "basil" / "articles.jsonl"
    rows = map(json.loads, path.read_text("utf-8").splitlines() if path.exists() else ())
    return [f"{row['title']}\n\n{row['text']}" for row in rows]


def _seed(seeds: Path, name: str) -> str:
    return (seeds / name).read_text("utf-8")


def _at(one: Marked, events: Sequence[Event]) -> Event | None:
    here = (e for e in events if e.span.start < one.end and one.start < e.span.end)
    return next(here, None)


def _scores(pairs: Sequence[tuple[Marked, Event | None]]) -> dict[str, float]:
    acts = [(one, event) for one, event in pairs if one.type != NONE]
    idle = [event for one, event in pairs if one.type == NONE]
    met = [(one, event) for one, event in acts if event is not None]
    wanted = sum(one.type in BORDER for one, _ in pairs)
    said = sum(event is not None and event.type in BORDER for _, event in pairs)
    right = sum(one.type == event.type for one, event in met if one.type in BORDER)
    modal = sum(one.modality == event.modality.value for one, event in met)
    typed = sum(one.type == event.type for one, event in met)
    return {
        "found": _percent(len(met), len(acts)),
        "type": _percent(typed, len(acts)),
        "modality": _percent(modal, len(met)),
        "border_f": _percent(2 * right, wanted + said),
        "idle": _percent(sum(event is None for event in idle), len(idle)),
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
