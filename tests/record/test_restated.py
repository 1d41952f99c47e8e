"""Positions told twice become one; others stay."""

from dataclasses import replace

import pytest

from dateline.record.restated import once
from dateline.types.dating import Basis, Dating
from dateline.types.record import Evidence, PartyRef, Position

ADA = PartyRef("0a" * 8, "Ada Vale")
DAY = Dating("2031-05-09", None, Basis.STATED, "it says so")


def position(id_: str, file: str = "a.txt", wants: str = "leave the bay") -> Position:
    at = Evidence(file, file, 5, 9, "“no”")
    return Position(id_, ADA, "the bay", "refuses", DAY, (at,), wants)


def test_the_same_words_on_the_same_day_are_one_position_with_all_evidence() -> None:
    one, other = position("1"), position("2", "b.txt", "leave the bay!")
    joined = once([one, other])
    assert joined["1"] == joined["2"] == once([other, one])["1"]
    assert [at.file for at in joined["1"].evidence] == ["a.txt", "b.txt"]
    assert joined["1"].id not in {"1", "2"}


@pytest.mark.parametrize(
    "other",
    [
        position("2", "b.txt", "leave the harbour"),
        replace(position("2", "b.txt"), stance="demands"),
        replace(position("2", "b.txt"), when=replace(DAY, edtf="../2031-05-09")),
        replace(position("2", "b.txt"), party=PartyRef("0b" * 8, "Bo Lind")),
    ],
)
def test_other_words_stances_days_and_parties_stay_apart(other: Position) -> None:
    one = position("1")
    assert once([one, other]) == {"1": one, "2": other}
