"""Looking for words in articles and entries, with marks, filters and places in reports."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from dateline.ports import Kept, Store
from dateline.show.desk import Desk
from dateline.types.reading import Reading
from dateline.types.report import Report
from tests import invented


def sections(page: str) -> list[str]:
    return re.findall(r'<h2 id="found-(\w+)"', page)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Vale", ["party", "statement", "position", "report"]),
        ("delegates", ["statement", "position", "report"]),
        ("soldiers", ["statement", "figure", "report"]),
        ("premier", ["party", "report"]),
        ("retreat", ["event"]),
        ("delegat*", ["statement", "position", "report"]),
        ('"delegates to Norland"', ["statement", "position", "report"]),
        ("LÎND", ["party", "report"]),
        ("Vale dispatch", ["statement", "report"]),
    ],
)
def test_finds_words_in_every_kind(client: TestClient, words: str, kinds: list[str]) -> None:
    assert sections(client.get("/search", params={"words": words}).text) == kinds


@pytest.mark.parametrize("words", ["unicorn", "vale unicorn", "ale", "“delegates Norland”", "…"])
def test_says_that_nothing_holds_the_words_and_what_was_searched(
    client: TestClient, words: str
) -> None:
    page = client.get("/search", params={"words": words}).text
    assert "Nothing holds all of these words" in page
    assert "4 reports, 4 parties, 2 statements, 1 figure, 2 events, 1 position." in page


def test_marks_the_words(client: TestClient) -> None:
    page = client.get("/search", params={"words": "delegates"}).text
    assert "Ada Vale: “send <mark>delegates</mark> to Norland”" in page


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ({"kind": "statement"}, ["statement"]),
        ({"party": "Lind"}, ["statement", "report"]),
        ({"since": "2035"}, ["report"]),
        ({"until": "2031"}, ["statement", "position", "report"]),
        ({"since": "2036"}, []),
    ],
)
def test_filters_by_kind_party_and_date(
    client: TestClient, asked: dict[str, str], kinds: list[str]
) -> None:
    page = client.get("/search", params={"words": "delegat*"} | asked)
    assert sections(page.text) == kinds


def test_leads_to_the_place_in_the_report(client: TestClient) -> None:
    page = client.get("/search", params={"words": "delegates", "kind": "statement"}).text
    at = invented.words("a.txt", "“send delegates to Norland”")
    assert f'href="/report/{at.report}#c{at.start}"' in page
    page = client.get("/search", params={"words": "delegates", "kind": "report"}).text
    assert f'href="/report/{at.report}#:~:text=delegates"' in page


def test_leaves_out_reports_that_came_after_the_case_was_looked_at(
    client: TestClient, desk: Desk, store: Store
) -> None:
    desk.look()
    desk.held = True
    late = replace(invented.article("a.txt"), report="f" * 64)
    store.keep([Kept(Report("f" * 64, "late.txt", b"", "text/plain"), Reading(late))], [])
    assert len(store.search("delegates", 10)) > 3
    assert "late.txt" not in client.get("/search", params={"words": "delegates"}).text


@pytest.mark.parametrize("asked", [{"kind": "weather"}, {"since": "yesterday"}])
def test_refuses_a_filter_that_means_nothing(client: TestClient, asked: dict[str, str]) -> None:
    assert client.get("/search", params={"words": "x"} | asked).status_code == 400


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '"><img src=x>', "\0", "a" * 9000])
def test_words_are_shown_as_text(client: TestClient, words: str) -> None:
    answer = client.get("/search", params={"words": words})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "<img" not in answer.text


@pytest.mark.parametrize("scripts", [True, False])
def test_a_reader_searches_from_any_page(browser: Browser, address: str, scripts: bool) -> None:
    page = browser.new_context(java_script_enabled=scripts).new_page()
    page.goto(f"{address}/statements")
    page.get_by_label("Search articles and entries").fill("delegates")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Statements 1").wait_for()
    page.get_by_role("link", name="Ada Vale: “send delegates").click()
    page.wait_for_url("**/statement/7c1e*")
