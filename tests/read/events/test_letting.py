"""Letting somebody in, out or through; what laws allow, rules require and habits are."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.events import EVENTS
from dateline.read.names import NAMES
from dateline.types.mention import Event, Modality
from dateline.types.reading import Reading

Pages = Callable[..., Page]
BORDER = {"CONCEDE", "RETREAT", "REQUEST", "REJECT"}


def _read(page: Page) -> tuple[Event, ...]:
    return EVENTS.read(page, NAMES.read(page, Reading(page.article))).events


def _types(page: Page) -> list[str]:
    return [event.type for event in _read(page) if event.type in BORDER]


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Norland allowed trucks through its checkpoints.", "RETREAT", Modality.HAPPENED),
        ("Norland will let inspectors back into the plant.", "CONCEDE", Modality.PLANNED),
        ("Norland let the inspectors see the plant.", "RETREAT", Modality.HAPPENED),
        ("The guards allowed reporters to enter the camp.", "RETREAT", Modality.HAPPENED),
        ("The police let him through the gate.", "RETREAT", Modality.HAPPENED),
        ("The army let the fighters out of the town.", "RETREAT", Modality.HAPPENED),
        ("Norland allowed the aid convoy to reach Ode.", "RETREAT", Modality.HAPPENED),
        ("The army allowed aid agencies to cross the front line.", "RETREAT", Modality.HAPPENED),
        ("Norland allowed the refugees to stay.", "RETREAT", Modality.HAPPENED),
        ("Norland would allow the inspectors to see the plant.", "RETREAT", Modality.HYPOTHETICAL),
        ("Norland allowed 20 trucks carrying flour into Ode.", "RETREAT", Modality.HAPPENED),
        ("Norland has not allowed anyone in.", "REJECT", Modality.HAPPENED),
        ("The king allowed women to drive.", "RETREAT", Modality.HAPPENED),
        ("We will not allow the park to be sold, Ada Vale said.", "REJECT", Modality.HAPPENED),
        ("The minister would not allow the accord to pass.", "REJECT", Modality.HAPPENED),
        ("Norland cannot let the ships dock.", "REJECT", Modality.HAPPENED),
    ],
)
def test_who_lets_others_go_their_way_gives_way(
    page: Pages, text: str, type_: str, modality: Modality
) -> None:
    (event,) = [event for event in _read(page(text)) if event.type in BORDER]
    assert (event.type, event.modality) == (type_, modality)


@pytest.mark.parametrize(
    "text",
    [
        "It has allowed the party to dominate the talk.",
        "Norland allowed the party to dominate the talk.",
        "The bill would allow victims to leave Sudor.",
        "A programme which allows foreigners to move to Norland is under review.",
        "Omar Roe is constitutionally allowed to run.",
        "Courts would be permitted to waive the claim.",
        "Voters are allowed to register on the day.",
        "The law allowed the refugees to enter Norland.",
        "Norland allowed Omar Roe to enter politics.",
        "Norland allowed Omar Roe to go ahead with the plan.",
        "Norland allowed Omar Roe to stay in power.",
        "Ada Vale let few points go unchallenged.",
        "Let us go to Sudor, said Ada Vale.",
        "Do not allow the spies into the house, Ada Vale said.",
        "Norland should not allow the spies into the house.",
        "Ada Vale had not allowed her views to sway the inquiry.",
        "We cannot allow a mere claim to ruin a life, Ada Vale said.",
        "The app lets users see the map.",
        "The club allows members to bring guests.",
        "The company allowed its workers to leave early.",
        "The delay allowed the rebels to escape.",
        "A fire door let the guests out.",
    ],
)
def test_no_law_gives_way_nor_who_leaves_others_their_choice(page: Pages, text: str) -> None:
    assert not _types(page(text))


@pytest.mark.parametrize(
    "text",
    [
        "The talks are with the agency that approves visas for Sudor.",
        "A party that rejects Ada Vale as a leader is doomed.",
        "Readers usually dismiss him.",
        "Norland does not usually release prisoners.",
        "Courts that release prisoners are rare.",
        "A group that calls for the release of Omar Roe was founded in Ode.",
    ],
)
def test_what_holds_at_all_times_is_no_act(page: Pages, text: str) -> None:
    assert not _types(page(text))


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The ministry rejects the plan of Sudor, saying it is too costly.", "REJECT"),
        ("Lawmakers reject Ada Vale's plan", "REJECT"),
        ("Norland, which rejects Sudor's demands, has sent ships.", "REJECT"),
        ("It is the minister who refuses to leave.", "REJECT"),
        ("The miners, who demand that Ada Vale resign, marched on Monday.", "REQUEST"),
    ],
)
def test_headlines_and_news_of_the_present_are_acts(page: Pages, text: str, type_: str) -> None:
    assert _types(page(text)) == [type_]


@pytest.mark.parametrize(
    "text",
    [
        "Omar Roe was asked if Ada Vale would have lied.",
        "The army was asked whether it would release the prisoners and lift the siege.",
        "Asked whether he would ask Omar Roe to resign, Hale smiled.",
        "Ada Vale asked Omar Roe about the talks.",
        "Ada Vale pressed Omar Roe on whether he had visited Sudor.",
        "Reporters asked why Norland had left Sudor.",
        "Ada Vale must have left Sudor, said Omar Roe.",
        "Omar Roe must not have written the letter himself, said Ada Vale.",
        "The steps include requiring agencies to hand over data.",
        "The law requires Norland to free the prisoners.",
        "The treaty required Norland to withdraw its troops.",
        "The plans would have required lifting sanctions against Sudor.",
    ],
)
def test_questions_guesses_and_rules_ask_for_nothing(page: Pages, text: str) -> None:
    assert not _types(page(text))


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The court required Norland to free the prisoners.", "yield"),
        ("Ada Vale required the army to withdraw.", "yield"),
        ("Omar Roe was required to free the pilots by the court.", "yield"),
        ("Ada Vale called for lifting the embargo on Sudor.", "yield"),
        ("Norland insisted that Omar Roe be returned to Sudor.", "yield"),
    ],
)
def test_orders_of_a_party_and_what_it_calls_for_are_requests(
    page: Pages, text: str, mode: str
) -> None:
    (event,) = [event for event in _read(page(text)) if event.type in BORDER]
    assert (event.type, event.mode) == ("REQUEST", mode)


def test_who_is_compelled_has_done_it(page: Pages) -> None:
    (event,) = _read(page("Sudor was compelled to withdraw its troops."))
    assert (event.type, event.modality) == ("RETREAT", Modality.HAPPENED)
