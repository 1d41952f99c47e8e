"""Parties over reports: pairs of mentions labelled as one party or two.

    parties.dev.precision   of the pairs that the record takes for one party, those that are
    parties.dev.recall      of the pairs that are one party, those that the record takes for one

The gold, `gold/party_pairs.jsonl`, names a report of the shared data (`basil/ROW`,
`helsinki/ID`, `seeds/FILE`) and offsets in it for each mention. All reports that it names for one
split are read as one case, so that namesakes of other stories and years stand in the way. The
split is by story (BASIL), by report (Helsinki); rules are tuned on dev alone.
A mention that the record has no party for is a party of its own.
"""

import csv
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline import app
from dateline.pipeline import batches, work
from dateline.ports import Kept
from dateline.record.days import Days, days
from dateline.record.parties import Parties, Sighting, gather, sightings
from dateline.types.mention import Actor
from dateline.types.reading import Reading
from dateline.types.report import Declared, Report

GOLD = Path(__file__).with_name("gold") / "party_pairs.jsonl"
# Words of the record and words of the gold are one mention from this overlap on.
SAME_PLACE = 0.3


@dataclass(frozen=True, slots=True)
class Place:
    """Words of one file."""

    file: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions and whether they mean one party."""

    a: Place
    b: Place
    same: bool
    why: str


def measure(root: Path) -> dict[str, float] | None:
    """Precision, recall and F1 of the pairs in percent, dev and test; None without the data."""
    if not (root / "stories" / "basil").is_dir() or not (root / "reuse").is_dir():
        print("parties: no data at ../shared/evals, skipped")
        return None
    figures: dict[str, float] = {}
    for split, pairs in gold().items():
        files = sorted({place.file for pair in pairs for place in (pair.a, pair.b)})
        found = resolved(list(readings(reports(root, files))), pairs)
        figures |= {f"parties.{split}.{key}": value for key, value in score(pairs, found).items()}
    return figures


def gold() -> dict[str, list[Pair]]:
    """Return the labelled pairs by split."""
    splits: dict[str, list[Pair]] = {}
    for line in GOLD.read_text("utf-8").splitlines():
        row = json.loads(line)
        pair = Pair(Place(**row["a"]), Place(**row["b"]), row["label"] == "same", row["why"])
        splits.setdefault(row["split"], []).append(pair)
    return splits


def reports(root: Path, files: Sequence[str]) -> Iterator[tuple[str, Report]]:
    """Yield the files of the shared data as reports, each with its name in the gold."""
    for file, (text, published, outlet) in _texts(root, set(files)).items():
        data = text.encode()
        declared = Declared(published=published or None, outlet=outlet or None)
        id_ = hashlib.sha256(file.encode() + data).hexdigest()
        yield file, Report(id_, file, data, "text/plain", declared)


def readings(given: Iterable[tuple[str, Report]]) -> Iterator[Reading]:
    """Read the reports; the article's `file` is the name in the gold."""
    stages = app.stages(app.settings())
    for batch in batches(report for _, report in given):
        for kept in work(batch, stages):
            if isinstance(kept, Kept):
                yield kept.reading


def resolved(read: Sequence[Reading], pairs: Sequence[Pair]) -> dict[Place, str]:
    """Return the party of each mention that the record has one for."""
    parties = gathered(read)
    wanted: dict[str, set[Place]] = {}
    for pair in pairs:
        for place in (pair.a, pair.b):
            wanted.setdefault(place.file, set()).add(place)
    found: dict[Place, str] = {}
    for reading in read:
        for place in wanted.get(reading.article.file, ()):
            party = parties.ref(reading.article.report, _actor(reading, place)).party
            if party:
                found[place] = party
    return found


def gathered(read: Iterable[Reading]) -> Parties:
    """Make the parties of these readings; only dates declared or stated are known."""
    seen: list[Sighting] = []
    when: dict[str, Days | None] = {}
    for reading in read:
        seen.extend(sightings(reading))
        when[reading.article.report] = days(reading.article.published.edtf)
    return gather(seen, when)


def score(pairs: Sequence[Pair], found: Mapping[Place, str]) -> dict[str, float]:
    """Compare the pairs that share a party with the gold."""
    joined = [pair for pair in pairs if is_joined(pair, found)]
    right = sum(pair.same for pair in joined)
    precision = right / len(joined) if joined else 0.0
    recall = right / sum(pair.same for pair in pairs)
    both = precision + recall
    return {
        "precision": round(100 * precision, 1),
        "recall": round(100 * recall, 1),
        "f1": round(200 * precision * recall / both, 1) if both else 0.0,
    }


def is_joined(pair: Pair, found: Mapping[Place, str]) -> bool:
    """Whether the record takes both mentions for one party."""
    return pair.a in found and found[pair.a] == found.get(pair.b)


def _actor(reading: Reading, place: Place) -> Actor | None:
    """The actor whose words overlap the place most; None where none does by enough."""
    best, actor = SAME_PLACE, None
    for start, end, one in _mentions(reading):
        shared = min(end, place.end) - max(start, place.start)
        if shared <= 0:
            continue
        overlap = shared / (max(end, place.end) - min(start, place.start))
        if overlap > best:
            best, actor = overlap, one
    return actor


def _mentions(reading: Reading) -> Iterator[tuple[int, int, Actor]]:
    for name in reading.names:
        if name.actor:
            yield name.span.start, name.span.end, name.actor
    for quotation in reading.quotations:
        if quotation.source and quotation.speaker:
            yield quotation.source.start, quotation.source.end, quotation.speaker
    for event in reading.events:
        for part in (*event.actors, *event.recipients):
            if part.actor:
                yield part.span.start, part.span.end, part.actor


def _texts(root: Path, files: set[str]) -> dict[str, tuple[str, str, str]]:
    """Text, day and outlet of each file that the gold names."""
    found: dict[str, tuple[str, str, str]] = {}
    lines = (root / "stories" / "basil" / "articles.jsonl").read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        row = json.loads(line)
        text = f"{row['title']}\n\n{row['text']}"
        found[f"basil/{number}"] = (text, row["published"], row["outlet"])
    csv.field_size_limit(sys.maxsize)
    with (root / "reuse" / "helsinki_articles.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            text = row["text"].replace(" ### ", "\n\n")
            found[f"helsinki/{row['id']}"] = (text, row["scrape_time"][:10], row["publisher"])
    for path in sorted((root.parent / "seeds").glob("*.txt")):
        found[f"seeds/{path.name}"] = (path.read_text("utf-8"), "", "")
    return {file: found[file] for file in sorted(files)}
