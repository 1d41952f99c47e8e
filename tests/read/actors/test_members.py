"""Persons told by party and seat."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.actors.cast import cast
from dateline.read.names import NAMES
from dateline.types.mention import Actor, PartyKind
from dateline.types.reading import Reading


def meant(page: Callable[..., Page], words: str, *paragraphs: str) -> Actor | None:
    """Whom the last of some words in an article means."""
    given = page(*paragraphs)
    found = NAMES.read(given, Reading(given.article))
    start = given.article.text.rindex(words)
    number = next(i for i, p in enumerate(given.paragraphs) if start < p.zone.end)
    return cast(given, found).actor(number, start, start + len(words))


@pytest.mark.parametrize(
    "told",
    [
        "Sen. Ada Vale (R-Ohio) spoke against the bill on Tuesday.",
        "Sen. Ada Vale, R-Ohio, spoke against the bill on Tuesday.",
        "Sen. Ada Vale, an Ohio Republican, spoke against the bill on Tuesday.",
        "Senator Ada Vale, Republican of Ohio, spoke against the bill on Tuesday.",
        "Sen. Ada Vale of Ohio, a Republican, spoke against the bill on Tuesday.",
        "Ohio Republican Ada Vale spoke against the bill on Tuesday.",
    ],
)
def test_a_member_is_who_alone_is_told_so(page: Callable[..., Page], told: str) -> None:
    later = "Sen. Bo Lind (D-Ohio) agreed. The Ohio Republican also blamed the president."
    found = meant(page, "The Ohio Republican", told, later)
    assert found is not None
    assert (found.name, found.kind) == ("Ada Vale", PartyKind.PERSON)


def test_says_why(page: Callable[..., Page]) -> None:
    told = "Sen. Ada Vale (R-Ariz.) spoke.", "“We will not,” said the Arizona Republican."
    found = meant(page, "the Arizona Republican", *told)
    assert found is not None
    assert found.why == "the article calls Ada Vale a Republican of Arizona"


@pytest.mark.parametrize(
    ("words", "name", "told"),
    [
        ("The Texas Republican", "Texas Republican", "Sen. Ada Vale (R-Ohio) spoke."),
        ("The Ohio Democrat", "Ohio Democrat", "Sen. Ada Vale (R-Ohio) spoke."),
        ("The Ohio Democrat", "Ohio Democrat", "Ada Vale (D-Ohio) met Bo Lind (D-Ohio)."),
        ("An Ohio Democrat", "An Ohio Democrat", "Sen. Ada Vale (D-Ohio) spoke."),
    ],
)
def test_a_member_whom_nothing_tells_is_kept_as_described(
    page: Callable[..., Page], words: str, name: str, told: str
) -> None:
    found = meant(page, words, told, f"{words} said the bill would fail.")
    assert found is not None
    assert (found.name, found.kind) == (name, PartyKind.UNNAMED)


def test_who_is_told_so_later_is_not_meant(page: Callable[..., Page]) -> None:
    told = "Bo Lind blamed the Ohio Democrat’s claims.", "Ada Vale (D-Ohio) did not."
    found = meant(page, "the Ohio Democrat", *told)
    assert found is not None
    assert found.kind is PartyKind.UNNAMED


def test_another_is_who_is_named_right_after(page: Callable[..., Page]) -> None:
    told = "Ada Vale (D-Ohio) beat another Ohio Democrat, Mr. Bo Lind, by two votes."
    found = meant(page, "another Ohio Democrat", told)
    assert found is not None
    assert found.name == "Bo Lind"


def test_a_member_is_neither_the_place_nor_the_party(page: Callable[..., Page]) -> None:
    given = page("Sen. Ada Vale (R-Ohio) spoke.", "The Ohio Republican said the bill would fail.")
    found = NAMES.read(given, Reading(given.article))
    later = [n for n in found.names if n.span.start > given.paragraphs[1].zone.start]
    assert [n.actor for n in later] == [None] * len(later)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The Ohio Republican Party", PartyKind.BODY),
        ("Ohio", PartyKind.PLACE),
    ],
)
def test_leaves_parties_and_places(page: Callable[..., Page], words: str, kind: PartyKind) -> None:
    found = meant(page, words, "Sen. Ada Vale (R-Texas) spoke.", f"{words} lost the vote.")
    assert found is not None
    assert found.kind in {kind, PartyKind.GROUP}


def test_who_speaks_between_commas_is_not_who_was_named(page: Callable[..., Page]) -> None:
    told = "Ada Vale, the Ohio Democrat said on Tuesday, must leave."
    found = meant(page, "the Ohio Democrat", told)
    assert found is None or found.name != "Ada Vale"


def test_a_pronoun_may_mean_the_member(page: Callable[..., Page]) -> None:
    told = "Sen. Ada Vale (R-Ohio) met Mr. Bo Lind.", "Lind left. The Ohio Republican said she won."
    found = meant(page, "she", *told)
    assert found is not None
    assert found.name == "Ada Vale"
