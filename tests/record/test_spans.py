"""Sets of days: joined and met as sets are."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.record.days import Days
from dateline.record.spans import Spans, hull, meet, spans

START = date(2031, 1, 1)


def stretch(first: int, length: int) -> Days:
    day = START + timedelta(days=first)
    return Days(day, day + timedelta(days=length))


def held(found: Spans) -> set[date]:
    return {one.first + timedelta(days=n) for one in found for n in range(len(one))}


sets = st.lists(st.builds(stretch, st.integers(0, 60), st.integers(0, 9)), max_size=6).map(spans)


@given(sets, sets)
def test_meets_as_sets_do(one: Spans, other: Spans) -> None:
    assert held(meet(one, other)) == held(one) & held(other)
    assert meet(one, other) == meet(other, one)


@given(sets, sets)
def test_joins_as_sets_do(one: Spans, other: Spans) -> None:
    assert held(spans([*one, *other])) == held(one) | held(other)


@given(sets)
def test_stretches_do_not_touch(one: Spans) -> None:
    assert all(a.last + timedelta(days=1) < b.first for a, b in pairwise(one))


def test_hull_runs_from_first_to_last() -> None:
    assert hull(spans([stretch(0, 1), stretch(30, 2)])) == stretch(0, 32)
