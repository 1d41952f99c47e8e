"""Joined events against `gold/event_pairs.jsonl`: do two mentions in two reports tell one event?

Each line of the gold names two mentions by BASIL article and offsets and says whether they are one
event. The pairs were chosen before the rules were written: in each story those most alike by type,
names and predicate, and one more; what is unclear was left out. Halves by a hash of the story.

    precision   of the labelled pairs that the record joins, those labelled the same
    recall      of the pairs labelled the same, those that the record joins
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .basil import Case, case

GOLD = Path(__file__).with_name("gold") / "event_pairs.jsonl"

Json = dict[str, Any]
Place = tuple[int, int]  # article, where the predicate starts


def measure(root: Path) -> dict[str, float] | None:
    """Percentages for dev and test; None where the data is missing."""
    pairs = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    built = case(root, {pair[side]["article"] for pair in pairs for side in "ab"})
    if built is None:
        print("joined_events: skipped, the texts of the labelled pairs are not there")
        return None
    homes = places(built)
    return {
        f"joined_events.{split}.{name}": value
        for split in ("dev", "test")
        for name, value in scores([p for p in pairs if p["split"] == split], homes).items()
    }


def scores(pairs: Sequence[Json], homes: dict[Place, str]) -> dict[str, float]:
    """Precision and recall of joins, in percent."""
    joined = [pair for pair in pairs if is_joined(pair, homes)]
    right = sum(pair["label"] == "same" for pair in joined)
    same = sum(pair["label"] == "same" for pair in pairs)
    return {
        "precision": round(100 * right / len(joined), 1) if joined else 100.0,
        "recall": round(100 * right / same, 1) if same else 100.0,
    }


def is_joined(pair: Json, homes: dict[Place, str]) -> bool:
    """Whether both mentions stand in one event of the record."""
    one, other = (homes.get((pair[side]["article"], pair[side]["start"])) for side in "ab")
    return one is not None and one == other


def places(built: Case) -> dict[Place, str]:
    """In which event each mention stands."""
    return {
        (built.numbers[at.report], at.start): event.id
        for event in built.record.events
        for at in event.evidence
    }
