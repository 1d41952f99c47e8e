"""Surnames that the tagger takes for common words, helpers or adverbs, as doers."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.events import EVENTS
from dateline.read.names import NAMES
from dateline.types.mention import Event, Modality
from dateline.types.reading import Reading

Pages = Callable[..., Page]


def _read(page: Page) -> tuple[Event, ...]:
    return EVENTS.read(page, NAMES.read(page, Reading(page.article))).events


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Waters rejected the offer of the union.", "Waters"),
        ("Page asked Chad to release the prisoners.", "Page"),
        ("Price has rejected the offer of the union.", "Price"),
        ("May rejected the offer of the union.", "May"),
        ("Last week Flake asked Chad to release the prisoners.", "Flake"),
        ("Graves and Orlov urged Chad to free the prisoners.", "Graves"),
        ("Wood on Monday rejected the offer of the union.", "Wood"),
        ("Strong, meanwhile, demanded an apology from Chad.", "Strong"),
        ("Merkel, rejecting a French offer, said the talks were over.", "Merkel"),
        ("The offer was rejected by Flake on Friday.", "Flake"),
        ("The truthers have demanded proof from the president.", "truthers"),
    ],
)
def test_takes_whoever_does_what_needs_a_will_for_somebody(
    page: Pages, text: str, doer: str
) -> None:
    found = [part.span.exact for event in _read(page(text)) for part in event.actors]
    assert any(doer in words for words in found)


@pytest.mark.parametrize(
    "text",
    [
        "Storms killed six people in Chad.",
        "Heat killed six people in Chad.",
        "Trade declined 40 percent in May.",
        "The letter asked Chad to release the prisoners.",
        "Fields were flooded, and water pressed against the dam in Chad.",
    ],
)
def test_takes_no_thing_for_somebody(page: Pages, text: str) -> None:
    assert not [e for e in _read(page(text)) if e.actors and e.actors[0].actor is None]


def test_takes_no_surname_for_a_helper_verb(page: Pages) -> None:
    (event,) = _read(page("May agreed to release the Kenyan prisoners."))
    assert event.modality is Modality.PROMISED
