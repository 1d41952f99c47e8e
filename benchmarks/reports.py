"""The reports that are measured: 300 news articles as one JSONL file a size.

From ../shared/evals/stories/basil where it lies beside the repository, else the example
corpus over and over, each copy made unlike the others by a line of its own.
"""

import json
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BASIL = ROOT.parent / "shared" / "evals" / "stories" / "basil" / "articles.jsonl"
EXAMPLES = ROOT / "examples" / "reports"
FIELDS = ("text", "title", "outlet", "published", "url")


def origin() -> str:
    """Say in words which reports are measured."""
    return "BASIL, 300 articles" if BASIL.exists() else "the example corpus, repeated"


def write(folder: Path, count: int) -> Path:
    """Write the first `count` reports as JSONL and return the file."""
    path = folder / f"reports-{count}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for entry in islice(_entries(), count):
            file.write(json.dumps(entry, ensure_ascii=False) + "\n")
    return path


def _entries() -> Iterator[dict[str, str]]:
    if BASIL.exists():
        for line in BASIL.read_text("utf-8").splitlines():
            entry = json.loads(line)
            yield {name: entry[name] for name in FIELDS if entry.get(name)}
        return
    texts = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*-*.txt"))]
    for number, text in enumerate(cycle(texts)):
        yield {"text": f"{text}\n\nBoat number {number} was counted at dawn.\n"}
