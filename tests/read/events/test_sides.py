"""Whom an act is done to and by whom, where they stand apart from it or are told twice."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.events import Events
from dateline.read.names import NAMES
from dateline.types.mention import Event, Part
from dateline.types.reading import Reading

Pages = Callable[..., Page]
RULES = Events(None)


def _read(page: Page) -> tuple[Event, ...]:
    return RULES.read(page, NAMES.read(page, Reading(page.article))).events


def _words(parts: tuple[Part, ...]) -> list[str]:
    return [part.span.exact for part in parts]


def _told(page: Page, words: str) -> Event:
    (event,) = (each for each in _read(page) if each.span.exact == words)
    return event


@pytest.mark.parametrize(
    ("text", "verb", "recipients"),
    [
        (
            "Kenya rejected France's proposal on trade with Chad.",
            "rejected",
            ["France's proposal"],
        ),
        ("Kenya rejected an offer made by France on trade with Chad.", "rejected", ["France"]),
        ("France imposed a curfew in parts of Kashmir.", "imposed", ["parts of Kashmir"]),
        ("France withdrew its troops from the Golan Heights.", "withdrew", ["the Golan Heights"]),
        ("Kenya offered to send troops to help the Chadian army.", "offered", ["Chadian"]),
        ("Kenya agreed with its ally Chad to share evidence.", "agreed", ["Chad"]),
        ("Kenya returned the coin to its owner.", "returned", ["its owner"]),
        ("Kenya expressed the government's support for Chad.", "expressed", ["Chad"]),
        ("Kenya opened an investigation of Omar Roe.", "opened", ["Omar Roe"]),
    ],
)
def test_finds_who_suffers_or_receives_an_act(
    page: Pages, text: str, verb: str, recipients: list[str]
) -> None:
    assert _words(_told(page(text), verb).recipients) == recipients


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Kenya summoned the envoy to discuss Chad.", "discuss"),
        ("Kenya reiterated Kenya's support on Monday.", "reiterated"),
    ],
)
def test_a_topic_or_an_owner_receives_nothing(page: Pages, text: str, verb: str) -> None:
    assert not [e for e in _read(page(text)) if e.span.exact == verb and e.recipients]


@pytest.mark.parametrize(
    ("text", "verb", "actors"),
    [
        ("Two envoys were expelled from Chad on Monday.", "expelled", ["Chad"]),
        ("Kenya accused Chad of shelling Malian villages.", "shelling", ["Chad"]),
        (
            "On a visit to Kenya, French President Omar Roe condemned Chad.",
            "condemned",
            ["French President Omar Roe"],
        ),
        ("Russia and Turkey's foreign ministers met today.", "met", ["Russia", "Turkey"]),
        (
            "Kenya and Chad failed to reach a deal on the Malian border.",
            "failed",
            ["Kenya", "Chad"],
        ),
    ],
)
def test_finds_who_does_an_act(page: Pages, text: str, verb: str, actors: list[str]) -> None:
    assert _words(_told(page(text), verb).actors) == actors


def test_two_that_fail_to_agree_do_it_to_nobody_else(page: Pages) -> None:
    event = _told(page("Kenya and Chad failed to reach a deal on the Malian border."), "failed")
    assert (event.type, event.recipients) == ("REJECT", ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya summoned the French envoy to complain about the raid.", [("summoned", "ACCUSE")]),
        (
            "Kenya sent jets to bomb a village in Chad.",
            [("sent", "MOBILIZE"), ("bomb", "ASSAULT")],
        ),
    ],
)
def test_an_act_and_its_aim_are_one_where_they_are_of_one_kind(
    page: Pages, text: str, found: list[tuple[str, str]]
) -> None:
    assert [(event.span.exact, event.type) for event in _read(page(text))] == found


def test_an_act_takes_the_recipients_of_its_aim(page: Pages) -> None:
    text = "Activists launched a hunger strike to protest against the French government."
    (event,) = _read(page(text))
    assert (event.span.exact, _words(event.recipients)) == ("launched", ["the French government"])


def test_who_warns_of_what_his_government_will_do_threatens(page: Pages) -> None:
    text = "Omar Roe warned Ada Vale that his government would expel her."
    event = _told(page(text), "warned")
    assert (event.type, _words(event.recipients)) == ("THREATEN", ["Ada Vale"])


@pytest.mark.parametrize(
    ("text", "verb", "type_"),
    [
        ("Kenya withdrew some of its troops from Chad.", "withdrew", "RETREAT"),
        ("The French army said it hit five bases used by the rebels.", "hit", "ASSAULT"),
        ("Omar Roe called Ada Vale to discuss Chad.", "called", "CONSULT"),
    ],
)
def test_looks_into_a_count_and_through_a_call(
    page: Pages, text: str, verb: str, type_: str
) -> None:
    assert [(event.span.exact, event.type) for event in _read(page(text))] == [(verb, type_)]


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        ("French shells killed a soldier and wounded another in Chad.", "another"),
        ("Rebels shot two officers, wounding five in Nairobi.", "five"),
    ],
)
def test_a_number_may_stand_for_those_who_were_harmed(page: Pages, text: str, harmed: str) -> None:
    assert harmed in [word for event in _read(page(text)) for word in _words(event.recipients)]
