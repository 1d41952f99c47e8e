"""The entries that most reports carry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.show.weightiest import weightiest


@pytest.mark.parametrize(
    ("weights", "most", "told", "least"),
    [
        ([1, 2, 3], 3, [1, 2, 3], 0),
        ([1, 2, 3], 2, [2, 3], 2),
        ([3, 1, 1, 2], 3, [3, 2], 2),
        ([1, 1, 1], 2, [], 2),
        ([5, 5, 1], 1, [], 6),
        ([], 0, [], 0),
    ],
)
def test_tells_the_weightiest_there_is_room_for(
    weights: list[int], most: int, told: list[int], least: int
) -> None:
    found, bound = weightiest(weights, int, most)
    assert (list(found), bound) == (told, least)


@given(st.lists(st.integers(1, 20)), st.integers(0, 30))
def test_never_more_than_there_is_room_for_and_none_lighter_than_one_left_out(
    weights: list[int], most: int
) -> None:
    found, least = weightiest(weights, int, most)
    assert len(found) <= most
    assert sorted(found) == sorted(each for each in weights if each >= least)
