"""Verbs with their objects and phrases: which act they name, and which none."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.events import Events
from dateline.read.names import NAMES
from dateline.types.mention import Event
from dateline.types.reading import Reading

Pages = Callable[..., Page]

RULES = Events(None)


def _read(page: Page) -> tuple[Event, ...]:
    return RULES.read(page, NAMES.read(page, Reading(page.article))).events


@pytest.mark.parametrize(
    ("text", "type_", "mode"),
    [
        ("Kenya pulled the plug on a deal with Chad.", "SANCTION", "discontinue"),
        ("Kenya turned its back on Chad.", "SANCTION", "discontinue"),
        ("Kenya tore up its treaty with Chad.", "SANCTION", "withdraw"),
        ("France came to the aid of Chad.", "AID", None),
        ("France wrote off the debts of Chad.", "AID", None),
        ("The minister took aim at Chad.", "ACCUSE", "disapprove"),
        ("The senator took a swipe at the president of Chad.", "ACCUSE", "disapprove"),
        ("The minister laid the blame on Chad.", "ACCUSE", "allege"),
        ("The minister pointed the finger at Chad.", "ACCUSE", "allege"),
        ("The minister held Chad responsible for the raid.", "ACCUSE", "allege"),
        ("The senator ripped into the president of Chad.", "ACCUSE", "disapprove"),
        ("The minister questioned the motives of Chad.", "ACCUSE", "disapprove"),
        ("The army laid siege to the capital of Chad.", "COERCE", "restrict"),
        ("The police threw the editor in jail.", "COERCE", "arrest"),
        ("Kenya ramped up pressure on Chad.", "COERCE", None),
        ("Hackers from Kenya stole emails from the ministry of Chad.", "COERCE", "cyber"),
        ("Kenya meddled in the election in Chad.", "COERCE", "misinformation"),
        ("The army took over the airport of Chad.", "ASSAULT", None),
        ("The two armies exchanged fire with the rebels of Chad.", "ASSAULT", "firearms"),
        ("The guards beat the prisoner to death.", "ASSAULT", "beat"),
        ("Demonstrators occupied the airport of Chad.", "PROTEST", "obstruct"),
        ("Kenya built up its forces along the border of Chad.", "MOBILIZE", "troops"),
        ("Kenya had talks with Chad.", "CONSULT", None),
        ("Kenya took part in talks with Chad.", "CONSULT", None),
        ("Kenya took part in drills with Chad.", "COOPERATE", None),
        ("Kenya played host to the president of Chad.", "CONSULT", "visit"),
        ("Kenya brokered a ceasefire between Chad and Sudan.", "CONSULT", "third-party"),
        ("Kenya threw its weight behind Chad.", "SUPPORT", None),
        ("Kenya came to the defense of Chad.", "SUPPORT", None),
        ("Kenya mended fences with Chad.", "SUPPORT", None),
        ("Kenya made peace with Chad.", "SUPPORT", None),
        ("Kenya joined forces with Chad.", "COOPERATE", None),
        ("Kenya forged an alliance with Chad.", "COOPERATE", None),
        ("Kenya handed over control of the port to Chad.", "RETREAT", "return"),
        ("On Monday the rebels handed in their weapons.", "RETREAT", "disarm"),
        ("The president backtracked on the demand.", "CONCEDE", None),
        ("Kenya complied with the demand of Chad.", "CONCEDE", None),
        ("The minister retracted the accusation against Chad.", "CONCEDE", None),
        ("Kenya turned a blind eye to the demand of Chad.", "REJECT", None),
        ("Kenya brushed aside a request from Chad.", "REJECT", None),
        ("Kenya torpedoed the talks with Chad.", "REJECT", None),
        ("Kenya held out an olive branch to Chad.", "AGREE", None),
        ("Kenya gave assurances to Chad.", "AGREE", None),
        ("Kenya issued a plea to Chad.", "REQUEST", None),
        ("Kenya put Chad on notice.", "THREATEN", None),
    ],
)
def test_a_phrase_is_an_act(page: Pages, text: str, type_: str, mode: str | None) -> None:
    assert [(event.type, event.mode) for event in _read(page(text))] == [(type_, mode)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Vale bowed out of the race.",
        "The company hit its target in Chad.",
        "The campaign targeted voters in Chad.",
        "The candidate crushed his rival in Chad.",
        "Ada Vale took a call.",
        "The firm exported tea.",
        "The senator turned the page.",
        "The paper took part in the film.",
        "The ministry released a tape of the president of Chad.",
        "Ada Vale knocked her rival out of the race.",
    ],
)
def test_a_phrase_that_news_seldom_means_as_an_act_is_none(page: Pages, text: str) -> None:
    assert not _read(page(text))


def test_frees_people_of_its_own_state(page: Pages) -> None:
    (event,) = _read(page("Kenya freed eleven Kenyan prisoners."))
    assert (event.type, event.mode) == ("RETREAT", "release")


def test_sees_of_whom_some_are(page: Pages) -> None:
    (event,) = _read(page("Kenya has withdrawn some of its troops from Chad."))
    assert (event.type, event.mode) == ("RETREAT", "withdraw")
