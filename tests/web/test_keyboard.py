"""A reader without a mouse: by Tab, Enter and Space alone, with the focus always to be seen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dateline import app
from dateline.show.desk import Desk
from tests.program import Case
from tests.web import walking
from tests.web.serving import Town, served

MOST_TABS = 400
# What the focused element looks like that it does not without the focus.
RING = """() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
  const shown = at.closest("label")?.getBoundingClientRect() ?? box;
  return { name: at.tagName + "#" + at.id + "." + at.className + " " + at.textContent.slice(0, 30),
    outline: parseFloat(style.outlineWidth) * (style.outlineStyle !== "none"),
    wide: Math.max(box.width, shown.width), high: Math.max(box.height, shown.height) };
}"""


@pytest.fixture(scope="module")
def copied(examples: Case, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """The example corpus in a case of its own, for what is judged stays."""
    case: Path = tmp_path_factory.mktemp("keyboard") / "shoals.dateline"
    case.write_bytes(examples.path.read_bytes())
    with app.opened(case) as store:
        desk = Desk(store, case.name)
        with served(desk) as where:
            yield Town(desk, where)


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus."""
    wanted = page.locator(selector).first
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"Tab never comes to {selector} on {page.url}")


def test_the_first_tab_skips_to_the_content(browser: Browser, town: Town) -> None:
    with walking.page(browser) as (page, _):
        for path in walking.paths(town.desk, of_a_kind=1):
            page.goto(town.address + path)
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            expect(page.locator("#main")).to_be_focused()


def test_the_focus_is_seen_wherever_tab_goes(browser: Browser, town: Town) -> None:
    unseen = {}
    with walking.page(browser) as (page, _):
        for path in walking.paths(town.desk, of_a_kind=1):
            page.goto(town.address + path)
            for _ in range(40):
                page.keyboard.press("Tab")
                found = page.evaluate(RING)
                if found["name"].startswith(("BODY", "HTML")):
                    break
                if found["outline"] < 2 or found["wide"] < 2 or found["high"] < 2:
                    unseen[path] = found
    assert not unseen


def test_a_list_is_filtered_by_keys_alone(browser: Browser, town: Town) -> None:
    with walking.page(browser) as (page, _):
        page.goto(f"{town.address}/statements")
        before = page.locator("tr[data-entry]").count()
        tab_to(page, ".filter input[name=since]")
        page.keyboard.type("2200")
        page.keyboard.press("Enter")
        page.wait_for_url("**since=2200*")
        assert page.locator("tr[data-entry]").count() < before
        tab_to(page, ".filter a")
        page.keyboard.press("Enter")
        page.wait_for_url("**/statements")
        assert page.locator("tr[data-entry]").count() == before


def test_words_are_searched_and_a_result_opened_by_keys_alone(browser: Browser, town: Town) -> None:
    with walking.page(browser) as (page, _):
        page.goto(town.address)
        tab_to(page, "#find")
        page.keyboard.type("patrol")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search?words=patrol*")
        tab_to(page, "main [data-entry] a[href]")
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "/search" not in url)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_doubt_is_judged_and_undone_by_keys_alone(
    browser: Browser, copied: Town, scripts: bool
) -> None:
    with walking.page(browser, java_script_enabled=scripts) as (page, seen):
        judge(page, copied)
        assert not seen.dialogs


def judge(page: Page, town: Town) -> None:
    statement = next(id_ for id_, kind in town.desk.look().kinds.items() if kind == "statement")
    before = len(town.desk.store.judgements())
    page.goto(f"{town.address}/statement/{statement}")
    tab_to(page, "main input[name=by]")
    page.keyboard.press("Control+a")
    page.keyboard.type("Ada Vale")
    tab_to(page, "main input[name=why]")
    page.keyboard.type("read it again")
    tab_to(page, "main button[value=confirm]")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("read it again", timeout=60_000)
    assert len(town.desk.store.judgements()) == before + 1
    tab_to(page, "main button[value=undo]")
    page.keyboard.press("Enter")
    last = page.locator("main [data-entry] strong").first
    expect(last).to_have_text("undo", timeout=60_000)
    assert [each.act.value for each in town.desk.store.judgements()[before:]] == ["confirm", "undo"]
