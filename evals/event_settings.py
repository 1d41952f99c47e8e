"""What stands around an event against `gold/event_settings.jsonl`: contexts, history, place, date.

Each line names an act: in BASIL or the Helsinki articles by file and offsets, or in a sentence
written here, read as a report of 2031-05-08. Acts were drawn by hash from those the reader found,
three an article, and one or two more where the sentence names a year or a place; the labels were
set before looking at what the reader says of them. What is unclear has no label. Halves by a hash
of story, article or sentence; what the reader says was looked at in `dev` only.

    contexts     PLOVER's contexts that the act's sentence tells of it, else the headline and lead:
                 what it is about, not what a title of a party reminds of
    historical   whether the text and its date tell that the act was done a year or more before
    where        words of the place that its sentence tells of the act; none for a dateline, a
                 speaker's place, a place without a name
    when         words of the time that its sentence tells of the act; vague ones ("recently") do
                 not count

    precision    of what the reader says of these acts, the share that is in the gold
    recall       of what is in the gold, the share that the reader says

An act that the reader does not find any more is left out.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from dateline.types.mention import Event
from dateline.types.report import Declared, Report
from dateline.types.span import Span

from .parties import readings, reports

GOLD = Path(__file__).with_name("gold") / "event_settings.jsonl"
TODAY = "2031-05-08"


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the reader says, how much the gold has, and how much of it is the same."""

    said: int = 0
    wanted: int = 0
    right: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.said + other.said, self.wanted + other.wanted, self.right + other.right)


def measure(root: Path) -> dict[str, float] | None:
    if not (root / "stories").is_dir() or not (root / "reuse").is_dir():
        print(f"event_settings: skipped, {root} has not all of the data")
        return None
    figures: dict[str, float] = {}
    met = list(matched(root, gold()))
    for split in ("dev", "test"):
        for name in ("contexts", "historical", "where", "when"):
            here = (pair for pair in met if pair[0]["split"] == split and name in pair[0])
            counts = sum((_COUNTED[name](*pair) for pair in here), Counts())
            key = f"event_settings.{split}.{name}"
            figures[f"{key}.precision"] = round(100 * counts.right / max(counts.said, 1), 1)
            figures[f"{key}.recall"] = round(100 * counts.right / max(counts.wanted, 1), 1)
    return figures


def gold() -> list[dict[str, Any]]:
    """The labelled acts, each with the name of its report."""
    lines = [json.loads(line) for line in GOLD.open(encoding="utf-8")]
    return [{"file": f"own/{number}", **line} for number, line in enumerate(lines)]


def matched(
    root: Path, lines: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[Mapping[str, Any], Event]]:
    """Yield each labelled act that the reader finds, with its event."""
    given = sorted({line["file"] for line in lines if "text" not in line})
    written = [_report(line["file"], line["text"]) for line in lines if "text" in line]
    found = {
        reading.article.file: reading.events
        for reading in readings([*reports(root, given), *((each.file, each) for each in written)])
    }
    for line in lines:
        start, end = line["at"]
        here = (e for e in found.get(line["file"], ()) if _overlaps(e.span, start, end))
        if (event := next(here, None)) is not None:
            yield line, event


def _report(name: str, text: str) -> Report:
    data = text.encode()
    return Report(sha256(data).hexdigest(), name, data, "text/plain", Declared(published=TODAY))


def _contexts(line: Mapping[str, Any], event: Event) -> Counts:
    said, wanted = {context.name for context in event.contexts}, set(line["contexts"])
    return Counts(len(said), len(wanted), len(said & wanted))


def _historical(line: Mapping[str, Any], event: Event) -> Counts:
    said, wanted = event.historical is not None, bool(line["historical"])
    return Counts(said, wanted, said and wanted)


def _where(line: Mapping[str, Any], event: Event) -> Counts:
    return _spans(line["where"], event.where.span if event.where else None)


def _when(line: Mapping[str, Any], event: Event) -> Counts:
    told = event.when is not None and not event.when.value.endswith("_REF")
    return _spans(line["when"], event.when.span if event.when and told else None)


def _spans(wanted: Sequence[Sequence[int]], said: Span | None) -> Counts:
    right = said is not None and any(_overlaps(said, start, end) for start, end in wanted)
    return Counts(said is not None, bool(wanted), right)


def _overlaps(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


_COUNTED = {
    "contexts": _contexts,
    "historical": _historical,
    "where": _where,
    "when": _when,
}

if __name__ == "__main__":
    shared = Path(__file__).resolve().parents[2] / "shared" / "evals"
    for name, value in (measure(shared) or {}).items():
        print(f"{name} {value:.1f}")
