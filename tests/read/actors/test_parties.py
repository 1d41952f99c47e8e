"""What kind of party a name or description is, and what is no party at all."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.actors import cast
from dateline.read.names import NAMES
from dateline.types.article import ZoneKind
from dateline.types.mention import Actor, PartyKind
from dateline.types.reading import Reading

Pages = Callable[..., Page]


def who(page: Page, words: str) -> Actor | None:
    """Whom the first occurrence of these words means."""
    found = NAMES.read(page, Reading(page.article))
    start = page.article.text.index(words)
    number = next(i for i, p in enumerate(page.paragraphs) if start < p.zone.end)
    return cast(page, found).actor(number, start, start + len(words))


def names(page: Page) -> list[tuple[str, str | None]]:
    found = NAMES.read(page, Reading(page.article)).names
    return [(name.span.exact, name.actor.name if name.actor else None) for name in found]


def test_a_movement_is_no_person(page: Pages) -> None:
    text = page("The leader of Harakat Hezbollah al-Sabah (HHS) left.", "HHS said it would fight.")
    movement = who(text, "Harakat Hezbollah al-Sabah")
    assert movement
    assert (movement.name, movement.kind) == ("Harakat Hezbollah al-Sabah", PartyKind.GROUP)
    assert {actor for words, actor in names(text) if words == "HHS"} == {movement.name}


@pytest.mark.parametrize("words", ["ISIS", "Islamic State", "the Islamic State group"])
def test_a_movement_under_several_names_is_one(page: Pages, words: str) -> None:
    actor = who(page(f"They fought {words} for years."), words)
    assert actor
    assert actor.name == "Islamic State"


def test_an_adjective_names_no_party(page: Pages) -> None:
    text = page("Sunni groups, Shia lawmakers and Islamic militias left the capital.")
    assert {actor for _, actor in names(text)} == {None}


def test_a_rank_alone_is_no_name(page: Pages) -> None:
    text = page("Pentagon Press secretary Maj. Gen. Ada Vale defended the strike.")
    assert not [words for words, _ in names(text) if words.startswith("Maj")]


def test_a_name_in_a_headline_ends_before_a_preposition(page: Pages) -> None:
    text = page("Norland Urges UN To Kick US Forces From Country", kinds=(ZoneKind.HEADLINE,))
    assert not [words for words, _ in names(text) if "From" in words]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "A high-ranking militia commander said no.",
            "A high-ranking militia commander",
            "a high-ranking militia commander",
        ),
        ("Norway left. Its troops said no.", "Its troops", "troops of Norway"),
        ("One senior official said no.", "One senior official", "one senior official"),
        ("The coalition said no.", "The coalition", "coalition"),
    ],
)
def test_a_description_is_kept_whole(page: Pages, text: str, words: str, name: str) -> None:
    actor = who(page(text), words)
    assert actor
    assert actor.name == name
    assert actor.kind in {PartyKind.UNNAMED, PartyKind.GROUP}


@pytest.mark.parametrize(("words", "name"), [("Calif.", "California"), ("N.J.", "New Jersey")])
def test_a_part_of_a_state_is_one_place_under_all_its_names(
    page: Pages, words: str, name: str
) -> None:
    actor = who(page(f"He flew to {words} on Monday with Ada Vale."), words)
    assert actor
    assert (actor.name, actor.kind) == (name, PartyKind.PLACE)


@pytest.mark.parametrize("words", ["Justice Department", "Department of Justice", "DOJ"])
def test_a_department_is_one_under_all_its_names(page: Pages, words: str) -> None:
    actor = who(page(f"He asked the {words} to look into it on Monday."), words)
    assert actor
    assert actor.name == "Justice Department"


SEAWATCH = (
    "A senior Seawatch official said on Monday that the ships would stay.",
    "The Seawatch in Port Ayre argues that the licence still has years to run.",
)


@pytest.mark.parametrize("words", ["Seawatch", "The Seawatch in Port Ayre"])
def test_a_name_that_takes_the_and_speaks_is_a_body(page: Pages, words: str) -> None:
    actor = who(page(*SEAWATCH), words)
    assert actor
    assert (actor.name, actor.kind) == ("Seawatch", PartyKind.BODY)
    assert "the Seawatch" in actor.why


def test_a_name_that_takes_the_and_does_nothing_is_no_person(page: Pages) -> None:
    actor = who(page("They saw the Lonsdale on Monday.", "Lonsdale was grey."), "Lonsdale")
    assert actor is None or actor.kind is not PartyKind.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "The Karim said that he would stay. A Karim aide agreed.",
        "Ada Vale spoke. The Vale of those years said that nothing would change.",
        "The Vale government argues that it will stay. Vale said that she agreed.",
        "President Vale left. The Vale of those years said that nothing would change.",
    ],
)
def test_the_before_a_person_makes_no_body_of_it(page: Pages, text: str) -> None:
    article = page(text)
    found = NAMES.read(article, Reading(article.article)).names
    assert PartyKind.BODY not in {name.actor.kind for name in found if name.actor}


def test_a_description_ends_before_a_mark_that_does_not_close(page: Pages) -> None:
    text = page("Members of the “No, Dream, No Deal” group said they would stay.")
    actor = who(text, "Members of the “No, Dream, No Deal” group")
    assert actor
    assert actor.name == "members"


@pytest.mark.parametrize(
    "text",
    [
        "Iowa Democratic Senate candidate Representative Bruce Lind mocked the plan.",
        "Senator Bruce Lind mocked the plan.",
    ],
)
def test_a_seat_is_no_part_of_a_name(page: Pages, text: str) -> None:
    assert ("Bruce Lind", "Bruce Lind") in names(page(text))
