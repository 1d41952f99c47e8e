"""What a search asks for, and where a text answers it.

    vale "4,700 soldiers" withdr*     three terms, all must occur
    "Mr Vale said 4,700 soldiers …"   marked: Vale, 4,700 soldiers, withdraw

Words are compared as SQLite's `unicode61 remove_diacritics 2` compares them: runs of letters
and digits, without case and accents. Operators (AND, NEAR, ^, column:) are plain words.
Not yet: word forms ("soldier" does not find "soldiers"; "soldier*" does).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

Marks = tuple[tuple[int, int], ...]

_LONGEST = 10_000  # characters of a query that are looked at
_MOST = 64  # terms of a query that are looked at
_PASSAGE = 240  # characters of a passage: about three lines
_BEFORE = 80  # of them before the first mark

_PIECES = re.compile(r'"([^"]*)"(\*?)|([^\s"]+)')
_TOKEN = re.compile(r"[^\W_]+")
_ACCENTS = re.compile(r"[\u0300-\u036f]")  # those that stand alone, after their letter
_PLAIN = re.compile(r"[\x00-\x7f\xa0«»‐-‧]*")  # no letter but those of ASCII: quick to fold
_SPACE = re.compile(r"\s")
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\0": " "})


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to be found; `prefix` lets its last word go on."""

    words: str
    tokens: tuple[str, ...]
    prefix: bool

    @property
    def pattern(self) -> re.Pattern[str]:
        """What the term is in a folded text; a word that goes on is taken to its end."""
        return _pattern(self)


@dataclass(frozen=True, slots=True)
class Query:
    """A `Sought`: a query, read once to be marked in many texts."""

    terms: tuple[Term, ...]

    def passage(self, text: str) -> tuple[str, Marks]:
        """See `Sought.passage`. A text of a few lines is left whole."""
        if len(text) <= 2 * _PASSAGE:
            return text, marks(text, self.terms)
        return passage(text, self.terms)


def sought(query: str) -> Query:
    """Read a query whose words are to be marked."""
    return Query(terms(query))


def terms(query: str) -> tuple[Term, ...]:
    """Read a query. Never raises; what holds no letter or digit is left out."""
    plain = query[:_LONGEST].encode("utf-8", "replace").decode().translate(_QUOTES)
    return tuple(_terms(plain))[:_MOST]


def matching(wanted: Sequence[Term]) -> str:
    """Terms as a query of FTS5."""
    return " ".join(f'"{term.words}"' + ("*" if term.prefix else "") for term in wanted)


@lru_cache(maxsize=256)
def _pattern(term: Term) -> re.Pattern[str]:
    words = r"[\W_]+".join(map(re.escape, term.tokens))
    return re.compile(rf"(?<![^\W_]){words}" + (r"[^\W_]*" if term.prefix else r"(?![^\W_])"))


def _terms(plain: str) -> Iterator[Term]:
    for piece in _PIECES.finditer(plain):
        phrase, star, word = piece.groups()
        words = (word if phrase is None else phrase + star).strip()
        tokens = tuple(_TOKEN.findall(_folded(words)))
        if tokens:
            yield Term(words.rstrip("*"), tokens, words.endswith("*"))


def tokens(text: str) -> Iterator[str]:
    """The words of a text in order, without case and accents."""
    return (found[0] for found in _TOKEN.finditer(_folded(text)))


def holds(text: str, wanted: Sequence[Term]) -> bool:
    """Say whether every term occurs."""
    folded = _folded(text)
    return all(term.pattern.search(folded) for term in wanted)


def marks(text: str, wanted: Sequence[Term]) -> Marks:
    """Where any of the terms occurs, in order and without overlap."""
    folded = _folded(text)
    joined: list[tuple[int, int]] = []
    for start, end in sorted(place for term in wanted for place in _places(term, folded)):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return _unfolded(text, folded, joined)


def passage(text: str, wanted: Sequence[Term]) -> tuple[str, Marks]:
    """Cut the passage around the first place of a term, and mark the terms in it."""
    folded = _folded(text)
    found = (next(_places(term, folded), None) for term in wanted)
    ends = ((end, start) for start, end in filter(None, found))
    end, start = min(ends, default=(0, 0))
    ((first, last),) = _unfolded(text, folded, [(start, end)])
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
    return next((place for place in range(end, last - 1, -1) if text[place].isspace()), end)


def _places(term: Term, folded: str) -> Iterator[tuple[int, int]]:
    """Where a term occurs in a folded text, twice in "to and to and to" if it is "to and to"."""
    found = term.pattern.search(folded)
    while found:
        yield found.span()
        found = term.pattern.search(folded, found.start() + 1)


def _folded(text: str) -> str:
    """A text without case and accents: as long as before, but for accents that stood alone."""
    return text.lower() if _PLAIN.fullmatch(text) else text.translate(_FOLDING)


class _Folding(dict[int, str]):
    """What each character is without case and accents, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        low = char.lower() if char.isalnum() else char
        bare = "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))
        kept = next((one for one in (bare, low) if len(one) == 1), char)
        self[code] = "" if _ACCENTS.match(char) else kept
        return self[code]


_FOLDING = _Folding()


def _unfolded(text: str, folded: str, places: Sequence[tuple[int, int]]) -> Marks:
    """Places in a folded text as places in the text; an accent that stood alone is its letter's."""
    if len(folded) == len(text):
        return tuple(places)
    at = [place for place, char in enumerate(text) if not _ACCENTS.match(char)]
    at.append(len(text))
    return tuple((at[start], at[end]) for start, end in places)
