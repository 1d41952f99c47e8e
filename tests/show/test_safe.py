"""Text made harmless."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.show.safe import cell, harmless


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “text” with ü and 中", "plain “text” with ü and 中"),
        ("a\x1b[2Jb", "a␛[2Jb"),
        ("a\rb", "a␍b"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("\x9b31m", "\\x9b31m"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("half \udce9", "half \\udce9"),
        ("\x7f", "␡"),
    ],
)
def test_shows_control_characters_as_signs(text: str, shown: str) -> None:
    assert harmless(text) == shown


@given(st.text())
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    out = harmless(text)
    assert all(char.isprintable() or char in "\t\n" or ord(char) >= 0xA0 for char in out)
    out.encode()


@pytest.mark.parametrize("text", ["=SUM(A1)", "+1", "-1", "@here", "\t=1"])
def test_prefixes_what_a_spreadsheet_would_run(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "5 + 5", "plain", "“=”"])
def test_leaves_other_cells_alone(text: str) -> None:
    assert cell(text) == text
