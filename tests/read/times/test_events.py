"""Which times count from an event that the same article dates, and which do not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from dateline.ports import Page
from dateline.read.times import TIMES, resolve
from dateline.types.dating import Basis, Dating
from dateline.types.mention import Time, TimeType
from dateline.types.reading import Reading

FRIDAY = date(2031, 5, 9)


def read(page: Page) -> list[Time]:
    known = replace(page.article, published=Dating("2031-05-09", FRIDAY, Basis.DECLARED, ""))
    return list(TIMES.read(replace(page, article=known), Reading(known)).times)


@pytest.mark.parametrize(
    ("told", "sentence", "words", "value"),
    [
        ("They voted on Sunday.", "Five days after the vote they met.", "Five days", "2031-05-09"),
        ("They voted on Sunday.", "He left the day after the vote.", "the day", "2031-05-05"),
        ("The vote was held May 2.", "Two days after the vote he left.", "Two days", "2031-05-04"),
        ("Ada Vale quit on Sunday.", "Two days after she quit, he left.", "Two days", "2031-05-06"),
        ("The guard was shot on May 2.", "Ten days before the murder he left.", "Ten days",
         "2031-04-22"),
        ("They will hold a summit May 20.", "He leaves the day before the summit.", "the day",
         "2031-05-19"),
        ("The blast of May 2, 2027, was loud.", "He left three days after the explosion.",
         "three days", "2027-05-05"),
        ("It was sold on May 2, 2027.", "It rose three years after it was sold.", "three years",
         "2030"),
    ],
)  # fmt: skip
def test_counts_from_an_event_that_the_article_dates(
    told: str, sentence: str, words: str, value: str, page: Callable[..., Page]
) -> None:
    for paragraphs in ((told, sentence), (sentence, told)):
        (time,) = (time for time in read(page(*paragraphs)) if time.span.exact == words)
        assert (time.type, time.value) == (TimeType.DATE, value)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The assembly met on Sunday.", "Five days after the vote they left."),
        ("They voted on Sunday.", "They voted on Tuesday.", "Five days after the vote they left."),
        ("They voted on Sunday.", "Five days after a vote they left."),
        ("They voted in Norby on Sunday.", "Five days after the vote in Sudor they left."),
        ("They voted in 2027.", "Five days after the vote they left."),
        ("They voted every Sunday.", "Five days after the vote they left."),
        ("He condemned the vote on Sunday.", "Five days after the vote they left."),
        ("She said on Sunday that it fell.", "Five days after she said so they left."),
        ("The 9/11 attack was long ago.", "Five days after the attack they left."),
    ],
)
def test_leaves_a_length_whose_event_has_no_one_day(
    paragraphs: tuple[str, ...], page: Callable[..., Page]
) -> None:
    (time,) = (time for time in read(page(*paragraphs)) if time.span.exact == "Five days")
    assert (time.type, time.value, time.rule) == (TimeType.DURATION, "P5D", "offset:5:day:event")


def test_says_which_event_it_counts_from(page: Callable[..., Page]) -> None:
    *_, time = read(page("They voted on Sunday.", "They met five days after the vote."))
    assert time.why == (
        "“five days”: Sunday on or before Friday 2031-05-09, the day of publication, is 2031-05-04,"
        " told as the day of “vote”; 5 days after that is 2031-05-09"
    )


def test_a_day_that_the_article_names_needs_no_publication_day(page: Callable[..., Page]) -> None:
    *_, time = read(page("They voted on May 4, 2031.", "They met five days after the vote."))
    again = resolve(time, None)
    assert again.value == "2031-05-09"
    assert "2031-05-04, told as the day of “vote”; 5 days after that" in again.why


@pytest.mark.parametrize(
    ("paragraphs", "value"),
    [
        (("He was seen at 6 a.m. near the depot on Monday.",), "2031-05-05T06:00"),
        (("He was shot on Monday.", "She saw him at 6 a.m. there two days before the murder."),
         "2031-05-03T06:00"),
        (("She said at 6 a.m. that he had left on Monday.",), "2031-05-09T06:00"),
        (("He was shot at 6 a.m. in the depot.",), "2031-05-09T06:00"),
        (("Roe was shot on Monday.", "Roe was shot at 6 a.m. in the depot."), "2031-05-05T06:00"),
        (("Roe was shot on Monday.", "A guard was shot at 6 a.m. there."), "2031-05-09T06:00"),
    ],
)  # fmt: skip
def test_a_clock_time_has_the_day_of_its_verb(
    paragraphs: tuple[str, ...], value: str, page: Callable[..., Page]
) -> None:
    (time,) = (time for time in read(page(*paragraphs)) if time.span.exact == "6 a.m.")
    assert time.value == value
