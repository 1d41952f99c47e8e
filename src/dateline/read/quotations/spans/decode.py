"""Turns the network's scores into spans, and spans into quotations.

    They would , Vale said , go .      tags: content content - source cue - content
    cue "said"  <-  contents "They would" and "go", source "Vale"

The tags are the likeliest whole sequence (Viterbi 1967) under learned transitions, so that no span
goes on that never began. A cue needs less than an even chance to be taken for one: what is missed
is lost, what is found too much is seldom given content. Each content belongs to the cue that
scores best, each cue takes the source that scores best, or none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from .network import Floats

Span = tuple[int, int]  # first and last word, the last included

SOURCE, CUE, CONTENT = 1, 3, 5  # where such a span begins; inside, one more
LINKS = "links.npz"
_FAR = 12
_INSIDE = [SOURCE + 1, CUE + 1, CONTENT + 1]
_APART = -1e4

# So readily that recall is what is asked for and no exact F falls below it (training/README.md).
_LEAN = np.array([-0.05, 0.1, 0, 1.1, 0, 0, 0], np.float32)
_NOBODY = -1.5


@dataclass(frozen=True, slots=True)
class Linked:
    """A cue and what belongs to it, as ranges of words."""

    cue: Span
    source: Span | None
    contents: tuple[Span, ...]


def linked(scores: Floats, vectors: Floats, paragraphs: Sequence[int]) -> list[Linked]:
    """Return the quotations of one window, in order of their cues; a cue may lack content.

    `paragraphs` are those of the words: a span joins no cue of another one.
    """
    spans = list(_spans(_best(_parted(scores, paragraphs))))
    cues = [span for kind, span in spans if kind == CUE]
    if not cues:
        return []
    sources = [span for kind, span in spans if kind == SOURCE]
    contents = [span for kind, span in spans if kind == CONTENT]
    near = np.array(paragraphs)
    fits = _pairs("contents", vectors, contents, cues) + _apart(near, contents, cues)
    owners = np.where(fits.max(1) > _APART, fits.argmax(1), -1).tolist() if contents else []
    nobody = _ends(vectors, cues) @ _arrays()["nobody.weight"].T + _arrays()["nobody.bias"]
    nobody += _NOBODY
    named = _pairs("sources", vectors, cues, sources) + _apart(near, cues, sources)
    whose = np.hstack([nobody, named]).argmax(1).tolist()
    return [
        Linked(
            cue,
            sources[whose[i] - 1] if whose[i] else None,
            tuple(c for c, owner in zip(contents, owners, strict=True) if owner == i),
        )
        for i, cue in enumerate(cues)
    ]


def _parted(scores: Floats, paragraphs: Sequence[int]) -> Floats:
    """Bar spans that go on from one paragraph into the next: of PolNeAR's, 1 in 170 does."""
    near = np.array(paragraphs)
    parted = scores + _LEAN
    parted[np.flatnonzero(near[1:] != near[:-1])[:, None] + 1, _INSIDE] = _APART
    return parted


def _best(scores: Floats) -> list[int]:
    moves = _arrays()["moves"]
    total = _arrays()["start"] + scores[0]
    back: list[NDArray[np.intp]] = []
    for row in scores[1:]:
        step = total[:, None] + moves
        back.append(step.argmax(0))
        total = step.max(0) + row
    tags = [int(total.argmax())]
    for before in reversed(back):
        tags.append(int(before[tags[-1]]))
    return tags[::-1]


def _spans(tags: Sequence[int]) -> Iterator[tuple[int, Span]]:
    kind = begun = 0
    for i, tag in enumerate((*tags, 0)):
        if kind and tag != kind + 1:
            yield kind, (begun, i - 1)
            kind = 0
        if tag in (SOURCE, CUE, CONTENT):
            kind, begun = tag, i


def _pairs(name: str, vectors: Floats, ones: Sequence[Span], others: Sequence[Span]) -> Floats:
    """Return how well each of `ones` goes with each of `others`."""
    if not ones or not others:
        return np.zeros((len(ones), len(others)), np.float32)
    w = _arrays()
    one = _gelu(_ends(vectors, ones) @ w[f"{name}.one.weight"].T + w[f"{name}.one.bias"])
    other = _gelu(_ends(vectors, others) @ w[f"{name}.other.weight"].T + w[f"{name}.other.bias"])
    fit = (one @ w[f"{name}.pair.weight"].T + w[f"{name}.pair.bias"]) @ other.T
    return np.asarray(fit + w[f"{name}.far.weight"][_distances(ones, others), 0], np.float32)


def _apart(near: NDArray[np.int64], ones: Sequence[Span], others: Sequence[Span]) -> Floats:
    """Bar pairs in different paragraphs: of PolNeAR's, 1 in 200 is one."""
    if not ones or not others:
        return np.zeros((len(ones), len(others)), np.float32)
    one, other = near[np.array(ones)[:, 0]], near[np.array(others)[:, 0]]
    return np.where(one[:, None] == other[None, :], 0, 2 * _APART).astype(np.float32)


def _ends(vectors: Floats, spans: Sequence[Span]) -> Floats:
    return np.asarray(vectors[np.array(spans)].reshape(len(spans), -1), np.float32)


def _distances(ones: Sequence[Span], others: Sequence[Span]) -> NDArray[np.int64]:
    """Words between two spans on a scale of logarithms, less than _FAR for what stands before."""
    a, b = np.array(ones), np.array(others)
    after = np.maximum(b[None, :, 0] - a[:, None, 1], 0)
    before = np.maximum(a[:, None, 0] - b[None, :, 1], 0)
    apart = after + before
    size = np.clip(np.log2(np.maximum(apart, 1), dtype=np.float32) * 1.5 + 1, 0, _FAR)
    size = np.where(apart > 0, size.astype(np.int64), 0)
    return np.where(before > 0, _FAR - size, _FAR + size)


def _gelu(x: Floats) -> Floats:
    """Return x times the normal distribution's integral, as Hendrycks and Gimpel (2016) fit it."""
    fit = 0.7978845608 * (x + 0.044715 * x**3)
    return np.asarray(0.5 * x * (1 + np.tanh(fit)), np.float32)


@cache
def _arrays() -> dict[str, Floats]:
    data = files("dateline.read.quotations.spans").joinpath("data", LINKS).read_bytes()
    with np.load(BytesIO(data)) as arrays:
        return {name: arrays[name].astype(np.float32) for name in arrays.files}
