"""The code of a party by its words and its article."""

import pytest

from dateline.read.events.codes import Article, code
from dateline.types.mention import Actor, Part, PartyKind
from dateline.types.span import Span

NOWHERE = Article("", 2020)


def coded(words: str, actor: Actor | None = None, article: Article = NOWHERE) -> str:
    found = code(Part(Span(0, len(words), words), actor), article)
    return f"{found.actor or '?'} {found.sector or '?'}" if found else ""


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the Kenyan parliament", "KEN LEG"),
        ("Kenya's foreign minister", "KEN GOV"),
        ("Kenya", "KEN ?"),
        ("the government of Chad", "TCD GOV"),
        ("the U.S. ambassador to Chad", "USA GOV"),
        ("troops in Chad", "? MIL"),
        ("French troops in Chad", "FRA MIL"),
        ("villagers in Chad", "TCD CVL"),
        ("the Kenyan leader", "KEN GOV"),
        ("a London court", "GBR JUD"),
        ("police in Texas", "USA COP"),
        ("UN officials", "IGO ?"),
        ("UN peacekeepers", "IGO MIL"),
        ("EU foreign ministers", "IGO GOV"),
        ("Republican senators", "USA LEG"),
        ("Google workers", "MNC LAB"),
        ("Hezbollah fighters", "LBN REB"),
        ("the Taliban", "AFG REB"),
        ("the police", "? COP"),
    ],
)
def test_words_tell_state_and_sector(words: str, found: str) -> None:
    assert coded(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "the spokesman",
        "a group",
        "Ada Vale",
        "Hamas hostages",
        "the Latin American leader",
        "a leader",
        "the senator's colleague from Latin America"[14:24],
        "Georgia",
        "Santa Rosa de Lima",
    ],
)
def test_unknown_beats_a_guess(words: str) -> None:
    assert coded(words) == ""


def test_a_shared_name_is_a_state_where_the_article_tells() -> None:
    assert coded("Georgia", article=Article("Georgia's parliament in Tbilisi", 2020)) == "GEO ?"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Britain's Labour Party", "GBR OPP"),
        ("In Scotland, the Labour Party lost.", "GBR OPP"),
        ("The Labour Party lost.", "? PTY"),
        ("Israel's Labour Party", "? PTY"),
    ],
)
def test_a_name_that_many_states_have_needs_its_state(text: str, found: str) -> None:
    assert coded("the Labour Party", article=Article(text, 2020)) == found


def test_an_actor_that_changed_in_an_unknown_year_has_half_a_code() -> None:
    assert coded("the Taliban", article=Article("", None)) == "AFG ?"


def test_the_office_that_the_article_tells_counts() -> None:
    vale = Actor("Ada Vale", PartyKind.PERSON, "prime minister", "Kenya", why="told")
    assert coded("Vale", vale) == "KEN GOV"


def test_a_description_counts_as_written() -> None:
    parties = Actor("unidentified parties", PartyKind.UNNAMED, "party")
    assert coded("they", parties) == ""
    assert coded("they", Actor("senior Chadian officers", PartyKind.UNNAMED, "officer")) == ""
    assert coded("he", Actor("congressman", PartyKind.UNNAMED, "congressman")) == "? LEG"


def test_a_name_is_no_word_of_an_office() -> None:
    assert coded("Ada King", Actor("Ada King", PartyKind.PERSON)) == ""
    king = Actor("Ada King", PartyKind.PERSON, "judge", "Chad", why="told")
    assert coded("Judge Ada King", king) == "TCD JUD"


def test_a_capital_stands_for_its_state() -> None:
    nairobi = Actor("Nairobi", PartyKind.PLACE, of="Kenya", stands_for="Kenya", why="capital")
    assert coded("Nairobi", nairobi) == "KEN ?"


def test_every_code_says_why() -> None:
    found = code(Part(Span(0, 22, "the Kenyan parliament")), NOWHERE)
    assert found is not None
    assert found.why == "“parliament” is LEG; “Kenyan” is KEN"
