"""Relative times turned around: when was a report published that says so of a known day?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.times import resolve
from dateline.record.bearings import published_if
from dateline.record.days import Days, days
from dateline.types.mention import Time, TimeType
from dateline.types.span import Span

RULES = (
    "weekday:4:past", "weekday:4:last", "weekday:4:future", "weekday:4:next", "monthday:05-08:past",
    "monthday:05-08:near", "monthday:05-08:future", "last:week", "this:week", "next:week",
    "last:weekend", "last:month", "this:month", "next:month", "last:year", "this:year",
    "offset:-1:day", "offset:0:day", "offset:-3:day", "offset:-2:week", "offset:-4:year",
    "month:03:past", "month:03:future", "month:03:last", "season:SU:past", "season:WI:past",
    "season:WI:last", "season:SU:future",
)  # fmt: skip


@pytest.mark.parametrize("rule", RULES)
@given(day=st.dates(date(1990, 1, 1), date(2050, 12, 31)))
def test_a_report_lies_where_its_own_words_put_it(rule: str, day: date) -> None:
    time = resolve(Time(Span(0, 1, "x"), TimeType.DATE, "", None, rule), day)
    told = days(time.edtf)
    assert told is not None
    found = published_if(rule.split(":"), told)
    assert found is not None
    assert found.first <= day <= found.last


MAY_8 = Days(date(2031, 5, 8), date(2031, 5, 8))  # a Thursday
TURNED = (
    ("weekday:4:past", "2031-05-08", "2031-05-15"),
    ("weekday:4:future", "2031-05-02", "2031-05-08"),
    ("offset:-1:day", "2031-05-09", "2031-05-09"),
    ("last:month", "2031-06-01", "2031-06-30"),
    ("last:year", "2032-01-01", "2032-12-31"),
    ("anniversary:4", "2035-05-08", "2036-05-07"),
)


@pytest.mark.parametrize(("rule", "first", "last"), TURNED)
def test_turns_a_time_around(rule: str, first: str, last: str) -> None:
    wanted = Days(date.fromisoformat(first), date.fromisoformat(last))
    assert published_if(rule.split(":"), MAY_8) == wanted


NOT_TURNED = ("", "chain", "quarter:3:past", "offset:5:day:event", "offset:-X:year", "past:3:month")


@pytest.mark.parametrize("rule", NOT_TURNED)
def test_leaves_what_says_nothing(rule: str) -> None:
    assert published_if(rule.split(":"), MAY_8) is None


def test_gives_no_day_past_the_end_of_time() -> None:
    assert published_if(("anniversary", "9000"), MAY_8) is None
    late = Days(date.max, date.max - timedelta(days=0))
    assert published_if(("weekday", "4", "past"), late) is None
