"""The first page: numbers at a glance, the story in one chart, and ways on."""

import re
from dataclasses import replace

from starlette.testclient import TestClient

from dateline.ports import Store
from dateline.show.desk import Desk
from dateline.web.server import make
from tests import invented


def test_every_number_leads_to_its_list(client: TestClient) -> None:
    html = client.get("/").text
    glance = re.findall(r'<dt>(\w+)</dt><dd><a href="(/\w+)">([\d,]+)</a>', html)
    assert ("reports", "/sources", "4") in glance
    assert all(client.get(path).status_code == 200 for _, path, _ in glance)


def test_every_episode_of_the_chart_is_in_the_list(client: TestClient) -> None:
    html = client.get("/").text
    assert html.count('href="/episode/ee01000000000000"') == 2


def test_a_disagreement_is_a_sentence_with_both_sides_and_their_places(client: TestClient) -> None:
    html = " ".join(client.get("/").text.split())
    sides = [invented.words("a.txt", "Some 5,200"), invented.words("b.txt", "around 6,000")]
    assert "<strong>about 5,200" in html
    for at in sides:
        assert f'href="/report/{at.report}#c{at.start}"' in html
    assert "same week, same place, same scope" in html


def test_reports_without_a_date_say_why(client: TestClient) -> None:
    assert "no year is named anywhere in the report" in client.get("/").text


def test_a_case_with_nothing_in_it_has_a_page(store: Store) -> None:
    store.save(replace(invented.record(), **dict.fromkeys(invented.record().__slots__, ())))
    answer = TestClient(make(Desk(store, "empty")), base_url="http://127.0.0.1").get("/")
    assert answer.status_code == 200
    assert "None yet." in answer.text
