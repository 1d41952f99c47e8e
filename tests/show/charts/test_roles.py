"""The chart of a party's roles."""

import re
from xml.etree import ElementTree

from dateline.show.charts.roles import RIGHT, SHORTEST, roles
from dateline.types.record import Role

HELD = (Role("premier", "2031-05"), Role("<envoy>", "2031-06-08"), Role("clerk", None))


def test_a_role_with_a_date_has_a_bar() -> None:
    assert roles(HELD).count("<rect") == 2


def test_a_single_day_can_be_seen() -> None:
    widths = [float(width) for width in re.findall(r'width="([\d.]+)" height', roles(HELD))]
    assert min(widths) >= SHORTEST


def test_bars_end_with_the_axis() -> None:
    ends = [
        float(x) + float(width)
        for x, width in re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', roles(HELD))
    ]
    assert max(ends) <= RIGHT + SHORTEST


def test_words_of_reports_are_only_text() -> None:
    assert "&lt;envoy&gt;" in roles(HELD)
    ElementTree.fromstring(roles(HELD))


def test_one_dated_role_needs_no_chart() -> None:
    assert roles((HELD[0], HELD[2])) == ""
