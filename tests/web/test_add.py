"""Giving reports in the browser: files, pasted text, what is refused, and the accounting."""

import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from dateline.ports import Store
from dateline.types.report import Outcome
from dateline.web import adding

TALE = (
    "Norland keeps its harbour open\n\nPORT ILM, May 12, 2031 — Premier Ada Vale said on Monday "
    "that “the harbour stays open to every crew.” Some 4,700 soldiers are in Norland."
)


def added(client: TestClient) -> str:
    """The accounting, once all is done."""
    for _ in range(600):
        answer = client.get("/work")
        if answer.url.path != "/work":
            return answer.text
        time.sleep(0.1)
    raise AssertionError("it never ends")


def give(client: TestClient, *files: tuple[str, bytes], **words: str) -> str:
    answer = client.post("/add", data=words, files=[("files", each) for each in files])
    assert answer.status_code == 200, answer.text
    return added(client)


def test_takes_pasted_text_with_what_is_known_of_it(client: TestClient, store: Store) -> None:
    page = give(client, text=TALE, outlet="The Ilm Mail", published="2031-05-12")
    assert "1 given = 1 read + 0 duplicate + 0 skipped + 0 failed" in page
    (line,) = [each for each in store.receipts() if each.file.startswith("pasted-")]
    report = store.report(str(line.report))
    assert report.data.decode() == TALE
    assert (report.declared.outlet, report.declared.published) == ("The Ilm Mail", "2031-05-12")
    assert "The Ilm Mail" in client.get(f"/report/{report.id}").text


def test_accounts_for_each_file_with_the_reason(client: TestClient, store: Store) -> None:
    tale = TALE.encode()
    page = give(
        client, ("a/tale.txt", tale), ("twin.txt", tale), ("photo.jpg", b"\xff\xd8\xff\xe0")
    )
    assert "3 given = 1 read + 1 duplicate + 1 skipped + 0 failed" in page
    assert "same bytes as tale.txt" in page
    assert {"tale.txt", "twin.txt", "photo.jpg"} <= {each.file for each in store.receipts()}


def test_lists_what_was_given_before(client: TestClient, store: Store) -> None:
    page = client.get("/add").text
    assert "4 given = 4 read + 0 duplicate + 0 skipped + 0 failed" in page
    assert "a.txt" in page
    assert "a.txt" not in client.get("/add", params={"outcome": "failed"}).text


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({}, "choose files, or paste"),
        ({"text": "  \r\n"}, "choose files, or paste"),
        ({"text": TALE, "published": "last week"}, "a date like 2031-05-08"),
    ],
)
def test_refuses_a_form_that_gives_nothing(
    client: TestClient, store: Store, words: dict[str, str], reason: str
) -> None:
    answer = client.post("/add", data=words)
    assert answer.status_code == 400
    assert reason in answer.text.lower()
    assert len(store.receipts()) == 4


def test_refuses_what_is_too_large(
    client: TestClient, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "MOST", 1000)
    answer = client.post("/add", files={"files": ("big.txt", b"x" * 2000)})
    assert answer.status_code == 400
    assert "50 MB" in answer.text
    assert len(store.receipts()) == 4


def test_refuses_a_form_of_unknown_length(client: TestClient, store: Store) -> None:
    assert client.post("/add", content=iter([b"x"])).status_code == 400


def test_refuses_a_broken_form(client: TestClient, store: Store) -> None:
    headers = {"content-type": "multipart/form-data; boundary=b"}
    assert client.post("/add", content=b"--b\r\nnonsense", headers=headers).status_code == 400


def test_refuses_reports_from_another_site(client: TestClient, store: Store) -> None:
    headers = {"sec-fetch-site": "cross-site"}
    assert client.post("/add", data={"text": TALE}, headers=headers).status_code == 403
    assert len(store.receipts()) == 4


def test_a_name_and_a_text_with_a_script_are_shown_as_text(
    client: TestClient, store: Store
) -> None:
    evil = "<script>alert(1)</script>"
    page = give(client, (f"{evil}.txt", f"{evil} {TALE}".encode()))
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page or "script&gt;.txt" in page
    (line,) = [each for each in store.receipts() if "script" in each.file]
    assert line.outcome is Outcome.READ
    assert "<script>alert" not in client.get(f"/report/{line.report}").text


@pytest.mark.parametrize("scripts", [True, False])
def test_a_reader_adds_a_file_in_a_browser(
    browser: Browser, address: str, store: Store, tmp_path: Path, scripts: bool
) -> None:
    file = tmp_path / "tale.txt"
    file.write_text(TALE, "utf-8")
    page = browser.new_context(java_script_enabled=scripts).new_page()
    page.goto(f"{address}/add")
    page.get_by_label("Files, chosen or dragged here").set_input_files(file)
    page.get_by_role("button", name="Add", exact=True).click()
    page.wait_for_url("**/add#accounted")
    page.get_by_text("1 given = 1 read + 0 duplicate + 0 skipped + 0 failed").wait_for()
    assert "tale.txt" in {each.file for each in store.receipts()}
