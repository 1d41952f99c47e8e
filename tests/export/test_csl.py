"""Citations: dates as CSL has them, and what a CSL processor makes of them."""

import json
import warnings
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source import DateRange
from citeproc.source.json import CiteProcJSON

from dateline.export.csl import CSL
from dateline.types.article import Article
from dateline.types.dating import Basis, Dating
from dateline.types.record import Record
from tests import invented

NOTHING = Record()
URL = "https://post.example/a"


def items(articles: Iterable[Article], record: Record = NOTHING) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads("\n".join(CSL.lines(record, articles)))
    return found


def dated(edtf: str | None) -> dict[str, Any] | None:
    when = Dating(edtf, None, Basis.INFERRED, "the reason")
    (item,) = items([replace(invented.article("a.txt"), published=when)])
    assert item["custom"]["published"] == {"edtf": edtf, "basis": "inferred", "why": "the reason"}
    return item.get("issued")


@pytest.mark.parametrize(
    ("edtf", "parts"),
    [
        ("2031-05-08", [[2031, 5, 8]]),
        ("2031-05", [[2031, 5]]),
        ("2031", [[2031]]),
    ],
)
def test_a_certain_date_has_its_parts(edtf: str, parts: list[list[int]]) -> None:
    assert dated(edtf) == {"date-parts": parts}


@pytest.mark.parametrize(
    ("edtf", "parts"),
    [
        ("2031-05-08/2031-05-14", [[2031, 5, 8], [2031, 5, 14]]),
        ("2031-05/2031-06-02", [[2031, 5], [2031, 6, 2]]),
        ("2031-05~", [[2031, 5]]),
        ("2031?", [[2031]]),
    ],
)
def test_an_unsure_date_is_about(edtf: str, parts: list[list[int]]) -> None:
    assert dated(edtf) == {"date-parts": parts, "circa": True}


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("../2031-05-08", "by 2031-05-08"),
        ("2031-05/..", "since 2031-05"),
        ("203X", "203X"),
        ("2031-21/2031-22", "2031-21/2031-22"),
    ],
)
def test_what_numbers_cannot_say_is_in_words(edtf: str, words: str) -> None:
    assert dated(edtf) == {"literal": words}


def test_a_season_has_its_number() -> None:
    assert dated("2031-24") == {"date-parts": [[2031]], "season": 4}


def test_no_date_is_no_date() -> None:
    assert dated(None) is None


def test_a_report_is_cited_with_all_that_is_known() -> None:
    article = replace(invented.article("a.txt"), url=URL, byline="Ada Storm and Bo Reed")
    (item,) = items([article])
    assert item == {
        "id": f"urn:sha256:{article.report}",
        "type": "article-newspaper",
        "title": "Norland wants delegates",
        "container-title": "The Harbour Post",
        "author": [{"literal": "Ada Storm and Bo Reed"}],
        "issued": {"date-parts": [[2031, 5, 9]]},
        "language": "en",
        "URL": URL,
        "custom": {
            "sha256": article.report,
            "file": "a.txt",
            "published": {
                "edtf": "2031-05-09",
                "basis": "stated",
                "why": "the line under the headline says so",
            },
            "headline": {"start": 0, "end": 23, "exact": "Norland wants delegates"},
        },
    }


def test_what_is_not_known_is_left_out() -> None:
    (item,) = items([replace(invented.article("d.txt"), headline=None, language="und")])
    assert list(item) == ["id", "type", "custom"]


def test_reports_come_by_file() -> None:
    found = items(reversed(invented.articles()), invented.record())
    assert [each["custom"]["file"] for each in found] == ["a.txt", "b.txt", "c.txt", "d.txt"]


def processed(found: list[dict[str, Any]]) -> CiteProcJSON:
    """What citeproc-py reads; it warns of `custom`, which came with CSL 1.0.2."""
    plain = [{key: each for key, each in item.items() if key != "custom"} for item in found]
    return CiteProcJSON(plain)


def test_a_processor_reads_every_item() -> None:
    found = items(invented.articles(), invented.record())
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read = processed(found)
    assert sorted(read) == [each["id"] for each in sorted(found, key=lambda each: each["id"])]
    issued = read[f"urn:sha256:{invented.ident('b.txt')}"].issued
    assert isinstance(issued, DateRange)
    assert (issued.begin.day, issued.end.day, issued.circa) == (8, 14, True)


def test_a_processor_writes_the_reference() -> None:
    found = items([replace(invented.article("a.txt"), url=URL, byline="Ada Storm")])
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    listed = CitationStylesBibliography(style, processed(found), formatter.plain)
    listed.register(Citation([CitationItem(found[0]["id"])]))
    (written,) = map(str, listed.bibliography())
    assert written.startswith("Ada Storm (2031) “Norland wants delegates”")
    assert "The Harbour Post" in written
    assert URL in written
