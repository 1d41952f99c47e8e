"""Fifths of lone sentences: stories stay together, and a fifth is drawn the same each time."""

from hypothesis import given
from hypothesis import strategies as st

from evals.folds import FIFTHS, fifths

WORDS = st.lists(st.sampled_from(["Vale", "Roe", "Ode", "met", "left", "the", "in"]), max_size=8)


def test_two_rare_names_in_common_are_one_story() -> None:
    others = [f"Sentence {number} tells of {number * 7} ships." for number in range(40)]
    for number in range(20):
        one, two = (
            f"Roe{number} met Vale{number} today.",
            f"Then Vale{number} left, said Roe{number}.",
        )
        drawn = fifths([one, *others, two])
        assert drawn[0] == drawn[-1]


def test_one_name_in_common_is_no_story() -> None:
    drawn = {tuple(fifths([f"Vale{n} met Roe.", f"Vale{n} left Ode."])) for n in range(40)}
    assert any(one != two for one, two in drawn)


def test_a_name_that_many_have_ties_nobody() -> None:
    crowd = [f"Ada Vale met guest{number}." for number in range(30)]
    assert len(set(fifths(crowd))) > 1


@given(st.lists(WORDS.map(" ".join), max_size=12))
def test_every_sentence_has_one_fifth_whatever_the_order(sentences: list[str]) -> None:
    drawn = fifths(sentences)
    assert len(drawn) == len(sentences)
    assert set(drawn) <= set(range(FIFTHS))
    turned = fifths(sentences[::-1])
    assert turned[::-1] == drawn
