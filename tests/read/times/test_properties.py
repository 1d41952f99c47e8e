"""Properties: spans hold, resolving is pure, hostile text costs time as its length does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ports import Page, Paragraph
from dateline.read.page import normalise
from dateline.read.times import TIMES, resolve
from dateline.read.times.order import order
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
    "last:year>month:07:this", "weekday:1:past>offset:2:day", "week:53:past", "nth:-1:7",
    "month:02:near>nth:1:2", "next:month>day:31", "weekday+day:5:31:near", "offset:-X:year",
    "monthday:05-03:past>to:05", "at:2031>week:12:this", "coming:X:day",
    "half:1:this>edge:half:end", "weekday:7:past>offset:-5:day:told:vote:T0600",
]  # fmt: skip


# What comes before and between words off the web: entities, marks that combine, emoji, blanks.
_NOISE = [
    "\n\n\n", "&amp;", "&nbsp;", "&#8217;", "e\u0301", "n\u0303", "👩‍👩‍👧", "🇮🇶", "\u00a0",
    "\u200b", "“", "”",
    "’", "\ufeff", "ﬁ", "İ", "ß", "\t", "—", "́", "\u2028",
]  # fmt: skip


def _page(text: str) -> Page:
    return _paragraphs(text, [0, len(text)])


def _paragraphs(text: str, borders: list[int]) -> Page:
    """Lay zones between the borders; each is parsed as the pages are, character for character."""
    zones = tuple(Zone(ZoneKind.BODY, start, end) for start, end in pairwise(borders))
    article = Article("0" * 64, "t.txt", text, zones, unknown(""))
    parsed = (Paragraph(zone, _BLANK(normalise(text[zone.start : zone.end]))) for zone in zones)
    return Page(article, tuple(parsed))


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


@settings(deadline=None, max_examples=300)
@given(
    st.text(alphabet="\n \t", max_size=6),
    st.lists(st.sampled_from([*_WORDS, *_NOISE]), min_size=1, max_size=20),
    st.lists(st.integers(0, 80), max_size=4),
)
def test_spans_slice_back_amid_noise_in_any_paragraph(
    lead: str, pieces: list[str], cuts: list[int]
) -> None:
    text = lead + " ".join(pieces)
    borders = sorted({0, *(min(cut, len(text)) for cut in cuts), len(text)})
    page = _paragraphs(text, borders)
    times = TIMES.read(page, Reading(page.article)).times
    for found in times:
        assert text[found.span.start : found.span.end] == found.span.exact
        assert found.span.exact == found.span.exact.strip()
    spans = [(found.span.start, found.span.end) for found in times]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


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
     "'90s", "1989-", "half a dozen ", "early ", "\n", "twenty-", "two years and ", "7:56:",
     "the first Tuesday of ", "quarter to ", "2031-May-", "week ", "the week of ", "5/8/"],
)  # fmt: skip
def test_time_grows_with_the_length_of_hostile_text(piece: str) -> None:
    assert_linear(lambda size: lambda: list(scan(piece * size)), 2_000)


@pytest.mark.parametrize(
    "piece",
    ["April 1, ", "April 1 and 2, 3, 4, ", "10 p.m. (0735 GMT) ", "two days later ", "that day ",
     "two days before ", "9 a.m. every Monday ", "nine months a year earlier ", "5/8/2031 "],
)  # fmt: skip
def test_time_to_join_and_link_grows_with_the_length_of_hostile_text(piece: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        page = _page(piece * size)
        return lambda: TIMES.read(page, Reading(page.article))

    assert_linear(prepare, 200)


@pytest.mark.parametrize("piece", ["1/", "13/1/20", "8 May ", "May 8 ", "a.", "https://a."])
def test_time_to_tell_the_order_of_numbers_grows_with_the_text(piece: str) -> None:
    article = _page("5/8/2031").article
    assert_linear(lambda size: partial(order, replace(article, text=piece * size)), 5_000)


def test_a_long_host_is_read_in_time() -> None:
    article = _page("5/8/2031").article
    assert_linear(lambda size: partial(order, replace(article, url="a." * size)), 5_000)
