"""The queue of what is unsure, and judging it: by form, by browser, with and without scripts."""

import re
from collections.abc import Iterator
from threading import Event

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from dateline import app
from dateline.errors import StoreError
from dateline.ports import Kept, Store
from dateline.show.desk import Desk
from dateline.store.memory import MemoryStore
from dateline.types.judgement import Act
from dateline.types.report import Report
from dateline.types.shelves import MemoryShelf
from dateline.web import judging
from dateline.web.links import Filed
from dateline.web.page import Asked
from dateline.web.routes import ENTRIES
from dateline.web.server import make
from dateline.web.writing import write
from tests.record.bay import DRAFTS
from tests.web.serving import served

OWN = "http://127.0.0.1"


@pytest.fixture
def bay() -> Store:
    """Three reports of one dispute; Ada Vale is Adda Wale in one of them."""
    store = MemoryStore()
    readings = [draft().reading() for draft in DRAFTS]
    store.keep([Kept(_report(x.article.report, x.article.file), x) for x in readings], [])
    store.save(app.build(store.readings(), (), MemoryShelf()))
    return store


def _report(id_: str, file: str) -> Report:
    return Report(id_, file, b"", "text/plain")


@pytest.fixture
def desk(bay: Store) -> Desk:
    return Desk(bay, "bay.dateline")


@pytest.fixture
def address(desk: Desk) -> Iterator[str]:
    with served(desk) as where:
        yield where


def named(desk: Desk, *names: str) -> list[str]:
    parties = {each.name: each.id for each in desk.look().case.record.parties}
    return [parties[name] for name in names]


def statement(desk: Desk, words: str) -> str:
    (found,) = (
        each.id for each in desk.look().case.record.statements if words in each.wordings[0].at.exact
    )
    return found


def form(desk: Desk, act: str, *ids: str, **more: object) -> dict[str, object]:
    return {"act": act, "ids": list(ids), "by": "ada", "edition": desk.look().edition, **more}


def test_queues_names_spelt_alike_with_the_reason(client: TestClient) -> None:
    page = client.get("/review", params={"of": "names"}).text
    assert "Ada Vale · Adda Wale" in page
    assert "left apart, but the names are spelt alike" in page
    assert "<mark>“Our boats remain where they are,”</mark> Adda Wale" in page


@pytest.mark.parametrize("of", ["", "dates", "names", "joined", "figures", "decided", "no such"])
def test_every_part_of_the_queue_is_a_page(client: TestClient, of: str) -> None:
    assert client.get("/review", params={"of": of}).status_code == 200


def test_merges_and_returns_to_the_queue_with_what_came_of_it(
    client: TestClient, desk: Desk, bay: Store
) -> None:
    both = named(desk, "Ada Vale", "Adda Wale")
    page = client.post("/judge", data=form(desk, "merge", *both, back="names", why="one spelling"))
    assert page.history[0].status_code == 303
    assert "Decided: merge." in page.text
    assert "Ada Vale · Adda Wale" not in page.text
    (kept,) = bay.judgements()
    assert (kept.act, kept.by, kept.why) == (Act.MERGE, "ada", "one spelling")


def test_holds_two_apart_and_takes_them_off_the_queue(client: TestClient, desk: Desk) -> None:
    both = named(desk, "Ada Vale", "Adda Wale")
    page = client.post("/judge", data=form(desk, "apart", *both, back="names")).text
    assert "Ada Vale · Adda Wale" not in page
    assert set(both) <= set(desk.look().kinds)


def test_undoes_a_judgement(client: TestClient, desk: Desk, bay: Store) -> None:
    both = named(desk, "Ada Vale", "Adda Wale")
    client.post("/judge", data=form(desk, "merge", *both))
    (made,) = bay.judgements()
    assert 'value="undo"' in client.get("/review", params={"of": "decided"}).text
    client.post("/judge", data=form(desk, "undo", made.id, back="decided"))
    assert named(desk, "Ada Vale", "Adda Wale") == both
    again = client.post("/judge", data=form(desk, "undo", made.id))
    assert again.status_code == 400
    assert "undone already" in again.text


def test_goes_to_the_entry_that_a_judgement_made(client: TestClient, desk: Desk) -> None:
    answer = client.post("/judge", data=form(desk, "merge", *named(desk, "Ada Vale", "Adda Wale")))
    assert answer.url.path.startswith("/party/")
    assert "<strong>merge</strong> by ada" in answer.text


def test_confirms_rejects_and_notes(client: TestClient, desk: Desk) -> None:
    stay = statement(desk, "We stay")
    page = client.post("/judge", data=form(desk, "confirm", stay)).text
    assert "<strong>confirm</strong> by ada" in page
    page = client.post("/judge", data=form(desk, "note", stay, why="asked the office")).text
    assert "asked the office" in page
    gone = client.post("/judge", data=form(desk, "reject", stay))
    assert gone.url.path == "/review"
    assert stay not in desk.look().kinds


def test_takes_out_what_is_ticked(client: TestClient, desk: Desk) -> None:
    record = desk.look().case.record
    figure = next(each for each in record.figures if len(each.values) > 1)
    at = figure.values[0].at
    client.post("/judge", data=form(desk, "split", figure.id, pieces=[f"{at.report}:{at.start}"]))
    after = desk.look().case.record.figures
    assert len(after) == len(record.figures) + 1
    assert figure.id not in {each.id for each in after}


@pytest.mark.parametrize(
    ("act", "more", "reason"),
    [
        ("confirm", {"by": " "}, "say who decides"),
        ("note", {"why": " "}, "a note needs words"),
        ("split", {}, "tick the words"),
        ("destroy", {}, "no judgement is named"),
        ("merge", {}, "a merge takes two entries or more"),
    ],
)
def test_refuses_what_cannot_be_decided(
    client: TestClient, desk: Desk, bay: Store, act: str, more: dict[str, object], reason: str
) -> None:
    stay = statement(desk, "We stay")
    answer = client.post("/judge", data=form(desk, act, stay) | more)
    assert answer.status_code == 400
    assert reason in answer.text.lower()
    assert bay.judgements() == ()


def test_says_that_the_case_changed_and_decides_nothing_on_what_is_gone(
    client: TestClient, desk: Desk, bay: Store
) -> None:
    old = form(desk, "confirm", statement(desk, "We stay"))
    client.post("/judge", data=form(desk, "reject", statement(desk, "We stay")))
    answer = client.post("/judge", data=old)
    assert answer.status_code == 404
    assert "has changed since this page was made" in answer.text
    assert len(bay.judgements()) == 1


def test_says_that_the_case_changed_where_the_entry_is_still_there(
    client: TestClient, desk: Desk
) -> None:
    old = form(desk, "confirm", statement(desk, "We stay"))
    client.post("/judge", data=form(desk, "reject", statement(desk, "It rained")))
    assert "The case had changed" in client.post("/judge", data=old).text


def _wait(let_go: Event) -> None:
    let_go.wait(10)


def test_one_change_at_a_time(desk: Desk) -> None:
    server = make(desk)
    client = TestClient(server, base_url=OWN)
    work = server.state.work
    let_go = Event()
    run = work.start("adding", "/", lambda _: _wait(let_go))
    answer = client.post("/judge", data=form(desk, "confirm", statement(desk, "We stay")))
    assert answer.status_code == 503
    assert "another change is being made" in answer.text.lower()
    assert "Adding" in client.get("/work").text
    let_go.set()
    run.ended.wait(10)
    assert client.get("/work", follow_redirects=False).headers["location"] == "/"


def test_a_long_change_is_watched_until_it_is_done(
    client: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "PATIENCE", 0)
    data = form(desk, "confirm", statement(desk, "We stay"))
    answer = client.post("/judge", data=data, follow_redirects=False)
    assert answer.headers["location"] == "/work"
    client.app.state.work.last.ended.wait(30)  # type: ignore[attr-defined]
    assert "Decided: confirm." in client.get("/work").text


def test_says_why_a_change_failed(
    client: TestClient, desk: Desk, bay: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise StoreError("There is no room left on the disk")

    monkeypatch.setattr(judging, "PATIENCE", 0)
    monkeypatch.setattr(bay, "save", full)
    client.post("/judge", data=form(desk, "confirm", statement(desk, "We stay")))
    client.app.state.work.last.ended.wait(30)  # type: ignore[attr-defined]
    assert "no room left on the disk" in client.get("/work").text


def test_keeps_the_name_of_the_reader(client: TestClient) -> None:
    client.post("/reader", data={"by": "Ada Våle", "back": "names"})
    assert 'value="Ada Våle"' in client.get("/review").text


def test_a_name_is_shown_as_text(client: TestClient) -> None:
    client.post("/reader", data={"by": '"><script>alert(1)</script>'})
    assert "<script>alert" not in client.get("/review").text


@pytest.mark.parametrize("path", ["/judge", "/reader"])
def test_refuses_writing_from_another_site(
    client: TestClient, desk: Desk, bay: Store, path: str
) -> None:
    headers = {"sec-fetch-site": "cross-site", "origin": "http://evil.example"}
    data = form(desk, "confirm", statement(desk, "We stay"))
    assert client.post(path, data=data, headers=headers).status_code == 403
    assert bay.judgements() == ()


def test_no_page_of_a_folder_has_a_form(client: TestClient, desk: Desk) -> None:
    snapshot = desk.look()
    stay = statement(desk, "We stay")
    page = ENTRIES["statement"](snapshot, Asked(stay))
    assert "<form" not in re.sub(
        r'<form method="dialog">', "", write(page, snapshot, Filed.of(f"statement/{stay}.html"))
    )


@pytest.mark.parametrize("scripts", [True, False])
def test_a_reader_merges_two_names_in_a_browser(
    browser: Browser, address: str, desk: Desk, scripts: bool
) -> None:
    page = browser.new_context(java_script_enabled=scripts).new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{address}/review?of=names")
    page.get_by_label("Reason or note").fill("one spelling is wrong")
    page.get_by_role("button", name="They are one").click()
    page.wait_for_url("**judged=**")
    assert page.get_by_text("Decided: merge.").is_visible()
    assert "Adda Wale" not in {each.name for each in desk.look().case.record.parties}
    assert said == []


def test_a_browser_with_scripts_shows_a_refusal(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/review?of=names")
    page.get_by_role("button", name="Note it").click()
    page.get_by_text("A note needs words").wait_for()
