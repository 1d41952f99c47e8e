"""Spans hold on any text; hostile text costs time as its length does."""

from collections.abc import Callable

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ports import Page, Paragraph
from dateline.read.figures import FIGURES
from dateline.read.page import Parser
from dateline.read.times import TIMES
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import unknown
from dateline.types.reading import Reading
from tests.growth import Work, assert_linear

Pages = Callable[..., Page]
_BLANK = spacy.blank("en")
_WORDS = [
    "5,000", "more", "than", "between", "50", "and", "60", "dozens", "of", "troops", "$", "2.3",
    "billion", "percent", "a", "half", "million", "-", "to", "some", "or", "so", "people", "the",
    "killed", "🙂", "é", "٣", "1,00,000", "9" * 30, "%", ",", ".", "one", "hundred", "several",
]  # fmt: skip
HOSTILE = [
    "5,000 men left on Friday ",
    "the 50 men in the country ",
    "5,000 ",
    "more than ",
    "hundreds of ",
    "one hundred and ",
    "9",
    "9,999",
    "between 5 and ",
    "5,000 men and ",
    "$",
    "half a ",
]


def _blank(text: str) -> Page:
    article = Article("0" * 64, "t.txt", text, (Zone(ZoneKind.BODY, 0, len(text)),), unknown(""))
    return Page(article, (Paragraph(article.zones[0], _BLANK(text)),))


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=16))
def test_spans_slice_back_from_any_mixture(words: list[str]) -> None:
    page = _blank(" ".join(words))
    for figure in FIGURES.read(page, Reading(page.article)).figures:
        text = page.article.text[figure.span.start : figure.span.end]
        assert text == figure.span.exact
        assert figure.of in text
        assert figure.low is None or figure.low <= figure.value
        assert figure.high is None or figure.high >= figure.value


@settings(deadline=None, max_examples=60)
@given(text=st.text(max_size=60))
def test_reads_any_text(parser: Parser, text: str) -> None:
    zone = Zone(ZoneKind.BODY, 0, len(text))
    article = Article("0" * 64, "t.txt", text, (zone,), unknown(""))
    page = parser.parse_one(article)
    for figure in FIGURES.read(page, Reading(article)).figures:
        assert text[figure.span.start : figure.span.end] == figure.span.exact


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length(page: Pages, piece: str) -> None:
    def prepare(size: int) -> Work:
        given = page(piece * size)
        found = TIMES.read(given, Reading(given.article))
        return lambda: FIGURES.read(given, found)

    assert_linear(prepare, 400)
