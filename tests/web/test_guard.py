"""Who may ask for a page, and who may write."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from dateline.web.guard import HEADERS, LOOPBACK, guard

OWN = "http://127.0.0.1"


def guarded(password: str | None = None) -> TestClient:
    server = FastAPI()

    @server.get("/")
    def read() -> str:
        return "read"

    @server.post("/")
    def write() -> str:
        return "written"

    guard(server, LOOPBACK, password)
    return TestClient(server, base_url=OWN)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8765", "localhost:8765", "[::1]:8765"])
def test_answers_to_the_names_of_this_machine(host: str) -> None:
    assert guarded().get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["dateline.example", "127.0.0.1.example", "evil.example:8765", ""])
def test_refuses_any_other_name(host: str) -> None:
    assert guarded().get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"sec-fetch-site": "same-origin", "origin": OWN},
        {"sec-fetch-site": "none"},
        {"origin": OWN},
    ],
)
def test_takes_writing_from_its_own_pages(headers: dict[str, str]) -> None:
    assert guarded().post("/", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
    ],
)
def test_refuses_writing_from_other_sites(headers: dict[str, str]) -> None:
    assert guarded().post("/", headers=headers).status_code == 403


def test_every_answer_carries_the_policy_refusals_too() -> None:
    client = guarded("open sesame")
    for answer in (
        guarded().get("/"),
        client.get("/"),
        guarded().post("/", headers={"origin": "null"}),
    ):
        for name, value in HEADERS.items():
            assert answer.headers[name] == value


def test_asks_for_the_password_where_there_is_one() -> None:
    client = guarded("open sesame")
    assert client.get("/").status_code == 401
    assert client.get("/", auth=("any", "wrong")).status_code == 401
    assert client.get("/", auth=("any", "open sesame")).status_code == 200


@pytest.mark.parametrize(
    "value", ["Basic", "Basic !!!", "Basic /w==", "Bearer x", "Basic b3Blbg=="]
)
def test_a_password_that_cannot_be_read_is_none(value: str) -> None:
    answer = guarded("open sesame").get("/", headers={"authorization": value})
    assert answer.status_code == 401
