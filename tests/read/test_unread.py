"""Which articles are kept without being read, and what is said of them."""

import pytest

from dateline.read.unread import LONGEST, MOST_PARAGRAPHS, why_unread
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import unknown


def article(language: str = "en", paragraphs: int = 1, length: int = 10) -> Article:
    zones = tuple(Zone(ZoneKind.BODY, i * length, (i + 1) * length) for i in range(paragraphs))
    return Article("r", "r.txt", "x" * (paragraphs * length), zones, unknown(""), language=language)


@pytest.mark.parametrize("language", ["en", "en-GB", "EN", "und"])
def test_reads_english_and_what_is_too_short_to_tell(language: str) -> None:
    assert why_unread(article(language)) is None


def test_names_the_language_that_it_does_not_read() -> None:
    assert why_unread(article("fr")) == "language not read: fr; kept and searchable"


def test_reads_a_report_of_any_printed_length() -> None:
    assert why_unread(article(paragraphs=1_000, length=300)) is None


def test_says_how_long_an_archive_in_one_file_is() -> None:
    reason = why_unread(article(length=LONGEST + 1))
    assert reason is not None
    assert "too long to be one report: 1,000,001 characters" in reason


def test_counts_paragraphs_too() -> None:
    reason = why_unread(article(paragraphs=MOST_PARAGRAPHS + 1, length=2))
    assert reason is not None
    assert "20,001 paragraphs" in reason
