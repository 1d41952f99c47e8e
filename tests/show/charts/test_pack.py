"""Marks in rows: none over another, none lost, few where there are many."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dateline.show.charts.pack import Ends, Mark, packed

ROWS, MOST = 4, 60

entries = st.lists(
    st.tuples(st.floats(0, 900), st.floats(0, 100), st.integers(0, 2)), min_size=1, max_size=300
)


def room(mark: Mark) -> tuple[float, float]:
    return mark.left - 5, mark.right + 5


def laid(*given: tuple[float, float, int]) -> tuple[Mark, ...]:
    left = np.array([each[0] for each in given])
    length = np.array([each[1] for each in given])
    kind = np.array([each[2] for each in given], dtype=np.int64)
    number = np.arange(len(given))
    return packed(Ends(left, left + length, kind, number, np.ones_like(number)), ROWS, MOST, room)


def test_few_stand_one_above_another() -> None:
    marks = laid((10, 0, 0), (10, 0, 0), (200, 0, 0))
    assert [(mark.count, mark.row) for mark in marks] == [(1, 0), (1, 1), (1, 0)]


def test_more_than_there_are_rows_for_are_one_with_their_number() -> None:
    marks = laid(*[(10, 0, 0)] * 9, (500, 0, 0))
    assert [(mark.count, mark.entry) for mark in marks] == [(9, 0), (1, 9)]


def test_kinds_are_never_one() -> None:
    marks = laid(*[(10, 0, 0)] * 9, *[(10, 0, 1)] * 9)
    assert sorted((mark.kind, mark.count) for mark in marks) == [(0, 9), (1, 9)]


def test_what_lies_far_apart_is_not_joined_to_save_a_row() -> None:
    marks = laid(*[(10, 0, kind) for kind in range(6)], (800, 0, 0))
    assert all(mark.right - mark.left < 100 for mark in marks)


@given(entries)
def test_every_entry_is_in_one_mark(given_: list[tuple[float, float, int]]) -> None:
    marks = laid(*given_)
    assert sum(mark.count for mark in marks) == len(given_)
    assert len(marks) <= MOST


@given(entries)
def test_no_mark_lies_over_another(given_: list[tuple[float, float, int]]) -> None:
    rows: dict[int, list[Mark]] = {}
    for mark in laid(*given_):
        rows.setdefault(mark.row, []).append(mark)
    for marks in rows.values():
        ordered = sorted(marks, key=lambda each: each.left)
        assert all(room(a)[1] <= room(b)[0] for a, b in pairwise(ordered))
