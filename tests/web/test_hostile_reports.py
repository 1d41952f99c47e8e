"""Reports that carry scripts, through the whole program: they end as text on every page.

No dialog opens, no address but the server's own is asked for, the browser's policy has nothing to
stop, and no answer of the server is a report's source.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from dateline import app
from dateline.show.desk import Desk
from dateline.web.server import make
from dateline.web.site import SITE
from tests.program import run
from tests.web import walking
from tests.web.serving import Town, served

SCRIPT = "<script>alert('report')</script>"
IMAGE = "<img src=x onerror=alert('report')>"
BODY = (
    "Premier Ada Vale {0} told Bo Lind on 8 May 2031 that “we will {1} stay in Norland”.\n\n"
    "Some 5,200 soldiers {0} are in Norland, the minister said.\n\n"
    "Norland {1} attacked the harbour of Southmark on Thursday.\n"
)
TEXTS = {
    f"{IMAGE}.txt": f"{SCRIPT} wants delegates\n\nMay 8, 2031\n\n" + BODY.format(SCRIPT, IMAGE),
    "svg.txt": "Delegates <svg/onload=alert('report')>\n\nMay 9, 2031\n\n"
    + BODY.format("<svg/onload=alert('report')>", "<iframe src=javascript:alert('report')>"),
    "closing.txt": "</title></mark></textarea><script>alert('report')</script>\n\nMay 9, 2031\n\n"
    + BODY.format("</script></style><script>alert('report')</script>", "{{ 7 * 7 }}{% raw %}"),
    "attributes.txt": "\" autofocus onfocus=alert('report') x=\"\n\nMay 10, 2031\n\n"
    + BODY.format("' onmouseover='alert(1)", "<a href=javascript:alert('report')>here</a>"),
    "page.html": f"""<!doctype html><html><head><title>Norland wants delegates</title>
<base href="http://evil.example/"><meta http-equiv="refresh" content="0;url=http://evil.example/">
<link rel="stylesheet" href="http://evil.example/a.css">
<link rel="prefetch" href="//evil.example/p">
<style>@import url(http://evil.example/b.css);
body {{ background: url(http://evil.example/c) }}</style>
<script src="http://evil.example/d.js"></script><script>alert('report')</script></head>
<body onload="alert('report')" hx-get="http://evil.example/h" hx-trigger="load"><h1>Norland wants
delegates</h1>{IMAGE}<svg onload="alert('report')"><script>alert('report')</script></svg>
<iframe src="http://evil.example/e" srcdoc="{SCRIPT}"></iframe>
<object data="http://evil.example/f"></object>
<form action="http://evil.example/g"><input name="a" autofocus onfocus="alert('report')"></form>
<p>Premier Ada Vale told Bo Lind on 8 May 2031 that “we will stay in Norland &lt;script&gt;
alert('report')&lt;/script&gt;”. She said it by telephone, and the minister did not answer.</p>
<p>Some 5,200 soldiers are in Norland, the minister said. Norland attacked the harbour of Southmark
on Thursday, and <a href="javascript:alert('report')">nobody was there</a>.</p></body></html>""",
}
DECLARED = {"outlet": f"The {IMAGE} Post", "url": "javascript:alert('report')", "title": SCRIPT}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of the reports, added by the program."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "reports").mkdir()
    for name, text in TEXTS.items():
        (folder / "reports" / name).write_text(text, "utf-8")
    sidecar = folder / "reports" / "svg.txt.meta.json"
    sidecar.write_text(json.dumps(DECLARED), "utf-8")
    case = folder / f"{IMAGE}.dateline"
    done = run("add", case, folder / "reports")
    assert f"{len(TEXTS)} given = {len(TEXTS)} read" in done.err, done.err
    return case


@pytest.fixture(scope="module")
def town(hostile: Path) -> Iterator[Town]:
    with app.opened(hostile) as store:
        desk = Desk(store, hostile.name)
        with served(desk) as where:
            yield Town(desk, where)


def test_the_corpus_reaches_every_kind_of_place(town: Town) -> None:
    kinds = set(town.desk.look().kinds.values())
    assert kinds >= {"report", "statement", "figure", "event", "party"}
    spoken = [w.at.exact for s in town.desk.look().case.record.statements for w in s.wordings]
    assert any("<img" in each for each in spoken)


def test_no_page_runs_or_fetches_what_a_report_says(browser: Browser, town: Town) -> None:
    with walking.page(browser) as (page, seen):
        for path in [*walking.sections(), *walking.entries(town.desk, of_a_kind=6)]:
            answer = page.goto(town.address + path)
            assert answer is not None
            assert answer.ok, path
            assert not seen.errors, (path, seen.errors)
            assert page.url.startswith(town.address), path
        for words in (SCRIPT, "alert", "soldiers"):
            page.goto(f"{town.address}/search")
            page.locator("#find").fill(words)
            page.locator("#find").press("Enter")
            page.wait_for_load_state("load")
        assert not seen.errors
    assert not seen.dialogs
    assert not seen.elsewhere(town.address)


def test_no_answer_is_the_source_of_a_report(town: Town) -> None:
    client = TestClient(make(town.desk), base_url="http://127.0.0.1")
    raw = ("<script>alert", "<img src=x", "<svg/onload", "<svg onload", 'evil.example/d.js"')
    for path in [*walking.sections(), *walking.entries(town.desk, of_a_kind=50)]:
        answer = client.get(path)
        if answer.headers["content-type"].startswith("text/html"):
            assert not [each for each in raw if each in answer.text], path
            assert 'href="javascript:' not in answer.text.lower(), path
    for id_, kind in town.desk.look().kinds.items():
        answer = client.get(f"/api/entry/{id_}")
        assert answer.headers["content-type"] == "application/json", (kind, id_)


def test_the_folder_of_pages_runs_nothing_either(
    browser: Browser, hostile: Path, tmp_path: Path
) -> None:
    with app.opened(hostile) as store:
        SITE.write(store, tmp_path / "site")
    pages = sorted((tmp_path / "site").rglob("*.html"))
    with walking.page(browser) as (page, seen):
        for each in pages[:: max(1, len(pages) // 25)]:
            page.goto(each.as_uri())
            assert not seen.errors, (each, seen.errors)
    assert not seen.dialogs
    assert not seen.elsewhere((tmp_path / "site").as_uri())
