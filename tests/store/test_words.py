"""Queries as people write them, and the passages shown for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.store.words import marks, passage, sought, terms
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("vale", [("vale", False)]),
        ("vale sund", [("vale", False), ("sund", False)]),
        ("sol*", [("sol", True)]),
        ('"a plan for sund"', [("a plan for sund", False)]),
        ('"a plan"*', [("a plan", True)]),
        ("„ein Plan“", [("ein Plan", False)]),
        ('"never closed', [("never", False), ("closed", False)]),
        ("U.S.", [("U.S.", False)]),
        ("text:vale", [("text:vale", False)]),
        ("a\0b", [("a", False), ("b", False)]),
    ],
)
def test_reads_words_phrases_and_prefixes(query: str, found: list[tuple[str, bool]]) -> None:
    assert [(term.words, term.prefix) for term in terms(query)] == found


@pytest.mark.parametrize("query", ["", " ", "—", '""', "* *", "^", "\0", "_", "\u0308"])
def test_reads_nothing_where_no_letter_or_digit_is(query: str) -> None:
    assert terms(query) == ()


def test_a_prefix_goes_on_only_from_the_last_word_of_a_phrase() -> None:
    text = "planned soldiers, a plan soldiery"
    assert [text[a:b] for a, b in marks(text, terms('"plan sold"*'))] == ["plan soldiery"]


def test_marks_that_overlap_are_joined() -> None:
    text = "one two three"
    assert marks(text, terms('"one two" "two three"')) == ((0, 13),)


@given(st.text(), st.text())
def test_no_query_breaks_marking(query: str, text: str) -> None:
    for start, end in marks(text, terms(query)):
        assert 0 <= start < end <= len(text)


@given(st.text(alphabet="ab \n.,é", min_size=1), st.integers(0, 500))
def test_a_passage_is_cut_from_the_text_and_holds_the_first_place(word: str, before: int) -> None:
    text = "x " * before + word + " y" * 300
    wanted = terms(word)
    marked = marks(text, wanted)
    cut, inside = passage(text, wanted)
    assert cut in text
    shown = [cut[start:end] for start, end in inside]
    assert shown == [text[start:end] for start, end in marked[: len(inside)]]
    assert bool(inside) == bool(marked)


@pytest.mark.parametrize(
    ("text", "query", "cut"),
    [
        ("A short text.", "short", "A short text."),
        ("word " * 100 + "herring", "herring", "word " * 15 + "herring"),
        ("herring " + "word " * 100, "herring", "herring " + "word " * 46 + "wo"),
        ("x" * 500 + " herring", "herring", "herring"),
        ("herring " + "x" * 500, "herring", "herring"),
        ("", "herring", ""),
    ],
)
def test_a_passage_does_not_split_words(text: str, query: str, cut: str) -> None:
    assert passage(text, terms(query))[0] == cut.removesuffix(" wo")


@pytest.mark.parametrize("piece", ['"', '"a" ', "a ", "a", "\u0301", '"a ', "* ", "a* "])
def test_time_grows_with_the_query_and_not_faster(piece: str) -> None:
    assert_linear(lambda size: lambda: marks("a " * 20, terms(piece * size)), 25_000)


def test_a_text_of_a_few_lines_is_shown_whole() -> None:
    text = "word " * 60 + "Vale"
    assert sought("vale").passage(text) == (text, ((300, 304),))
    assert len(sought("vale").passage(text * 9)[0]) < len(text)
