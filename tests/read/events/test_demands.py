"""Demands and refusals made of small words: "must", "needs to", "not"; lost verbs of asking."""

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


def _only(events: tuple[Event, ...], type_: str) -> Event:
    found = [event for event in events if event.type == type_]
    assert len(found) == 1, events
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "who", "whom"),
    [
        ("Kenya said Chad must pay its debts.", "said Chad must pay", "Kenya", "Chad"),
        (
            "The governor needs to apologize, Ada Vale said.",
            "needs to apologize",
            "Ada Vale",
            "The",
        ),
        ("“The council must hold a vote,” Ada Vale said.", "must hold", "Ada Vale", "The"),
        ("“I think he must step aside,” Ada Vale said.", "must step aside", "Ada Vale", "he"),
        (
            "The union said that Omar Roe still needs to go.",
            "said that Omar Roe still needs to go",
            "The union",
            "Omar",
        ),
        (
            "Kenya says the hostages must be freed.",
            "says the hostages must be freed",
            "Kenya",
            "the hostages",
        ),
        (
            "Ada Vale said in a statement that lawmakers must show courage.",
            "said in a statement that lawmakers must show",
            "Ada Vale",
            "lawmakers",
        ),
        (
            "A spokesman for Ada Vale told reporters: “Omar Roe needs to answer these questions.”",
            "told reporters: “Omar Roe needs to answer",
            "A spokesman",
            "Omar",
        ),
    ],
)
def test_what_somebody_says_another_must_do_is_a_demand_at_its_own_words(
    page: Pages, text: str, words: str, who: str, whom: str
) -> None:
    read = _only(_read(page(text)), "REQUEST")
    assert read.span.exact == words
    assert read.modality is Modality.HAPPENED
    assert read.actors[0].span.exact.startswith(who)
    assert read.recipients[0].span.exact.startswith(whom)


@pytest.mark.parametrize(
    "text",
    [
        "“We must stand together,” Ada Vale said.",  # one's own side
        "Ada Vale said Omar Roe must have known of the raid.",  # a guess
        "Ada Vale said Kenya must win the match.",
        "Ada Vale said the new rule must improve sales.",  # a thing
        "Ada Vale believes Omar Roe must return to Chad.",  # an opinion
        "Ada Vale does not think lawmakers need to oppose the bill.",
        "Ada Vale said Omar Roe should step aside.",  # advice
        "Ada Vale said the campaign has yet to follow up.",
        "“You have to look at the costs,” Ada Vale said.",  # "you" is anybody
        "Congress must act by Friday.",  # nobody says so
        "Ada Vale said hundreds of clerks will have to work longer.",
    ],
)
def test_guesses_opinions_and_what_one_must_do_oneself_are_no_demands(
    page: Pages, text: str
) -> None:
    assert "REQUEST" not in [event.type for event in _read(page(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kenya said it will not pay for the wall.", "will not pay"),
        ("“I am not going to vote for it,” Ada Vale told Omar Roe.", "am not going to vote for"),
        ("Ada Vale does not intend to attend the talks with Chad.", "does not intend to attend"),
        ("Ada Vale said she is not planning to endorse Omar Roe.", "is not planning to endorse"),
        ("Ada Vale declared that she cannot support Omar Roe.", "cannot support"),
        ("Kenya said it could not accept the terms of Chad.", "could not accept"),
        ("The clerk would not testify against Omar Roe.", "would not testify"),
        ("Ada Vale said she was not releasing her tax returns.", "was not releasing"),
        ("The ministry declined to provide documents to Omar Roe.", "declined"),
        ("Lawmakers decided not to consider the nomination of Omar Roe.", "decided"),
        ("Colonel Roe said his men would not leave the camp.", "leave"),
    ],
)
def test_not_to_do_what_others_want_is_to_refuse(page: Pages, text: str, words: str) -> None:
    read = _only(_read(page(text)), "REJECT")
    assert read.span.exact == words
    assert read.modality is Modality.HAPPENED


@pytest.mark.parametrize(
    "text",
    [
        "Kenya said it will not win the match against Chad.",
        "Kenya said the rule will not change what companies report.",
        "If Kenya would not pay, Chad would be ruined.",
        "Kenya could not attend the talks with Chad.",
        "The ministry declined to comment on Omar Roe.",
        "The ministry declined a request for comment.",
        "Kenya will not attack Chad.",
    ],
)
def test_what_nobody_wants_of_one_is_not_refused(page: Pages, text: str) -> None:
    assert "REJECT" not in [event.type for event in _read(page(text))]


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("The report says Vale directed Omar Roe to lie to Congress.", "Vale", "Omar Roe"),
        (
            "The ministry asked former envoys of Kenya living in Chad to provide it with records.",
            "The ministry",
            "former envoys of Kenya",
        ),
        (
            "The council leaned on Omar Roe of Kenya to drop out of the race.",
            "The council",
            "Omar Roe of Kenya",
        ),
        ("As premier, Ada Vale called for lifting the embargo on Chad.", "Ada Vale", "Chad"),
        ("Ada Vale, facing a revolt in her party, urged Omar Roe to stay.", "Ada Vale", "Omar Roe"),
    ],
)
def test_who_asks_whom_is_found_where_the_parse_ties_them_elsewhere(
    page: Pages, text: str, who: str, whom: str
) -> None:
    read = _only(_read(page(text)), "REQUEST")
    assert [part.span.exact for part in read.actors] == [who]
    assert [part.span.exact for part in read.recipients] == [whom]


def test_what_is_called_for_is_no_act_of_its_own(page: Pages) -> None:
    assert [e.type for e in _read(page("Ada Vale called for lifting the embargo on Chad."))] == [
        "REQUEST"
    ]


def test_a_participle_that_describes_asks_nothing(page: Pages) -> None:
    assert not _read(page("The invited guests came to dine."))


def test_those_told_of_by_a_participle_suffer_the_verb_after_it(page: Pages) -> None:
    text = "Two French tourists held for six weeks by militants in Chad were freed unharmed."
    read = _only(_read(page(text)), "RETREAT")
    assert [part.span.exact for part in read.recipients] == ["Two French tourists"]


def test_what_will_be_begun_is_promised_and_not_done(page: Pages) -> None:
    text = "Kenya said it will begin withdrawing troops from Chad on Friday and release prisoners."
    assert {(e.type, e.modality) for e in _read(page(text))} == {("CONCEDE", Modality.PLANNED)}


def test_a_clause_before_the_one_over_it_keeps_its_own_modality(page: Pages) -> None:
    text = "Ada Vale vetoed a bill, pushed through by Chad, that would have barred cities from it."
    assert _only(_read(page(text)), "REJECT").modality is Modality.HAPPENED


def test_an_envoy_summoned_to_protest_is_one_act(page: Pages) -> None:
    text = "Kenya summoned the French charge d'affaires on Monday to protest the raid."
    assert [e.type for e in _read(page(text))] == ["ACCUSE"]
