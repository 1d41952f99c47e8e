"""What plain dates may say of EDTF dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.export.known import known, known_day


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("2031-05-08", "2031-05-08"),
        ("2031-05-08T10:00", "2031-05-08"),
        ("2031-05-08/2031-05-08", "2031-05-08"),
        ("2031-05", "2031-05"),
        ("2031-05-XX", "2031-05"),
        ("2031-05-08/2031-05-14", "2031-05"),
        ("2031", "2031"),
        ("2031-21", "2031"),
        ("2031-05-30/2031-06-02", "2031"),
    ],
)
def test_says_what_is_certain(edtf: str, day: str) -> None:
    assert known(edtf) == day


@pytest.mark.parametrize(
    "edtf",
    [
        *(None, "", "203X", "2031-12-30/2032-01-02", "../2031-05-08", "2031-05/.."),
        *("2031-05-08~", "2031?", "2031-05%", "XXXX-05-08", "soon"),
    ],
)
def test_says_nothing_of_what_is_not(edtf: str | None) -> None:
    assert known(edtf) is None


def test_a_day_is_known_only_where_one_is_meant() -> None:
    assert known_day("2031-05-08") == "2031-05-08"
    assert known_day("2031-05") is None
    assert known_day(None) is None


@given(st.dates(min_value=date(1000, 1, 1)), st.dates(min_value=date(1000, 1, 1)))
def test_both_ends_of_an_interval_are_in_what_is_said(one: date, other: date) -> None:
    first, last = sorted((one, other))
    said = known(f"{first}/{last}") or ""
    assert first.isoformat().startswith(said)
    assert last.isoformat().startswith(said)
