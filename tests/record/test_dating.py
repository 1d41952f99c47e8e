"""When a report was published: by its own calendar, then by its siblings."""

from datetime import date

import pytest

from dateline.record.calendars import own_date
from dateline.record.clues import clues
from dateline.record.dating import first_date
from dateline.record.siblings import Link, by_siblings, gather
from dateline.types.dating import Basis, Dating, unknown
from tests.record.making import Draft


def strike() -> Draft:
    text = (
        "A raid hit the depot on Thursday. Two guards were killed.\n\n"
        "“We regret it,” the ministry said on Friday. The general defended the May 8 raid.\n\n"
        "The depot had burnt down on May 7, 2027. On the fourth anniversary of the fire "
        "flowers were laid."
    )
    draft = Draft("a.txt", text)
    draft.time("on Thursday", "weekday:4:past").time("on Friday", "weekday:5:past")
    draft.time("May 8", "monthday:05-08:past")
    return draft.time("May 7, 2027", "", "2027-05-07")


def test_dates_a_report_by_its_own_calendar() -> None:
    found = own_date(clues(strike().time("fourth anniversary", "anniversary:4").reading()))
    assert (found.edtf, found.best) == ("2031-05-09/2031-05-15", date(2031, 5, 9))
    assert found.basis is Basis.INFERRED
    for words in ("on Thursday", "May 8", "fourth anniversary", "Friday 2031-05-09"):
        assert words in found.why


def test_does_not_choose_between_years_without_a_clue() -> None:
    text = "A raid hit the depot on Thursday. The general defended the May 8 raid."
    draft = Draft("a.txt", text).time("on Thursday", "weekday:4:past")
    found = own_date(clues(draft.time("May 8", "monthday:05-08:past").reading()))
    assert found.basis is Basis.UNKNOWN
    assert "several years" in found.why


def test_reads_a_weekday_with_its_day_and_a_late_full_date() -> None:
    text = "They met on Thursday, May 8. The treaty was signed on March 3, 2031."
    draft = Draft("a.txt", text).time("Thursday, May 8", "weekday+monthday:4:05-08")
    found = own_date(clues(draft.time("March 3, 2031", "", "2031-03-03").reading()))
    assert found.basis is Basis.UNKNOWN or found.best is not None
    assert "Thursday, May 8" in found.why


UNDATED = (
    (Draft("a.txt", "It rained on Tuesday.").time("on Tuesday", "weekday:2:past"), "Tuesday"),
    (Draft("a.txt", "It rained."), "no day"),
    (Draft("a.txt", "It rained on May 8.").time("May 8", "monthday:05-08:past"), "May 8"),
)


@pytest.mark.parametrize(("draft", "words"), UNDATED)
def test_says_what_is_missing(draft: Draft, words: str) -> None:
    found = own_date(clues(draft.reading()))
    assert (found.basis, found.edtf, found.best) == (Basis.UNKNOWN, None, None)
    assert words in found.why


def test_shows_clues_that_contradict_each_other() -> None:
    text = "Ten years ago, on May 8, 2021, it rained. It rained on June 1, 2040."
    draft = Draft("a.txt", text).time("Ten years ago", "offset:-10:year")
    draft.time("May 8, 2021", "", "2021-05-08").time("June 1, 2040", "", "2040-06-01")
    found = own_date(clues(draft.reading()))
    assert found.basis is Basis.UNKNOWN
    assert "contradict" in found.why


def test_takes_no_date_ahead_for_the_past() -> None:
    text = "The treaty will expire on March 3, 2044."
    reading = Draft("a.txt", text).time("March 3, 2044", "", "2044-03-03").reading()
    assert clues(reading).past == ()


def test_keeps_a_stated_date() -> None:
    assert first_date(Draft("a.txt", "Rain.", "2031-05-09").reading()).basis is Basis.STATED


STATED = Dating("2031-05-09", date(2031, 5, 9), Basis.STATED, "the line")  # a Friday
FILES = {"a": "a.txt", "b": "b.txt", "c": "c.txt"}
NONE = unknown("no date")


def test_carries_a_date_over_with_a_weekday() -> None:
    links = [Link("b", "a", 1, ((4, "Thursday"),))]
    found = by_siblings({"a": STATED, "b": NONE}, links, FILES)["b"]
    assert (found.edtf, found.best) == ("2031-05-08/2031-05-15", date(2031, 5, 9))
    assert "Thursday 2031-05-08" in found.why


def test_asks_for_more_than_one_statement_without_a_weekday() -> None:
    assert by_siblings({"a": STATED, "b": NONE}, [Link("b", "a", 1)], FILES)["b"] is NONE
    two = by_siblings({"a": STATED, "b": NONE}, [Link("b", "a", 2)], FILES)["b"]
    assert two.best == date(2031, 5, 9)


def test_dates_over_two_steps() -> None:
    links = [Link("b", "a", 2), Link("c", "b", 2)]
    found = by_siblings({"a": STATED, "b": NONE, "c": NONE}, links, FILES)
    assert found["c"].basis is Basis.SIBLINGS


def test_shows_siblings_that_disagree() -> None:
    other = Dating("2033-05-09", date(2033, 5, 9), Basis.STATED, "the line")
    links = [Link("b", "a", 2), Link("b", "c", 2)]
    found = by_siblings({"a": STATED, "b": NONE, "c": other}, links, FILES)["b"]
    assert "against it" in found.why
    assert found.edtf == "2031-05-07/2033-05-16"


def test_adds_up_what_two_reports_share() -> None:
    links = [Link("b", "a", 1, ((4, "Thursday"),)), Link("b", "a", 1), Link("b", "a", share=0.4)]
    assert gather(links) == [Link("b", "a", 2, ((4, "Thursday"),), 0.4)]
