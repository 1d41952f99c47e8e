"""A figure's rows and sentences."""

from dataclasses import replace
from itertools import combinations

from dateline.show.series import MOST_LINES, MOST_NAMED, MOST_ROWS, followed
from dateline.types.dating import unknown
from dateline.types.mention import Hedge
from dateline.types.record import Value
from dateline.types.verdict import Pair, Verdict
from tests import invented

(SOLDIERS,) = invented.record().figures
FIRST, SECOND, THIRD = SOLDIERS.values


def test_rows_stand_in_order_of_time_with_the_undated_last() -> None:
    undated = replace(FIRST, value=9, as_of=unknown("no year"))
    view = followed(replace(SOLDIERS, values=(undated, *SOLDIERS.values), pairs=()))
    assert [row.amount for row in view.rows] == ["about 5,200", "about 6,000", "2,500", "about 9"]


def test_reports_that_say_the_same_of_the_same_day_share_a_row() -> None:
    again = replace(FIRST, at=invented.words("d.txt", "No talks"))
    view = followed(replace(SOLDIERS, values=(FIRST, again), pairs=()))
    (row,) = view.rows
    assert [at.file for at in row.cited] == ["a.txt", "d.txt"]


def test_conflicts_come_first_and_mark_their_rows() -> None:
    view = followed(SOLDIERS)
    assert [each.verdict for each in view.compared] == [Verdict.CONFLICT, Verdict.DIFFERENT_TIME]
    assert [row.contested for row in view.rows] == [True, True, False]
    assert view.conflicts == ((0, 1),)


def test_a_sentence_names_both_amounts_the_smaller_first_and_who_gives_them() -> None:
    line = followed(SOLDIERS).compared[0].lines[0]
    assert (line.one.amount, line.other.amount) == ("about 5,200", "about 6,000")
    assert [at.file for at in (*line.one.cited, *line.other.cited)] == ["a.txt", "b.txt"]
    assert line.why == "same week, same place, same scope"


def test_pairs_that_say_the_same_share_a_sentence() -> None:
    again = replace(FIRST, at=invented.words("d.txt", "No talks"))
    pairs = (Pair(0, 1, Verdict.CONFLICT, "w"), Pair(1, 2, Verdict.CONFLICT, "w"))
    (told,) = followed(replace(SOLDIERS, values=(FIRST, SECOND, again), pairs=pairs)).compared
    assert told.pairs == 2
    (line,) = told.lines
    assert [at.file for at in line.one.cited] == ["a.txt", "d.txt"]


def test_a_value_compared_for_another_is_named_beside_it() -> None:
    again = replace(FIRST, at=invented.words("d.txt", "No talks"), same_as=0)
    pairs = (Pair(0, 1, Verdict.CONFLICT, "w"),)
    view = followed(replace(SOLDIERS, values=(FIRST, SECOND, again), pairs=pairs))
    assert [at.file for at in view.compared[0].lines[0].one.cited] == ["a.txt", "d.txt"]
    assert all(row.contested for row in view.rows)


def test_a_long_series_is_bounded_and_says_by_how_much() -> None:
    values = [Value(float(at), Hedge.EXACT, FIRST.as_of, None, FIRST.at) for at in range(400)]
    pairs = [
        Pair(a, b, Verdict.DIFFERENT_TIME, f"{b - a} apart") for a, b in combinations(range(60), 2)
    ]
    view = followed(replace(SOLDIERS, values=tuple(values), pairs=tuple(pairs)))
    (told,) = view.compared
    assert (len(view.rows), view.more) == (MOST_ROWS, 400 - MOST_ROWS)
    assert (len(told.lines), told.more) == (MOST_LINES, len(pairs) - MOST_LINES)


def test_of_many_reports_on_a_side_some_are_named() -> None:
    many = [
        replace(SECOND, at=replace(SECOND.at, report=f"{at:064x}"), same_as=1 if at else None)
        for at in range(9)
    ]
    pairs = (Pair(0, 1, Verdict.CONFLICT, "w"),)
    (told,) = followed(replace(SOLDIERS, values=(FIRST, *many), pairs=pairs)).compared
    other = told.lines[0].other
    assert (len(other.cited), other.more) == (MOST_NAMED, 9 - MOST_NAMED)
