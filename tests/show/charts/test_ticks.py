"""Labels of an axis: well chosen, in order, with room between them."""

from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.show.charts.scale import time_scale
from dateline.show.charts.ticks import ROOM, Tick, power_ticks, round_ticks, time_ticks
from tests.show.charts.test_scale import scaled, spans


def ticked(first: date, last: date) -> tuple[Tick, ...]:
    days = np.array([first.toordinal(), last.toordinal()], dtype=np.int64)
    return time_ticks(time_scale(days[:1], days[1:], 0, 1000))


@pytest.mark.parametrize(
    ("first", "last", "labels", "years"),
    [
        (date(2031, 5, 8), date(2031, 5, 13), "8 May|9 May|10 May|11 May|12 May|13 May", "2031"),
        (date(2030, 12, 30), date(2031, 1, 3), "30 Dec|31 Dec|1 Jan|2 Jan|3 Jan", "2030|2031"),
        (date(2031, 4, 20), date(2031, 12, 31), "May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", "2031"),
        (date(2029, 11, 20), date(2031, 3, 1), "Jan|Apr|Jul|Oct|Jan", "2030|2031"),
        (
            date(2020, 6, 1),
            date(2031, 3, 1),
            "2021|2022|2023|2024|2025|2026|2027|2028|2029|2030|2031",
            "",
        ),
        (
            date(1900, 6, 1),
            date(2031, 3, 1),
            "1910|1920|1930|1940|1950|1960|1970|1980|1990|2000|2010|2020|2030",
            "",
        ),
    ],
)
def test_labels_days_months_or_years(first: date, last: date, labels: str, years: str) -> None:
    ticks = ticked(first, last)
    assert "|".join(tick.label for tick in ticks) == labels
    assert "|".join(tick.year for tick in ticks if tick.year) == years


def test_weeks_begin_on_monday() -> None:
    ticks = ticked(date(2031, 5, 1), date(2031, 7, 20))
    assert {date.fromisoformat(tick.edtf).weekday() for tick in ticks} == {0}


@given(spans)
def test_ticks_stand_in_order_with_room_between_them(days: list[tuple[int, int]]) -> None:
    scale = scaled(*days)
    ticks = time_ticks(scale)
    assert ticks
    assert all(b.x - a.x >= ROOM * 0.79 for a, b in pairwise(ticks))
    assert all(-0.001 <= tick.x <= 1000.001 for tick in ticks)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 6000, (0, 2000, 4000, 6000)),
        (0, 1, (0, 0.25, 0.5, 0.75, 1)),
        (90, 110, (90, 95, 100, 105, 110)),
        (-3, 3, (-4, -2, 0, 2, 4)),
    ],
)
def test_round_numbers(low: float, high: float, expected: tuple[float, ...]) -> None:
    assert round_ticks(low, high) == expected


def test_powers_of_ten() -> None:
    assert power_ticks(24, 2_000_000) == (10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000)


numbers = st.floats(-1e15, 1e15)


@given(numbers, numbers)
def test_round_numbers_reach_from_end_to_end(one: float, other: float) -> None:
    low, high = sorted((one, other))
    ticks = round_ticks(low, high)
    room = 1e-6 * max(abs(low), abs(high), 1)
    assert ticks[0] <= low + room
    assert high - room <= ticks[-1]
    assert 2 <= len(ticks) <= 12


@given(st.floats(1e-3, 1e12), st.floats(101, 1e9))
def test_powers_reach_from_end_to_end(low: float, times: float) -> None:
    ticks = power_ticks(low, low * times)
    assert ticks[0] <= low * 1.001
    assert low * times <= ticks[-1] * 1.001
    assert 2 <= len(ticks) <= 9
