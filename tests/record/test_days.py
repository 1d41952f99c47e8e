"""Intervals of days from EDTF and back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record.days import Days, days, edtf, weekday

READ = (
    ("2031-05-09", date(2031, 5, 9), date(2031, 5, 9)),
    ("2031-05-09TNI", date(2031, 5, 9), date(2031, 5, 9)),
    ("2031-05", date(2031, 5, 1), date(2031, 5, 31)),
    ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
    ("2031", date(2031, 1, 1), date(2031, 12, 31)),
    ("2031?", date(2031, 1, 1), date(2031, 12, 31)),
    ("203X", date(2030, 1, 1), date(2039, 12, 31)),
    ("2031-Q2", date(2031, 4, 1), date(2031, 6, 30)),
    ("2031-H2", date(2031, 7, 1), date(2031, 12, 31)),
    ("2031-WI", date(2031, 12, 1), date(2032, 2, 29)),
    ("2031-W02", date(2031, 1, 6), date(2031, 1, 12)),
    ("2031-W02-WE", date(2031, 1, 11), date(2031, 1, 12)),
    ("2031-05-09/2031-05-11", date(2031, 5, 9), date(2031, 5, 11)),
    ("../2031-05-11", date.min, date(2031, 5, 11)),
    ("2031-05-11/..", date(2031, 5, 11), date.max),
)
NOT_READ = ("", "XXXX-05-09", "XXXX-WXX-4", "PRESENT_REF", "P3D", "2031-13", "2031-02-30", "../..")


@pytest.mark.parametrize(("text", "first", "last"), READ)
def test_reads_the_days_of_a_date(text: str, first: date, last: date) -> None:
    assert days(text) == Days(first, last)


@pytest.mark.parametrize("text", NOT_READ)
def test_gives_no_days_to_what_the_calendar_cannot_place(text: str) -> None:
    assert days(text) is None


@given(st.dates(), st.integers(0, 4000))
def test_writes_what_it_reads(first: date, length: int) -> None:
    last = first + timedelta(days=min(length, (date.max - first).days))
    assert days(edtf(Days(first, last))) == Days(first, last)


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_measures_the_gap_alike_from_both_sides(a: date, b: date, c: date, d: date) -> None:
    one, other = Days(min(a, b), max(a, b)), Days(min(c, d), max(c, d))
    assert one.apart(other) == other.apart(one)
    assert one.meets(other) == (one.apart(other) == 0)


def test_names_the_weekday() -> None:
    assert weekday(date(2031, 5, 9)) == "Friday"
