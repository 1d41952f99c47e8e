"""The page of a figure: chart, table and sentences of one series."""

import re

from starlette.testclient import TestClient

from dateline.show.desk import Desk
from tests import invented

PATH = "/figure/f19a000000000000"


def test_the_chart_leads_to_the_rows_of_the_table(client: TestClient) -> None:
    html = client.get(PATH).text
    rows = re.findall(r'href="#(v\d+)"', html)
    assert sorted(rows) == ["v0", "v1", "v2"]
    assert all(f'id="{row}"' in html for row in rows)


def test_every_value_leads_to_its_words_in_the_report(client: TestClient) -> None:
    html = client.get(PATH).text
    for value in invented.record().figures[0].values:
        assert f'href="/report/{value.at.report}#c{value.at.start}"' in html
        assert value.at.exact in html


def test_conflicts_come_before_other_verdicts(client: TestClient) -> None:
    html = client.get(PATH).text
    assert html.index("In conflict") < html.index("same week, same place, same scope")
    assert html.index("same week, same place, same scope") < html.index("Of different times")


def test_support_and_unit_are_named(client: TestClient) -> None:
    html = client.get(PATH).text
    assert "3 reports, 2 independent" in html
    assert "in people" in html


def test_the_api_and_the_page_are_of_one_entry(client: TestClient, desk: Desk) -> None:
    entry = client.get("/api/entry/f19a000000000000").json()
    assert len(entry["values"]) == len(desk.look().entry("figure", "f19a000000000000").values)
