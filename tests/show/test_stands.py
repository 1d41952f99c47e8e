"""Positions set side by side."""

from dateline.show.case import case
from dateline.show.index import index
from dateline.show.stands import position, turn
from tests import invented

KEPT = index(case(invented.record(), invented.articles()), ())


def test_a_position_stands_with_its_turns() -> None:
    view = position(KEPT, invented.record().positions[0])
    assert [each.id for each in view.others] == ["cc01000000000000"]
    assert [each.id for each in view.turns] == ["cd01000000000000"]


def test_a_change_has_a_before_and_an_after() -> None:
    view = turn(invented.record().changes[0])
    assert [(called, stand.stance) for called, stand in view.sides] == [
        ("before", "demands"),
        ("after", "refuses"),
    ]


def test_a_contradiction_has_two_sides() -> None:
    view = turn(invented.record().contradictions[0])
    assert [called for called, _ in view.sides] == ["one side", "the other"]
