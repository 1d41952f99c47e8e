"""Acts that a noun names under a verb that says little, and wishes under another's act."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.events import EVENTS
from dateline.read.names import NAMES
from dateline.types.mention import Event
from dateline.types.reading import Reading

Pages = Callable[..., Page]
BORDER = {"CONCEDE", "RETREAT", "REQUEST", "REJECT"}


def _read(page: Page) -> list[Event]:
    events = EVENTS.read(page, NAMES.read(page, Reading(page.article))).events
    return [event for event in events if event.type in BORDER]


@pytest.mark.parametrize(
    ("text", "type_", "words"),
    [
        (
            "The committee sent a formal interview request to Omar Roe on Tuesday.",
            "REQUEST",
            "sent a formal interview request",
        ),
        ("Norland made demands for the release of Omar Roe.", "REQUEST", "made demands"),
        ("Sudor issued a refusal to withdraw its troops.", "REJECT", "refusal"),
        ("Ada Vale tendered her resignation on Monday.", "RETREAT", "tendered her resignation"),
        (
            "A request was made by Norland for the release of Omar Roe.",
            "REQUEST",
            "request was made",
        ),
        (
            "Omar Roe made, after a long day of talks, a formal request for help.",
            "REQUEST",
            "request",
        ),
        (
            "Supporters have launched petitions calling on delegates to back Ada Vale.",
            "REQUEST",
            "launched petitions calling",
        ),
        (
            "The group launched a petition campaign on Monday asking Ada Vale to resign.",
            "REQUEST",
            "launched a petition campaign",
        ),
        ("Sudor gave a firm refusal to release the pilots.", "REJECT", "refusal"),
        (
            "Norland put a formal demand to Sudor to free the pilots.",
            "REQUEST",
            "put a formal demand",
        ),
        ("The miners led calls for revamping the fund.", "REQUEST", "calls"),
        ("Omar Roe continued his refusal to step down on Monday.", "REJECT", "refusal"),
        ("Norland reiterated its demand that Sudor leave.", "REQUEST", "reiterated its demand"),
        ("Norland dropped its demand that Sudor leave.", "CONCEDE", "dropped"),
    ],
)
def test_an_act_of_a_light_verb_is_one_and_shows_its_noun(
    page: Pages, text: str, type_: str, words: str
) -> None:
    (event,) = _read(page(text))
    assert (event.type, event.span.exact) == (type_, words)


@pytest.mark.parametrize(
    ("text", "word", "type_", "actor"),
    [
        ("Omar Roe ignored her call for an apology.", "call", "REQUEST", "her"),
        ("Norland refused requests by Sudor to free them.", "requests", "REQUEST", "Sudor"),
        ("The judges denied a request by Ada Vale to name him.", "request", "REQUEST", "Ada Vale"),
        ("Norland's demand for the release of Roe was refused.", "demand", "REQUEST", "Norland"),
        ("The king welcomed Norland's promise to free him.", "promise", "CONCEDE", "Norland"),
        ("Norland complied with Sudor's request to free them.", "request", "REQUEST", "Sudor"),
        ("The senate overrode his veto of the bill.", "veto", "REJECT", "his"),
        ("The senate rejected Ada Vale's veto of the bill.", "veto", "REJECT", "Ada Vale"),
        (
            "Omar Roe had been under pressure by Ada Vale to dismiss Hale.",
            "pressure",
            "REQUEST",
            "Ada Vale",
        ),
        ("The board left Ode on orders from Sudor.", "orders", "REQUEST", "Sudor"),
        ("Many criticised Norland's refusal to prosecute him.", "refusal", "REJECT", "Norland"),
    ],
)
def test_a_wish_that_others_answer_is_told_beside_the_answer(
    page: Pages, text: str, word: str, type_: str, actor: str
) -> None:
    (event,) = [event for event in _read(page(text)) if event.span.exact == word]
    assert (event.type, event.actors[0].span.exact) == (type_, actor)


def test_a_wish_that_is_refused_is_no_news_of_its_own(page: Pages) -> None:
    refused, wished = _read(page("Norland refused requests by Sudor to free the pilots."))
    assert (refused.type, wished.type) == ("REJECT", "REQUEST")
    assert not wished.coded


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norland withdrew its request for the release of Omar Roe.", "request"),
        ("Sudor ignored calls to free the prisoners.", "calls"),
        ("The shop took orders from Norland.", "orders"),
        ("He can broaden his appeal to reach voters in Norland.", "appeal"),
        ("Ada Vale ignored requests by reporters to comment.", "requests"),
        ("Ada Vale met her demands for a better life.", "demands"),
    ],
)
def test_the_same_act_or_another_thing_is_told_no_second_time(
    page: Pages, text: str, word: str
) -> None:
    assert not [event for event in _read(page(text)) if event.span.exact == word]
