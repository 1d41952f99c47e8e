"""Which words stand in quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record.quoted import quoted
from tests.record.making import Draft


def stretches(text: str) -> list[str]:
    return [text[start:end] for start, end in quoted(Draft("a.txt", text).reading().article)]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Vale said “we will stay” on Friday.", ["“we will stay”"]),
        ('Vale said "we will stay" and "not for long".', ['"we will stay"', '"not for long"']),
        ("Vale said ‘we won’t leave’ on Friday.", ["‘we won’t leave’"]),
        ("Vale said ‘‘we stay’’ on Friday.", ["‘‘we stay’’"]),
        ("“We stay.\n\n“And we wait,” Vale said.", ["“We stay.", "“And we wait,”"]),
        ("We stay!\n\n— Ada Vale (@adavale) May 8, 2031", ["We stay!"]),
    ],
)
def test_finds_what_stands_between_marks(text: str, held: list[str]) -> None:
    assert stretches(text) == held


@pytest.mark.parametrize(
    "text", ["The boats’ crews left the bay.", "Norland's boats and Sudmark's left.", "5' 7 tall"]
)
def test_takes_no_apostrophe_for_a_mark(text: str) -> None:
    assert stretches(text) == []


@given(st.text("ab “”\"'’‘\n", max_size=80))
def test_stretches_are_in_order_and_in_the_text(text: str) -> None:
    found = list(quoted(Draft("a.txt", text).reading().article))
    assert found == sorted(found)
    assert all(0 <= start < end <= len(text) for start, end in found)
