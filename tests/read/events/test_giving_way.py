"""Giving way, asking and refusing: the verbs, phrases and nouns that news has for them."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.events import Events
from dateline.read.names import NAMES
from dateline.types.mention import Event, Modality
from dateline.types.reading import Reading

Pages = Callable[..., Page]

RULES = Events(None)


def _read(page: Page) -> tuple[Event, ...]:
    return RULES.read(page, NAMES.read(page, Reading(page.article))).events


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The council bowed to public anger.", "CONCEDE"),
        ("The ministry gave way to the unions.", "CONCEDE"),
        ("The White House reversed itself on Tuesday.", "CONCEDE"),
        ("The party watered down its demand for a referendum.", "CONCEDE"),
        ("The minister retreated from his demand for cuts.", "CONCEDE"),
        ("The administration backed away from its demand for a wall.", "CONCEDE"),
        ("The president backed off his threat to close the border.", "CONCEDE"),
        ("The lawmakers dropped their bid to impeach Ada Vale.", "CONCEDE"),
        ("The rebels promised not to attack the convoy.", "CONCEDE"),
        ("The minister offered to let a judge review the order of the court.", "CONCEDE"),
        ("Rebel fighters fell back from the capital.", "RETREAT"),
        ("The gunman turned himself in to the police.", "RETREAT"),
        ("The judge threw out the conviction of Omar Roe.", "RETREAT"),
        ("The judge dismissed charges against the reporter.", "RETREAT"),
        ("Kenya let free three students.", "RETREAT"),
        ("Kenya reduced its troops in Chad.", "RETREAT"),
        ("Kenya brought home its soldiers from Chad.", "RETREAT"),
        ("The withdrawal of Kenyan troops left a gap.", "RETREAT"),
        ("Ada Vale suspended her campaign for president.", "RETREAT"),
        ("The mother pleaded for the release of her son.", "REQUEST"),
        ("The prosecutor sought the extradition of Omar Roe.", "REQUEST"),
        ("The senator called on Friday for the resignation of the minister.", "REQUEST"),
        ("The agency directed airlines to cancel flights to Chad.", "REQUEST"),
        ("The union called for Ada Vale to resign.", "REQUEST"),
        ("The file was sealed at the request of Kenya.", "REQUEST"),
        ("The opposition insisted that the minister resign.", "REQUEST"),
        ("Chad stood firm against calls to withdraw.", "REJECT"),
        ("Kenya turned a deaf ear to appeals from Chad.", "REJECT"),
        ("The premier poured cold water on the plan by Chad.", "REJECT"),
        ("The premier gave short shrift to the proposal by Chad.", "REJECT"),
        ("The governor pushed back against a demand by Chad.", "REJECT"),
        ("The envoy stayed away from the talks with Kenya.", "REJECT"),
        ("China would not relent in its row with Chad.", "REJECT"),
        ("Chad's rejection of the offer surprised Kenya.", "REJECT"),
        ("Chad is unwilling to talk with the rebels.", "REJECT"),
        ("The president opted not to sign the treaty.", "REJECT"),
        ("The president decided against a visit to Chad.", "REJECT"),
        ("Ada Vale vowed not to resign.", "REJECT"),
        ("The premier would not budge.", "REJECT"),
        ("The rebels have no intention of leaving the town.", "REJECT"),
        ("The ministry failed to comply with the order of the court.", "REJECT"),
        ("Chad's refusal to meet the envoy came late.", "REJECT"),
        ("The union turned down the pay offer by a vote of 9 to 2.", "REJECT"),
        ("Kenya blocked a request for more money.", "REJECT"),
        ("Kenya is likely to withdraw its troops from Chad.", "RETREAT"),
        ("The army allowed Red Crescent trucks into the city.", "RETREAT"),
        ("After days of talks the management gave in to the pilots.", "CONCEDE"),
        ("The senators encouraged Ada Vale to resign.", "REQUEST"),
        ("Ada Vale called again for Omar Roe to resign.", "REQUEST"),
        ("The museum's appeal to Chad for the masks came late.", "REQUEST"),
    ],
)
def test_reads_giving_way_asking_and_refusing(page: Pages, text: str, type_: str) -> None:
    assert type_ in [event.type for event in _read(page(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The minister turned his back to the wall.",
        "The minister should not back down.",
        "The bank decided not to open on Sunday.",
        "Ada Vale has no interest in tennis.",
        "He scrapped plans to attend a party.",
        "The senator gave Ada Vale a call.",
        "The bank rejected the suggestion that its directors had known.",
    ],
)
def test_reads_no_refusal_where_nothing_is_refused(page: Pages, text: str) -> None:
    assert "REJECT" not in [event.type for event in _read(page(text))]


def test_who_challenges_a_thing_asks_nobody(page: Pages) -> None:
    found = _read(page("Kenya challenged the ruling to defend its border with Chad."))
    assert "REQUEST" not in [event.type for event in found]


def test_a_refusal_made_of_not_has_happened(page: Pages) -> None:
    (event,) = _read(page("Kenya has no intention of leaving Chad."))
    assert (event.type, event.mode, event.modality) == ("REJECT", "yield", Modality.HAPPENED)


def test_what_is_chosen_not_to_be_done_is_no_event_of_its_own(page: Pages) -> None:
    (event,) = _read(page("The president decided not to sign the treaty with Chad."))
    assert (event.type, event.mode) == ("REJECT", "assist")


def test_falls_back_on_the_verb_where_its_preposition_brings_no_line_that_fits(page: Pages) -> None:
    (event,) = _read(page("The minister bowed to reality in Chad."))
    assert event.type == "CONCEDE"


def test_what_a_plea_asks_is_no_event_of_its_own(page: Pages) -> None:
    (event,) = _read(page("Kenya made a plea to Chad to free the pilots."))
    assert (event.type, event.mode) == ("REQUEST", "yield")


def test_nobody_asks_where_a_thing_does(page: Pages) -> None:
    assert _read(page("The motion urged Chad to leave.")) == ()


def test_a_wish_that_something_stays_as_it_is_asks_nobody(page: Pages) -> None:
    found = _read(page("Kenya called for the port to remain open."))
    assert all(event.mode != "yield" for event in found)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The aide said Ada Vale would resign if the bill failed.", Modality.HYPOTHETICAL),
        ("The aide said Ada Vale would resign.", Modality.PLANNED),
        ("Kenya stopped the talks by refusing to leave Chad.", Modality.HAPPENED),
    ],
)
def test_conditions_and_means_tell_whether_it_came_about(
    page: Pages, text: str, modality: Modality
) -> None:
    assert _read(page(text))[-1].modality is modality


def test_a_list_of_what_somebody_is_to_do_is_not_done(page: Pages) -> None:
    text = "Kenya wants Chad to lift sanctions, pull back its troops and free the pilots."
    found = _read(page(text))
    assert {event.modality for event in found} == {Modality.PLANNED}
    assert {event.actors[0].span.exact for event in found} == {"Chad"}


def test_a_source_that_stays_unnamed_asks_for_nothing(page: Pages) -> None:
    assert _read(page("Officials, who asked not to be identified, met.")) == ()


def test_who_shows_no_sign_of_it_has_not_given_way(page: Pages) -> None:
    (event,) = _read(page("Ada Vale showed no sign of backing down."))
    assert (event.type, event.modality) == ("CONCEDE", Modality.NEGATED)


@pytest.mark.parametrize(
    "text",
    ["“Kenya, cancel your meeting with Chad and come home,” Ada Vale said.", "Free the pilots!"],
)
def test_an_order_is_not_done(page: Pages, text: str) -> None:
    assert _read(page(text)) == ()
