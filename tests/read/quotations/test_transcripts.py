"""Turns of a transcript, and paragraphs that only look like one."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.names import NAMES
from dateline.read.quotations import QUOTATIONS
from dateline.types.mention import Quotation
from dateline.types.reading import Reading

Pages = Callable[..., Page]
TURNS = (
    "The premier, Ada Vale, met John Orr of the Sund Bulletin.",
    "ORR: When do you go?",
    "VALE (laughing): On Monday. Mr. Pine said that he would stay.",
    "“ORR: All of you?”",
)


def read(page: Page) -> tuple[Quotation, ...]:
    return QUOTATIONS.read(page, NAMES.read(page, Reading(page.article))).quotations


def test_each_turn_is_its_speakers(page: Pages) -> None:
    said = [(q.source.exact, q.content[0].exact) for q in read(page(*TURNS)) if q.source]
    assert said == [
        ("ORR", "When do you go?"),
        ("VALE", "On Monday. Mr. Pine said that he would stay."),
        ("ORR", "All of you?"),
    ]


def test_a_name_in_capitals_means_whom_the_article_names(page: Pages) -> None:
    first = read(page(*TURNS))[0]
    assert first.speaker
    assert first.speaker.name == "John Orr"


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("UPDATE: The bridge is open.", "CORRECTION: It has two lanes.", "It rained."),
        ("UPDATE: The bridge is open.", "UPDATE: It is closed.", "UPDATE: It is open."),
        ("Sund: a town.", "Rill: a river.", "Sund: the same town."),
    ],
)
def test_headings_are_no_turns(page: Pages, paragraphs: tuple[str, ...]) -> None:
    assert all(q.cue is None or q.cue.exact != ":" for q in read(page(*paragraphs)))
