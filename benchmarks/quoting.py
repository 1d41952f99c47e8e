"""textacy's direct quotations over paragraphs: what reading who said what is compared with.

    python -m benchmarks.quoting MODEL PARAGRAPHS.json     prints {"quotations": n, "seconds": s}

textacy reads quotation marks on spaCy's parse, so that its seconds hold the parse, as ours do. It
finds no indirect speech. Seconds of the processor, start-up left out.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

import spacy
from spacy.tokens import Doc

from .bare import BATCH


def main(model: str, paragraphs: str) -> None:
    direct_quotations = import_module("textacy.extract").direct_quotations
    texts = json.loads(Path(paragraphs).read_text("utf-8"))
    nlp = spacy.load(model)
    begun = time.process_time()
    found = sum(_number(direct_quotations, doc) for doc in nlp.pipe(texts, batch_size=BATCH))
    print(json.dumps({"quotations": found, "seconds": time.process_time() - begun}))


def _number(direct_quotations: Callable[[Doc], Iterable[object]], doc: Doc) -> int:
    """How many it finds; none where it gives up on marks that do not come in pairs."""
    try:
        return sum(1 for _ in direct_quotations(doc))
    except ValueError:
        return 0


if __name__ == "__main__":
    main(*sys.argv[1:])
