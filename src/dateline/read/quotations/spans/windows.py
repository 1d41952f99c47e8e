"""Packs the paragraphs of an article into windows that the network reads in one go.

    paragraphs of 60, 90, 120 and 40 pieces   ->   windows [0, 1] and [2, 3]

Neighbours keep each other company: whose words a paragraph goes on with stands in the one before.
A paragraph longer than a window is cut after a sentence, or failing that after a word.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .pieces import Pieces
from .vocabulary import BEGIN, BETWEEN

LONGEST = 254  # pieces, with one between paragraphs; the encoder was made for 256
_STOPS = (".", "?", "!")


@dataclass(frozen=True, slots=True)
class Window:
    """One input of the network.

    `words` are ranges in the article, `firsts` their places among the pieces, `paragraphs` the
    numbers of the paragraphs that they stand in.
    """

    ids: list[int]
    traits: list[int]
    firsts: list[int]
    words: list[tuple[int, int]]
    paragraphs: list[int]


def windows(paragraphs: Sequence[tuple[int, str, Pieces]]) -> Iterator[Window]:
    """Yield windows over paragraphs given as (offset in the article, text, pieces)."""
    window = _empty()
    for number, (offset, text, pieces) in enumerate(paragraphs):
        for first, last in _parts(text, pieces):
            begin = pieces.firsts[first]
            end = pieces.firsts[last] if last < len(pieces.firsts) else len(pieces.ids)
            if window.firsts and len(window.ids) + end - begin > LONGEST:
                yield window
                window = _empty()
            shift = len(window.ids) - begin
            window.firsts.extend(place + shift for place in pieces.firsts[first:last])
            window.words.extend((offset + a, offset + b) for a, b in pieces.words[first:last])
            window.paragraphs.extend(number for _ in range(first, last))
            window.ids.extend((*pieces.ids[begin:end], BETWEEN))
            window.traits.extend((*pieces.traits[begin:end], 0))
    if window.firsts:
        yield window


def _empty() -> Window:
    return Window([BEGIN], [0], [], [], [])


def _parts(text: str, pieces: Pieces) -> Iterator[tuple[int, int]]:
    """Yield ranges of words that fit a window each; one for nearly every paragraph."""
    firsts, first = pieces.firsts, 0
    while first < len(firsts):
        last, stop = first, 0
        while last < len(firsts) and _end(pieces, last) - firsts[first] <= LONGEST - 2:
            if text[pieces.words[last][0]] in _STOPS:
                stop = last + 1
            last += 1
        last = last if last == len(firsts) else stop or max(last, first + 1)
        yield first, last
        first = last


def _end(pieces: Pieces, word: int) -> int:
    return pieces.firsts[word + 1] if word + 1 < len(pieces.firsts) else len(pieces.ids)
