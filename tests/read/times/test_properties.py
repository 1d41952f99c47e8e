"""Properties: spans hold, resolving is pure, hostile text costs time as its length does."""

from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ports import Page, Paragraph
from dateline.read.times import TIMES, resolve
from dateline.read.times.scan import scan
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import unknown
from dateline.types.mention import Time, TimeType
from dateline.types.reading import Reading
from dateline.types.span import Span
from tests.growth import assert_linear

_BLANK = spacy.blank("en")
_WORDS = [
    "Thursday", "January", "4", "2031", "two", "weeks", "ago", "later", "the", "third", "quarter",
    "last", "night", "10 p.m.", "of", "a", "year", "earlier", "that day", "every", "past", "in",
    "\n\n", "🙂", "é", "١٩٨٩", "1989", ",", "-", "May", "half", "’90s", "X", "24:00", "0000",
]  # fmt: skip
_RULES = [
    "weekday:4:past", "monthday:02-29:near", "weekday+monthday:4:01-04:night", "month:10:future",
    "season:WI:last", "quarter:4:this", "half:2:next", "holiday:easter:past", "offset:-4:century",
    "offset:999999:day", "this:week", "edge:quarter:start", "anniversary:4", "past:3:month",
    "last:year>month:07:this", "weekday:1:past>offset:2:day",
]  # fmt: skip


def _page(text: str) -> Page:
    article = Article("0" * 64, "t.txt", text, (Zone(ZoneKind.BODY, 0, len(text)),), unknown(""))
    return Page(article, (Paragraph(article.zones[0], _BLANK(text)),))


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14), st.sampled_from([" ", "-", "\n"])
)
def test_spans_slice_back_from_any_mixture(words: list[str], gap: str) -> None:
    text = "\n🙂é" + gap.join(words)
    for found in TIMES.read(_page(text), Reading(_page(text).article)).times:
        assert text[found.span.start : found.span.end] == found.span.exact
        assert found.value
        assert found.why


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_without_failing(text: str) -> None:
    for hit in scan(text):
        assert 0 <= hit.start < hit.end <= len(text)


@given(st.sampled_from(_RULES), st.one_of(st.none(), st.dates()))
def test_resolving_is_pure_and_settles_at_once(rule: str, anchor: date | None) -> None:
    words = Time(Span(0, 4, "then"), TimeType.DATE, "", None, rule)
    once = resolve(words, anchor)
    assert once == resolve(words, anchor)
    assert once == resolve(resolve(once, date(2031, 5, 9)), anchor)


@pytest.mark.parametrize(
    "piece",
    ["Monday ", "two ", "of the ", "9", "10:10:", "the last ", "a year earlier ", "January 4 ",
     "'90s", "1989-", "half a dozen ", "early ", "\n", "twenty-"],
)  # fmt: skip
def test_time_grows_with_the_length_of_hostile_text(piece: str) -> None:
    assert_linear(lambda size: lambda: list(scan(piece * size)), 2_000)
