"""schema.org: every word of it is in its vocabulary, and nothing unsure is told as a fact."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from rdflib import RDF, URIRef
from rdflib.namespace import SDO

from dateline.export.jsonld import JSONLD
from dateline.types.article import Article
from dateline.types.dating import Basis, Dating
from dateline.types.mention import PartyKind
from dateline.types.record import Record
from tests import invented
from tests.export.printed import graph, printed, triples
from tests.program import Case

Node = dict[str, Any]


def nodes(record: Record, articles: Iterable[Article]) -> list[Node]:
    found: list[Node] = json.loads("\n".join(JSONLD.lines(record, articles)))["@graph"]
    return found


NODES = nodes(invented.record(), invented.articles())
BY_ID = {node["@id"]: node for node in NODES}


def of(type_: str) -> list[Node]:
    return [node for node in NODES if type_ in node["@type"]]


def report(file: str) -> Node:
    return BY_ID[f"urn:sha256:{invented.ident(file)}"]


def test_every_word_is_in_the_vocabulary(examples: Case) -> None:
    read = graph(json.loads("\n".join(printed(JSONLD, examples))))
    words = {predicate for _, predicate, _ in read} | set(read.objects(None, RDF.type))
    ours = {word for word in words if str(word).startswith("urn:dateline:")}
    theirs = {str(word).removeprefix(str(SDO)) for word in words - ours - {RDF.type}}
    assert len(theirs) > 20
    assert not [word for word in theirs if word not in SDO]


def test_two_processors_read_the_same_and_lose_nothing(examples: Case) -> None:
    document = json.loads("\n".join(printed(JSONLD, examples)))
    read = triples(document)
    assert len(read) == len(graph(document)) > 1000


def test_every_reference_leads_to_a_node(examples: Case) -> None:
    read = graph(json.loads("\n".join(printed(JSONLD, examples))))
    described = set(read.subjects())
    keys = (SDO.author, SDO.spokenByCharacter, SDO.isPartOf, SDO.appearance, SDO.agent)
    leads = {to for key in keys for to in read.objects(None, key)}
    assert len(leads) > 20
    assert leads <= described


def test_a_report_is_a_news_article() -> None:
    found = report("a.txt")
    assert found["@type"] == "NewsArticle"
    assert found["headline"] == "Norland wants delegates"
    assert found["publisher"] == {"@type": "Organization", "name": "The Harbour Post"}
    assert found["datePublished"] == "2031-05-09"


def test_a_statement_is_a_claim_that_appears_in_quotations() -> None:
    claim = BY_ID["urn:dateline:statement:7c1e000000000000"]
    assert claim["author"] == {"@id": "urn:dateline:party:aa01000000000000"}
    quotations = [BY_ID[each["@id"]] for each in claim["appearance"]]
    assert [each["@type"] for each in quotations] == ["Quotation"] * 3
    assert [each["text"] for each in quotations] == [
        "“send delegates to Norland”",
        "“send delegates to Norland”",
        "“dispatch a delegation to Norland”",
    ]
    assert {each["spokenByCharacter"]["@id"] for each in quotations} == {claim["author"]["@id"]}
    assert quotations[0]["isPartOf"] == {"@id": f"urn:sha256:{invented.ident('a.txt')}"}


def test_words_have_their_place() -> None:
    texts = {f"urn:sha256:{invented.ident(file)}": text for file, text in invented.TEXTS.items()}
    quoted = [*of("Quotation"), *(at for node in NODES for at in node.get("subjectOf", []))]
    assert len(quoted) > 8
    for at in quoted:
        start, end = at["dateline:start"], at["dateline:end"]
        assert texts[at["isPartOf"]["@id"]][start:end] == at["text"]
        assert at["@id"] == f"{at['isPartOf']['@id']}#char={start},{end}"


def test_only_an_event_that_happened_is_an_event() -> None:
    (happened,) = of("Event")
    assert happened["actionStatus"] == "https://schema.org/CompletedActionStatus"
    assert happened["agent"] == [{"@id": "urn:dateline:party:aa03000000000000"}]
    denied = BY_ID["urn:dateline:event:eb02000000000000"]
    assert denied["@type"] == "Claim"
    assert denied["about"]["@type"] == ["Event", "Action"]
    assert not {"startDate", "actionStatus"} & {*denied, *denied["about"]}


def test_a_state_is_a_country_that_can_act() -> None:
    assert BY_ID["urn:dateline:party:aa04000000000000"]["@type"] == ["Country", "Organization"]


def test_who_is_no_person_and_no_organization_is_only_credited() -> None:
    record = invented.record()
    unnamed = [replace(each, kind=PartyKind.UNNAMED) for each in record.parties]
    found = nodes(replace(record, parties=tuple(unnamed)), invented.articles())
    quotations = [node for node in found if node["@type"] == "Quotation"]
    assert {node["creditText"] for node in quotations} == {"Ada Vale", "the Union"}
    assert not [node for node in found if "spokenByCharacter" in node or "author" in node]


def test_an_unsure_date_is_in_no_date_of_schema_org() -> None:
    assert "datePublished" not in report("b.txt")
    assert report("b.txt")["dateline:dated"]["dateline:edtf"] == "2031-05-08/2031-05-14"
    said = replace(
        invented.record().statements[0], said=Dating("2031-05", None, Basis.INFERRED, "so")
    )
    claim = nodes(Record(statements=(said,)), [])[0]
    assert "dateCreated" not in claim
    assert claim["temporal"] == "2031-05"


def test_a_range_has_two_ends() -> None:
    (series,) = invented.record().figures
    first = replace(series.values[0], upper=5400.0)
    (found, *_) = nodes(Record(figures=(replace(series, values=(first,)),)), [])
    assert (found["minValue"], found["maxValue"]) == (5200, 5400)
    assert "value" not in found


def test_the_order_of_articles_makes_no_difference() -> None:
    assert nodes(invented.record(), reversed(invented.articles())) == NODES


def test_names_of_nodes_are_addresses_that_a_processor_takes(examples: Case) -> None:
    read = graph(json.loads("\n".join(printed(JSONLD, examples))))
    named = [each for each in read.subjects() if isinstance(each, URIRef)]
    assert all(str(each).startswith(("urn:sha256:", "urn:dateline:")) for each in named)
