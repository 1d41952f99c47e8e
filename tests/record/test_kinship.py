"""What two reports must share before one dates the other."""

import pytest

from dateline.record.kinship import Link
from dateline.record.likeness import Alike
from dateline.record.moments import Moment, moments
from tests.record.making import Draft


def moment(day: str, rule: str) -> Moment:
    text = f"The harbour master quit on {day} over the dredging."
    return moments(Draft("x.txt", text).time(day, rule).reading())[0]


FRIDAY = Alike(moment("Friday", "weekday:5:past"), moment("Friday", "weekday:5:past"), 15.0, 0.5)
MONDAY = Alike(moment("Monday", "weekday:1:past"), moment("Monday", "weekday:1:past"), 9.0, 0.5)
TUESDAY = Alike(moment("Tuesday", "weekday:2:past"), moment("Tuesday", "weekday:2:past"), 10.0, 0.5)
MONTH = Alike(moment("last month", "last:month"), moment("last month", "last:month"), 30.0, 1.0)

FIRM = (
    Link("b", "a", statements=2, likeness=0.2),
    Link("b", "a", statements=1, likeness=0.3),
    Link("b", "a", share=0.3, likeness=0.2),
    Link("b", "a", likeness=0.2, events=(FRIDAY,)),
    Link("b", "a", likeness=0.2, events=(FRIDAY, MONDAY)),
)
LOOSE = (
    Link("b", "a", statements=5),
    Link("b", "a", share=0.9),
    Link("b", "a", likeness=0.9),
    Link("b", "a", statements=1, weekdays=((5, "Friday"),), likeness=0.2),
    Link("b", "a", likeness=0.2, events=(MONTH,)),
    Link("b", "a", events=(FRIDAY, MONDAY)),
    Link("b", "a", likeness=0.15, events=(MONDAY,)),
    # A passage that stands under many reports is a statement as well.
    Link("b", "a", statements=1, share=0.02, likeness=0.2),
)


@pytest.mark.parametrize("link", FIRM)
def test_dates_by_what_shares_two_kinds_of_things(link: Link) -> None:
    assert link.firm


@pytest.mark.parametrize("link", LOOSE)
def test_dates_by_nothing_of_one_kind_alone(link: Link) -> None:
    assert not link.firm


def test_two_weekdays_of_a_running_story_are_not_beyond_doubt() -> None:
    assert Link("b", "a", likeness=0.2, events=(FRIDAY,)).sure
    assert Link("b", "a", statements=1, likeness=0.3).sure
    assert not Link("b", "a", likeness=0.3, events=(MONDAY, TUESDAY)).sure


def test_days_that_one_looks_back_to_and_the_other_ahead_are_not_beyond_doubt() -> None:
    ahead = moment("Friday", "weekday:5:future")
    assert not Alike(ahead, moment("Friday", "weekday:5:past"), 15.0, 0.5).sure
