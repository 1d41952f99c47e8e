"""Which spellings can be one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record.spelling import alike, formal, nicknamed, skeleton

ALIKE = (
    ("mohammed", "muhammad"),
    ("mohamed", "mohammad"),
    ("qassem", "kassim"),
    ("kyiv", "kiev"),
    ("dmitri", "dmitry"),
    ("yevgeny", "evgeny"),
    ("aleksei", "alexey"),
    ("rouhan", "rowhan"),
    ("khaled", "kalid"),
    ("theresa", "teresa"),
    ("vladimi", "vladimir"),
)
APART = (("ada", "ida"), ("karim", "karin"), ("bo", "by"), ("norland", "sorland"), ("vale", "vane"))


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_finds_two_spellings_of_one_name(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_keeps_two_names_apart(one: str, other: str) -> None:
    assert not alike(one, other)


@pytest.mark.parametrize(("one", "other"), [("bob", "robert"), ("ted", "edward"), ("jim", "jamie")])
def test_knows_short_forms_of_given_names(one: str, other: str) -> None:
    assert nicknamed(one, other)


def test_takes_a_short_form_of_two_names_for_either() -> None:
    assert {"edward", "theodore"} <= formal("ted")


WORDS = st.text("abcdefghijklmnopqrstuvwxyz", max_size=12)


@given(WORDS, WORDS)
def test_judges_both_ways_alike(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)


@given(WORDS)
def test_folds_a_word_to_no_more_letters_than_sounds(word: str) -> None:
    assert len(skeleton(word)) <= 2 * len(word)
