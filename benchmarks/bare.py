"""The bare spaCy pipeline over paragraphs: what `add` is compared with.

    python -m benchmarks.bare MODEL PARAGRAPHS.json     prints {"words": count}

All default components, `nlp.pipe`, one process; the docs are thrown away.
"""

import json
import sys
from pathlib import Path

import spacy

BATCH = 64


def main(model: str, paragraphs: str) -> None:
    texts = json.loads(Path(paragraphs).read_text("utf-8"))
    nlp = spacy.load(model)
    words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=BATCH))
    print(json.dumps({"words": words}))


if __name__ == "__main__":
    main(*sys.argv[1:])
