"""Cuts a paragraph into the word pieces that the network takes, and says what it would not see.

    “We go,” Vale said.   ->   " we go , " vale said .   and of each: in marks or not, its case

The vocabulary knows neither capitals nor which way a mark looks: both come beside it as traits.
All double marks look alike to the network, however an outlet sets them. Words are what stands
between spaces and punctuation; a mark of punctuation is a word.
"""

import re
from dataclasses import dataclass

from dateline.read.page import normalise

from ..marks import stretches
from .vocabulary import numbers

Range = tuple[int, int]

# Traits: how a word is written, and whether it stands between marks.
CASES = 4
OUTSIDE, CLOSED, SINGLE, OPEN = range(4)
TRAITS = 4 * CASES

_DOUBLED = re.compile(r"''|``")
_WORD = re.compile(r"[^\W_]+|[^\s]")


@dataclass(frozen=True, slots=True)
class Pieces:
    """A paragraph as numbers: `firsts[i]` is the place in `ids` where word i begins.

    `words` are the character ranges of the words in the paragraph.
    """

    ids: list[int]
    traits: list[int]
    firsts: list[int]
    words: list[Range]


def cut(text: str) -> Pieces:
    """Cut a paragraph into pieces."""
    marked = _marked(text)
    made = Pieces([], [], [], [])
    for word in _WORD.finditer(plain(text)):
        start, end = word.span()
        pieces = numbers(word.group())
        made.firsts.append(len(made.ids))
        made.words.append((start, end))
        made.ids.extend(pieces)
        made.traits.extend([CASES * marked[start] + _case(text[start:end])] * len(pieces))
    return made


def plain(text: str) -> str:
    """Return `text` with odd spaces and all kinds of marks made one kind, of the same length."""
    return _DOUBLED.sub('" ', normalise(text))


def _marked(text: str) -> bytearray:
    """For each character, whether it stands outside, between marks, or after an open one."""
    inside = bytearray(len(text))
    for one in stretches(text):
        kind = SINGLE if one.single else CLOSED if one.closed else OPEN
        inside[one.start : one.end] = bytes([kind]) * (one.end - one.start)
    return inside


def _case(word: str) -> int:
    if not word[:1].isupper():
        return 0 if word[:1].isalpha() else 3
    return 2 if len(word) > 1 and word.isupper() else 1
