"""Markup of charts: escaped words, short numbers, nothing that is no number."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.show.charts import svg
from tests.show.charts.drawn import Drawn


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (svg.element("rect", x=1.0, y=2.26, class_="bar"), '<rect x="1" y="2.3" class="bar"/>'),
        (svg.element("line", x1=-0.04, x2=10), '<line x1="0" x2="10"/>'),
        (svg.element("g", "<b/>", fill=None), "<g><b/></g>"),
        (svg.element("text", text_anchor="end"), '<text text-anchor="end"/>'),
        (svg.text("a<b", 1, 2), '<text x="1" y="2">a&lt;b</text>'),
        (svg.element("a", href='"><script>'), '<a href="&quot;&gt;&lt;script&gt;"/>'),
    ],
)
def test_writes_an_element(made: str, expected: str) -> None:
    assert made == expected


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_refuses_what_has_no_place(value: float) -> None:
    with pytest.raises(ValueError, match="no place"):
        svg.element("rect", x=value)


@given(st.text(), st.text())
def test_any_words_make_a_well_formed_chart(title: str, said: str) -> None:
    mark = svg.marked(svg.text(said, 1, 1), said, said, "x")
    drawn = Drawn(svg.document(10, 10, title, mark))
    assert len(drawn.all("a")) == 1


def test_a_chart_with_links_is_a_group_and_one_without_an_image() -> None:
    linked = svg.marked(svg.text("a", 1, 1), "a", "/a", "x")
    assert Drawn(svg.document(9, 9, "t", linked)).root.get("role") == "group"
    assert Drawn(svg.document(9, 9, "t", svg.text("a", 1, 1))).root.get("role") == "img"


def test_links_are_no_stops_for_the_tab_key() -> None:
    assert 'tabindex="-1"' in svg.marked("", "a", "/a", "x")


def test_alone_it_brings_its_style_along() -> None:
    drawn = Drawn(svg.alone(svg.document(9, 9, "t")))
    (style,) = drawn.all("style")
    assert "svg.chart" in (style.text or "")


@pytest.mark.parametrize(
    ("said", "room", "expected"), [("abcdef", 99, "abcdef"), ("abcdef", 20, "a…"), ("ab", 0, "…")]
)
def test_cuts_words_to_the_room(said: str, room: float, expected: str) -> None:
    assert svg.cut(said, room) == expected
