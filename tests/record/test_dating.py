"""When a report was published: by its own calendar, then by its siblings."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.record.build import build
from dateline.record.calendars import own_date
from dateline.record.clues import clues
from dateline.record.dating import first_date
from dateline.record.moments import moments
from dateline.types.dating import Basis, Dating
from dateline.types.reading import Reading
from tests.record.making import ADA, Draft, ordered, resolve


def alone(draft: Draft) -> Dating:
    return own_date(clues(moments(draft.reading())))


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
    found = alone(strike().time("fourth anniversary", "anniversary:4"))
    assert (found.edtf, found.best) == ("2031-05-09/2031-05-15", date(2031, 5, 9))
    assert found.basis is Basis.INFERRED
    for words in ("on Thursday", "May 8", "fourth anniversary", "Friday 2031-05-09"):
        assert words in found.why


def test_does_not_choose_between_years_without_a_clue() -> None:
    text = "A raid hit the depot on Thursday. The general defended the May 8 raid."
    draft = Draft("a.txt", text).time("on Thursday", "weekday:4:past")
    found = alone(draft.time("May 8", "monthday:05-08:past"))
    assert found.basis is Basis.UNKNOWN
    assert "several years" in found.why


def test_gives_a_year_where_that_is_all_the_text_says() -> None:
    text = "The depot burnt down on May 7, 2030. After last year's fire it was closed."
    draft = Draft("a.txt", text).time("May 7, 2030", "", "2030-05-07")
    found = alone(draft.time("last year", "last:year"))
    assert (found.edtf, found.best, found.basis) == ("2031", None, Basis.INFERRED)


UNDATED = (
    (Draft("a.txt", "It rained on Tuesday.").time("on Tuesday", "weekday:2:past"), "Tuesday"),
    (Draft("a.txt", "It rained."), "no day"),
    (Draft("a.txt", "It rained on May 8.").time("May 8", "monthday:05-08:past"), "May 8"),
    (Draft("a.txt", "It met on May 8, 2031.").time("May 8, 2031", "", "2031-05-08"), "not before"),
    (
        Draft("a.txt", "The attack of May 8, 2021 is told of. The attack last week hit two.")
        .time("May 8, 2021", "", "2021-05-08")
        .time("last week", "last:week"),
        "not before",
    ),
    (
        Draft("a.txt", "It burnt on May 8, 2021. The second anniversary of it will be marked.")
        .time("May 8, 2021", "", "2021-05-08")
        .time("second anniversary", "anniversary:2"),
        "not before",
    ),
)


@pytest.mark.parametrize(("draft", "words"), UNDATED)
def test_says_what_is_missing(draft: Draft, words: str) -> None:
    found = alone(draft)
    assert (found.basis, found.edtf, found.best) == (Basis.UNKNOWN, None, None)
    assert words in found.why


def test_shows_clues_that_contradict_each_other() -> None:
    text = "Ten years ago, on May 8, 2021, it rained. It rained on June 1, 2040."
    draft = Draft("a.txt", text).time("Ten years ago", "offset:-10:year")
    draft.time("May 8, 2021", "", "2021-05-08").time("June 1, 2040", "", "2040-06-01")
    found = alone(draft)
    assert found.basis is Basis.UNKNOWN
    assert "contradict" in found.why
    assert "Ten years ago" in found.why
    assert "June 1, 2040" in found.why


AHEAD = (
    "The treaty will expire on March 3, 2044.",
    "They have an option to buy after March 3, 2044.",
    "The lease was extended until March 3, 2044.",
)


@pytest.mark.parametrize("text", AHEAD)
def test_takes_no_date_ahead_for_the_past(text: str) -> None:
    told = moments(Draft("a.txt", text).time("March 3, 2044", "", "2044-03-03").reading())
    assert not [one for one in clues(told).bounds if "past" in one.says]


def test_lies_before_a_day_told_as_to_come() -> None:
    draft = Draft("a.txt", "The treaty will expire on March 3, 2044.")
    found = clues(moments(draft.time("March 3, 2044", "", "2044-03-03").reading())).bounds[0]
    assert found.spans[-1].last == date(2044, 3, 3)


def test_keeps_a_stated_date() -> None:
    article = Draft("a.txt", "Rain.", "2031-05-09").reading().article
    assert first_date(article, ()).basis is Basis.STATED


BY = "it was fetched on 2031-06-01, so it was out by 2031-06-01"


def by(draft: Draft, last: str = "2031-06-01") -> Reading:
    draft.published = Dating(f"../{last}", None, Basis.DECLARED, BY)
    return draft.reading()


def first(reading: Reading) -> Dating:
    return first_date(reading.article, moments(reading))


def test_the_day_by_which_it_was_out_is_narrowed_by_its_own_words() -> None:
    draft = Draft("a.txt", "It met on May 8, 2031.").time("May 8, 2031", "", "2031-05-08")
    found = first(by(draft))
    assert (found.edtf, found.basis) == ("2031-05-08/2031-06-01", Basis.INFERRED)
    assert found.best is None
    assert BY in found.why
    assert "not before “May 8, 2031”" in found.why


@pytest.mark.parametrize(("last", "edtf"), [("06-01", "09/2031-05-15"), ("05-12", "09/2031-05-12")])
def test_its_own_words_tell_the_day_of_a_report_that_was_fetched(last: str, edtf: str) -> None:
    found = first(by(strike().time("fourth anniversary", "anniversary:4"), f"2031-{last}"))
    assert (found.edtf, found.best) == (f"2031-05-{edtf}", date(2031, 5, 9))


def test_the_day_by_which_it_was_out_chooses_no_year() -> None:
    draft = Draft("a.txt", "It rained on May 8.").time("May 8", "monthday:05-08:past")
    found = first(by(draft))
    assert (found.edtf, found.best, found.basis) == ("../2031-06-01", None, Basis.DECLARED)
    assert "names a day without a year" in found.why


def test_words_against_the_day_by_which_it_was_out_are_shown() -> None:
    draft = Draft("a.txt", "It met on May 8, 2032.").time("May 8, 2032", "", "2032-05-08")
    found = first(by(draft))
    assert found.edtf == "../2031-06-01"
    assert "2032" in found.why


QUOTE = "“The harbour pilots will not return to the eastern quay before the dredging ends.”"
MORE = "“Every captain has been told of the silted channel and the broken beacons.”"


def said(file: str, published: str | None, day: str) -> Reading:
    text = f"{QUOTE} Ada Vale said on {day}. {MORE} The Ayre harbour stayed shut, pilots said."
    draft = Draft(file, text, published).quote(QUOTE, speaker=ADA, when=day)
    draft.time(day, "weekday:4:past")
    return draft.quote(MORE, speaker=ADA).reading()


def test_dates_a_report_by_one_that_tells_the_same_things() -> None:
    readings = [said("a.txt", "2031-05-09", "Thursday"), said("b.txt", None, "Thursday")]
    found = {one.report: one.published for one in build(ordered(readings), resolve).published}
    dating = found[readings[1].article.report]
    assert dating.basis is Basis.SIBLINGS
    assert (dating.edtf, dating.best) == ("2031-05-08/2031-05-15", date(2031, 5, 9))
    assert "a.txt" in dating.why
    assert "Thursday 2031-05-08" in dating.why


def test_a_sibling_dates_a_report_of_which_only_the_fetching_is_known() -> None:
    crawled = said("b.txt", None, "Thursday")
    out_by = Dating("../2031-06-01", None, Basis.DECLARED, BY)
    crawled = replace(crawled, article=replace(crawled.article, published=out_by))
    readings = [said("a.txt", "2031-05-09", "Thursday"), crawled]
    found = {one.report: one.published for one in build(ordered(readings), resolve).published}
    dating = found[crawled.article.report]
    assert (dating.edtf, dating.basis) == ("2031-05-08/2031-05-15", Basis.SIBLINGS)


@pytest.mark.parametrize("edtf", ["../2031-06-01", "2031-05-01/..", "../2031"])
def test_a_declared_date_may_be_open(edtf: str) -> None:
    declared = Dating(edtf, None, Basis.DECLARED, "its sidecar says so")
    open_ = said("b.txt", None, "Thursday")
    open_ = replace(open_, article=replace(open_.article, published=declared))
    readings = [said("a.txt", "2031-05-09", "Thursday"), open_, said("c.txt", None, "Friday")]
    [statement, _] = build(ordered(readings), resolve).statements
    assert len(statement.wordings) == 3


def test_leaves_a_report_alone_that_shares_nothing() -> None:
    other = Draft("b.txt", "A bakery on the hill opened on Thursday with rye loaves.")
    other.time("Thursday", "weekday:4:past")
    readings = [said("a.txt", "2031-05-09", "Thursday"), other.reading()]
    found = {one.report: one.published for one in build(ordered(readings), resolve).published}
    assert found[readings[1].article.report].basis is Basis.UNKNOWN
