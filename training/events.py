"""Fits the two linear models that weigh events (`dateline.read.events.weighing`).

    make train-events      writes types.npz, news.npz and checksums.json beside MODEL_CARD.md

Needs PLV_train.tsv and cameo_class_train.tsv in ../shared/evals/events, and numpy alone. The
figures in the card come from `python -m evals.gate events`, which fits each fifth of the data
on the other four (`evals.folds`).
"""

import argparse
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from spacy.tokens import Doc

from dateline.ports import Page
from dateline.read.events import Events
from dateline.read.events.traits import Traits, pair_traits, sentence_traits
from dateline.read.events.weighing import CODED, Weights, head
from evals.coded import Gold, cameo, given_pair, parsed, plv, read

from .linear import fit, save

RULES = Events(None)
NOT_CODED: Final = "not coded"
# Weight of the examples against the penalty: the best of .3, 1 and 3, and of .5 and 2, on the
# held-back fifths.
TYPES, NEWS = 2.0, 0.3

Example = tuple[Traits, str]


def pair_example(gold: Gold, page: Page) -> Example:
    """Return what is seen of the pair of a PLV sentence, with its type."""
    events = read(page, RULES)
    doc, before = _parse(page)
    ends = (
        None if place is None else head(doc, place.start - before, place.stop - before)
        for place in (gold.source, gold.target)
    )
    source, target = ends
    return pair_traits(doc[:], (source, target), given_pair(gold, page, events), events), gold.root


def news_example(page: Page, label: int) -> Example:
    """Return what is seen of a sentence of the CAMEO classes, with whether it is coded."""
    doc, before = _parse(page)
    spans = ((each.span.start - before, each.span.end - before, each) for each in read(page, RULES))
    found = [(head(doc, start, end), each) for start, end, each in spans]
    events = [(token, each) for token, each in found if token is not None]
    return sentence_traits(doc[:], events), CODED if label else NOT_CODED


def _parse(page: Page) -> tuple[Doc, int]:
    """Return the parse of a lone sentence and the characters before it."""
    paragraph = page.paragraphs[0]
    return paragraph.doc, paragraph.zone.start


def fitted(pairs: Sequence[Example], sentences: Sequence[Example]) -> Weights:
    """Return the models fitted on these examples."""
    return Weights(fit(pairs, TYPES), fit(sentences, NEWS))


def main(argv: Sequence[str] | None = None) -> None:
    """Fit on all of the data and write the models."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="the folder of the two tables")
    parser.add_argument("to", type=Path, help="where the models go")
    args = parser.parse_args(argv)
    golds, labelled = plv(args.data / "PLV_train.tsv"), cameo(args.data / "cameo_class_train.tsv")
    pages = parsed([gold.sentence for gold in golds])
    pairs = [pair_example(gold, page) for gold, page in zip(golds, pages, strict=True)]
    pages = parsed([text for text, _ in labelled])
    sentences = [
        news_example(page, label) for page, (_, label) in zip(pages, labelled, strict=True)
    ]
    weights = fitted(pairs, sentences)
    sums = {}
    for name, model in (("types.npz", weights.types), ("news.npz", weights.news)):
        save(model, args.to / name)
        sums[name] = hashlib.sha256((args.to / name).read_bytes()).hexdigest()
    (args.to / "checksums.json").write_text(json.dumps(sums, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
