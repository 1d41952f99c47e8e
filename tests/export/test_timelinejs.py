"""TimelineJS: what is drawn where, what is said of its date, and that words stay words."""

import json
from collections.abc import Iterable
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from dateline.export.timelinejs import TIMELINEJS
from dateline.types.article import Article
from dateline.types.dating import Basis, Dating, unknown
from dateline.types.record import Evidence, PartyRef, Record
from tests import invented

Json = dict[str, Any]


def timeline(record: Record, articles: Iterable[Article]) -> Json:
    found: Json = json.loads("\n".join(TIMELINEJS.lines(record, articles)))
    return found


TIMELINE = timeline(invented.record(), invented.articles())


def slide(id_: str, drawn: Json = TIMELINE) -> Json:
    slides: list[Json] = drawn["events"] + drawn["undated"]
    (found,) = [each for each in slides if each["unique_id"] == id_]
    return found


def said(edtf: str) -> Json:
    when = Dating(edtf, None, Basis.INFERRED, "so")
    statement = replace(invented.record().statements[0], said=when)
    return slide("statement-7c1e000000000000", timeline(Record(statements=(statement,)), []))


def day(year: int, month: int, day_: int) -> Json:
    return {"year": year, "month": month, "day": day_}


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031-05-08", (2031, 5, 8), None),
        ("2031-05", (2031, 5, 1), (2031, 5, 31)),
        ("2031-05-08/2031-05-14", (2031, 5, 8), (2031, 5, 14)),
        ("../2031-05-08", (2031, 5, 8), None),
        ("2031-05-08/..", (2031, 5, 8), None),
    ],
)
def test_a_date_is_drawn_on_its_days(
    edtf: str, first: tuple[int, int, int], last: tuple[int, int, int] | None
) -> None:
    found = said(edtf)
    assert found["start_date"] == day(*first)
    assert found.get("end_date") == (day(*last) if last else None)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2031-05-08/2031-05-14", "2031-05-08/2031-05-14 (inferred)"),
        ("2031-05~", "2031-05~ (inferred)"),
        ("../2031-05-08", "by 2031-05-08 (inferred)"),
    ],
)
def test_what_a_date_leaves_open_is_shown(edtf: str, words: str) -> None:
    assert said(edtf)["display_date"] == words


def test_what_has_no_date_is_listed_apart() -> None:
    undated = [each["unique_id"] for each in TIMELINE["undated"]]
    assert undated == [f"report-{invented.ident('d.txt')}", "statement-7c1f000000000000"]
    assert "start_date" not in TIMELINE["undated"][0]
    assert TIMELINE["undated"][0]["display_date"] == "no date"
    assert TIMELINE["title"]["text"]["text"] == "2 entries without a date: see “undated”"


def test_everything_else_is_a_slide_in_order_of_its_day() -> None:
    drawn = TIMELINE["events"]
    assert {each["group"] for each in drawn} == {"report", "statement", "event"}
    assert len(drawn) + len(TIMELINE["undated"]) == 4 + 2 + 2
    assert [each["unique_id"][:12] for each in drawn] == [
        "statement-7c",
        f"report-{invented.ident('a.txt')}"[:12],
        f"report-{invented.ident('b.txt')}"[:12],
        f"report-{invented.ident('c.txt')}"[:12],
        "event-eb0100",
        "event-eb0200",
    ]


def test_a_headline_says_who_and_whether_it_happened() -> None:
    headlines = {each["text"]["headline"] for each in TIMELINE["events"]}
    assert "Ada Vale, to Bo Lind" in headlines
    assert "the Union → Norland: RETREAT: withdraw (denied)" in headlines
    assert "The Harbour Post: Norland wants delegates" in headlines


def test_the_words_come_with_their_place_and_sources() -> None:
    text = slide("statement-7c1e000000000000")["text"]["text"]
    at = invented.words("c.txt", "“dispatch a delegation to Norland”")
    assert f"c.txt, char={at.start},{at.end}" in text
    assert "<p>3 reports, 2 independent</p>" in text


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not attrs


def test_no_word_of_a_report_becomes_markup() -> None:
    hostile = '<script>alert(1)</script><img src=x onerror="alert(1)">'
    at = Evidence("0" * 64, f"{hostile}.txt", 0, len(hostile), hostile)
    event = replace(
        invented.record().events[0],
        evidence=(at,),
        actors=(PartyRef(None, hostile),),
        when=unknown(hostile),
    )
    parser = _Tags()
    (found,) = timeline(Record(events=(event,)), [])["undated"]
    parser.feed(found["text"]["headline"] + found["text"]["text"])
    assert parser.tags == {"blockquote", "br", "small", "p"}


def test_the_order_of_articles_makes_no_difference() -> None:
    assert timeline(invented.record(), reversed(invented.articles())) == TIMELINE
