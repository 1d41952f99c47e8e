"""What reports, entries and places are called outside their case."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from dateline.export.bibliography import (
    bibliography,
    characters,
    listed,
    place_urn,
    urn,
    web_address,
)
from dateline.types.record import Record
from tests import invented

AT = invented.words("a.txt", "Ada Vale")


def test_reports_come_by_file_whatever_the_order_of_articles() -> None:
    found = bibliography(invented.record(), reversed(invented.articles()))
    assert [each.file for each in found.values()] == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_a_report_has_the_date_that_the_record_gives_it() -> None:
    blank = [replace(each, published=invented.DATES["d.txt"]) for each in invented.articles()]
    found = bibliography(invented.record(), blank)
    assert found[invented.ident("a.txt")].published.edtf == "2031-05-09"


def test_a_report_that_the_record_does_not_date_keeps_its_own_date() -> None:
    found = bibliography(Record(), invented.articles())
    assert found[invented.ident("c.txt")].published.edtf == "2035-02-01"


@pytest.mark.parametrize("url", ["https://post.example/a?b=c#d", "http://post.example/ü"])
def test_a_declared_web_address_is_where_a_report_is(url: str) -> None:
    (report,) = bibliography(Record(), [replace(invented.article("a.txt"), url=url)]).values()
    assert report.address == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "file:///a.txt",
        "https://post.example/a b",
        'https://post.example/"><script>',
        "https://post.example/\x00",
        "post.example",
    ],
)
def test_what_no_browser_may_be_sent_to_is_no_address(url: str | None) -> None:
    assert web_address(url) is None
    (report,) = bibliography(Record(), [replace(invented.article("a.txt"), url=url)]).values()
    assert report.address == f"urn:sha256:{invented.ident('a.txt')}"


def test_an_unclear_language_is_none() -> None:
    (report,) = bibliography(
        Record(), [replace(invented.article("a.txt"), language="und")]
    ).values()
    assert report.language is None


def test_names_are_urns() -> None:
    assert urn("statement", "7c1e") == "urn:dateline:statement:7c1e"
    assert characters(AT) == f"char={AT.start},{AT.end}"
    assert place_urn(AT) == f"urn:sha256:{AT.report}#char={AT.start},{AT.end}"


@pytest.mark.parametrize("items", [[], [{"a": 1}], [{"a": 1}, {"b": "ü\n"}]])
def test_a_document_has_one_item_a_line(items: Iterable[dict[str, Any]]) -> None:
    lines = list(listed('{"items":[', items, "]}"))
    assert json.loads("\n".join(lines)) == {"items": items}
    assert len(lines) == len(list(items)) + 2
