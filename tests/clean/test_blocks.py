"""Paragraphs by place: blank lines, single newlines, wrapped lines."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.clean.blocks import blocks
from tests.growth import assert_linear

WRAPPED = (
    "The talks between Norland and Sund resume on Thursday in Port\n"
    "City, the foreign minister said after a meeting with the\n"
    "harbor board that went on for most of the afternoon.\n"
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        (" \n\t\n", []),
        ("One.", ["One."]),
        ("  One.  ", ["One."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\n \nTwo.", ["One.", "Two."]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\rThree.", ["One.", "Two.", "Three."]),
        ("One.\u2028Two.", ["One.", "Two."]),
        ("(Army)\nMay 8\n\nOne.", ["(Army)", "May 8", "One."]),
        (WRAPPED, [WRAPPED.strip()]),
        (WRAPPED + "\n" + WRAPPED, [WRAPPED.strip(), WRAPPED.strip()]),
    ],
)
def test_divides_into_paragraphs(text: str, parts: list[str]) -> None:
    assert [text[part.start : part.end] for part in blocks(text)] == parts


def test_a_short_last_line_ends_a_wrapped_paragraph() -> None:
    assert len(blocks(WRAPPED + "Nobody in Sund was\nasked.\n" + WRAPPED)) > 1


def test_headings_in_a_row_are_not_a_wrapped_paragraph() -> None:
    text = "Norland asks Sund for a plan to reopen the harbor\n" * 4
    assert len(blocks(text)) == 4


@given(st.text(alphabet="ab .!\n\r\t\u00a0\u2028“”'", max_size=300) | st.text(max_size=200))
def test_paragraphs_are_in_order_and_hold_all_but_white_space(text: str) -> None:
    parts = blocks(text)
    last = 0
    for part in parts:
        assert text[last : part.start].strip() == ""
        assert part.start < part.end
        assert text[part.start : part.end].strip() == text[part.start : part.end]
        assert len(part.text) == part.end - part.start
        last = part.end
    assert text[last:].strip() == ""


@pytest.mark.parametrize("piece", ["word ", "\n", "a\n", "line of a text\n", "“", ". "])
def test_time_grows_with_the_text(piece: str) -> None:
    assert_linear(lambda size: partial(blocks, piece * (size // len(piece))), 100_000)
