"""What a search asks for, and where a text answers it.

    vale "5,200 soldiers" withdr*     three terms, all must occur
    "Mr Vale said 5,200 soldiers …"   marked: Vale, 5,200 soldiers, withdraw

Words are compared as SQLite's `unicode61 remove_diacritics 2` compares them: runs of letters
and digits, without case and accents. Operators (AND, NEAR, ^, column:) are plain words.
Not yet: word forms ("soldier" does not find "soldiers"; "soldier*" does).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Marks = tuple[tuple[int, int], ...]

_LONGEST = 10_000  # characters of a query that are looked at
_MOST = 64  # terms of a query that are looked at
_PASSAGE = 240  # characters of a passage: about three lines
_BEFORE = 80  # of them before the first mark

_PIECES = re.compile(r'"([^"]*)"(\*?)|([^\s"]+)')
_TOKEN = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\0": " "})


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to be found; `prefix` lets its last word go on."""

    words: str
    tokens: tuple[str, ...]
    prefix: bool


def terms(query: str) -> tuple[Term, ...]:
    """Read a query. Never raises; what holds no letter or digit is left out."""
    plain = query[:_LONGEST].encode("utf-8", "replace").decode().translate(_QUOTES)
    return tuple(_terms(plain))[:_MOST]


def _terms(plain: str) -> Iterator[Term]:
    for piece in _PIECES.finditer(plain):
        phrase, star, word = piece.groups()
        words = (word if phrase is None else phrase + star).strip()
        tokens = tuple(token for token, _, _ in _tokens(words))
        if tokens:
            yield Term(words.rstrip("*"), tokens, words.endswith("*"))


def marks(text: str, wanted: Sequence[Term]) -> Marks:
    """Where the terms occur, in order and without overlap; empty when one of them does not."""
    tokens = list(_tokens(text))
    found: list[tuple[int, int]] = []
    for term in wanted:
        places = [i for i in range(len(tokens)) if _stands(term, tokens, i)]
        if not places:
            return ()
        last = len(term.tokens) - 1
        found += [(tokens[i][1], tokens[i + last][2]) for i in places]
    return _joined(sorted(found))


def passage(text: str, marked: Marks) -> tuple[str, Marks]:
    """Cut the passage around the first mark, and the marks that fall into it."""
    start = max(0, marked[0][0] - _BEFORE) if marked else 0
    if start:  # begin with a whole word
        space = re.compile(r"\s").search(text, start, marked[0][0])
        start = space.end() if space else start
    end = max(start + _PASSAGE, marked[0][1] if marked else 0)
    if end < len(text):
        blank = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
        end = blank if blank >= (marked[0][1] if marked else start + 1) else end
    inside = tuple((a - start, b - start) for a, b in marked if b <= end)
    return text[start:end], inside


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _TOKEN.finditer(text):
        yield _folded(match[0]), match.start(), match.end()


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in apart if not unicodedata.combining(char))


def _stands(term: Term, tokens: Sequence[tuple[str, int, int]], at: int) -> bool:
    last = len(term.tokens) - 1
    if at + last >= len(tokens):
        return False
    for i, wanted in enumerate(term.tokens):
        there = tokens[at + i][0]
        if there != wanted and not (term.prefix and i == last and there.startswith(wanted)):
            return False
    return True


def _joined(places: Sequence[tuple[int, int]]) -> Marks:
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
