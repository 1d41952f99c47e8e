"""Names: cleaned at their edges, each with the party it means."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.names import NAMES
from dateline.types.article import ZoneKind
from dateline.types.mention import Actor, PartyKind
from dateline.types.reading import Reading


def actors(page: Page) -> dict[str, Actor | None]:
    names = NAMES.read(page, Reading(page.article)).names
    return {name.span.exact: name.actor for name in names}


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("The soldiers of Gen. Mark Hull left Germany.", "Mark Hull"),
        ("He met the United Nations on Monday.", "United Nations"),
        ("Germany’s army left.", "Germany"),
    ],
)
def test_a_name_comes_without_article_title_or_possessive(
    page: Callable[..., Page], text: str, exact: str
) -> None:
    assert exact in actors(page(text))


@pytest.mark.parametrize("text", ["It rained for two days.", "He paid 5 percent on Monday."])
def test_dates_and_numbers_are_no_names(page: Callable[..., Page], text: str) -> None:
    assert actors(page(text)) == {}


def test_small_words_are_no_name(page: Callable[..., Page]) -> None:
    assert actors(page("But marijuana advocates said that the challenge could fail.")) == {}


def test_a_surname_means_the_person_named_in_full(page: Callable[..., Page]) -> None:
    found = actors(
        page(
            "Michael Carter flew to Paris on Monday.",
            "Carter told reporters in Rome that he was ill.",
        )
    )
    carter = found["Carter"]
    assert carter is not None
    assert (carter.name, carter.kind) == ("Michael Carter", PartyKind.PERSON)
    assert "“Carter” here is Michael Carter" in carter.why


def test_an_adjective_of_nationality_means_the_state(page: Callable[..., Page]) -> None:
    german = actors(page("German officials met in Rome."))["German"]
    assert german is not None
    assert (german.name, german.kind) == ("Germany", PartyKind.STATE)


def test_a_capital_stands_for_its_state(page: Callable[..., Page]) -> None:
    berlin = actors(page("Berlin rejected the plan of France."))["Berlin"]
    assert berlin is not None
    assert (berlin.name, berlin.kind, berlin.stands_for) == ("Berlin", PartyKind.PLACE, "Germany")


@pytest.mark.parametrize(
    ("headline", "exact"),
    [("Ada Vale Criticizes Her Sister", "Ada Vale"), ("Ada Vale Wins Again", "Ada Vale")],
)
def test_a_headline_has_no_longer_name_than_the_text_below(
    page: Callable[..., Page], headline: str, exact: str
) -> None:
    kinds = (ZoneKind.HEADLINE, ZoneKind.BODY)
    found = actors(page(headline, "Ada Vale left for Paris on Monday.", kinds=kinds))
    assert not [words for words in found if words != exact and exact in words]


@pytest.mark.parametrize("words", ["Representative Ada Vale", "Governor Ada Vale"])
def test_an_office_is_no_part_of_a_name(page: Callable[..., Page], words: str) -> None:
    assert words not in actors(page(f"He met {words} in Paris on Monday."))


def test_a_nickname_between_marks_is_part_of_a_name(page: Callable[..., Page]) -> None:
    found = actors(page('Rep. Robert C. "Bo" Carter spoke on Monday. Carter said no.'))
    carter = found["Carter"]
    assert carter is not None
    assert carter.name == 'Robert C. "Bo" Carter'


def test_a_line_of_capitals_is_read_like_a_headline(page: Callable[..., Page]) -> None:
    text = page("Black Lawmakers Rip Michael Carter Over Taxes", "Michael Carter said no.")
    carter = actors(text)["Michael Carter"]
    assert carter is not None
    assert carter.name == "Michael Carter"
