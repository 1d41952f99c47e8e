"""The timeline page: a chart, ways to move in time, and the same entries as a list."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient

from dateline.show.desk import Desk
from dateline.web.links import Filed
from dateline.web.page import Asked
from dateline.web.routes import SECTIONS
from dateline.web.writing import write
from tests.web import walking


def svg(html: str) -> str:
    found = re.search(r"<svg.*?</svg>", html, re.DOTALL)
    return found[0] if found else ""


def steps(html: str) -> dict[str, str]:
    """Where each zoom button leads."""
    found = re.findall(r'data-zoom="(\w+)" href="([^"]+)"', html)
    return {name: href.replace("&amp;", "&") for name, href in found}


@pytest.mark.parametrize("path", ["/timeline", "/timeline?lanes=party", "/timeline-party"])
def test_every_dated_entry_of_the_chart_is_in_the_list(client: TestClient, path: str) -> None:
    html = client.get(path).text
    chart = svg(html)
    listed = html.replace(chart, "")
    links = set(re.findall(r'href="(/(?:statement|event|report)/\w+)"', chart))
    assert links
    assert all(f'href="{link}"' in listed for link in links)


def test_the_undated_are_listed_last_under_a_heading_of_their_own(client: TestClient) -> None:
    html = client.get("/timeline").text
    assert "2 entries have no date" in html
    dated, undated = html.split('<h2 id="undated">')
    assert "/statement/7c1f000000000000" in undated
    assert "/statement/7c1f000000000000" not in dated


def test_a_time_asked_for_says_that_the_undated_are_left_out(client: TestClient) -> None:
    html = client.get("/timeline?since=2031").text
    assert "left out while a time is asked for" in html
    assert 'id="undated"' not in html


def test_lanes_are_by_kind_unless_asked_otherwise(client: TestClient) -> None:
    assert ">Said</text>" in svg(client.get("/timeline").text)
    assert ">Ada Vale</text>" in svg(client.get("/timeline?lanes=party").text)
    assert ">Said</text>" in svg(client.get("/timeline?lanes=nonsense").text)


def test_closer_shows_less_time_and_wider_more(client: TestClient) -> None:
    first = steps(client.get("/timeline").text)
    assert "wider" not in first
    closer = client.get(first["closer"])
    assert closer.status_code == 200
    again = steps(closer.text)
    assert {"back", "on", "wider", "all"} <= set(again)
    assert again["all"] == "/timeline"


def test_zooming_comes_to_an_end(client: TestClient) -> None:
    seen = ["/timeline"]
    while (to := steps(client.get(seen[-1]).text).get("closer")) and len(seen) < 40:
        seen.append(to)
    assert len(seen) < 20


@pytest.mark.parametrize("way", ["back", "on", "wider"])
def test_every_way_can_be_gone_for_long(client: TestClient, way: str) -> None:
    at = "/timeline?since=0002-01-03&until=9998-12-01&lanes=party"
    for _ in range(5):
        answer = client.get(at)
        assert answer.status_code == 200
        at = steps(answer.text).get(way, at)
    assert "lanes=party" in at


def test_a_time_with_nothing_in_it_says_so(client: TestClient) -> None:
    html = client.get("/timeline?since=1990&until=1991").text
    assert "Nothing is known to be of this time" in html


def test_a_folder_has_a_page_for_each_kind_of_lane_and_no_buttons(desk: Desk) -> None:
    for section, other in (("timeline", "timeline-party"), ("timeline-party", "timeline")):
        page = SECTIONS[section](desk.look(), Asked())
        html = write(page, desk.look(), Filed.of(f"{section}.html"))
        assert f'href="{other}.html"' in html
        assert "data-zoom" not in html
        assert "?since" not in html
        assert 'href="timeline.html" aria-current="page"' in html


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with walking.page(browser, base_url=address) as (opened, seen):
        yield opened
        assert not seen.errors


def test_keys_move_in_time(page: Page) -> None:
    page.goto("/timeline")
    for key, name in (("+", "closer"), ("ArrowRight", "on"), ("ArrowLeft", "back"), ("-", "wider")):
        to = page.locator(f'a[data-zoom="{name}"]').get_attribute("href") or ""
        page.keyboard.press(key)
        page.wait_for_url(f"{page.url.split('/timeline')[0]}{to}")


def test_arrows_scroll_as_ever_where_there_is_no_such_button(page: Page) -> None:
    page.goto("/statements")
    page.keyboard.press("ArrowRight")
    assert page.url.endswith("/statements")


@pytest.mark.parametrize("path", ["/", "/timeline", "/figure/f19a000000000000"])
def test_on_a_phone_the_chart_scrolls_and_the_page_does_not(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    frame = page.locator(".frame")
    assert frame.evaluate("e => e.scrollWidth > e.clientWidth")


def test_the_chart_shows_its_colours_without_a_script(browser: Browser, address: str) -> None:
    with walking.page(browser, base_url=address, java_script_enabled=False) as (opened, seen):
        opened.goto("/timeline")
        assert opened.locator("svg.chart").is_visible()
        assert not seen.errors
