"""Finds source, cue and content by a small network trained on PolNeAR (data/MODEL_CARD.md).

    They would, Vale said, go.   ->   source "Vale", cue "said", contents "They would" and "go"

A transformer encoder (MiniLM, Wang et al. 2020) reads all paragraphs of an article once; spans
are decoded and joined in numpy. Not done here: whose words they are, quotation marks at the
edges, words that go on in the next paragraph.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .decode import linked
from .network import scored
from .pieces import Range, cut
from .windows import windows


@dataclass(frozen=True, slots=True)
class Found:
    """A cue, whose words it brings, and the words, in the offsets of the article."""

    cue: Range
    source: Range | None
    contents: tuple[Range, ...]


def found(paragraphs: Sequence[tuple[int, str]]) -> list[Found]:
    """Return what is attributed in paragraphs given as (offset, text), in order of the cues."""
    laid = list(windows([(at, text, cut(text)) for at, text in paragraphs]))
    return [
        Found(
            _range(window.words, one.cue),
            _range(window.words, one.source) if one.source else None,
            tuple(_range(window.words, content) for content in one.contents),
        )
        for window, (scores, vectors) in zip(laid, scored(laid), strict=True)
        for one in linked(scores, vectors, window.paragraphs)
    ]


def _range(words: Sequence[Range], span: tuple[int, int]) -> Range:
    return words[span[0]][0], words[span[1]][1]
