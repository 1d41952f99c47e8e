"""Requests, refusals, promises and giving way that nouns name."""

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


def _at(events: tuple[Event, ...], word: str) -> list[Event]:
    return [event for event in events if event.span.exact == word]


@pytest.mark.parametrize(
    ("text", "word", "type_", "mode"),
    [
        ("Chad's refusal to withdraw its troops angered many.", "refusal", "REJECT", "yield"),
        ("The refusal by Chad to meet the miners angered many.", "refusal", "REJECT", "meet"),
        ("The rejection of the deal by Chad was a blow.", "rejection", "REJECT", None),
        ("Kenya acted at the request of Chad.", "request", "REQUEST", None),
        ("Kenya closed the camp at Chad's request.", "request", "REQUEST", None),
        ("Many heard Chad's demand that Kenya withdraw its troops.", "demand", "REQUEST", "yield"),
        ("A call by Chad for the release of the miners was heard.", "call", "REQUEST", "yield"),
        ("Despite calls from Chad to resign, he stayed.", "calls", "REQUEST", "yield"),
        (
            "Under pressure from Chad to pull out its troops, it gave in.",
            "pressure",
            "REQUEST",
            "yield",
        ),
        ("A commitment by Chad to release the pilots was welcome.", "commitment", "CONCEDE", None),
    ],
)
def test_reads_what_somebody_wishes_or_refuses(
    page: Pages, text: str, word: str, type_: str, mode: str | None
) -> None:
    (event,) = _at(_read(page(text)), word)
    assert (event.type, event.mode) == (type_, mode)
    assert event.actors[0].span.exact == "Chad"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chad had no answer to requests from reporters for comment.", "requests"),
        ("The demands of Chad were known.", "demands"),
        ("Pressure on the dam rose in Chad.", "Pressure"),
        ("The refusal was known in Chad.", "refusal"),
        ("Any request by Chad to leave would be heard.", "request"),
        ("Chad's refusal to attack Kenya came late.", "refusal"),
        ("Chad's promise to build a road was known.", "promise"),
    ],
)
def test_reads_no_wish_without_what_is_wished_or_whose_it_is(
    page: Pages, text: str, word: str
) -> None:
    assert not _at(_read(page(text)), word)


def test_reads_what_is_refused_as_no_act_of_its_own(page: Pages) -> None:
    (event,) = _read(page("Chad's refusal to release the miners came late."))
    assert event.type == "REJECT"


def test_finds_whom_its_means_in_the_clause(page: Pages) -> None:
    (event,) = _at(
        _read(page("In its rejection of the plan, the parliament cited costs.")), "rejection"
    )
    assert [part.span.exact for part in event.actors] == ["the parliament"]


def test_takes_a_promise_told_by_a_noun_for_a_promise(page: Pages) -> None:
    (event,) = _at(_read(page("Chad's pledge to free the miners was heard.")), "pledge")
    assert event.modality is Modality.PROMISED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chad's withdrawal from the town began on Friday.", "withdrawal"),
        ("Fighting broke out after the Kenyan withdrawal from the town.", "withdrawal"),
        ("The release of the pilots by the rebels came after weeks of talks.", "release"),
        ("The row led to Omar Roe's resignation.", "resignation"),
        ("The minister's resignation surprised the party.", "resignation"),
    ],
)
def test_reads_giving_way_that_came_about(page: Pages, text: str, word: str) -> None:
    (event,) = _at(_read(page(text)), word)
    assert (event.type, event.modality) == ("RETREAT", Modality.HAPPENED)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Both parties want the minister's resignation.", "resignation"),
        ("Kenya's withdrawal would leave the town to the rebels.", "withdrawal"),
        ("The release of the report by the ministry came on Friday.", "release"),
        ("A Kenyan withdrawal followed from nothing.", "withdrawal"),
        ("The group's release of emails caused a stir.", "release"),
    ],
)
def test_leaves_giving_way_that_is_wished_for_or_of_papers(
    page: Pages, text: str, word: str
) -> None:
    assert not _at(_read(page(text)), word)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Roe was welcomed by Vale, who called for Orlov to withdraw from Chad.", "REQUEST"),
        ("Kenya has asked the committee that it be excused.", "REQUEST"),
        ("Neither state has rejected the French proposal.", "REJECT"),
        ("The senators sent a letter to the president asking him to free the miners.", "REQUEST"),
        ("Omar Roe vowed to stay in the race.", "REJECT"),
        ("Kenya has directed the agencies of Chad to release the miners.", "REQUEST"),
    ],
)
def test_finds_doer_and_act_in_a_knotted_clause(page: Pages, text: str, type_: str) -> None:
    assert type_ in {event.type for event in _read(page(text))}


def test_has_neither_side_do_what_neither_did(page: Pages) -> None:
    (event,) = _read(page("Neither state has rejected the French proposal."))
    assert event.modality is Modality.NEGATED
