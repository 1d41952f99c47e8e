"""What a search asks for, and where a text answers it.

    vale "4,700 soldiers" withdr*     three terms, all must occur
    "Mr Vale said 4,700 soldiers …"   marked: Vale, 4,700 soldiers, withdraw

Words are compared as SQLite's `unicode61 remove_diacritics 2` compares them: runs of letters
and digits, without case and accents. Operators (AND, NEAR, ^, column:) are plain words.
Not yet: word forms ("soldier" does not find "soldiers"; "soldier*" does).
"""

import re
import unicodedata
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Marks = tuple[tuple[int, int], ...]

_LONGEST = 10_000  # characters of a query that are looked at
_MOST = 64  # terms of a query that are looked at
_PASSAGE = 240  # characters of a passage: about three lines
_BEFORE = 80  # of them before the first mark

_PIECES = re.compile(r'"([^"]*)"(\*?)|([^\s"]+)')
_TOKEN = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_SPACE = re.compile(r"\s")
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\0": " "})


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to be found; `prefix` lets its last word go on."""

    words: str
    tokens: tuple[str, ...]
    prefix: bool


@dataclass(frozen=True, slots=True)
class Query:
    """A `Sought`: a query, read once and put to many short texts."""

    terms: tuple[Term, ...]
    patterns: tuple[re.Pattern[str], ...]

    @property
    def needed(self) -> tuple[str, ...]:
        """See `Sought.needed`."""
        return tuple(token for term in self.terms for token in term.tokens)

    def fold(self, text: str) -> str:
        """See `Sought.fold`: without case and accents."""
        return _folded(text)

    def holds(self, folded: str) -> bool:
        """See `Sought.holds`. A query without a term is held by nothing."""
        return bool(self.patterns) and all(each.search(folded) for each in self.patterns)

    def passage(self, text: str) -> tuple[str, Marks]:
        """See `Sought.passage`. A text of a few lines is left whole."""
        if len(text) <= 2 * _PASSAGE:
            return text, marks(text, self.terms)
        return passage(text, self.terms)


def sought(query: str) -> Query:
    """Read a query to be put to texts that no index holds."""
    wanted = terms(query)
    return Query(wanted, tuple(map(_pattern, wanted)))


def terms(query: str) -> tuple[Term, ...]:
    """Read a query. Never raises; what holds no letter or digit is left out."""
    plain = query[:_LONGEST].encode("utf-8", "replace").decode().translate(_QUOTES)
    return tuple(_terms(plain))[:_MOST]


def _pattern(term: Term) -> re.Pattern[str]:
    words = r"[\W_]+".join(map(re.escape, term.tokens))
    return re.compile(rf"(?<![^\W_]){words}" + ("" if term.prefix else r"(?![^\W_])"))


def _terms(plain: str) -> Iterator[Term]:
    for piece in _PIECES.finditer(plain):
        phrase, star, word = piece.groups()
        words = (word if phrase is None else phrase + star).strip()
        tokens = tuple(token for token, _, _ in _tokens(words))
        if any(tokens):
            yield Term(words.rstrip("*"), tokens, words.endswith("*"))


def holds(text: str, wanted: Sequence[Term]) -> bool:
    """Say whether every term occurs."""
    return all(any(True for _ in _places(text, [term])) for term in wanted)


def marks(text: str, wanted: Sequence[Term]) -> Marks:
    """Where any of the terms occurs, in order and without overlap."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(_places(text, wanted)):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def passage(text: str, wanted: Sequence[Term]) -> tuple[str, Marks]:
    """Cut the passage around the first place of a term, and mark the terms in it."""
    first, last = next(_places(text, wanted), (0, 0))
    start = _after_space(text, max(0, first - _BEFORE), first)
    end = _before_space(text, last, max(last, start + _PASSAGE))
    cut = text[start:end]
    return cut, marks(cut, wanted)


def _after_space(text: str, start: int, first: int) -> int:
    """Move a cut to the right, up to `first`, so that it does not split a word."""
    space = _SPACE.search(text, start, first) if start else None
    return space.end() if space else start


def _before_space(text: str, last: int, end: int) -> int:
    """Move a cut to the left, down to `last`, so that it does not split a word."""
    if end >= len(text):
        return len(text)
    spaces = [space.start() for space in _SPACE.finditer(text, last, end + 1)]
    return spaces[-1] if spaces else end


def _places(text: str, wanted: Sequence[Term]) -> Iterator[tuple[int, int]]:
    """Where each term ends, as the text goes on: a long text is not held as words."""
    recent: deque[tuple[str, int, int]] = deque(
        maxlen=max((len(term.tokens) for term in wanted), default=1)
    )
    for token in _tokens(text):
        recent.append(token)
        for term in wanted:
            if _ends(term, recent):
                yield recent[-len(term.tokens)][1], token[2]


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _TOKEN.finditer(text):
        yield _folded(match[0]), match.start(), match.end()


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in apart if not unicodedata.combining(char))


def _ends(term: Term, recent: Sequence[tuple[str, int, int]]) -> bool:
    """Say whether the last of the recent words are the term."""
    *before, last = term.tokens
    there = recent[-1][0]
    if there != last and not (term.prefix and there.startswith(last)):
        return False
    if len(recent) <= len(before):
        return False
    return all(recent[i - len(before) - 1][0] == word for i, word in enumerate(before))
