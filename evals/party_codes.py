"""Codes of parties against `gold/party_codes.jsonl`, and words of sectors against Phoenix's.

Each line of the gold names a row of PLV, counted from 0, a side of it, and what PLOVER calls the
party there: state or sort of actor, and sector, null for none. `told_by` says whether the phrase,
the sentence, or only what is known besides tells it. The rows are a tenth by the hash of the
sentence. They were coded by the one hand that wrote the tables, after the tables and before
running on them; another tenth was looked at while writing. Each sentence is read alone.

    actor_precision, actor_recall      of the actors given, right; of those in the gold, given right
    sector_precision, sector_recall    the same for sectors
    whole         of the parties, those with both halves right (or rightly none)
    whole_told    the same of those that the phrase or the sentence tells

The agents of the Phoenix dictionary are nouns with CAMEO's types. Half of them, by their letters,
were looked at while writing `sectors.tsv`; the others are `agents`.

    agents.found        words for which a sector is told
    agents.precision    of these, with one of the types that Phoenix gives
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.ports import Page
from dateline.read.actors import cast
from dateline.read.events.codes import Article, code
from dateline.read.events.sectors import sector, split
from dateline.read.names import NAMES
from dateline.types.coding import Code
from dateline.types.mention import Part
from dateline.types.reading import Reading
from dateline.types.span import Span

from .coded import Gold, parsed, plv

GOLD = Path(__file__).with_name("gold") / "party_codes.jsonl"
# CAMEO's types by PLOVER's sectors, where they differ; those of religions are REL there.
CAMEO = {"MED": "HLH", "JRN": "MED", "SOC": "HRI NGO ENV DEV", "REL": "REL CHR MUS JEW HIN BUD"}
_AGENT = re.compile(r"^([A-Z][A-Z_'-]+) *\[~([A-Z]+)\]", re.MULTILINE)
_LETTERS = " ABCDEFGHIJKLMNOPQRSTUVWXYZ_-"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A party of a row, and its code."""

    row: int
    side: str
    actor: str | None
    sector: str | None
    told_by: str


def measure(root: Path) -> dict[str, float] | None:
    path = root / "events" / "PLV_train.tsv"
    agents = root.parent / "reference" / "actors" / "Phoenix.agents.txt"
    if not path.exists() or not agents.exists():
        print(f"party_codes: skipped, {root} has not all of the data")
        return None
    gold = [Labelled(**json.loads(line)) for line in GOLD.open(encoding="utf-8")]
    rows = plv(path)
    pages = parsed([rows[one.row].sentence for one in gold])
    found = [_coded(one, rows[one.row], page) for one, page in zip(gold, pages, strict=True)]
    words = list(_unseen(agents.read_text("utf-8", errors="replace")))
    figures = _scores(gold, found) | {f"agents.{k}": v for k, v in _agents(words).items()}
    return {f"party_codes.{name}": value for name, value in figures.items()}


def _coded(one: Labelled, row: Gold, page: Page) -> Code | None:
    place = row.source if one.side == "source" else row.target
    assert place is not None
    everyone = cast(page, NAMES.read(page, Reading(page.article)))
    span = Span(place.start, place.stop, row.sentence[place.start : place.stop])
    actor = everyone.actor(0, span.start, span.end)
    return code(Part(span, actor), Article(row.sentence, None))


def _scores(gold: Sequence[Labelled], found: Sequence[Code | None]) -> dict[str, float]:
    pairs = list(zip(gold, found, strict=True))
    halves = {
        "actor": [(one.actor, it.actor if it else None) for one, it in pairs],
        "sector": [(one.sector, it.sector if it else None) for one, it in pairs],
    }
    whole = [all(a == b for a, b in both) for both in zip(*halves.values(), strict=True)]
    told = [right for one, right in zip(gold, whole, strict=True) if "known" not in one.told_by]
    scores: dict[str, float] = {}
    for name, both in halves.items():
        right = sum(a == b is not None for a, b in both)
        scores[f"{name}_precision"] = _percent(right, sum(b is not None for _, b in both))
        scores[f"{name}_recall"] = _percent(right, sum(a is not None for a, _ in both))
    return scores | {
        "whole": _percent(sum(whole), len(whole)),
        "whole_told": _percent(sum(told), len(told)),
    }


def _unseen(text: str) -> Iterator[tuple[str, str]]:
    """Words and types of the half that was not looked at."""
    for words, types in _AGENT.findall(text):
        if sum(_LETTERS.find(c) * n for n, c in enumerate(words, 1) if c in _LETTERS) % 2:
            yield words.replace("_", " ").lower(), types


def _agents(words: Sequence[tuple[str, str]]) -> dict[str, float]:
    told = [(sector(split(word)), types) for word, types in words]
    known = [(one.code, types) for one, types in told if one and one.code]
    right = sum(_agrees(code, types) for code, types in known)
    return {"found": _percent(len(known), len(words)), "precision": _percent(right, len(known))}


def _agrees(code: str, types: str) -> bool:
    return any(kind in types for kind in CAMEO.get(code, code).split())


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


if __name__ == "__main__":
    for name, value in (
        measure(Path(__file__).resolve().parents[2] / "shared" / "evals") or {}
    ).items():
        print(f"{name} {value:.1f}")
