"""What an article's own times say about its day, one clue at a time."""

from datetime import date

import pytest

from dateline.record.calendars import own_date
from dateline.record.clues import clues
from dateline.record.moments import moments
from tests.record.making import Draft

BURNT = "The depot burnt down on May 7, 2027. "


def burnt(more: str) -> Draft:
    return Draft("a.txt", BURNT + more).time("May 7, 2027", "", "2027-05-07")


DATED = (
    (
        burnt("They would rebuild it nearly four years ago.").time(
            "nearly four years ago", "offset:-4:year"
        ),
        "2030-11-05/2031-05-07",
    ),
    (
        burnt("It reopened more than four years ago.").time(
            "more than four years ago", "offset:-4:year"
        ),
        "2031-05-07/2032-05-06",
    ),
    (
        burnt("As the fourth anniversary of the fire nears, flowers lie there.").time(
            "fourth anniversary", "anniversary:4"
        ),
        "2031-01-07/2031-05-07",
    ),
    (
        burnt("The ruin burnt for days last May.").time("last May", "month:05:last"),
        "2027-06-01/2028-05-31",
    ),
)


@pytest.mark.parametrize(("draft", "edtf"), DATED)
def test_dates_to_an_interval(draft: Draft, edtf: str) -> None:
    assert own_date(clues(moments(draft.reading()))).edtf == edtf


NARROWED = (
    ("It was closed in February.", "February", "month:02:past", "2031-02-01/2031-05-07"),
    ("It will be closed in April.", "April", "month:04:future", "2031-01-07/2031-04-30"),
    ("It was closed until February.", "February", "month:02:past", "2031-01-07/2031-05-07"),
)


@pytest.mark.parametrize(("text", "words", "rule", "edtf"), NARROWED)
def test_a_month_narrows_a_date_of_known_year(text: str, words: str, rule: str, edtf: str) -> None:
    draft = burnt(f"The fourth anniversary of the fire nears. {text}")
    draft.time("fourth anniversary", "anniversary:4").time(words, rule)
    assert own_date(clues(moments(draft.reading()))).edtf == edtf


def test_a_weekday_with_a_number_is_in_some_months_only() -> None:
    draft = Draft("a.txt", "It sank on Friday the 13th.").time("Friday", "weekday:5:past")
    (found,) = clues(moments(draft.reading())).bounds
    assert "Friday the 13" in found.says
    spans = [span for span in found.spans if span.first.year == 2031]
    assert [span.first for span in spans] == [date(2031, 6, 13)]


NO_NUMBER = ("It sank on Friday the ferry said.", "It sank on Friday, the 13th century keep said.")


@pytest.mark.parametrize("text", NO_NUMBER)
def test_other_words_after_a_weekday_are_no_number(text: str) -> None:
    draft = Draft("a.txt", text).time("Friday", "weekday:5:past")
    assert not clues(moments(draft.reading())).bounds


def test_a_month_of_another_deed_gives_no_year() -> None:
    draft = burnt("A fire last May took two lives in Skerry.").time("last May", "month:05:last")
    assert own_date(clues(moments(draft.reading()))).edtf is None


def test_a_day_that_is_a_name_gives_no_year() -> None:
    text = "After the 9/11 attacks and last year's attack on the depot it was closed."
    draft = Draft("a.txt", text).time("9/11", "", "2001-09-11").time("last year", "last:year")
    assert own_date(clues(moments(draft.reading()))).edtf is None
