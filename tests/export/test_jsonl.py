"""The contract: every line decodes into a struct that forbids any other key."""

import json
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from dateline.export.articles import article_object
from dateline.export.jsonl import JSONL, KINDS, entries
from dateline.types.record import Record
from tests import invented


class Strict(msgspec.Struct, forbid_unknown_fields=True):
    """A struct that takes the contract's keys and no others, none of them optional."""


class Words(Strict):
    start: int
    end: int
    exact: str


class Evidence(Words):
    report: str
    file: str


class Place(Strict):
    report: str
    file: str
    start: int
    end: int


class Cue(Strict):
    start: int
    end: int


class Dating(Strict):
    edtf: str | None
    basis: str
    why: str


class Published(Dating):
    best: str | None


class PartyRef(Strict):
    party: str | None
    name: str


class Attested(Strict):
    reports: int
    independent: int


class Zone(Strict):
    zone: str
    start: int
    end: int
    why: str | None


class ReportLine(Strict, tag_field="kind", tag="report"):
    id: str
    file: str
    sha256: str
    outlet: str | None
    headline: str | None
    byline: str | None
    language: str
    credits: list[str]
    published: Published
    zones: list[Zone]


class Wording(Evidence):
    mode: str
    cue: Cue | None
    source: Words | None
    via: str | None


class Difference(Strict):
    a: int
    b: int
    kind: str
    in_a: Words
    in_b: Words


class StatementLine(Strict, tag_field="kind", tag="statement"):
    id: str
    speaker: PartyRef
    addressee: PartyRef | None
    said: Dating
    attested: Attested
    wordings: list[Wording]
    differences: list[Difference]
    speaks_of: list[str]
    is_event: list[str]


class Value(Evidence):
    value: float
    upper: float | None
    hedge: str
    as_of: Dating
    speaker: PartyRef | None
    same_as: int | None


class Pair(Strict):
    a: int
    b: int
    verdict: str
    why: str


class FigureLine(Strict, tag_field="kind", tag="figure"):
    id: str
    of: str
    unit: str | None
    values: list[Value]
    pairs: list[Pair]


class DayTold(Evidence):
    day: str


class Told(Strict):
    why: str
    report: str
    reports: int


class PartyCode(Told):
    party: str | None
    name: str
    actor: str | None
    sector: str | None


class MappedPlace(Told):
    name: str
    place_kind: str
    country: str | None
    region: str | None
    latitude: float | None
    longitude: float | None
    geonames: int | None


class InContext(Told):
    context: str


class EventLine(Strict, tag_field="kind", tag="event"):
    id: str
    type: str
    mode: str | None
    actors: list[PartyRef]
    recipients: list[PartyRef]
    when: Dating
    where: str | None
    modality: str
    coded: bool
    historical: str | None
    attested: Attested
    evidence: list[Evidence]
    left_out: list[str]
    days: list[DayTold]
    codes: list[PartyCode]
    places: list[MappedPlace]
    contexts: list[InContext]


class Role(Strict):
    role: str
    when: str | None


class PartyLine(Strict, tag_field="kind", tag="party"):
    id: str
    name: str
    party_kind: str
    aliases: list[str]
    roles: list[Role]
    evidence: list[Evidence]
    stands_for: str | None


class PositionLine(Strict, tag_field="kind", tag="position"):
    id: str
    party: PartyRef
    question: str
    stance: str
    when: Dating
    evidence: list[Evidence]
    wants: str
    speaker: PartyRef | None


class Stand(Strict):
    position: str
    stance: str
    wants: str
    when: Dating
    speaker: PartyRef | None
    evidence: list[Evidence]


class ChangeLine(Strict, tag_field="kind", tag="change"):
    id: str
    party: PartyRef
    question: str
    from_: Stand = msgspec.field(name="from")
    to: Stand
    when: Dating
    why: str


class ContradictionLine(Strict, tag_field="kind", tag="contradiction"):
    id: str
    party: PartyRef
    question: str
    a: Stand
    b: Stand
    when: Dating
    why: str


class ReuseLine(Strict, tag_field="kind", tag="reuse"):
    id: str
    from_: Place | None = msgspec.field(name="from")
    to: Place
    relation: str
    similarity: float
    source: str | None


class EpisodeLine(Strict, tag_field="kind", tag="episode"):
    id: str
    title: str
    when: Dating
    reports: list[str]
    story: str | None


Line = (
    ReportLine
    | StatementLine
    | FigureLine
    | EventLine
    | PartyLine
    | PositionLine
    | ChangeLine
    | ContradictionLine
    | ReuseLine
    | EpisodeLine
)


def lines() -> list[str]:
    return list(JSONL.lines(invented.record(), invented.articles()))


def objects() -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines()]


@pytest.mark.parametrize("line", lines())
def test_every_line_keeps_the_contract(line: str) -> None:
    msgspec.json.decode(line, type=Line)


def test_kinds_come_in_their_order() -> None:
    kinds = [line["kind"] for line in objects()]
    assert kinds == sorted(kinds, key=KINDS.index)
    assert set(kinds) == set(KINDS)


def test_every_line_begins_with_its_kind() -> None:
    assert all(line.startswith('{"kind":"') for line in lines())


def test_text_is_not_escaped() -> None:
    assert any("“send delegates to Norland”" in line for line in lines())


def test_a_line_break_in_a_text_stays_inside_its_line() -> None:
    assert not any("\n" in line for line in lines())


def test_a_report_has_the_date_that_the_record_gives_it() -> None:
    blank = [replace(a, published=invented.DATES["d.txt"]) for a in invented.articles()]
    reports = [e for e in entries(invented.record(), blank) if e["kind"] == "report"]
    assert [r["published"]["edtf"] for r in reports] == [
        "2031-05-09",
        "2031-05-08/2031-05-14",
        "2035-02-01",
        None,
    ]


def test_a_zone_says_what_other_reports_tell_of_it() -> None:
    first, *rest = sorted(invented.articles(), key=lambda article: article.file)
    zones = (replace(first.zones[0], why="other reports show it"), *first.zones[1:])
    told = replace(first, zones=zones)
    found = json.loads(next(JSONL.lines(invented.record(), [told, *rest])))
    assert [zone["why"] for zone in found["zones"]][:2] == ["other reports show it", None]
    assert article_object(told)["zones"] == found["zones"]


def test_reports_come_by_file_whatever_the_order_of_articles() -> None:
    backwards = list(JSONL.lines(invented.record(), reversed(invented.articles())))
    assert backwards == lines()


def test_whole_numbers_have_no_decimal_point() -> None:
    (figure,) = [line for line in lines() if line.startswith('{"kind":"figure"')]
    assert '"value":5200,' in figure


def test_an_empty_record_has_no_lines() -> None:
    assert list(JSONL.lines(Record(), [])) == []


def test_every_anchor_holds() -> None:
    texts = {invented.ident(file): text for file, text in invented.TEXTS.items()}
    found = 0
    waiting: list[Any] = list(objects())
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            if {"report", "start", "end", "exact"} <= node.keys():
                assert texts[node["report"]][node["start"] : node["end"]] == node["exact"]
                found += 1
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)
    assert found > 10
