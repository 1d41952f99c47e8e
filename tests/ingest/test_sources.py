"""The built-in sources keep the contract, and each reads its own format."""

import pytest

from dateline.ingest.html import HTML
from dateline.ingest.jsonl import JSONL
from dateline.ingest.take import take
from dateline.ingest.text import TEXT
from dateline.ports import Given, Source
from dateline.types.report import Declared, Outcome, Receipt, Report
from tests.contracts.source import SourceContract

ALL: tuple[Source, ...] = (TEXT, HTML, JSONL)
TEXT_BYTES = b"Norland asks for a plan\n\nThe talks resume on Thursday.\n"
LINE = b'{"text": "The talks resume.", "outlet": "Sund Post"}'


class TestText(SourceContract):
    @pytest.fixture
    def source(self) -> Source:
        return TEXT

    @pytest.fixture
    def good(self) -> Given:
        return Given("wire.txt", TEXT_BYTES)


class TestHtml(SourceContract):
    @pytest.fixture
    def source(self) -> Source:
        return HTML

    @pytest.fixture
    def good(self) -> Given:
        return Given("page.html", b"<!doctype html><title>Talks</title><p>They resume.</p>")


class TestJsonl(SourceContract):
    @pytest.fixture
    def source(self) -> Source:
        return JSONL

    @pytest.fixture
    def good(self) -> Given:
        return Given("wire.jsonl", b'{"text": "One."}\n\n{"html": "<p>Two.</p>"}\r\n')

    def test_hands_on_what_was_declared(self, source: Source, good: Given) -> None:
        said = Declared(outlet="Norland Daily")
        outlets = [item.declared.outlet for item in source.reports(Given("a", LINE, said))]
        assert outlets == ["Norland Daily"]


@pytest.mark.parametrize(
    ("file", "data", "media"),
    [
        ("a.txt", b"Plain words.", "text/plain"),
        ("a", b"Plain words.", "text/plain"),
        ("a.md", b"# Talks resume", "text/markdown"),
        ("a.txt", b"<!DOCTYPE html><p>Talks</p>", "text/html"),
        ("a.txt", b"\xef\xbb\xbf \n<html><p>Talks</p>", "text/html"),
        ("a.html", b"<div>Talks</div>", "text/html"),
        ("a.html", b"No tag here, only words.", "text/plain"),
        ("a.txt", b"a < b and b > c", "text/plain"),
        ("a.txt", "Talks".encode("utf-16"), "text/plain"),
        ("a.txt", "Talks resume on Thursday".encode("utf-16-le"), "text/plain"),
    ],
)
def test_takes_the_format_from_the_content(file: str, data: bytes, media: str) -> None:
    [report] = take(Given(file, data), ALL)
    assert isinstance(report, Report)
    assert report.media == media


def test_takes_a_file_of_reports_whatever_its_name() -> None:
    [report] = take(Given("dump.txt", LINE), ALL)
    assert report.file == "dump.txt:1"


def test_takes_json_that_is_no_report_as_text() -> None:
    [report] = take(Given("dump.txt", b'{"name": "Ada Vale"}'), ALL)
    assert report.file == "dump.txt"


@pytest.mark.parametrize("order", [ALL, ALL[::-1]])
def test_the_order_of_sources_does_not_matter(order: tuple[Source, ...]) -> None:
    files = (Given("a.txt", TEXT_BYTES), Given("a.html", b"<p>Talks</p>"), Given("a", LINE))
    media = [item.media for file in files for item in take(file, order) if isinstance(item, Report)]
    assert media == ["text/plain", "text/html", "text/plain"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty file"),
        (b"\xef\xbb\xbf", "only white space"),
        (b" \r\n\t", "only white space"),
        ("\n\u00a0\u2003\n".encode(), "only white space"),
        (b"%PDF-1.7\n...", "not text: looks like PDF"),
        (b"\x89PNG\r\n\x1a\n", "not text: looks like a PNG image"),
        (b"PK\x03\x04....", "not text: looks like a zip archive or an office document"),
        (b"\x1f\x8b\x08\x00", "not text: looks like gzip"),
        (b"Rar!\x1a\x07\x00", "not text: looks like RAR"),
        (b"some words\x00and a zero", "not text: holds control bytes"),
        (b"\x01\x02\x03words" * 40, "not text: holds control bytes"),
    ],
)
def test_skips_what_is_not_text_and_says_why(data: bytes, reason: str) -> None:
    assert list(take(Given("a.txt", data), ALL)) == [Receipt("a.txt", Outcome.SKIPPED, reason)]


def test_skips_what_no_source_reads() -> None:
    [receipt] = take(Given("a.txt", TEXT_BYTES), ())
    assert isinstance(receipt, Receipt)
    assert receipt.reason == "no source reads this format"


def test_a_broken_line_fails_by_itself() -> None:
    data = LINE + b'\n{"text": \n{"title": "no text"}\n{"text": 5}\n{"text": " "}\n\xff\n' + LINE
    first, *broken, last = JSONL.reports(Given("w.jsonl", data))
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert last.file == "w.jsonl:7"
    assert [(item.file, item.outcome) for item in broken if isinstance(item, Receipt)] == [
        ("w.jsonl:2", Outcome.FAILED),
        ("w.jsonl:3", Outcome.FAILED),
        ("w.jsonl:4", Outcome.FAILED),
        ("w.jsonl:5", Outcome.SKIPPED),
        ("w.jsonl:6", Outcome.FAILED),
    ]


def test_a_broken_line_says_which_line_and_what_is_wrong() -> None:
    [receipt] = JSONL.reports(Given("w.jsonl", b'{"text": 5}'))
    assert isinstance(receipt, Receipt)
    assert (
        receipt.reason == "line 1 is not a report: Expected `str | null`, got `int` - at `$.text`"
    )


def test_a_line_keeps_its_bytes_and_its_metadata() -> None:
    [report] = JSONL.reports(Given("w.jsonl", LINE + b"\r\n"))
    assert isinstance(report, Report)
    assert (report.raw, report.data) == (LINE, b"The talks resume.")
    assert report.declared == Declared(outlet="Sund Post")


def test_an_option_goes_before_what_a_line_declares() -> None:
    [report] = JSONL.reports(Given("w.jsonl", LINE, Declared(outlet="Norland Daily")))
    assert report.declared.outlet == "Norland Daily"
