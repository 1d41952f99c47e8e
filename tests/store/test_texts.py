"""Short texts searched in memory: the same words are found as marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.store.texts import Texts
from dateline.store.words import holds, terms

TEXTS = ("Vale: “we stay”", "Lind: “They STAY”", "Édouard Vale stayed", "")
WORDS = st.text('abß éÉ_-*"1', max_size=14)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("stay", [0, 1]),
        ("stay*", [0, 1, 2]),
        ("vale stay*", [0, 2]),
        ("edouard", [2]),
        ('"we stay"', [0]),
        ('"stay we"', []),
        ("", []),
        ("…", []),
        ("NEAR", []),
    ],
)
def test_finds_texts_that_hold_all_words(words: str, found: list[int]) -> None:
    assert Texts(TEXTS).holding(words, range(len(TEXTS)), 10) == found


def test_looks_only_among_those_asked_for_and_no_further_than_needed() -> None:
    texts = Texts(["stay"] * 5)
    assert texts.holding("stay", range(1, 4), 10) == [1, 2, 3]
    assert texts.holding("stay", range(1, 4), 2) == [1, 2]


def test_half_a_character_breaks_nothing() -> None:
    assert Texts(["stay \ud800"]).holding("stay \ud800", range(1), 1) == [0]


@given(WORDS, WORDS)
def test_what_is_found_can_be_marked(words: str, text: str) -> None:
    wanted = terms(words)
    assert bool(Texts([text]).holding(words, range(1), 1)) == (bool(wanted) and holds(text, wanted))
