"""Which times hang below which words of a paragraph."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.annotated import annotated
from dateline.read.times import TIMES
from dateline.types.mention import Name, Time, TimeType
from dateline.types.reading import Reading
from dateline.types.span import Span


def times_of(page: Page) -> dict[str, str]:
    """Give for each word that has a time below it the time's words."""
    found = TIMES.read(page, Reading(page.article))
    return {
        token.text: time.span.exact
        for here in annotated(page, found)
        for token in here.doc
        if (time := here.time_under(token.i, token.i)) is not None and token.i not in here.time_at
    }


@pytest.mark.parametrize(
    ("sentence", "verbs", "time"),
    [
        (
            "On Monday police raided two homes and arrested a guard.",
            {"raided", "arrested"},
            "Monday",
        ),
        ("Police raided two homes on Monday and arrested a guard.", {"raided"}, "Monday"),
    ],
)
def test_a_time_in_front_belongs_to_all_verbs_of_its_subject(
    sentence: str, verbs: set[str], time: str, page: Callable[..., Page]
) -> None:
    found = times_of(page(sentence))
    assert {word for word in ("raided", "arrested") if found.get(word) == time} == verbs


def test_a_time_in_front_does_not_reach_another_subject(page: Callable[..., Page]) -> None:
    found = times_of(page("On Monday police raided two homes and a guard resigned."))
    assert found.get("raided") == "Monday"
    assert "resigned" not in found


@pytest.mark.parametrize(
    ("sentence", "word", "time"),
    [
        ("On Monday the minister condemned it and offered help.", "offered", "Monday"),
        ("The dockers began leaving the port on Monday.", "began", "Monday"),
        ("On Monday the dockers began to leave.", "leave", "Monday"),
        ("A guard was found hiding in the depot on Monday.", "found", "Monday"),
        ("The minister spoke at a briefing on Monday.", "briefing", "Monday"),
        ("The ministers held talks on Monday.", "talks", "Monday"),
        ("Talks were held on Monday.", "Talks", "Monday"),
        ("The blast killed two guards on Monday.", "blast", "Monday"),
        ("The May 8 blast killed two guards.", "killed", "May 8"),
        ("The May 8 blast that killed two guards was loud.", "killed", "May 8"),
        ("A strike that began on Monday was over.", "strike", "Monday"),
        ("Police raided two homes on Monday, arresting a guard.", "arresting", "Monday"),
        ("A guard was hurt on Monday when a shell burst.", "burst", "Monday"),
        ("A guard was hurt when a shell burst on Monday.", "hurt", "Monday"),
        ("Prices have risen since March, when the strike began.", "began", "March"),
        ("In a letter of May 8 the minister urged them to stay.", "urged", "May 8"),
        ("The ministers met on Monday to discuss the raid.", "discuss", "Monday"),
    ],
)
def test_one_act_in_two_words_has_one_time(
    sentence: str, word: str, time: str, page: Callable[..., Page]
) -> None:
    assert times_of(page(sentence)).get(word) == time


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The minister condemned the raid on Monday.", "raid"),
        ("A guard was charged on Monday in the slaying.", "slaying"),
        ("The minister said on Monday that a guard had resigned.", "resigned"),
        ("The minister agreed on Monday to visit the port.", "visit"),
        ("The raid was condemned on Monday.", "raid"),
        ("A guard left on Monday after the port closed.", "closed"),
        ("The minister will study the 2030 raids.", "study"),
        ("The Senate let the 2030 victims sue the bank.", "sue"),
    ],
)
def test_what_is_only_told_of_has_a_time_of_its_own(
    sentence: str, word: str, page: Callable[..., Page]
) -> None:
    assert word not in times_of(page(sentence))


def test_a_time_of_its_own_goes_before_a_shared_one(page: Callable[..., Page]) -> None:
    found = times_of(page("The ministers met on Monday, ending a strike that began in March."))
    assert (found["met"], found["began"]) == ("Monday", "March")


def test_a_length_near_it_does_not_hide_when_an_act_was(page: Callable[..., Page]) -> None:
    read = page("Chad chided Kenya on Friday, accusing it of wasting a week.")
    (here,) = annotated(read, TIMES.read(read, Reading(read.article)))
    (accusing,) = (token for token in here.doc if token.text == "accusing")
    time = here.day_under(accusing.i)
    assert time is not None
    assert time.span.exact == "Friday"


def test_a_month_in_a_persons_name_is_no_time(page: Callable[..., Page]) -> None:
    read = page("British Prime Minister Theresa May met them.")
    name = Name(Span(23, 34, "Theresa May"), "PERSON")
    may = Time(Span(31, 34, "May"), TimeType.DATE, "2031-05", "2031-05", "")
    (here,) = annotated(read, Reading(read.article, names=(name,), times=(may,)))
    assert not here.time_at
    assert not here.hung
