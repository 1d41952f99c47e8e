"""Short texts made searchable in memory, as `finding` searches the articles of a case.

    Texts(["Vale: “we stay”", "Lind: “they go”"]).holding("vale stay*", range(2), 10)  ->  [0]

SQLite's FTS5 without the texts themselves: 200,000 of 80 characters take 28 MB and a second. It
keeps what begins with the same one or two letters together, so that "s*" is found at once.
"""

import sqlite3
from collections.abc import Iterable
from threading import Lock

from .words import matching, terms

_TABLE = (
    "CREATE VIRTUAL TABLE words USING "
    "fts5(text, content='', prefix='1 2', tokenize='unicode61 remove_diacritics 2')"
)
_PUT = "INSERT INTO words(rowid, text) VALUES (?, ?)"
_HOLDING = "SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ? LIMIT ?"


class Texts:
    """See the protocol `Texts`. Texts are numbered as they are given, from 0."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._lock = Lock()
        self._connection = sqlite3.connect(":memory:", check_same_thread=False)
        self._connection.execute(_TABLE)
        with self._connection:
            self._connection.executemany(_PUT, enumerate(map(_storable, texts)))

    def holding(self, words: str, among: range, most: int) -> list[int]:
        """See `Texts.holding`."""
        wanted = terms(words)
        if not wanted:
            return []
        asked = (matching(wanted), among.start, among.stop, most)
        with self._lock:
            return [number for (number,) in self._connection.execute(_HOLDING, asked)]


def _storable(text: str) -> str:
    """Text as UTF-8 can hold it: half of a character of two is no word."""
    return text.encode("utf-8", "replace").decode()
