"""A party's positions as a matrix of questions and times."""

from datetime import date, timedelta

from dateline.show.case import case
from dateline.show.index import index
from dateline.show.party import COLUMNS, UNDATED, matrix, party
from dateline.types.dating import Dating, unknown
from dateline.types.record import Position
from tests import invented

CASE = case(invented.record(), invented.articles())
KEPT = index(CASE, ())


def position(id_: str, question: str, when: Dating) -> Position:
    return Position(id_, invented.VALE, question, "demands", when, ())


def test_a_question_is_a_row_and_a_day_a_column() -> None:
    stood = [
        position("1", "ferry", invented.day("2031-05-08")),
        position("2", "ferry", invented.day("2031-05-09")),
        position("3", "boats", unknown("no day is told")),
    ]
    times, rows = matrix(stood)
    assert times == ("2031-05-08", "2031-05-09", UNDATED)
    assert [row.question for row in rows] == ["ferry", "boats"]
    assert [len(cell) for cell in rows[0].cells] == [1, 1, 0]


def test_many_days_become_months() -> None:
    first = date(2031, 5, 1)
    days = [first + timedelta(days=3 * n) for n in range(COLUMNS + 5)]
    stood = [position(str(n), "ferry", invented.day(day.isoformat())) for n, day in enumerate(days)]
    times, _ = matrix(stood)
    assert times == ("2031-05", "2031-06")


def test_a_turn_stands_in_the_row_of_its_question() -> None:
    view = party(CASE, KEPT, invented.record().parties[0])
    (row,) = view.questions
    assert [turn.id for turn in row.turns] == ["cd01000000000000"]


def test_tells_what_a_party_says_and_where_it_is_named() -> None:
    view = party(CASE, KEPT, invented.record().parties[0])
    assert [each.id for each in view.said] == ["7c1e000000000000"]
    assert [each.listed.file for each in view.named] == ["a.txt"]
    assert view.roles[0].role == "premier"


def test_tells_what_a_party_is_told_and_does() -> None:
    lind, union = invented.record().parties[1:3]
    assert [each.id for each in party(CASE, KEPT, lind).told] == ["7c1e000000000000"]
    assert {each.id for each in party(CASE, KEPT, union).did} == {
        "eb01000000000000",
        "eb02000000000000",
    }
