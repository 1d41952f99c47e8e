"""What a wish is on."""

import pytest

from dateline.record.questions import question

STATES = {"Norland": "Norland", "Sudmark": "Sudmark", "Sudmarkian": "Sudmark"}

PRESENCE = (
    ("to withdraw its soldiers from Norland", "Sudmark", "", -1),
    ("Sudmarkian forces must leave Norland", "", "", -1),
    ("to pull out of Norland", "Sudmark", "", -1),
    ("to remove its troops from the country", "Sudmark", "Norland", -1),
    ("to keep Sudmark's soldiers in Norland", "", "", 1),
)


@pytest.mark.parametrize(("wants", "owner", "home", "sign"), PRESENCE)
def test_takes_going_and_staying_for_the_presence_of_troops(
    wants: str, owner: str, home: str, sign: int
) -> None:
    found = question(wants, owner, home, STATES)
    assert (found.name, found.sign) == ("Sudmark troops in Norland", sign)
    assert found.presence


ON = (
    ("to cancel the ferry talks", "ferry talks", -1),
    ("to call off the ferry talks with Sudmark", "ferry talks", -1),
    ("to hold the ferry talks before May", "ferry talks", 1),
    ("not to open the north channel", "north channel", -1),
    ("to free the pilots", "free the pilots", 0),
)


@pytest.mark.parametrize(("wants", "name", "sign"), ON)
def test_parts_a_wish_into_its_question_and_its_way(wants: str, name: str, sign: int) -> None:
    found = question(wants)
    assert (found.name, found.sign) == (name, sign)


def test_meets_on_common_words_and_on_the_same_presence_only() -> None:
    talks = question("to cancel the ferry talks")
    here = question("to leave Norland", "Sudmark", "", STATES)
    assert talks.shared(question("to hold the ferry talks")) == 2
    assert talks.shared(question("to hold the budget vote")) == 0
    assert here.shared(question("to leave Sudmark", "Norland", "", STATES)) == 0
    assert here.shared(talks) == 0


def test_does_not_guess_where_or_whose_the_troops_are() -> None:
    assert not question("to withdraw troops", "", "", STATES).presence
    assert not question("to withdraw troops from Norland", "Norland", "", STATES).presence
