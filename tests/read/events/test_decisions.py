"""Votes, calls, ultimatums and papers disowned: acts that stand beside what they are about."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.events import EVENTS
from dateline.read.names import NAMES
from dateline.read.quotations import QUOTATIONS
from dateline.read.times import TIMES
from dateline.types.mention import Event, Modality, Part
from dateline.types.reading import Reading

Pages = Callable[..., Page]


def _read(page: Page) -> tuple[Event, ...]:
    found = TIMES.read(page, NAMES.read(page, Reading(page.article)))
    return EVENTS.read(page, found).events


def _who(parts: tuple[Part, ...]) -> list[str | None]:
    return [part.actor.name if part.actor else None for part in parts]


def _one(page: Page, type_: str) -> Event:
    (event,) = (each for each in _read(page) if each.type == type_)
    return event


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (
            "On Sunday the Kenyan Parliament voted to end the French military presence.",
            "voted to end",
            "Sunday",
        ),
        (
            "Lawmakers in Kenya voted last weekend to expel the French troops.",
            "voted last weekend to expel",
            "last weekend",
        ),
        (
            "Ada Vale backed a recent Kenyan parliament vote to expel the French troops.",
            "vote to expel",
            None,
        ),
    ],
)
def test_a_vote_is_the_event_and_its_day_the_votes(
    page: Pages, text: str, words: str, day: str | None
) -> None:
    event = _one(page(text), "SANCTION")
    assert (event.span.exact, event.modality) == (words, Modality.PLANNED)
    assert (event.when.span.exact if event.when else None) == day


@pytest.mark.parametrize(
    "words",
    [
        "Kenya must carry out the parliament's resolution on the withdrawal of foreign troops"
        " from Kenya.",
        "He spoke of implementing the Kenyan parliament decision to safely withdraw troops"
        " from Kenya.",
    ],
)
def test_who_resolves_that_troops_leave_his_own_state_puts_them_out(
    page: Pages, words: str
) -> None:
    event = _one(page(f"Kenyan Parliament met. {words}"), "SANCTION")
    assert (event.mode, event.modality) == ("expel", Modality.PLANNED)
    assert _who(event.actors) == ["Parliament of Kenya"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Vale waited for the decision on the withdrawal of foreign troops.",
        "Kenya adopted a resolution on fisheries.",
    ],
)
def test_a_resolution_without_body_or_act_is_none(page: Pages, text: str) -> None:
    assert not [event for event in _read(page(text)) if event.type in {"SANCTION", "RETREAT"}]


def test_a_call_beside_what_was_asked_is_a_talk(page: Pages) -> None:
    event = _one(page("Ada Vale asked Omar Roe in a phone call on Friday to wait."), "CONSULT")
    assert (event.mode, _who(event.actors), _who(event.recipients)) == (
        "phone",
        ["Ada Vale"],
        ["Omar Roe"],
    )


@pytest.mark.parametrize(
    "text", ["Ada Vale asked Omar Roe in a letter to wait.", "Ada Vale called in a phone."]
)
def test_other_means_are_no_call(page: Pages, text: str) -> None:
    assert not [event for event in _read(page(text)) if event.mode == "phone"]


def test_a_quoted_order_is_a_request(page: Pages) -> None:
    text = "“Send delegates to Kenya to prepare a road map”, Ada Vale instructed Omar Roe."
    assert _one(page(text), "REQUEST").mode == "meet"


def test_a_time_set_to_leave_is_an_ultimatum(page: Pages) -> None:
    event = _one(
        page("Ada Vale said that French forces have four weeks to leave Kenya."), "THREATEN"
    )
    assert (_who(event.actors), _who(event.recipients)) == (["Ada Vale"], ["French forces"])


@pytest.mark.parametrize(
    "text",
    [
        "Ada Vale said that French forces have four weeks to vote.",
        "French forces have four bases in Kenya.",
    ],
)
def test_a_time_for_something_else_is_no_ultimatum(page: Pages, text: str) -> None:
    assert not [event for event in _read(page(text)) if event.type == "THREATEN"]


def test_a_promised_process_to_expel_is_one_threat(page: Pages) -> None:
    text = "Ada Vale has promised to launch a process to expel French troops from Kenya."
    (event,) = _read(page(text))
    assert (event.type, _who(event.recipients)) == ("THREATEN", ["French troops"])


def test_denied_leaving_is_a_withdrawal_denied_and_its_paper_is_disowned(page: Pages) -> None:
    text = "Omar Roe denied France was leaving, describing the memo as a mistake."
    denied, disowned = _read(page(text))
    assert (denied.type, denied.modality) == ("RETREAT", Modality.DENIED)
    assert (disowned.type, _who(disowned.actors)) == ("REJECT", ["Omar Roe"])


def test_what_a_weapon_hit_and_who_is_housed_there_suffer_one_attack(page: Pages) -> None:
    text = (
        "Kenya retaliated with a barrage of missiles that hit two Chadian bases"
        " where French troops are based."
    )
    (event,) = _read(page(text))
    assert (_who(event.actors), _who(event.recipients)) == (["Kenya"], ["Chad", "French troops"])


def test_who_says_that_others_are_not_allowed_refuses(page: Pages) -> None:
    text = "Ada Vale announced that the French troops are not allowed to remain in Kenya."
    assert _who(_one(page(text), "REJECT").actors) == ["Ada Vale"]


def test_what_a_speaker_says_will_not_be_talked_of_is_refused(page: Pages) -> None:
    text = (
        "“Any delegation would be dedicated to trade, not to discuss a withdrawal,” Ada Vale said."
    )
    found = page(text)
    read = QUOTATIONS.read(found, TIMES.read(found, NAMES.read(found, Reading(found.article))))
    (event,) = EVENTS.read(found, read).events
    assert (event.type, event.mode, _who(event.actors)) == ("REJECT", "meet", ["Ada Vale"])


def test_what_was_not_done_is_no_refusal(page: Pages) -> None:
    text = "Ada Vale went to Chad to rest, not to discuss a withdrawal."
    assert not [event for event in _read(page(text)) if event.type == "REJECT"]


def test_the_attack_on_a_person_is_one_whoever_attacked(page: Pages) -> None:
    event = _one(page("Ada Vale said the drone strike against Omar Roe was a crime."), "ASSAULT")
    assert (_who(event.actors), _who(event.recipients)) == ([], ["Omar Roe"])


@pytest.mark.parametrize(
    "text", ["Any drone strike against Omar Roe would be a crime.", "The war on Chad goes on."]
)
def test_an_attack_that_nobody_knows_of_is_none(page: Pages, text: str) -> None:
    assert not [event for event in _read(page(text)) if event.type == "ASSAULT"]
