"""Stances in a speaker's own words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record.wishes import Wish, wishes
from dateline.types.mention import Attribution, Mode, Quotation
from dateline.types.span import Span

FOUND = (
    ("We will not leave the bay.", "refuses", "leave the bay"),
    ("We’re not going to pay for the bridge.", "refuses", "pay for the bridge"),
    ("I cannot support this budget.", "refuses", "support this budget"),
    ("We reject the new harbour plan.", "refuses", "the new harbour plan"),
    ("We demand a public hearing.", "demands", "a public hearing"),
    ("We are ready to open the port.", "accepts", "open the port"),
    ("We offer a truce in the bay.", "offers", "a truce in the bay"),
    ("Sudmark must withdraw its crews.", "demands", "Sudmark must withdraw its crews"),
    ("It rains, and Sudmark should free the pilots", "demands", "Sudmark should free the pilots"),
    ("The port should not be sold to Sudmark.", "refuses", "The port … be sold to Sudmark"),
)


def quotation(words: str, mode: Mode = Mode.DIRECT, cue: str = "said") -> Quotation:
    span = Span(0, len(words), words)
    return Quotation(span, (span,), mode, Attribution.SPEECH, cue=Span(0, len(cue), cue))


@pytest.mark.parametrize(("words", "stance", "wants"), FOUND)
def test_reads_a_stance(words: str, stance: str, wants: str) -> None:
    (wish,) = wishes(quotation(words))
    assert (wish.stance, wish.wants) == (stance, wants)


NONE = (
    "Should Sudmark leave the bay?",
    "He asked whether they should leave the bay.",
    "If Sudmark must leave the bay, it will.",
    "I must say that I was glad.",
    "We will not comment on that.",
    "They should have left the bay long ago.",
    "There are special needs to think of.",
    "We will see about the bay.",
    "Rain may well need to fall first.",
    "It will lessen his need to buy more coal.",
)


@pytest.mark.parametrize("words", NONE)
def test_reads_no_stance_where_none_is_taken(words: str) -> None:
    assert list(wishes(quotation(words))) == []


def test_takes_he_and_she_for_the_speaker_in_indirect_words_only() -> None:
    words = "she would not leave the bay"
    (wish,) = wishes(quotation(words, Mode.INDIRECT))
    assert (wish.stance, wish.wants) == ("refuses", "leave the bay")
    assert list(wishes(quotation(words))) == []


def test_takes_what_was_denied_for_a_denial() -> None:
    (wish,) = wishes(quotation("that the ferry was searched", Mode.INDIRECT, cue="denied"))
    assert (wish.stance, wish.wants) == ("denies", "that the ferry was searched")


def test_leaves_alone_what_is_told_as_the_thought_of_another() -> None:
    found = quotation("that Sudmark should leave the bay", Mode.INDIRECT, cue="rejected")
    assert list(wishes(found)) == []


def test_cites_the_words_where_they_stand() -> None:
    text = "“Wait. We will not leave the bay,” she said."
    piece = Span(1, 33, text[1:33])
    (wish,) = wishes(replace(quotation(text), content=(piece,)))
    assert wish == Wish("refuses", Span(7, 32, "We will not leave the bay"), "leave the bay")


@given(st.text(st.sampled_from("we will not must should I n't .,?“” leave the bay")))
def test_every_wish_stands_in_its_quotation(words: str) -> None:
    for wish in wishes(quotation(words)) if words else ():
        assert words[wish.at.start : wish.at.end] == wish.at.exact
