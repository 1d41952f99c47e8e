"""Single keys: what each does, what they leave alone, and that they can be turned off."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import invented
from tests.web import walking

STATEMENT = "/statement/7c1e000000000000"
HERE = ".here"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with walking.page(browser, base_url=address) as (opened, seen):
        yield opened
        assert not seen.errors


def test_j_and_k_go_through_the_entries(page: Page) -> None:
    page.goto("/statements")
    rows = page.locator("[data-entry]")
    page.keyboard.press("j")
    expect(rows.nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(rows.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(rows.nth(0)).to_be_focused()
    expect(page.locator(HERE)).to_have_count(1)


def test_j_and_k_stop_at_the_ends(page: Page) -> None:
    page.goto("/statements")
    rows = page.locator("[data-entry]")
    for _ in range(rows.count() + 3):
        page.keyboard.press("j")
    expect(rows.last).to_be_focused()
    for _ in range(rows.count() + 3):
        page.keyboard.press("k")
    expect(rows.first).to_be_focused()


def test_enter_opens_the_evidence_of_the_entry(page: Page) -> None:
    page.goto("/statements")
    page.keyboard.press("j")
    to = page.locator("[data-entry] a[href]").first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{to}")


def test_enter_does_nothing_before_an_entry_is_chosen(page: Page) -> None:
    page.goto("/statements")
    page.keyboard.press("Enter")
    assert page.url.endswith("/statements")


def test_enter_on_a_focused_link_is_the_link_s(page: Page) -> None:
    page.goto("/statements")
    page.keyboard.press("j")
    page.get_by_role("link", name="Figures", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/figures")


def test_letters_work_while_a_link_has_the_focus(page: Page) -> None:
    page.goto("/statements")
    page.locator("[data-entry] a[href]").first.focus()
    page.keyboard.press("j")
    expect(page.locator("[data-entry]").first).to_be_focused()


def test_n_and_p_go_through_the_sources_and_o_opens_the_report(page: Page) -> None:
    page.goto(STATEMENT)
    page.keyboard.press("n")
    first = page.locator(HERE)
    expect(first).to_be_focused()
    before = first.inner_text()
    page.keyboard.press("n")
    assert page.locator(HERE).inner_text() != before
    page.keyboard.press("p")
    assert page.locator(HERE).inner_text() == before
    page.keyboard.press("o")
    page.wait_for_url("**/report/*#c*")
    (marked,) = [page.locator(f"[id='{page.url.partition('#')[2]}']")]
    assert "delegat" in marked.inner_text()


def test_slash_goes_to_the_search(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()
    assert page.locator("#find").input_value() == ""


def test_question_mark_shows_and_hides_the_keys(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()


def test_escape_hides_the_keys_and_gives_the_focus_back(page: Page) -> None:
    page.goto("/")
    opener = page.get_by_role("button", name="Keys")
    opener.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    expect(opener).to_be_focused()


def test_the_list_of_keys_names_every_key(page: Page) -> None:
    page.goto("/")
    named = set(page.locator("#keys kbd").all_text_contents())
    assert named >= set("jknpo/?") | {"Enter"}


def test_keys_are_text_in_a_field(page: Page) -> None:
    page.goto("/statements")
    page.locator("input[name=party]").press_sequentially("jko/n?p")
    assert page.locator("input[name=party]").input_value() == "jko/n?p"
    expect(page.locator(HERE)).to_have_count(0)


def test_keys_with_ctrl_or_alt_are_the_browser_s(page: Page) -> None:
    page.goto("/statements")
    for key in ("Control+j", "Alt+j", "Control+/"):
        page.keyboard.press(key)
    expect(page.locator(HERE)).to_have_count(0)


def test_keys_turned_off_stay_off_on_every_page(page: Page) -> None:
    page.goto("/statements")
    page.keyboard.press("?")
    page.get_by_label("Single keys work on these pages").press("Space")
    page.get_by_role("button", name="Close").press("Enter")
    for path in ("/statements", "/figures"):
        page.goto(path)
        for key in "jn?o":
            page.keyboard.press(key)
        expect(page.locator(HERE)).to_have_count(0)
        expect(page.locator("#keys")).to_be_hidden()
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Single keys work on these pages").check()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("j")
    expect(page.locator(HERE)).to_have_count(1)


def test_zoom_keys_press_the_buttons_of_the_timeline(page: Page) -> None:
    page.goto("/timeline")
    for key, called in (
        ("+", "closer"),
        ("ArrowRight", "on"),
        ("ArrowLeft", "back"),
        ("-", "wider"),
    ):
        link = page.locator(f"a[data-zoom={called}]")
        if link.count():
            to = link.first.get_attribute("href") or ""
            page.keyboard.press(key)
            page.wait_for_url(f"**{to}")


def test_entries_of_a_report_are_gone_through_too(page: Page) -> None:
    page.goto(f"/report/{invented.ident('a.txt')}")
    page.keyboard.press("j")
    expect(page.locator(HERE)).to_have_count(1)
