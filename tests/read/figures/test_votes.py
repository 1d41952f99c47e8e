"""The two numbers of a vote, numbers bound to their noun, ranges, and what befell people."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.figures import FIGURES
from dateline.types.mention import Figure
from dateline.types.reading import Reading

Pages = Callable[..., Page]


def _read(page: Page) -> tuple[Figure, ...]:
    return FIGURES.read(page, Reading(page.article)).figures


@pytest.mark.parametrize(
    "text",
    [
        "The chamber passed the bill 52-41.",
        "The chamber passed the bill 52 to 41.",
        "It was a 52-41 vote.",
        "It fell short by a vote of 52 to 41.",
    ],
)
def test_reads_both_sides_of_a_vote(page: Pages, text: str) -> None:
    found = [(one.value, one.unit, one.act) for one in _read(page(text))]
    assert found == [(52, "votes", "approve"), (41, "votes", "oppose")]


@pytest.mark.parametrize(
    "text", ["They won 3-2.", "The road runs from 40 to 60 feet up.", "Call 555-1234 for news."]
)
def test_takes_no_other_pair_of_numbers_for_a_vote(page: Pages, text: str) -> None:
    assert all(one.unit != "votes" for one in _read(page(text)))


@pytest.mark.parametrize(
    ("text", "value", "noun", "unit"),
    [
        ("She wrote a 48-page report.", 48, "page", None),
        ("The states share an 800-mile border.", 800, "", "mile"),
    ],
)
def test_reads_a_number_bound_to_its_noun(
    page: Pages, text: str, value: float, noun: str, unit: str | None
) -> None:
    (figure,) = _read(page(text))
    assert (figure.value, figure.noun, figure.unit) == (value, noun, unit)


def test_reads_a_range_by_its_ends(page: Pages) -> None:
    (figure,) = _read(page("Between 4,000 and 5,000 soldiers stayed."))
    assert (figure.value, figure.upper) == (4000, 5000)


def test_reads_some_of_a_set(page: Pages) -> None:
    found = [(one.value, one.noun) for one in _read(page("15 of the 19 guards came."))]
    assert (15, "guard") in found


def test_reads_what_befell_people_right_after_them(page: Pages) -> None:
    (figure,) = _read(page("The fire at the club left 50 people dead."))
    assert figure.act == "kill"


def test_takes_no_button_for_a_figure(page: Pages) -> None:
    assert _read(page("30 COMMENTSEMAILMORE")) == ()
