"""Episodes chained into stories."""

import pytest

from dateline.record.stories import stories

FERRY = {"ferry": 0.6, "wreck": 0.6, "strait": 0.5}
COURT = {"ferry": 0.6, "court": 0.6, "owner": 0.5}
BUDGET = {"budget": 0.8, "tax": 0.6}
MEMORIAL = {"court": 0.2, "ferry": 0.3, "memorial": 0.9}

CHAINED = [
    ([[FERRY], [COURT]], [[0, 1]]),
    ([[FERRY], [BUDGET], [COURT]], [[0, 2]]),
    ([[FERRY], [COURT], [MEMORIAL]], [[0, 1, 2]]),
    ([[FERRY, COURT], [BUDGET], [BUDGET]], [[1, 2]]),
]
APART = [[], [[FERRY]], [[FERRY], [BUDGET]], [[FERRY, FERRY], [BUDGET]], [[{}], [{}]]]


@pytest.mark.parametrize(("episodes", "wanted"), CHAINED)
def test_chains_episodes_that_are_alike(
    episodes: list[list[dict[str, float]]], wanted: list[list[int]]
) -> None:
    assert stories(episodes) == wanted


@pytest.mark.parametrize("episodes", APART)
def test_leaves_other_episodes_alone(episodes: list[list[dict[str, float]]]) -> None:
    assert stories(episodes) == []


def test_follows_the_most_alike_of_earlier_episodes_only() -> None:
    """Two affairs that a later one is like stay apart: it continues one of them."""
    both = {"ferry": 0.6, "budget": 0.7, "wreck": 0.2, "tax": 0.3}
    assert stories([[FERRY], [BUDGET], [both]]) == [[1, 2]]
