"""Each rule finds its own example with its meaning and leaves its counter-example alone."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from dateline.ports import Page
from dateline.read.times import TIMES
from dateline.read.times.grammar import Rule, rules
from dateline.read.times.order import Order, written
from dateline.read.times.rules import place
from dateline.read.times.scan import meaning
from dateline.types.reading import Reading

MONTH_FIRST = Order(False, "")
_IDS = [f"{number}: {rule.reads}" for number, rule in enumerate(rules())]


@pytest.mark.parametrize("rule", rules(), ids=_IDS)
def test_a_rule_reads_its_example(rule: Rule) -> None:
    start, end = rule.reads.index("["), rule.reads.index("]") - 1
    hit = meaning(rule, rule.reads.replace("[", "").replace("]", ""), start)
    assert hit is not None
    assert hit.end == end
    told = written(hit.sense.rule, MONTH_FIRST) if "numeric" in rule.means[0] else hit.sense.rule
    assert rule.gives in (told, hit.sense.value) or rule.gives == place(told or "", None).value


@pytest.mark.parametrize("rule", rules(), ids=_IDS)
def test_a_rule_leaves_its_counter_example(rule: Rule, page: Callable[..., Page]) -> None:
    parsed = page(rule.leaves)
    found = {t.span.exact for t in TIMES.read(parsed, Reading(parsed.article)).times}
    starts = [m.start() for m in re.finditer(r"(?<!\w)[\w'’]", rule.leaves)]
    hits = [hit for start in starts if (hit := meaning(rule, rule.leaves, start)) is not None]
    taken = {rule.leaves[hit.start : hit.end] for hit in hits}
    assert not taken or (rule.needs and not taken & found)


@pytest.mark.parametrize(
    ("rule", "against", "alone"),
    [
        ("weekday:4:past", "2020-01-09", "XXXX-WXX-4"),
        ("weekday:4:past:night", "2020-01-09TNI", "XXXX-WXX-4TNI"),
        ("weekday:5:past", "2020-01-10", "XXXX-WXX-5"),
        ("weekday:5:last", "2020-01-03", "XXXX-WXX-5"),
        ("weekday:5:next", "2020-01-17", "XXXX-WXX-5"),
        ("weekday:1:this", "2020-01-06", "XXXX-WXX-1"),
        ("weekday:7:past>offset:4:day:told:vote", "2020-01-09", "XXXX-XX-XX"),
        ("monthday:01-04:past", "2020-01-04", "XXXX-01-04"),
        ("monthday:01-14:past", "2019-01-14", "XXXX-01-14"),
        ("monthday:01-14:near", "2020-01-14", "XXXX-01-14"),
        ("monthday:02-29:last", "2016-02-29", "XXXX-02-29"),
        ("weekday+monthday:4:01-04", "2018-01-04", "XXXX-01-04"),
        ("weekday+monthday:4:01-04:T2200", "2018-01-04T22:00", "XXXX-01-04T22:00"),
        ("month:10:past", "2019-10", "XXXX-10"),
        ("season:SU:last", "2019-SU", "XXXX-SU"),
        ("season:WI:past", "2019-WI", "XXXX-WI"),
        ("quarter:3:past", "2019-Q3", "XXXX-Q3"),
        ("half:1:past", "2020-H1", "XXXX-H1"),
        ("holiday:christmas:past", "2019-12-25", "XXXX-12-25"),
        ("holiday:easter:past", "2019-04-21", "XXXX"),
        ("offset:-1:day", "2020-01-09", "XXXX-XX-XX"),
        ("offset:-4:year", "2016", "XXXX"),
        ("offset:-1:year:day", "2019-01-10", "XXXX-XX-XX"),
        ("offset:-X:year", "PAST_REF", "PAST_REF"),
        ("offset:5:day:event", "P5D", "P5D"),
        ("last:week", "2020-W01", "XXXX-WXX"),
        ("last:weekend", "2020-W01-WE", "XXXX-WXX-WE"),
        ("next:month", "2020-02", "XXXX-XX"),
        ("this:decade", "202", "XXX"),
        ("past:3:month", "P3M", "P3M"),
        ("edge:year:end", "2020-12-31", "XXXX-12-31"),
        ("anniversary:4", "XXXX-XX-XX", "XXXX-XX-XX"),
        ("at:2020-01-03>offset:4:day", "2020-01-07", "2020-01-07"),
        ("last:year>month:07:this", "2019-07", "XXXX-07"),
        ("weekday+day:4:09:past", "2020-01-09", "XXXX-XX-09"),
        ("weekday+day:5:13:past", "2019-12-13", "XXXX-XX-13"),
        ("week:2:past", "2020-W02", "XXXX-W02"),
        ("week:1:this", "2020-W01", "XXXX-W01"),
        ("at:2021>week:53:this", "2021-W52", "2021-W52"),
        ("month:05:past>nth:1:2", "2019-05-07", "XXXX-XX-XX"),
        ("this:month>nth:-1:5", "2020-01-31", "XXXX-XX-XX"),
        ("next:month>day:20", "2020-02-20", "XXXX-XX-20"),
        ("next:month>day:31", "XXXX-XX-31", "XXXX-XX-31"),
        ("monthday:01-03:past>to:05", "2020-01-03", "XXXX-01-03"),
        ("quarter:3:past>offset:-1:year:quarter", "2018-Q3", "XXXX-QX"),
        ("weekday:1:past>offset:2:day", "2020-01-08", "XXXX-XX-XX"),
    ],
)
def test_the_grammar_means_what_its_page_says(rule: str, against: str, alone: str) -> None:
    assert place(rule, date(2020, 1, 10)).value == against
    assert place(rule, None).value == alone


@pytest.mark.parametrize(
    ("rule", "edtf"),
    [
        ("weekday:4:past:night", "2020-01-09"),
        ("weekday:4:past:T2200-0500", "2020-01-09T22:00:00-05:00"),
        ("last:week", "2019-12-30/2020-01-05"),
        ("last:weekend", "2020-01-04/2020-01-05"),
        ("season:SU:last", "2019-22"),
        ("quarter:3:past", "2019-35"),
        ("half:1:past", "2020-40"),
        ("at:199", "199X"),
        ("monthday:01-03:past>to:05", "2020-01-03/2020-01-05"),
        ("week:2:past", "2020-01-06/2020-01-12"),
        ("offset:0:day:T195630", "2020-01-10T19:56:30"),
        ("at:18", "18XX"),
    ],
)
def test_gives_the_same_in_edtf(rule: str, edtf: str) -> None:
    assert place(rule, date(2020, 1, 10)).edtf == edtf


@pytest.mark.parametrize(
    ("day", "edtf"),
    [
        ("2020-01-11", "2019-12-30/2020-01-05"),
        ("2020-01-12", "2019-12-30/2020-01-11"),
        ("2020-01-13", "2020-01-06/2020-01-12"),
    ],
)
def test_last_week_may_be_either_week_on_a_sunday(day: str, edtf: str) -> None:
    assert place("last:week", date.fromisoformat(day)).edtf == edtf


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2000, "2000-04-23"),
        ("goodfriday", 2024, "2024-03-29"),
        ("thanksgiving", 1999, "1999-11-25"),
        ("memorial", 2023, "2023-05-29"),
        ("election", 1998, "1998-11-03"),
        ("labor", 2025, "2025-09-01"),
        ("blackfriday", 2010, "2010-11-26"),
    ],
)
def test_knows_holidays_that_move(name: str, year: int, day: str) -> None:
    assert place(f"at:{year}>holiday:{name}:this", None).value == day
