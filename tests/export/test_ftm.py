"""FollowTheMoney entities: what they tell, and that its own model takes them as they are."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from followthemoney import model

from dateline.export.ftm import FTM, SCHEMATA
from dateline.types.article import Article
from dateline.types.dating import Basis, Dating
from dateline.types.mention import PartyKind
from dateline.types.record import Record
from tests import invented
from tests.export.printed import printed
from tests.program import Case

Json = dict[str, Any]


def entities(record: Record, articles: Iterable[Article]) -> list[Json]:
    return [json.loads(line) for line in FTM.lines(record, articles)]


ENTITIES = entities(invented.record(), invented.articles())


def of(schema: str) -> list[Json]:
    return [each["properties"] for each in ENTITIES if each["schema"] == schema]


def test_every_id_is_of_one_entity() -> None:
    ids = [each["id"] for each in ENTITIES]
    assert len(ids) == len(set(ids))


def test_every_reference_leads_to_an_entity(examples: Case) -> None:
    found = [json.loads(line) for line in printed(FTM, examples)]
    ids = {each["id"] for each in found}
    keys = ("document", "entity", "involved", "subject", "object")
    leads = {to for each in found for key in keys for to in each["properties"].get(key, ())}
    assert len(leads) > 50
    assert leads <= ids


def test_parties_are_persons_organizations_and_public_bodies() -> None:
    assert [each["name"] for each in of("Person")] == [["Ada Vale"], ["Bo Lind"]]
    assert of("Organization") == [{"name": ["the Union"]}]
    assert of("PublicBody") == [{"name": ["Norland"]}]
    assert of("Person")[0]["position"] == ["premier"]
    assert of("Person")[0]["summary"] == ["premier (EDTF 2031)"]
    assert set(SCHEMATA) == set(PartyKind)


def test_a_date_holds_what_is_certain_and_the_rest_stands_beside_it() -> None:
    (article,) = [each for each in ENTITIES if each["properties"].get("fileName") == ["b.txt"]]
    assert article["properties"]["publishedAt"] == ["2031-05"]
    assert article["properties"]["notes"] == [
        "published: EDTF 2031-05-08/2031-05-14, siblings: a.txt tells of the same call"
    ]
    assert article["dateline"]["edtf"] == "2031-05-08/2031-05-14"


def test_what_has_no_date_says_so() -> None:
    when = Dating(None, None, Basis.UNKNOWN, "no year is named")
    said = replace(invented.record().statements[0], said=when)
    found = entities(Record(statements=(said,)), [])[0]
    assert "date" not in found["properties"]
    assert found["properties"]["notes"] == ["said: no date, unknown: no year is named"]


def test_only_what_happened_links_its_parties() -> None:
    (link,) = of("UnknownLink")
    assert link["role"] == ["RETREAT: withdraw"]
    assert (link["subject"], link["object"]) == (["aa03000000000000"], ["aa04000000000000"])
    names = [each["name"][0] for each in of("Event") if "event" in each["keywords"]]
    assert [name.rpartition(" ")[2] for name in names] == ["(happened)", "(denied)"]


def test_every_piece_of_evidence_documents_its_entry() -> None:
    texts = {invented.ident(file): text for file, text in invented.TEXTS.items()}
    found = of("Documentation")
    assert {each["role"][0] for each in found} == {"party", "event", "statement"}
    for each in found:
        (document,), (words,), (place,) = each["document"], each["summary"], each["recordId"]
        start, end = map(int, place.removeprefix("char=").split(","))
        assert texts[document][start:end] == words


def test_the_order_of_articles_makes_no_difference() -> None:
    assert entities(invented.record(), reversed(invented.articles())) == ENTITIES


def test_the_model_takes_every_entity_as_it_is(examples: Case) -> None:
    found = [json.loads(line) for line in printed(FTM, examples)]
    assert len(found) > 100
    for each in [*found, *ENTITIES]:
        schema = model.get(each["schema"])
        assert schema
        schema.validate(each)
        cleaned = model.get_proxy(each, cleaned=False).to_dict()["properties"]
        assert {key: sorted(values) for key, values in cleaned.items()} == {
            key: sorted(values) for key, values in each["properties"].items()
        }
