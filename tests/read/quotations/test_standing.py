"""Statements on the record against stances, plans, conditions and what was left unsaid."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.names import NAMES
from dateline.read.quotations import QUOTATIONS
from dateline.types.mention import Attribution, Quotation
from dateline.types.reading import Reading

Pages = Callable[..., Page]
ON_RECORD = {Attribution.SPEECH, Attribution.DOCUMENT}


def on_record(page: Page) -> list[Quotation]:
    reading = QUOTATIONS.read(page, NAMES.read(page, Reading(page.article)))
    return [q for q in reading.quotations if q.attribution in ON_RECORD]


@pytest.mark.parametrize(
    "text",
    [
        "John Orr said that they would go home.",
        "John Orr promised to go home.",
        "John Orr condemned the attack on the bridge.",
        "John Orr accused Ada Vale of lying.",
        "John Orr described the plan as a mistake.",
        "John Orr defended the “brave” soldiers.",
        "John Orr asked who would go home.",
        "John Orr did not deny that they would go home.",
    ],
)
def test_words_and_named_acts_of_speaking_are_on_the_record(page: Pages, text: str) -> None:
    assert on_record(page(text))


@pytest.mark.parametrize(
    "text",
    [
        "John Orr defended the bridges.",
        "John Orr explained what he expects.",
        "John Orr refused to leave the house.",
        "John Orr might say that they will go.",
        "If John Orr asks them to leave, they will go.",
        "John Orr did not say that they would go home.",
        "John Orr described the efforts.",
        "Nobody had asked them to come.",
        "Bridge dispute: Norland presses the Union.",
        "Asked about the bridge, John Orr left the room.",
    ],
)
def test_stances_plans_and_conditions_are_not_on_the_record(page: Pages, text: str) -> None:
    assert on_record(page(text)) == []
