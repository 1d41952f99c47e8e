"""Spans hold on any text; hostile text costs time as its length does."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ports import Page
from dateline.read.events import EVENTS
from dateline.read.names import NAMES
from dateline.read.page import Parser
from dateline.read.times import TIMES
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import unknown
from dateline.types.reading import Reading
from tests.growth import Work, assert_linear

Pages = Callable[..., Page]
_WORDS = [
    "Kenya", "attacked", "Chad", "and", "who", "to", "will", "not", "said", "it", "asked", ",",
    "refused", "the", "troops", "of", "killing", "by", "against", "on", "was", "agreed", "that",
    "Ada", "Vale", "'s", "🙂", "é", "in", "talks", "held", "if", "-", '"', "strike", "called",
]  # fmt: skip
HOSTILE = [
    "Kenya attacked Chad on Friday, ",
    "attacked ",
    "Kenya attacked Chad and ",
    "Kenya said it would ask ",
    "to agree ",
    "the killing of ",
    "who attacked ",
    "Kenya, ",
    "attack on ",
    "Kenya's ",
    '"we attacked" ',
]


@settings(deadline=None, max_examples=120)
@given(words=st.lists(st.sampled_from(_WORDS), min_size=1, max_size=18))
def test_spans_slice_back_from_any_mixture(parser: Parser, words: list[str]) -> None:
    text = " ".join(words)
    article = Article("0" * 64, "t.txt", text, (Zone(ZoneKind.BODY, 0, len(text)),), unknown(""))
    page = parser.parse_one(article)
    for event in EVENTS.read(page, NAMES.read(page, Reading(article))).events:
        assert event.actors or event.recipients
        parts = (*event.actors, *event.recipients, *([event.where] if event.where else ()))
        for span in (event.span, *(part.span for part in parts)):
            assert text[span.start : span.end] == span.exact


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length(page: Pages, piece: str) -> None:
    def prepare(size: int) -> Work:
        given = page(piece * size)
        found = TIMES.read(given, NAMES.read(given, Reading(given.article)))
        return lambda: EVENTS.read(given, found)

    assert_linear(prepare, 200)
