"""What `dateline read` prints: the exact keys of each kind of mention."""

from typing import Any

from dateline.export.articles import article_object
from dateline.export.mentions import mentions
from dateline.types.mention import (
    Actor,
    Attribution,
    Event,
    Figure,
    Hedge,
    Modality,
    Mode,
    Name,
    Part,
    PartyKind,
    Quotation,
    Time,
    TimeType,
)
from dateline.types.reading import Reading
from dateline.types.span import Span
from tests import invented

ARTICLE = invented.article("a.txt")
VALE = Actor("Ada Vale", PartyKind.PERSON, role="premier", why="named in full here")


def span(exact: str) -> Span:
    start = ARTICLE.text.index(exact)
    return Span(start, start + len(exact), exact)


def place(exact: str) -> dict[str, Any]:
    at = span(exact)
    return {"start": at.start, "end": at.end, "exact": exact}


THURSDAY = Time(span("Thursday"), TimeType.DATE, "2031-05-08", "2031-05-08", "weekday:4:past")
WORDS = "“send delegates to Norland”"
READING = Reading(
    ARTICLE,
    names=(Name(span("Ada Vale"), "PERSON", VALE),),
    times=(THURSDAY,),
    quotations=(
        Quotation(
            span(WORDS),
            (span(WORDS),),
            Mode.MIXED,
            Attribution.SPEECH,
            span("Premier Ada Vale"),
            span("asked"),
            VALE,
            via="Coast News Agency",
            when=THURSDAY,
        ),
    ),
    figures=(Figure(span("5,200"), 5200.0, 5150.0, None, Hedge.ABOUT, "people", "soldiers"),),
    events=(
        Event(
            span("send"),
            "CONSULT",
            None,
            Modality.PLANNED,
            (Part(span("Bo Lind")),),
            (),
            None,
            Part(span("Norland")),
        ),
    ),
)


def line(kind: str) -> dict[str, Any]:
    (found,) = [each for each in mentions(READING) if each["kind"] == kind]
    return found


def test_every_mention_begins_with_kind_file_and_place() -> None:
    for each in mentions(READING):
        assert list(each)[:5] == ["kind", "file", "start", "end", "exact"]
        assert ARTICLE.text[each["start"] : each["end"]] == each["exact"]


def test_mentions_come_in_the_order_of_the_text() -> None:
    assert [each["kind"] for each in mentions(READING)] == [
        "name",
        "quotation",
        "event",
        "time",
        "figure",
    ]


def test_a_name_has_its_label() -> None:
    assert line("name")["label"] == "PERSON"


def test_a_time_has_its_timex3_value() -> None:
    found = line("time")
    assert (found["type"], found["value"], found["edtf"]) == ("DATE", "2031-05-08", "2031-05-08")


def test_a_quotation_has_its_parts() -> None:
    found = line("quotation")
    assert found["mode"] == "mixed"
    assert found["attribution"] == "speech"
    assert found["content"] == [place(WORDS)]
    assert found["source"] == place("Premier Ada Vale")
    assert found["cue"] == place("asked")
    assert found["speaker"] == "Ada Vale"
    assert found["via"] == "Coast News Agency"


def test_a_figure_has_its_bounds() -> None:
    found = line("figure")
    keys = ("value", "low", "high", "hedge", "unit", "of")
    assert [found[key] for key in keys] == [5200, 5150, None, "about", "people", "soldiers"]


def test_an_event_has_its_parties() -> None:
    found = line("event")
    assert (found["type"], found["mode"], found["modality"]) == ("CONSULT", None, "planned")
    assert found["actors"] == [{**place("Bo Lind"), "party": None, "code": None}]
    assert found["recipients"] == []
    assert found["when"] is None
    assert found["where"] == {**place("Norland"), "party": None}
    assert (found["place"], found["contexts"]) == (None, [])


def test_an_article_has_its_text_and_zones() -> None:
    found = article_object(ARTICLE)
    assert list(found)[:9] == [
        "file",
        "report",
        "text",
        "zones",
        "headline",
        "byline",
        "outlet",
        "language",
        "credits",
    ]
    assert [zone["zone"] for zone in found["zones"]] == ["headline", "body", "body"]
    assert found["published"] == {
        "edtf": "2031-05-09",
        "best": "2031-05-09",
        "basis": "stated",
        "why": "the line under the headline says so",
    }
