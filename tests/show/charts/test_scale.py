"""The time axis: in order, inside its frame, with long empty stretches folded."""

from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.show.charts.scale import ROOM, Scale, time_scale

MAY = date(2031, 5, 1).toordinal()
LAST = date.max.toordinal()

spans = st.lists(
    st.tuples(st.integers(1, LAST), st.integers(0, 400)).map(
        lambda given: (given[0], min(given[0] + given[1], LAST))
    ),
    min_size=1,
    max_size=30,
)


def scaled(*days: tuple[int, int], asked: tuple[int, int] | None = None) -> Scale:
    first, last = np.array(days, dtype=np.int64).T
    return time_scale(first, last, 0, 1000, asked)


def test_days_near_each_other_lie_on_one_stretch() -> None:
    scale = scaled((MAY, MAY), (MAY + 9, MAY + 9))
    assert scale.stretches[0].first == MAY
    assert len(scale.stretches) == 1
    assert scale.x(MAY + 5) == pytest.approx(500)


def test_years_in_which_nothing_lies_are_folded() -> None:
    scale = scaled((MAY, MAY + 20), (MAY + 1500, MAY + 1520))
    before, after = scale.stretches
    assert after.left - before.right == ROOM
    assert before.first == MAY
    assert after.end == MAY + 1521


@pytest.mark.parametrize("days", [44, 10])
def test_a_short_gap_stays(days: int) -> None:
    assert len(scaled((MAY, MAY), (MAY + days, MAY + days)).stretches) == 1


def test_a_gap_that_takes_little_of_the_axis_stays() -> None:
    days = [(MAY + 30 * month, MAY + 30 * month + 5) for month in range(40)]
    assert len(scaled(*days, (MAY + 1250, MAY + 1300)).stretches) == 1


def test_a_bar_over_a_gap_keeps_it() -> None:
    assert len(scaled((MAY, MAY + 3000), (MAY + 10, MAY + 10)).stretches) == 1


def test_the_time_asked_for_is_the_axis() -> None:
    scale = scaled((MAY - 500, MAY + 500), asked=(MAY, MAY + 30))
    assert (scale.stretches[0].first, scale.stretches[-1].end) == (MAY, MAY + 31)


@given(spans)
def test_later_days_lie_further_right_and_all_inside(days: list[tuple[int, int]]) -> None:
    scale = scaled(*days)
    ordered = sorted(day for span in days for day in span)
    places = [scale.x(day) for day in ordered]
    assert all(a <= b for a, b in pairwise(places))
    assert places[0] >= -0.001
    assert scale.x(ordered[-1] + 1) <= 1000.001
    assert scale.per_day > 0


@given(spans, st.lists(st.integers(1, LAST), min_size=1))
def test_one_day_and_many_days_have_the_same_places(
    days: list[tuple[int, int]], asked: list[int]
) -> None:
    scale = scaled(*days)
    many = scale.xs(np.array(asked, dtype=np.int64)).tolist()
    assert many == pytest.approx([scale.x(day) for day in asked], abs=1e-6)


@given(spans)
def test_a_place_gives_back_its_day(days: list[tuple[int, int]]) -> None:
    scale = scaled(*days)
    for first, _ in days:
        assert abs(scale.day(scale.x(first + 0.5)) - first) <= 1e-9 * LAST
