"""Stems: what forms of a word share, and odd words."""

import pytest

from dateline.record.words import stem, stems


@pytest.mark.parametrize(
    ("words", "shared"),
    [
        ("delegates delegation", "deleg"),
        ("votes voting", "vot"),
        ("4,100", "4100"),
        ("US U.S.", "usa"),
    ],
)
def test_gives_forms_of_a_word_one_stem(words: str, shared: str) -> None:
    assert set(stems(words)) == {shared}


@pytest.mark.parametrize("word", ["", "'s", "s", "1"])
def test_takes_the_shortest_words(word: str) -> None:
    assert len(stem(word)) <= len(word)
