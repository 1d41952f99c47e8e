"""Positions against `gold/positions.jsonl`: is there a position at these words, whose, and which?

Each line of the gold names a BASIL article and a span, and says who takes which stance there and on
what, or that nobody does. Spans were drawn before the rules were written: half from what the first
version found, half from a looser pattern over quotations; what is unclear was left out. Halves by a
hash of the story. A label is met by a position whose evidence overlaps the span.

    precision   of the labelled spans at which the record has a position, those with the right
                party and stance
    recall      of the positions labelled, those that the record has, party and stance right
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dateline.types.record import Position

from .basil import Case, case

GOLD = Path(__file__).with_name("gold") / "positions.jsonl"

Json = dict[str, Any]


def measure(root: Path) -> dict[str, float] | None:
    """Percentages for dev and test; None where the data is missing."""
    labels = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    built = case(root, {label["article"] for label in labels})
    if built is None:
        print("positions: skipped, the texts of the labelled spans are not there")
        return None
    return {
        f"positions.{split}.{name}": value
        for split in ("dev", "test")
        for name, value in scores([x for x in labels if x["split"] == split], built).items()
    }


def scores(labels: Sequence[Json], built: Case) -> dict[str, float]:
    """Precision and recall, in percent."""
    found = [(label, at(label, built)) for label in labels]
    told = [(label, held) for label, held in found if held]
    right = sum(any(is_right(label, one) for one in held) for label, held in told)
    real = sum(label["stance"] is not None for label in labels)
    return {
        "precision": round(100 * right / len(told), 1) if told else 100.0,
        "recall": round(100 * right / real, 1) if real else 100.0,
    }


def at(label: Json, built: Case) -> list[Position]:
    """The positions whose evidence overlaps a labelled span."""
    return [
        position
        for position in built.record.positions
        for piece in position.evidence
        if built.numbers[piece.report] == label["article"]
        and piece.start < label["end"]
        and label["start"] < piece.end
    ]


def is_right(label: Json, found: Position) -> bool:
    """Whether party and stance are those labelled; a spokesman counts for his principal.

    A name may hold more than the label does: "Ada M. Vale" is "Ada Vale".
    """
    if found.stance != label["stance"]:
        return False
    names = [found.party.name, found.speaker.name if found.speaker else ""]
    wanted = label["party"]
    return any(wanted in name or set(wanted.split()) <= set(name.split()) for name in names)
