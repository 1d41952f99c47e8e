"""Which acts are of long ago, and by what words or days."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from dateline.ports import Page
from dateline.read.events import EVENTS
from dateline.read.names import NAMES
from dateline.read.times import TIMES
from dateline.types.dating import Basis, Dating
from dateline.types.reading import Reading

Pages = Callable[..., Page]
TODAY = Dating("2031-05-08", date(2031, 5, 8), Basis.DECLARED, "as given")


def _reasons(page: Page, published: Dating | None = None) -> list[str | None]:
    if published is not None:
        page = replace(page, article=replace(page.article, published=published))
    found = TIMES.read(page, NAMES.read(page, Reading(page.article)))
    return [event.historical for event in EVENTS.read(page, found).events]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "In 1979 Kenya invaded Chad.",
            "“1979” is 52 years before the report, published on 2031-05-08",
        ),
        (
            "Kenya had attacked Chad in June 2029.",
            "“June 2029” is 2 years before the report, published on 2031-05-08",
        ),
        (
            "Kenya attacked Chad in the 1980s.",
            "“the 1980s” is 42 years before the report, published on 2031-05-08",
        ),
        (
            "Kenya attacked Chad in March 2030.",
            "“March 2030” is 1 year before the report, published on 2031-05-08",
        ),
        ("Kenya attacked Chad during the Cold War.", "“the Cold War” ended in 1991"),
        ("Five years ago, Kenya invaded Chad.", "“Five years ago”"),
        ("Decades ago, Kenya expelled the French troops.", "“Decades ago”"),
        ("Chad marked the anniversary of the French attack on Nairobi.", "told at its anniversary"),
    ],
)
def test_says_why_an_act_is_of_long_ago(page: Pages, text: str, reason: str) -> None:
    assert _reasons(page(text), TODAY) == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya attacked Chad on Friday.",
        "Kenya attacked Chad in March 2031.",
        "Kenya will attack Chad in 2033.",
        "Kenya attacked Chad.",
        "Kenya attacked Chad after the 1979 vote.",
        "Kenya criticized the 1979 raid.",
        "Kenya will investigate the 1979 raid.",
    ],
)
def test_leaves_what_is_of_this_year_current(page: Pages, text: str) -> None:
    assert _reasons(page(text), TODAY) == [None]


def test_the_latest_day_told_stands_for_a_day_that_nothing_declares(page: Pages) -> None:
    text = "Kenya attacked Chad on May 3, 2031. In 1979 Kenya invaded Chad."
    assert _reasons(page(text)) == [
        None,
        "“1979” is 52 years before 2031-05-03, of which the report tells",
    ]


def test_a_year_alone_tells_nothing_where_no_day_is_known(page: Pages) -> None:
    assert _reasons(page("In 1979 Kenya invaded Chad.")) == [None]


def test_verbs_side_by_side_share_their_year(page: Pages) -> None:
    reasons = _reasons(page("In 1979 Kenya invaded Chad and arrested the ministers."), TODAY)
    assert [reason is not None for reason in reasons] == [True, True]
