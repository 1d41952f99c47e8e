"""A report takes its day from dated reports that tell the same things."""

from datetime import date

import pytest

from dateline.record.bearings import WEEK
from dateline.record.clues import Clues, Weekday
from dateline.record.days import Days
from dateline.record.kinship import Link
from dateline.record.likeness import Alike
from dateline.record.moments import Moment, moments
from dateline.record.siblings import by_siblings
from dateline.record.spans import Clue
from dateline.types.dating import Basis, Dating, unknown
from tests.record.making import Draft, resolve

STATED = Dating("2031-05-09", date(2031, 5, 9), Basis.STATED, "the line")  # a Friday
FILES = {"a": "a.txt", "b": "b.txt", "c": "c.txt"}
OWN = {"b": Clues(), "c": Clues()}
NONE = unknown("no date")
THURSDAY = ((4, "Thursday"),)


def moment(text: str, words: str, rule: str, value: str | None = None) -> Moment:
    return moments(Draft("x.txt", text).time(words, rule, value).reading())[0]


def dated(*links: Link, **published: Dating) -> dict[str, Dating]:
    return by_siblings({"a": STATED, "b": NONE} | published, links, OWN, FILES, resolve)


def test_carries_a_date_over_with_a_weekday() -> None:
    found = dated(Link("b", "a", 2, THURSDAY, likeness=0.2))["b"]
    assert found.edtf == "2031-05-08/2031-05-15"
    assert "Thursday 2031-05-08" in found.why
    assert found.basis is Basis.SIBLINGS


def test_lies_within_a_week_of_its_sibling_where_no_day_is_told() -> None:
    found = dated(Link("b", "a", 3, likeness=0.3))["b"]
    assert (found.edtf, found.best) == ("2031-05-02/2031-05-16", date(2031, 5, 9))
    assert "3 statements and its subject with a.txt" in found.why


def test_what_it_tells_of_the_day_before_may_be_printed_with_its_sibling() -> None:
    own = {"b": Clues(weekdays=(Weekday(4, "past", "Thursday"),))}
    published = {"a": STATED, "b": NONE}
    found = by_siblings(published, [Link("b", "a", 3)], own, FILES, resolve)["b"]
    assert found.best == date(2031, 5, 9)


def test_the_weekday_it_names_first_tells_more_than_a_later_one() -> None:
    own = {"b": Clues(weekdays=(Weekday(6, "past", "Saturday"), Weekday(5, "past", "Friday")))}
    found = by_siblings({"a": STATED, "b": NONE}, [Link("b", "a", 3)], own, FILES, resolve)["b"]
    assert found.best == date(2031, 5, 10)


def test_what_is_told_of_a_night_is_mostly_printed_on_the_next_day() -> None:
    own = {"b": Clues(weekdays=(Weekday(5, "past", "Friday night", "night"),))}
    found = by_siblings({"a": STATED, "b": NONE}, [Link("b", "a", 3)], own, FILES, resolve)["b"]
    assert found.best == date(2031, 5, 9)  # as its sibling, unless more speaks for the day after


def test_narrows_by_a_day_that_both_tell() -> None:
    own = moment("The Chamber voted on Tuesday.", "Tuesday", "weekday:2:past")
    other = moment("The Chamber voted on Tuesday.", "Tuesday", "weekday:2:past")
    link = Link("b", "a", likeness=0.3, events=(Alike(own, other, 15.0, 1.0),))
    found = dated(link)["b"]
    assert found.edtf == "2031-05-05/2031-05-14"  # the Tuesday is 6 May; a day's slack each way
    assert "“Tuesday” is of what a.txt tells for “Tuesday”, 2031-05-06" in found.why


def test_counts_from_an_event_that_another_report_dates() -> None:
    own = moment("It asked, five days after the vote.", "five days", "offset:5:day:event")
    other = moment("The vote was on Tuesday.", "Tuesday", "weekday:2:past")
    link = Link("b", "a", 2, events=(Alike(own, other, 6.0, 1.0),))
    found = dated(link)["b"]
    assert found.edtf == "2031-05-10/2031-05-16"


def test_widens_and_shows_what_contradicts() -> None:
    other = Dating("2031-05-27", date(2031, 5, 27), Basis.STATED, "the line")
    found = dated(Link("b", "a", 3), Link("b", "c", 3), c=other)["b"]
    assert found.edtf is not None or "no date" in found.why
    near = Dating("2031-05-25", date(2031, 5, 25), Basis.STATED, "the line")
    found = dated(Link("b", "a", 3), Link("b", "c", 3), c=near)["b"]
    assert (found.edtf, "against it" in found.why) == ("2031-05-02/2031-06-01", True)


def test_weak_kin_open_a_wider_window() -> None:
    monday = moment("The Chamber met on Monday.", "Monday", "weekday:1:past")
    weak = Alike(monday, monday, 9.0, 0.2)
    found = dated(Link("b", "a", likeness=0.3, events=(weak,)))["b"]
    assert found.edtf == "2031-04-29/2031-05-19"


def test_words_repeated_for_months_date_nothing() -> None:
    far = Dating("2031-09-09", date(2031, 9, 9), Basis.STATED, "the line")
    own = {"b": Clues(bounds=(Clue("after", (Days(date(2031, 9, 5), date(2031, 9, 6)),)),))}
    links = [Link("b", "a", share=0.06, likeness=0.2), Link("b", "c", share=0.06, likeness=0.2)]
    found = by_siblings({"a": STATED, "b": NONE, "c": far}, links, own, FILES, resolve)
    assert found["b"] is NONE


def test_gives_no_date_between_siblings_far_apart() -> None:
    other = Dating("2033-05-09", date(2033, 5, 9), Basis.STATED, "the line")
    assert dated(Link("b", "a", 3), Link("b", "c", 3), c=other)["b"].best is None


def test_dates_over_two_steps_only_what_is_near_of_kin() -> None:
    first = Link("b", "a", 2, THURSDAY, likeness=0.2)
    weak, strong = Link("c", "b", 3), Link("c", "b", 3, likeness=0.3)
    assert dated(first, weak, c=NONE)["c"].best is None
    assert dated(first, strong, c=NONE)["c"].basis is Basis.SIBLINGS


def test_leaves_what_is_dated() -> None:
    assert dated(Link("a", "b", 3))["a"] is STATED


def test_a_weekday_looks_back_no_further_than_a_week() -> None:
    assert WEEK.days == 7


# What the report says of Tuesday 6 May 2031, and when it came out; a day is allowed for time zones.
CROSSED = (
    ("yesterday", "offset:-1:day", "2031-05-06/2031-05-08"),
    ("last week", "last:week", "2031-05-06/2031-05-16"),
    ("earlier this week", "this:week", "2031-05-02/2031-05-13"),
    ("earlier this month", "this:month", "2031-05-02/2031-05-16"),
    ("three days ago", "offset:-3:day", "2031-05-07/2031-05-11"),
)


@pytest.mark.parametrize(("words", "rule", "wanted"), CROSSED)
def test_takes_a_day_that_a_sibling_tells_by_another_name(
    words: str, rule: str, wanted: str
) -> None:
    own = moment(f"The Chamber voted {words}.", words, rule)
    other = moment("The Chamber voted on Tuesday.", "Tuesday", "weekday:2:past")
    found = dated(Link("b", "a", likeness=0.3, statements=1, events=(Alike(own, other, 6, 0.5),)))
    assert found["b"].edtf == wanted


def test_a_weekday_is_the_one_day_of_a_weekend() -> None:
    own = moment("The Chamber voted on Sunday.", "Sunday", "weekday:7:past")
    other = moment(
        "It voted last weekend.", "last weekend", "last:weekend", "2031-05-03/2031-05-04"
    )
    found = dated(Link("b", "a", 2, likeness=0.2, events=(Alike(own, other, 6, 0.5),)))["b"]
    assert found.edtf == "2031-05-03/2031-05-12"


def test_a_weekday_is_no_day_of_another_name() -> None:
    own = moment("The Chamber voted on Monday.", "Monday", "weekday:1:past")
    other = moment("The Chamber voted on Tuesday.", "Tuesday", "weekday:2:past")
    found = dated(Link("b", "a", 2, likeness=0.2, events=(Alike(own, other, 6, 0.5),)))["b"]
    assert found.edtf == "2031-05-02/2031-05-16"
