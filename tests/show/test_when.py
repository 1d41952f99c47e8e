"""EDTF dates as bounds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.show.when import apart, bounds, in_words


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031-05-08", date(2031, 5, 8), date(2031, 5, 8)),
        ("2031-02", date(2031, 2, 1), date(2031, 2, 28)),
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("203X", date(2030, 1, 1), date(2039, 12, 31)),
        ("2031-05-XX", date(2031, 5, 1), date(2031, 5, 31)),
        ("2031-05-08?", date(2031, 5, 8), date(2031, 5, 8)),
        ("2031-05-08T20:15", date(2031, 5, 8), date(2031, 5, 8)),
        ("2031-21", date(2031, 3, 1), date(2031, 5, 31)),
        ("2031-05-01/2031-05-07", date(2031, 5, 1), date(2031, 5, 7)),
        ("../2031-05", date.min, date(2031, 5, 31)),
        ("2031-05/..", date(2031, 5, 1), date.max),
    ],
)
def test_bounds_a_date(edtf: str, first: date, last: date) -> None:
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize(
    "edtf",
    [None, "", "XXXX-05-08", "soon", "2031-13", "2031-02-30", "2031-05-07/2031-05-01", "/", "0000"],
)
def test_has_no_bounds_for_what_is_no_date_with_a_year(edtf: str | None) -> None:
    assert bounds(edtf) is None


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, "no date"),
        ("2031-05-08", "2031-05-08"),
        ("../2031-05-08", "by 2031-05-08"),
        ("2031-05-08/..", "since 2031-05-08"),
        ("2031-05-01/2031-05-07", "2031-05-01/2031-05-07"),
    ],
)
def test_puts_open_dates_in_words(edtf: str | None, words: str) -> None:
    assert in_words(edtf) == words


@given(st.dates())
def test_every_day_bounds_itself(day: date) -> None:
    assert bounds(day.isoformat()) == (day, day)


@given(st.text(alphabet="0123456789-X/.?~%T", max_size=24))
def test_no_text_breaks_it(text: str) -> None:
    found = bounds(text)
    assert found is None or found[0] <= found[1]


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        ("2031-05-08", "2031-05-09", True),
        ("2031-05", "2031-05-09", False),
        ("2031-05-08/2031-05-10", "2031-05-11", True),
        ("XXXX-05-08", "2031-05-09", False),
    ],
)
def test_dates_exclude_each_other_only_where_no_day_is_both(
    one: str, other: str, excluded: bool
) -> None:
    assert apart(one, other) is excluded
