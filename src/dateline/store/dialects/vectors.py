"""Texts and queries as PostgreSQL's full-text search takes them.

    vector("Vale denied it. Vale left.")     ->  "'denied':2 'it':3 'left':5 'vale':1,4", whole
    query(terms('vale "4,700 sold"*'))       ->  "'vale' & ('4' <-> '700' <-> 'sold':*)"

Words are those of `words`, so that what is found is what is marked; PostgreSQL's own parser would
take "5,200" for one number and "U.S." for an address. A vector has its limits: 255 places of a
word, up to the 16,383rd, and a megabyte in all. One that does not tell all places is not `whole`;
its texts are looked through for phrases. Of a text with more different words than fit (about
60,000), those that come first are found.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..words import Term, tokens

_LONGEST = 255  # characters of a word: what is longer is known by its beginning
_PLACES = 255
_LAST = 16_383
_ROOM = 900_000  # bytes; PostgreSQL takes 1,048,575 with all that it adds
_PLACE = 2  # bytes that a place takes


@dataclass(frozen=True, slots=True)
class Vector:
    """A text as a tsvector; `whole` where every word stands in it with all of its places."""

    words: str
    whole: bool


def vector(text: str) -> Vector:
    """Turn a text into its words and where they stand."""
    places: dict[str, list[int]] = {}
    room, whole = _ROOM, True
    for place, token in enumerate(tokens(text), 1):
        word = token[:_LONGEST]
        if word not in places:
            room -= len(word.encode()) + 8
            if room < 0:
                return Vector(_written(places), whole=False)
            places[word] = []
        if place > _LAST or len(places[word]) == _PLACES or room < _PLACE:
            whole = False
        else:
            places[word].append(place)
            room -= _PLACE
        whole = whole and word == token
    return Vector(_written(places), whole)


def query(wanted: Sequence[Term]) -> str:
    """All of the terms, each of more than one word as a phrase."""
    # One character more than a vector keeps: a longer word stands in no vector that is whole.
    return " & ".join(_term(term, " <-> ", _LONGEST + 1) for term in wanted)


def loose_query(wanted: Sequence[Term]) -> str:
    """All words of the terms, wherever they stand."""
    return " & ".join(_term(term, " & ", _LONGEST) for term in wanted)


def _term(term: Term, between: str, longest: int) -> str:
    words = [_quoted(token[:longest]) for token in term.tokens]
    if term.prefix:
        words[-1] += ":*"
    return f"({between.join(words)})"


def _written(places: dict[str, list[int]]) -> str:
    return " ".join(
        f"{_quoted(word)}:{','.join(map(str, at))}" if at else _quoted(word)
        for word, at in places.items()
    )


def _quoted(word: str) -> str:
    """A word is letters and digits, so that nothing in it needs to be escaped."""
    return f"'{word}'"
