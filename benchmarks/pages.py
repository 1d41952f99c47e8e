"""How fast pages are: every kind of page at the server, and the first page in a browser.

    python -m benchmarks.pages [SIZE]     a case of so many templated reports, by default 10,000
    python -m benchmarks.pages CASE       a case that is there; nothing in it is changed

or `make bench-pages`. The record of 10,000 reports takes minutes to build. A page's first answer
works out what the edition of the case shares; all after it are what a reader waits for. Pages are
measured in processor time, which other programs disturb less, the browser by the clock.
"""

import shutil
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from rich.console import Console
from rich.table import Table
from starlette.testclient import TestClient

from dateline import app
from dateline.read.times import resolve
from dateline.record.build import build
from dateline.show.desk import Desk
from dateline.web.routes import ENTRIES, LIVE, SECTIONS
from dateline.web.server import make

from .scale import make as made

SIZE = 10_000
ROUNDS = 20  # of a section; as many entries of a kind
GOALS = "goals for 10,000 reports: every page below 100 ms after the first; in a browser below 1 s"
WORDS = "/search?words=soldiers"
FLAGS = ["--no-sandbox", "--disable-gpu"]


def main(arguments: Sequence[str]) -> None:
    """Measure a case that is given, or one that is made."""
    given = Path(arguments[0]) if arguments else Path(str(SIZE))
    if given.exists():
        show(given)
        return
    with TemporaryDirectory() as folder:
        case = Path(folder) / "pages.dateline"
        made(case, int(given.name))
        with app.opened(case) as store:
            store.save(build(store.readings(), resolve))
        show(case)


def show(case: Path) -> None:
    """Print a row for each kind of page."""
    table = Table("page", "pages", "first ms", "median ms", "p99 ms", "KB", caption=GOALS)
    with app.opened(case) as store:
        desk = Desk(store, case.name)
        begun = time.perf_counter()
        size = len(desk.look().case.reports)
        loading = time.perf_counter() - begun
        client = TestClient(make(desk), base_url="http://127.0.0.1")
        for called, paths in _paths(desk):
            if paths:
                table.add_row(called, str(len(set(paths))), *_measured(client, paths))
        Console().print(table)
        print(f"{size:,} reports, loaded in {loading:.1f} s")
        print(_in_browser(desk))


def _paths(desk: Desk) -> Iterator[tuple[str, list[str]]]:
    """Each kind of page with the addresses to ask for: the largest entries among them."""
    for section in (*SECTIONS, *LIVE):
        yield f"/{section}", [f"/{section}"] * ROUNDS
    yield WORDS, [WORDS] * ROUNDS
    ids: dict[str, list[str]] = {}
    for id_, kind in desk.look().kinds.items():
        ids.setdefault(kind, []).append(id_)
    for kind in ENTRIES:
        every = ids.get(kind, [])
        chosen = every[:: max(1, len(every) // ROUNDS)][:ROUNDS]
        chosen += islice(sorted(every, key=lambda id_: -_weight(desk, id_)), 2)
        yield f"/{kind}/…", [f"/{kind}/{quote(id_)}" for id_ in chosen]


def _weight(desk: Desk, id_: str) -> int:
    """About how much an entry's page has to show."""
    entry = desk.look().entries.get(id_)
    lists = ("evidence", "wordings", "values", "reports")
    return max((len(getattr(entry, name, ())) for name in lists), default=0)


def _measured(client: TestClient, paths: list[str]) -> tuple[str, ...]:
    """The first answer, then the median and the slowest of a hundred, in milliseconds."""
    times, size = [], 0
    for path in [paths[0], *paths]:
        begun = time.process_time()
        answer = client.get(path)
        times.append((time.process_time() - begun) * 1000)
        assert answer.status_code == 200, (path, answer.status_code)
        size = max(size, len(answer.content))
    first, *later = times
    slow = statistics.quantiles(later, n=100, method="inclusive")[98]
    return f"{first:.0f}", f"{statistics.median(later):.0f}", f"{slow:.0f}", f"{size / 1000:.0f}"


def _in_browser(desk: Desk) -> str:
    """How long a browser takes from the address to the first page drawn."""
    chromium = shutil.which("chromium")
    if chromium is None:
        return "no Chromium: the first page in a browser was not measured"
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - measured where it is there

    from tests.web.serving import served  # noqa: PLC0415

    with served(desk) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page()
        begun = time.perf_counter()
        page.goto(address, wait_until="load")
        seconds = time.perf_counter() - begun
        browser.close()
    return f"first page in a browser: {seconds * 1000:.0f} ms"


if __name__ == "__main__":
    main(sys.argv[1:])
