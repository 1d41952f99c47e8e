"""Texts as tsvectors: what stands in them, and what is found of texts that do not fit."""

import pytest

from dateline.store.dialects.vectors import loose_query, query, vector
from dateline.store.postgres import PostgresStore
from dateline.store.words import terms
from dateline.types.location import Location
from tests.contracts.store import kept


def test_a_vector_holds_each_word_with_its_places() -> None:
    made = vector("Vále denied it. VALE left.")
    assert (made.words, made.whole) == ("'vale':1,4 'denied':2 'it':3 'left':5", True)


@pytest.mark.parametrize(
    ("words", "exact", "loose"),
    [
        ("vale", "('vale')", "('vale')"),
        ("vale left*", "('vale') & ('left':*)", "('vale') & ('left':*)"),
        ('"4,700 sold"*', "('4' <-> '700' <-> 'sold':*)", "('4' & '700' & 'sold':*)"),
        ("U.S.", "('u' <-> 's')", "('u' & 's')"),
    ],
)
def test_a_query_joins_the_words_of_a_phrase(words: str, exact: str, loose: str) -> None:
    assert (query(terms(words)), loose_query(terms(words))) == (exact, loose)


# Far into each text stand "the herring fleet": past the places that a vector can tell.
LONG = {
    "a word that stands too often": "the boat " * 400 + "the herring fleet",
    "too many words": " ".join(f"w{n % 90}" for n in range(17_000)) + " the herring fleet",
    "a word that is too long": "x" * 3000 + " the herring fleet",
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_phrase_is_found_where_its_places_do_not_fit(emptied: Location, text: str) -> None:
    store = PostgresStore.open(emptied)
    store.keep([kept(text), kept("The fleet of herring boats, the sea.", "b.txt")], [])
    assert not vector(text).whole
    assert [hit.file for hit in store.search('"the herring fleet"', 9)] == ["a.txt"]
    assert store.search('"fleet herring the"', 9) == ()
    assert store.verify() == ()
    store.close()


def test_a_long_word_is_found_by_all_of_it(emptied: Location) -> None:
    store = PostgresStore.open(emptied)
    store.keep([kept("x" * 3000), kept("x" * 255, "b.txt")], [])
    assert [hit.file for hit in store.search("x" * 3000, 9)] == ["a.txt"]
    assert [hit.file for hit in store.search("x" * 255, 9)] == ["b.txt"]
    assert store.search("x" * 300, 9) == ()
    store.close()


def test_a_text_of_very_many_words_is_kept_and_found_by_its_first(emptied: Location) -> None:
    store = PostgresStore.open(emptied)
    store.keep([kept("herring " + " ".join(f"{n:x}word{n}" for n in range(90_000)))], [])
    assert store.search("herring", 9)
    assert store.verify() == ()
    store.close()
