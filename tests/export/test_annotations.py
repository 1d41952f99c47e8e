"""Web annotations: what each selects, and that a JSON-LD processor reads them as such."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from rdflib import RDF, Namespace, URIRef

from dateline.export.annotations import ANNOTATIONS, AROUND
from dateline.show.entries import KINDS, entries
from dateline.types.article import Article
from dateline.types.record import Record
from tests import invented
from tests.export.printed import graph, printed, triples
from tests.program import Case

OA = Namespace("http://www.w3.org/ns/oa#")
# The terms of http://www.w3.org/ns/anno.jsonld that are used, so that nothing need be fetched.
_LINK = {"@type": "@id"}
_TERM = {"@type": "@vocab"}
W3C: dict[str, Any] = {
    "oa": str(OA),
    "as": "http://www.w3.org/ns/activitystreams#",
    "rdf": str(RDF),
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "AnnotationPage": "as:OrderedCollectionPage",
    "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "items": {"@id": "as:items", "@container": "@list", **_LINK},
    "body": {"@id": "oa:hasBody", **_LINK},
    "target": {"@id": "oa:hasTarget", **_LINK},
    "source": {"@id": "oa:hasSource", **_LINK},
    "selector": {"@id": "oa:hasSelector", **_LINK},
    "motivation": {"@id": "oa:motivatedBy", **_TERM},
    "purpose": {"@id": "oa:hasPurpose", **_TERM},
    "describing": "oa:describing",
    "tagging": "oa:tagging",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": "oa:start",
    "end": "oa:end",
    "value": "rdf:value",
    "format": "http://purl.org/dc/elements/1.1/format",
}


def page(record: Record, articles: Iterable[Article]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("\n".join(ANNOTATIONS.lines(record, articles)))
    return found


PAGE = page(invented.record(), invented.articles())


def selectors(annotation: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    quote, position = annotation["target"]["selector"]
    assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    return quote, position


def test_both_selectors_select_the_words() -> None:
    texts = {f"urn:sha256:{invented.ident(file)}": text for file, text in invented.TEXTS.items()}
    for each in PAGE["items"]:
        quote, position = selectors(each)
        text = texts[each["target"]["source"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert text.find(around) == position["start"] - len(quote["prefix"])


def test_what_stands_around_ends_with_the_text() -> None:
    article = invented.article("a.txt")
    found = [each for each in PAGE["items"] if each["target"]["dateline:file"] == "a.txt"]
    for quote, position in map(selectors, found):
        assert len(quote["prefix"]) == min(AROUND, position["start"])
        assert len(quote["suffix"]) == min(AROUND, len(article.text) - position["end"])


def test_every_place_of_every_entry_is_annotated_once() -> None:
    wanted = {
        (f"urn:dateline:{entry.kind}:{entry.id}", at.report, at.start, at.end)
        for entry in entries(invented.record())
        for at in entry.evidence
    }
    found = [
        (each["body"][1]["id"], each["target"]["source"][11:], at["start"], at["end"])
        for each in PAGE["items"]
        for at in [selectors(each)[1]]
    ]
    assert set(found) == wanted
    assert len(found) == len(wanted)
    assert {each["body"][0]["value"] for each in PAGE["items"]} == set(KINDS)


def test_a_body_tells_the_entry_with_its_date_and_sources() -> None:
    (body,) = {json.dumps(each["body"][1]) for each in PAGE["items"] if "7c1e" in str(each)}
    told = json.loads(body)
    assert told["value"] == (
        "Ada Vale: “send delegates to Norland” · 2031-05-08 · 3 reports, 2 independent"
    )
    assert (told["dateline:edtf"], told["dateline:basis"]) == ("2031-05-08", "stated")


def test_a_declared_address_is_the_source_and_the_bytes_stay_named() -> None:
    url = "https://post.example/a"
    articles = [replace(each, url=url) for each in invented.articles()]
    for each in page(invented.record(), articles)["items"]:
        assert each["target"]["source"] == url
        assert each["target"]["dateline:report"].startswith("urn:sha256:")


def test_names_are_the_same_whatever_the_order_of_articles() -> None:
    assert page(invented.record(), reversed(invented.articles())) == PAGE
    ids = [each["id"] for each in PAGE["items"]]
    assert len(ids) == len(set(ids))


def test_a_processor_reads_them_as_annotations(examples: Case) -> None:
    found = json.loads("\n".join(printed(ANNOTATIONS, examples)))
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    found["@context"][0] = W3C
    read = graph(found)
    assert len(triples(found)) == len(read)
    annotations = set(read.subjects(RDF.type, OA.Annotation))
    assert len(annotations) == len(found["items"]) > 100
    for annotation in annotations:
        assert read.value(annotation, OA.motivatedBy) == OA.describing
        target = read.value(annotation, OA.hasTarget)
        assert isinstance(read.value(target, OA.hasSource), URIRef)
        kinds = {read.value(each, RDF.type) for each in read.objects(target, OA.hasSelector)}
        assert kinds == {OA.TextQuoteSelector, OA.TextPositionSelector}


def test_an_empty_record_is_an_empty_page() -> None:
    assert page(Record(), [])["items"] == []
