"""The folder of pages: every link leads to a file in it, and a browser needs nothing else."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from dateline import app
from dateline.errors import UsageError
from dateline.ports import Store
from dateline.web.site import SITE
from tests.program import Case
from tests.web import walking

OPENED = 40  # pages that the browser opens; all are read for their links


class Links(HTMLParser):
    """Where a page leads, what it loads, and the names of its places."""

    def __init__(self) -> None:
        super().__init__()
        self.to: list[str] = []
        self.places: set[str] = set()
        self.forms: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note addresses and ids."""
        found = dict(attrs)
        self.to += [str(found[name]) for name in ("href", "src", "action") if name in found]
        self.places |= {str(found["id"])} if "id" in found else set()
        if tag == "form" and found.get("method") != "dialog":
            self.forms.append(str(found))


@pytest.fixture(scope="module")
def folder(examples: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example corpus as one folder."""
    to = tmp_path_factory.mktemp("site") / "shoals"
    with app.opened(examples.path) as store:
        SITE.write(store, to)
    return to


def read(page: Path) -> Links:
    found = Links()
    found.feed(page.read_text("utf-8"))
    return found


def test_every_link_leads_to_a_file_and_a_place_in_it(folder: Path) -> None:
    pages = {page: read(page) for page in folder.rglob("*.html")}
    assert len(pages) > 20
    for page, found in pages.items():
        for link in found.to:
            parts = urlsplit(link)
            assert not parts.scheme, (page, link)
            assert not parts.netloc, (page, link)
            assert not parts.query, (page, link)
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            assert target.is_file(), (page, link)
            assert target.is_relative_to(folder.resolve()), (page, link)
            if parts.fragment and target.suffix == ".html":
                assert parts.fragment in pages[target].places, (page, link)


def test_leaves_out_what_only_a_server_can_do(folder: Path) -> None:
    assert not {page: forms for page in folder.rglob("*.html") if (forms := read(page).forms)}


def test_its_style_asks_for_nothing_elsewhere(folder: Path) -> None:
    for sheet in folder.rglob("*.css"):
        assert not re.findall(r"url\(|@import|https?:", sheet.read_text("utf-8"))


def test_a_browser_needs_nothing_but_the_folder(browser: Browser, folder: Path) -> None:
    home = folder.as_uri()
    pages = sorted(folder.rglob("*.html"), key=lambda page: (len(page.name), page))
    with walking.page(browser, offline=True) as (page, seen):
        for each in pages[:OPENED]:
            page.goto(each.as_uri())
            assert page.locator("h1").count() == 1, each
            assert page.evaluate("getComputedStyle(document.body).display") == "flex", each
            assert not seen.errors, (each, seen.errors)
    assert not seen.elsewhere(home)
    assert not seen.dialogs


def test_keys_work_from_the_folder(browser: Browser, folder: Path) -> None:
    with walking.page(browser, offline=True) as (page, _):
        page.goto((folder / "statements.html").as_uri())
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url("**/statement/*.html")


def test_the_same_case_makes_the_same_folder(examples: Case, folder: Path, tmp_path: Path) -> None:
    with app.opened(examples.path) as store:
        SITE.write(store, tmp_path / "shoals")
    written = {page.relative_to(folder): page.read_bytes() for page in files(folder)}
    again = {page.relative_to(tmp_path / "shoals"): page.read_bytes() for page in files(tmp_path)}
    assert again == written


def files(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file()]


def test_writes_over_its_own_folder_only(store: Store, tmp_path: Path) -> None:
    SITE.write(store, tmp_path / "site")
    SITE.write(store, tmp_path / "site")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("mine", "utf-8")
    with pytest.raises(UsageError, match="is not empty"):
        SITE.write(store, tmp_path / "other")
    assert files(tmp_path / "other") == [tmp_path / "other" / "letter.txt"]
