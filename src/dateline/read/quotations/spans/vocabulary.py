"""Cuts words into the pieces of BERT's vocabulary (WordPiece, Wu et al. 2016).

    "unwelcome"   ->   "un", "##wel", "##come"    (as numbers: lines of data/vocab.txt)

The longest piece that the vocabulary holds is taken from the left, in small letters and without
accents. The library that does this brings a network client and eight packages more; it gives the
same numbers but for symbols beside letters ("€5"), which are words of their own here.
"""

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

UNKNOWN: Final = 100  # [UNK]
BEGIN: Final = 101  # [CLS]
BETWEEN: Final = 102  # [SEP]
LONGEST: Final = 100  # characters; longer words are unknown, as BERT has it


@lru_cache(maxsize=1 << 16)
def numbers(word: str) -> tuple[int, ...]:
    """Return the pieces of a word, one at least."""
    plain = _plain(word)
    if not plain or len(plain) > LONGEST:
        return (UNKNOWN,)
    vocabulary, found, start = _vocabulary(), [], 0
    while start < len(plain):
        ahead = "##" if start else ""
        end = len(plain)
        while end > start and ahead + plain[start:end] not in vocabulary:
            end -= 1
        if end == start:
            return (UNKNOWN,)
        found.append(vocabulary[ahead + plain[start:end]])
        start = end
    return tuple(found)


def _plain(word: str) -> str:
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in apart if unicodedata.category(c) != "Mn")


@cache
def _vocabulary() -> dict[str, int]:
    path = files("dateline.read.quotations.spans").joinpath("data", "vocab.txt")
    return {piece: i for i, piece in enumerate(path.read_text("utf-8").splitlines())}
