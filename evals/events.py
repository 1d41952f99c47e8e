"""Measure events: PLOVER type with the pair given, end to end, and whether there is one at all.

    plv.train.pair.macro_f          type given sentence, source and target (macro F1, 15 types)
    plv.train.end_to_end.f          source overlaps, target overlaps, and the type is right
    plv.held_back.…                 the same, each fifth read with models fitted on the others
    cameo.relevance.f               the sentence holds an event at all (class above 0)
    cameo.false_per_100             events found in 100 sentences of class 0
    cameo.held_back.…               the same of coded events, models fitted on the other fifths

The rules were written while looking at all of PLV and the CAMEO classes: those sentences are
development data for them. The models never saw the fifth on which they are measured. CONCEDE and
RETREAT are one class there, YIELD. Appeals ("urged Sudor to …") are requests to the rules and no
event in the CAMEO classes; they are found, but not coded.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations, product
from pathlib import Path

from dateline.ports import Page
from dateline.read.events import Events
from dateline.read.events.lexicon import MUTUAL
from dateline.read.events.weighing import Weights, rooted
from dateline.types.mention import Event
from dateline.types.span import Span
from training.events import RULES, Example, fitted, news_example, pair_example

from .coded import Gold, cameo, given_pair, overlaps, parsed, plv, read
from .folds import FIFTHS, fifths

Answer = tuple[str, tuple[Event, ...]]  # the type given the pair, and the events found


@dataclass(frozen=True, slots=True)
class Data:
    """Both tables with their parses, the fifths of each, and what the models are to see."""

    golds: Sequence[Gold]
    pages: Sequence[Page]
    holds: Sequence[bool]
    cameo_pages: Sequence[Page]
    fifths: tuple[Sequence[int], Sequence[int]]
    examples: tuple[Sequence[Example], Sequence[Example]]


def measure(root: Path) -> dict[str, float] | None:
    folder = root / "events"
    if not (folder / "PLV_train.tsv").exists():
        print(f"events: skipped, {folder} has no data")
        return None
    data = _data(folder)
    events = [read(page, RULES) for page in data.pages]
    answers = [
        (given_pair(gold, page, found), found)
        for gold, page, found in zip(data.golds, data.pages, events, strict=True)
    ]
    found = [len(read(page, RULES)) for page in data.cameo_pages]
    return {
        **score_plv("plv.train", data.golds, answers),
        **score_cameo("cameo", data.holds, found),
        **_held_back(data),
    }


def _data(folder: Path) -> Data:
    golds, labelled = plv(folder / "PLV_train.tsv"), cameo(folder / "cameo_class_train.tsv")
    texts = [gold.sentence for gold in golds], [text for text, _ in labelled]
    drawn = fifths([*texts[0], *texts[1]])
    pages, cameo_pages = parsed(texts[0]), parsed(texts[1])
    seen = [
        news_example(page, label) for page, (_, label) in zip(cameo_pages, labelled, strict=True)
    ]
    return Data(
        golds,
        pages,
        [label > 0 for _, label in labelled],
        cameo_pages,
        (drawn[: len(golds)], drawn[len(golds) :]),
        ([pair_example(gold, page) for gold, page in zip(golds, pages, strict=True)], seen),
    )


def _held_back(data: Data) -> dict[str, float]:
    """Score every sentence with models that were fitted on the four fifths without it."""
    plv_fifths, cameo_fifths = data.fifths
    answers: list[Answer] = [("", ())] * len(data.golds)
    coded = [0] * len(data.holds)
    for fifth in range(FIFTHS):
        weights = _without(data, fifth)
        reader = Events(partial(_same, weights))
        for place in _places(plv_fifths, fifth):
            chances = weights.types.chances(data.examples[0][place][0])
            kind = max(sorted(chances), key=lambda label: chances[label])
            answers[place] = kind, read(data.pages[place], reader)
        for place in _places(cameo_fifths, fifth):
            coded[place] = sum(each.coded for each in read(data.cameo_pages[place], reader))
    return {
        **score_plv("plv.held_back", data.golds, answers),
        **score_cameo("cameo.held_back", data.holds, coded),
        **_worst(data, answers),
    }


def _same(weights: Weights) -> Weights:
    return weights


def _without(data: Data, fifth: int) -> Weights:
    pairs, sentences = (
        [example for example, drawn in zip(examples, fifths_, strict=True) if drawn != fifth]
        for examples, fifths_ in zip(data.examples, data.fifths, strict=True)
    )
    return fitted(pairs, sentences)


def _worst(data: Data, answers: Sequence[Answer]) -> dict[str, float]:
    """Return the lowest figure that any one fifth reaches with the pair given."""
    scores = []
    for fifth in range(FIFTHS):
        places = _places(data.fifths[0], fifth)
        scores.append(_macro([(data.golds[at].root, answers[at][0]) for at in places]))
    return {"plv.held_back.worst_fifth.macro_f": _percent(min(scores))}


def _places(drawn: Sequence[int], fifth: int) -> list[int]:
    return [place for place, each in enumerate(drawn) if each == fifth]


def score_plv(name: str, golds: Sequence[Gold], answers: Sequence[Answer]) -> dict[str, float]:
    pairs = [(gold.root, kind) for gold, (kind, _) in zip(golds, answers, strict=True)]
    hits = predicted = 0
    for gold, (_, events) in zip(golds, answers, strict=True):
        triples = list(_triples(events))
        predicted += len(triples)
        hits += any(
            kind == gold.root and any(_met(gold, *ends) for ends in ways) for kind, ways in triples
        )
    precision, recall = _share(hits, predicted), _share(hits, len(golds))
    return {
        f"{name}.pair.macro_f": _percent(_macro(pairs)),
        f"{name}.pair.accuracy": _percent(_share(sum(a == b for a, b in pairs), len(pairs))),
        f"{name}.end_to_end.precision": _percent(precision),
        f"{name}.end_to_end.recall": _percent(recall),
        f"{name}.end_to_end.f": _percent(_f(precision, recall)),
    }


def score_cameo(name: str, holds: Sequence[bool], found: Sequence[int]) -> dict[str, float]:
    hits = sum(1 for gold, n in zip(holds, found, strict=True) if gold and n)
    precision = _share(hits, sum(1 for n in found if n))
    recall = _share(hits, sum(holds))
    false = sum(n for gold, n in zip(holds, found, strict=True) if not gold)
    return {
        f"{name}.relevance.precision": _percent(precision),
        f"{name}.relevance.recall": _percent(recall),
        f"{name}.relevance.f": _percent(_f(precision, recall)),
        f"{name}.false_per_100": round(100 * _share(false, sum(not gold for gold in holds)), 1),
    }


def _met(gold: Gold, source: Span, target: Span) -> bool:
    return overlaps(source, gold.source) and overlaps(target, gold.target)


def _triples(events: Sequence[Event]) -> Iterator[tuple[str, tuple[tuple[Span, Span], ...]]]:
    """Yield each type with its source and target; what two do together counts once, either way."""
    for event in events:
        kind, actors = rooted(event.type, event.modality), event.actors
        if not event.recipients and event.type in MUTUAL:
            for one, other in combinations(actors, 2):
                yield kind, ((one.span, other.span), (other.span, one.span))
        for actor, other in product(actors, event.recipients):
            yield kind, ((actor.span, other.span),)


def _macro(pairs: Sequence[tuple[str, str]]) -> float:
    gold, said = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    right = Counter(a for a, b in pairs if a == b)
    scores = [2 * right[kind] / (gold[kind] + said[kind]) for kind in gold]
    return sum(scores) / len(scores)


def _f(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _percent(share: float) -> float:
    return round(100 * share, 1)
