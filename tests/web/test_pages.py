"""Every page of the invented case answers, and says what it should."""

import pytest
from starlette.testclient import TestClient

from dateline.show.desk import Desk
from dateline.web.routes import ENTRIES, SECTIONS


@pytest.mark.parametrize("section", sorted(SECTIONS))
def test_every_section_answers_with_a_page(client: TestClient, section: str) -> None:
    answer = client.get(f"/{section}")
    assert answer.status_code == 200
    assert answer.text.startswith("<!doctype html>")


def test_every_entry_has_a_page_under_its_id(client: TestClient, desk: Desk) -> None:
    for id_, kind in desk.look().kinds.items():
        assert client.get(f"/{kind}/{id_}").status_code == 200, (kind, id_)


@pytest.mark.parametrize("kind", sorted(ENTRIES))
def test_an_id_that_is_not_there_is_not_found(client: TestClient, kind: str) -> None:
    answer = client.get(f"/{kind}/0000000000000000")
    assert answer.status_code == 404
    assert "there is no" in answer.text.lower()


@pytest.mark.parametrize("section", ["timeline", "parties", "disagreements"])
def test_a_filter_that_means_nothing_says_so(client: TestClient, section: str) -> None:
    answer = client.get(f"/{section}", params={"since": "the day before yesterday"})
    assert answer.status_code == 400
    assert "takes a date like" in answer.text


def test_no_time_hides_a_party(client: TestClient) -> None:
    shown = client.get("/parties", params={"since": "2999"}).text
    assert "Ada Vale" in shown


def test_words_of_reports_reach_a_page_only_as_text(client: TestClient, desk: Desk) -> None:
    for id_, kind in desk.look().kinds.items():
        assert "<script>alert" not in client.get(f"/{kind}/{id_}").text


def test_preparing_leaves_nothing_for_the_first_reader_to_work_out(
    client: TestClient, desk: Desk
) -> None:
    desk.prepare(desk.look())
    kept = set(desk.look().kept)
    for path in ("/", "/timeline", "/sources", "/disagreements", "/review", "/search?words=vale"):
        assert client.get(path).status_code == 200
    assert set(desk.look().kept) == kept
