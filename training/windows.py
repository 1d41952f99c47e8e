"""Windows of neighbouring paragraphs, as the network is trained on them.

an article, at most 192 pieces   ->   its paragraphs in groups, with tags and links of their words
"""

import random
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

CLS, SEP = 101, 102
MOST = 254
PLACES = 510  # the encoder has no more; only a paragraph longer than that is cut
LOOK = 512  # windows among which those of like length are sought
EMPTY = 0.5  # share of the paragraphs without a span that is left out
INSIDE = frozenset({2, 4, 6})

Json = dict[str, Any]
Span = tuple[int, int]  # first and last word, the last included


@dataclass(frozen=True, slots=True)
class Window:
    """One input; `links` are a cue, its contents, and its source or None."""

    ids: list[int]
    traits: list[int]
    firsts: list[int]
    tags: list[int]
    links: list[tuple[Span, list[Span], Span | None]]


def windows(article: Json, limit: int, rng: random.Random | None = None) -> list[Window]:
    """Pack neighbouring paragraphs together, up to `limit` pieces.

    With `rng`, some of the paragraphs without any span are left out.
    """
    made: list[list[tuple[int, Json]]] = []
    group: list[tuple[int, Json]] = []
    size = at = 0
    for paragraph in article["paragraphs"]:
        more = len(paragraph["ids"]) + 1
        empty = not any(article["tags"][at : at + len(paragraph["firsts"])])
        skipped = empty and rng is not None and rng.random() < EMPTY
        if group and (size + more > limit or skipped):
            made.append(group)
            group, size = [], 0
        if not skipped:
            group.append((at, paragraph))
            size += more
        at += len(paragraph["firsts"])
    return [_window(article, one) for one in (*made, group) if one]


def _window(article: Json, group: list[tuple[int, Json]]) -> Window:
    ids, traits, firsts = [CLS], [0], []
    for _, paragraph in group:
        firsts += [len(ids) + first for first in paragraph["firsts"]]
        ids += [*paragraph["ids"], SEP]
        traits += [*paragraph["traits"], 0]
    firsts = [first for first in firsts if first < PLACES]
    low = group[0][0]
    tags = article["tags"][low : low + len(firsts)]
    if tags and tags[0] in INSIDE:
        tags = [tags[0] - 1, *tags[1:]]
    links = list(_links(article["quotes"], low, low + len(firsts)))
    return Window(ids[:PLACES], traits[:PLACES], firsts, tags, links)


def _links(quotes: list[Json], low: int, high: int) -> list[tuple[Span, list[Span], Span | None]]:
    found = []
    for quote in quotes:
        cues, contents, sources = (
            [(a - low, b - 1 - low) for a, b in quote[part] if low <= a and b <= high]
            for part in ("cue", "content", "source")
        )
        if cues:
            found.append((cues[0], contents, sources[0] if sources else None))
    return found


def batches(some: list[Window], budget: int, rng: random.Random) -> list[list[Window]]:
    """Windows of like length together, `budget` pieces with padding; in random order."""
    rng.shuffle(some)
    made: list[list[Window]] = []
    for begin in range(0, len(some), LOOK):
        batch: list[Window] = []
        for window in sorted(some[begin : begin + LOOK], key=lambda w: len(w.ids)):
            if batch and len(window.ids) * (len(batch) + 1) > budget:
                made.append(batch)
                batch = []
            batch.append(window)
        made.append(batch)
    rng.shuffle(made)
    return made


def padded(rows: list[list[int]]) -> Tensor:
    """Rows of one length, with zeros at their ends."""
    long = max(map(len, rows))
    return torch.tensor([row + [0] * (long - len(row)) for row in rows])
