"""How fast words are attributed, beside bare spaCy on the same paragraphs in the same run.

    python -m benchmarks.attribution PARAGRAPHS.json

PARAGRAPHS is a list of texts, as `benchmarks.stages` writes it. Attribution is the network and what
joins its spans (`read.quotations.spans`), by processor time; its peak memory is that of a process
which has not loaded spaCy. Both run on one thread, in turns; the faster turn of each counts.
"""

import json
import resource
import sys
import time
from pathlib import Path

TOGETHER = 20  # paragraphs of one article
ROUNDS = 2


def main(paragraphs: str) -> None:
    texts = json.loads(Path(paragraphs).read_text("utf-8"))
    words = sum(len(text.split()) for text in texts)
    ours = min(_attributed(texts) for _ in range(ROUNDS))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    spacy = _parsed(texts)
    print(f"attribution   {words / ours:8.0f} words a second   peak {peak:.0f} MB")
    print(f"bare spaCy    {words / spacy:8.0f} words a second")
    print(f"ratio         {spacy / ours:8.2f}")


def _attributed(texts: list[str]) -> float:
    from dateline.read.quotations.spans import found  # noqa: PLC0415  measured without spaCy

    found([(0, "He said so.")])
    begun = time.process_time()
    for first in range(0, len(texts), TOGETHER):
        found([(0, text) for text in texts[first : first + TOGETHER]])
    return time.process_time() - begun


def _parsed(texts: list[str]) -> float:
    import spacy  # noqa: PLC0415  measured after attribution

    from dateline.app import MODEL  # noqa: PLC0415

    pipeline = spacy.load(MODEL)
    turns = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        for _ in pipeline.pipe(texts, batch_size=64):
            pass
        turns.append(time.process_time() - begun)
    return min(turns)


if __name__ == "__main__":
    main(*sys.argv[1:])
