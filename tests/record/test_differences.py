"""What is flagged on two wordings of one statement: other numbers, negations and names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record.differences import MOST, differences
from dateline.types.mention import Attribution, Mode
from dateline.types.record import DifferenceKind, Evidence, Wording

NUMBER, NEGATION, NAME = DifferenceKind.NUMBER, DifferenceKind.NEGATION, DifferenceKind.NAME
FLAGGED = (
    (
        "Some 4,700 soldiers leave the bay",
        "Some 4,100 soldiers will leave the bay",
        (NUMBER, "4,700", "4,100"),
    ),
    (
        "We will not sell the ferry to Sudmark",
        "We will sell the ferry to Sudmark",
        (NEGATION, "not sell", "sell"),
    ),
    ("We ask Mr Vale to go at once", "We ask Mr Lind to go at once", (NAME, "Vale", "Lind")),
)
UNFLAGGED = (
    # Left out, not told differently.
    ("Some 4,700 soldiers leave the bay", "soldiers leave the bay"),
    ("We ask Mr Vale of Norby to go", "We ask Mr Vale to go"),
    # One number, one name, spelled in two ways.
    ("Some 4,700 soldiers leave", "some 4700 soldiers leave"),
    ("We ask Mr Moammar to go", "We ask Mr Muammar to go"),
    ("We ask the U.S. to go", "We ask the USA to go"),
    # What begins a sentence has a capital and is no name.
    ("They stay. Boats leave", "They stay. Ships leave"),
    # Both deny it.
    ("We will not sell the ferry", "the ferry will never be sold, we will not sell"),
    ("The ferry [no. 12] stays", "The ferry [no. 14] stays"),
    # The negation stands in a part that is cut, not in what both have.
    ("We do not get on. They pay for what they get on the boats", "They pay for what they get"),
    # Told in other words: what stands beside what is chance.
    ("We ask that Vale be heard in Norby", "He wants Lind and Sudmark to listen"),
    ("We ask Senator Vale to go at once", "We ask Sen. Vale to go at once"),
    ("", ""),
)


def wording(text: str, report: str = "r") -> Wording:
    at = Evidence(report, f"{report}.txt", 7, 7 + len(text), text)
    return Wording(at, Mode.DIRECT, Attribution.SPEECH, (at,))


@pytest.mark.parametrize(("one", "other", "told"), FLAGGED)
def test_flags_what_differs(one: str, other: str, told: tuple[DifferenceKind, str, str]) -> None:
    (found,) = differences([wording(one, "a"), wording(other, "b")])
    assert (found.a, found.b) == (0, 1)
    assert (found.kind, found.in_a.exact, found.in_b.exact) == told


@pytest.mark.parametrize(("one", "other"), UNFLAGGED)
def test_flags_nothing_that_is_left_out_or_the_same(one: str, other: str) -> None:
    assert differences([wording(one), wording(other)]) == ()


def test_compares_the_same_words_only_once() -> None:
    texts = ("4,700 leave", "4,100 leave", "4,700 leave")
    assert [(item.a, item.b) for item in differences([wording(text) for text in texts])] == [(0, 1)]


def test_compares_many_wordings_with_the_longest_only() -> None:
    texts = [f"{number} leave" for number in range(100, 100 + MOST)] + ["99 soldiers leave"]
    found = differences([wording(text) for text in texts])
    assert {item.b for item in found} == {MOST}
    assert len(found) == MOST


@given(st.lists(st.text(alphabet="aB1 .not'[]", max_size=30), max_size=4))
def test_cites_words_of_the_wordings(texts: list[str]) -> None:
    wordings = [wording(text) for text in texts]
    for item in differences(wordings):
        for place, at in ((item.a, item.in_a), (item.b, item.in_b)):
            whole = wordings[place].at
            assert at.exact == whole.exact[at.start - whole.start : at.end - whole.start]
