"""Places of events on the map."""

import pytest

from dateline.read.events.codes import Article
from dateline.read.events.places import place, surroundings
from dateline.types.coding import PlaceKind
from dateline.types.mention import Name, Part
from dateline.types.span import Span


def found(words: str, text: str = "", named: str = "") -> tuple[str, PlaceKind, str | None]:
    text = text or words
    start = text.index(words)
    part = Part(Span(start, start + len(words), words))
    names = [Name(Span(0, len(name), name), "GPE") for name in named.split(";") if name]
    told = place(part, surroundings(Article(text, None), names))
    assert told.why
    assert (told.latitude is not None) == (told.kind is PlaceKind.TOWN)
    return told.name, told.kind, told.country


@pytest.mark.parametrize(
    ("words", "text", "named", "place"),
    [
        ("Kenya", "", "", ("Kenya", PlaceKind.COUNTRY, "KEN")),
        ("southern Chad", "", "", ("Chad", PlaceKind.COUNTRY, "TCD")),
        ("Utah", "", "", ("Utah", PlaceKind.REGION, "USA")),
        ("Nairobi", "", "", ("Nairobi", PlaceKind.TOWN, "KEN")),
        ("London", "", "", ("London", PlaceKind.TOWN, "GBR")),
        ("London", "", "Canada", ("London", PlaceKind.TOWN, "GBR")),
        ("Birmingham", "", "Alabama;U.S.", ("Birmingham", PlaceKind.TOWN, "USA")),
        ("London", "in London, Ontario, on", "", ("London", PlaceKind.TOWN, "CAN")),
        ("New York City", "", "", ("New York City", PlaceKind.TOWN, "USA")),
        ("New York", "", "", ("New York", PlaceKind.REGION, "USA")),
        ("Mombasa airport", "", "", ("Mombasa", PlaceKind.TOWN, "KEN")),
        ("Kandahar province", "", "", ("Kandahar province", PlaceKind.REGION, "AFG")),
        ("the city of Nairobi", "", "", ("Nairobi", PlaceKind.TOWN, "KEN")),
        ("Kerala", "", "", ("Kerala", PlaceKind.REGION, "IND")),
        ("northern Sumatra", "", "", ("Sumatra", PlaceKind.REGION, "IDN")),
        ("New Brunswick", "", "", ("New Brunswick", PlaceKind.REGION, "CAN")),
        ("New Brunswick", "", "U.S.;Canada", ("New Brunswick", PlaceKind.REGION, "CAN")),
        ("New Brunswick", "", "New Jersey;U.S.", ("New Brunswick", PlaceKind.TOWN, "USA")),
        ("the Kenyan capital", "", "", ("Kenya", PlaceKind.COUNTRY, "KEN")),
    ],
)
def test_a_place_is_chosen_by_words_by_the_article_or_by_size(
    words: str, text: str, named: str, place: tuple[str, PlaceKind, str]
) -> None:
    assert found(words, text, named) == place


@pytest.mark.parametrize("words", ["Springfield", "Georgia", "the Capitol", "a village"])
def test_a_place_that_may_be_several_or_none_stays_open(words: str) -> None:
    assert found(words)[1:] == (PlaceKind.UNKNOWN, None)


def test_a_region_that_states_dispute_has_no_country() -> None:
    assert found("Crimea") == ("Crimea", PlaceKind.REGION, None)
