"""Every page in a real browser: without a complaint, without scripts, on a phone."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page

from tests.web import walking
from tests.web.serving import Town

PHONE = {"width": 360, "height": 740}
# What a reader's own words may not do to a page: they come back as they were typed.
TYPED = "\"><script>alert('typed')</script>"
FIELDS = ("words", "since", "until", "party", "report", "kind", "leaf", "by", "zoom")


def test_every_page_loads_without_a_complaint(browser: Browser, town: Town) -> None:
    with walking.page(browser) as (page, seen):
        for path in walking.paths(town.desk):
            answer = page.goto(town.address + path)
            assert answer is not None
            assert answer.status == (404 if path == walking.NOWHERE else 200), path
            assert page.locator("h1").count() == 1, path
            assert page.title(), path
            assert not [each for each in seen.errors if path != walking.NOWHERE], (
                path,
                seen.errors,
            )
            seen.errors.clear()
    assert not seen.elsewhere(town.address)
    assert not seen.dialogs


def test_no_page_is_wider_than_a_phone(browser: Browser, town: Town) -> None:
    wide = {}
    with walking.page(browser, viewport=PHONE) as (page, _):
        for path in walking.paths(town.desk):
            page.goto(town.address + path)
            if over := page.evaluate("document.documentElement.scrollWidth - innerWidth"):
                wide[path] = over, page.evaluate(WIDEST)
    assert not wide


# The innermost element that reaches past the screen and is not inside a scrolling one.
WIDEST = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
  .filter(e => { for (let p = e; p; p = p.parentElement)
    if (getComputedStyle(p).overflowX !== "visible") return false; return true; })
  .map(e => e.tagName + "." + e.className).slice(-3)"""


def test_every_page_can_be_read_without_scripts(browser: Browser, town: Town) -> None:
    with (
        walking.page(browser) as (scripted, _),
        walking.page(browser, java_script_enabled=False) as (plain, _),
    ):
        for path in walking.paths(town.desk):
            scripted.goto(town.address + path)
            plain.goto(town.address + path)
            assert plain.inner_text("main") == scripted.inner_text("main"), path


@pytest.mark.parametrize("scripts", [True, False])
def test_every_form_that_asks_is_answered(browser: Browser, town: Town, scripts: bool) -> None:
    with walking.page(browser, java_script_enabled=scripts) as (page, seen):
        for path in walking.sections():
            page.goto(town.address + path)
            for number in range(page.locator(ASKING).count()):
                form = page.locator(ASKING).nth(number)
                form.locator("input:not([type=hidden]):not([type=checkbox])").first.fill("2031")
                with page.expect_navigation() as moved:
                    submit(page, number)
                assert moved.value.status == 200, (path, moved.value.url)
                assert "2031" in page.url
                page.goto(town.address + path)
    assert not seen.errors


ASKING = "form:not([method=post]):not([method=dialog]):has(input)"


def submit(page: Page, number: int) -> None:
    page.locator(ASKING).nth(number).locator("input:not([type=hidden])").first.press("Enter")


def test_what_a_reader_typed_comes_back_as_text(browser: Browser, town: Town) -> None:
    asked = urlencode(dict.fromkeys(FIELDS, TYPED))
    with walking.page(browser) as (page, seen):
        for path in walking.sections():
            page.goto(f"{town.address}{path}?{asked}")
            assert "<script>alert" not in page.content()
    assert not seen.dialogs
