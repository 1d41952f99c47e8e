"""Groups by average likeness."""

from itertools import permutations

import pytest

from dateline.record.clusters import agglomerate

LIKENESS = {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.1, (3, 4): 0.4, (2, 3): 0.2}


def rows(likeness: dict[tuple[int, int], float], count: int) -> list[dict[int, float]]:
    found: list[dict[int, float]] = [{} for _ in range(count)]
    for (a, b), value in likeness.items():
        found[a][b] = found[b][a] = value
    return found


def test_joins_groups_by_their_average_likeness() -> None:
    assert agglomerate(rows(LIKENESS, 6), 0.3) == [[0, 1, 2], [3, 4], [5]]


@pytest.mark.parametrize("order", list(permutations(range(5)))[::7])
def test_numbers_do_not_decide_who_is_joined(order: tuple[int, ...]) -> None:
    likeness = {(order[a], order[b]): value for (a, b), value in LIKENESS.items()}
    groups = agglomerate(rows(likeness, 5), 0.3)
    found = {frozenset(order.index(place) for place in group) for group in groups}
    assert found == {frozenset({0, 1, 2}), frozenset({3, 4})}
