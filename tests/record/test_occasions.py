"""On what occasion words were spoken, as their own sentence tells it."""

import pytest

from dateline.record.occasions import exclusive, occasion

TOLD = (
    ("“We stay,” she told a rally in Norby.", "rally"),
    ("In an interview with Radio Kyst, she said “We stay”.", "interview"),
    ("“We stay,” the minister tweeted.", "post"),
    ("“We stay,” she told senators at the hearing.", "hearing"),
    ("“We stay,” she said at a news conference.", "conference"),
)
UNTOLD = (
    "“We stay,” she said.",
    # The next sentence is about other words.
    "“We stay,” she said. The rally ended at nine.",
    "A debate had been planned. “We stay,” she said.",
    # Two occasions in one sentence: either may be meant.
    "“We stay,” she said in an interview after the rally.",
)


def found(text: str) -> str:
    ends = [place + 2 for place in range(len(text) - 1) if text[place : place + 2] == ". "]
    bounds = list(zip([0, *ends], [*ends, len(text)], strict=True))
    start = text.index("“")
    return occasion(text, bounds, start, text.index("”") + 1)


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_names_the_occasion_of_its_sentence(text: str, name: str) -> None:
    assert found(text) == name


@pytest.mark.parametrize("text", UNTOLD)
def test_tells_no_occasion_that_is_not_certain(text: str) -> None:
    assert found(text) == ""


def test_does_not_take_an_occasion_from_the_words_themselves() -> None:
    assert found("“We never gave that interview,” she said.") == ""


def test_lets_an_untold_occasion_be_any() -> None:
    assert exclusive("rally", "interview")
    assert not exclusive("rally", "rally")
    assert not exclusive("", "interview")
