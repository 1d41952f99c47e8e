"""Which times hang below which words of a paragraph."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.annotated import annotated
from dateline.read.times import TIMES
from dateline.types.reading import Reading


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
