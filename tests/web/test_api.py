"""The JSON interface gives the contract's objects, and keeps what it says of itself."""

import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from starlette.testclient import TestClient

from dateline.export.jsonl import JSONL
from dateline.show.desk import Desk
from dateline.store.memory import MemoryStore
from dateline.web.server import make
from tests import invented


def desk_of_the_invented() -> Desk:
    store = MemoryStore()
    store.keep(invented.kept(), invented.receipts())
    store.readings()
    store.save(invented.record())
    return Desk(store, "invented.dateline")


SCHEMA = schemathesis.openapi.from_asgi("/openapi.json", make(desk_of_the_invented(), ("*",)))


@SCHEMA.parametrize()
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_answers_as_it_describes_itself(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate()


def test_every_entry_is_the_line_that_export_prints(client: TestClient) -> None:
    for line in JSONL.lines(invented.record(), invented.articles()):
        entry = json.loads(line)
        assert client.get(f"/api/entry/{entry['id']}").json() == entry


def test_lists_a_kind_in_the_order_of_the_record(client: TestClient) -> None:
    ids = [each["id"] for each in client.get("/api/entries/statement").json()]
    assert ids == [each.id for each in invented.record().statements]
    second = client.get("/api/entries/statement", params={"first": 1, "limit": 1}).json()
    assert [each["id"] for each in second] == ids[1:2]


@pytest.mark.parametrize("path", ["/api/entry/00000000", "/api/entries/nothing"])
def test_what_is_not_there_has_its_reason_in_json(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in {404, 422}
    assert answer.headers["content-type"] == "application/json"


def test_search_marks_the_words(client: TestClient) -> None:
    (hit, *_) = client.get("/api/search", params={"words": "delegates"}).json()
    start, end = hit["marked"][0]
    assert hit["text"][start:end].lower() == "delegates"


def test_the_page_for_people_lists_every_address(client: TestClient) -> None:
    page = client.get("/docs").text
    for path in client.get("/openapi.json").json()["paths"]:
        assert path in page
