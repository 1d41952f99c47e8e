"""Which wordings are one act of speaking: translations yes, other messages on the subject no."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record.wordings import SAME, likeness, prepare

ONE = (
    ("We will stay until the lights go out.", "“We will stay until the lights go out”"),
    (
        "the convoys will have an escort",
        "He promised that the convoys will have an escort of their own",
    ),
    (
        "name envoys to settle with Norland a calendar for the departure of foreign crews",
        "to appoint envoys who settle a calendar with Norland so that foreign crews depart",
    ),
    (
        "the minister demanded the release of all prisoners held in the harbour fort since March",
        "all prisoners who are held since March at the harbour fort must be released, she demanded",
    ),
    (
        "an inquiry into the collapse of the dam will begin on Monday under a retired judge",
        "A retired judge will on Monday begin an inquiry [into why] the dam collapsed",
    ),
    # A scrap of the reporter's choice, and the sentence it was taken from.
    (
        "the harbour works as “money sunk in mud” and asked who had ordered them",
        "“It is money sunk in mud, all of it,”",
    ),
    # Told from outside, with a denial that both have.
    (
        "that no boat would leave the northern quay before the inquiry ends",
        "“No boat leaves the northern quay until the inquiry is over.”",
    ),
    # The long one denies something that the short one does not speak of.
    (
        "“We never asked for guards. The ferry line will open in May with two boats”",
        "the ferry line will open in May with two boats of its own",
    ),
)
# Same speaker, same subject, same words in part: another message.
OTHER = (
    (
        "the foreign crews have no permission to stay in the harbour",
        "the foreign crews have four weeks to plan their departure from the harbour",
    ),
    (
        "We will not send envoys to settle a calendar for the departure of foreign crews",
        "We will send envoys to settle a calendar for the departure of the foreign crews",
    ),
    (
        "The parliament voted to close the fishing grounds to foreign ships",
        "The parliament may vote again to pay the fishing crews for ships they lost",
    ),
    (
        "some 300 prisoners held in the harbour fort were released by the ministry",
        "the ministry released 45 prisoners who were held in the harbour fort",
    ),
    ("We are ready to talk", "We are not ready to leave"),
    (
        "“They are fit to run the ferry line to the northern islands”",
        "“They are not fit to run the ferry line to the northern islands”",
    ),
    # One quoted word, or two that say little, is no sign of one sentence.
    ("the dam as a “disgrace”", "the mayor’s words as a “disgrace” to the town"),
    ("the premier as “one of the” weakest", "the harbour as “one of the” busiest"),
    ("“To get along with the union is a good thing,”", "her walk on the pier as “a good thing”"),
    # The three words of one name are no three things in common.
    (
        "to meet Ada Bo Vale alone in the northern harbour",
        "his long meeting with the crew leader Ada Bo Vale in June as a good thing",
    ),
    # Seven words in a row, all of them names.
    (
        "a poster against President Ada Bo Vale and Norland President Bo Cy Lind on the pier",
        "to have broken into offices, and the talks of President Ada Bo Vale and Norland President"
        " Bo Cy Lind",
    ),
    ("Yes", "Yes, and the harbour is closed"),
    ("", ""),
)


def alike(one: str, other: str) -> float:
    return likeness(prepare(one), prepare(other), {}, 2)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_joins_wordings_of_one_act(one: str, other: str) -> None:
    assert alike(one, other) > 0


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_keeps_another_message_apart(one: str, other: str) -> None:
    assert alike(one, other) == 0


@given(st.text(max_size=80), st.text(max_size=80))
def test_compares_alike_from_both_sides(one: str, other: str) -> None:
    assert alike(one, other) == pytest.approx(alike(other, one))


@given(st.lists(st.sampled_from(["ship", "crew", "leaves", "harbour"]), min_size=4, max_size=12))
def test_finds_words_the_same_as_themselves(words: list[str]) -> None:
    assert alike(" ".join(words), " ".join(words)) == SAME
