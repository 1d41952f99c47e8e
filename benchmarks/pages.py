"""How fast pages are: every kind of page at the server, and the first page in a browser.

    python -m benchmarks.pages [SIZE]     a case of so many templated reports, by default 10,000
    python -m benchmarks.pages CASE       a case that is there; nothing in it is changed

or `make bench-pages`. The record of 10,000 reports takes minutes to build. "Cold" is a page of
which nothing is prepared, not even what it shares with others; a server prepares all when it is
started and when the case changes, so that a reader waits for "first" and then for the median.
Pages are measured in processor time, which other programs disturb less, the browser by the clock.
"""

import re
import shutil
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, urlencode

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
GOALS = "goals for 10,000 reports: every page below 100 ms; in a browser below 1 s"
SEARCHES = 40  # of each sort
FILTERED = ("timeline", "statements", "figures", "events", "parties", "disagreements")
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
    columns = ("page", "pages", "cold ms", "first ms", "median ms", "p99 ms", "KB")
    table = Table(*columns, caption=GOALS)
    with app.opened(case) as store:
        desk = Desk(store, case.name)
        begun = time.perf_counter()
        size = len(desk.look().case.reports)
        loading = time.perf_counter() - begun
        client = TestClient(make(desk), base_url="http://127.0.0.1")
        pages = [(called, paths) for called, paths in _paths(desk) if paths]
        cold = [_cold(client, desk, paths[0]) for _, paths in pages]
        desk.look().kept.clear()
        begun = time.perf_counter()
        desk.prepare(desk.look())
        preparing = time.perf_counter() - begun
        for (called, paths), first in zip(pages, cold, strict=True):
            table.add_row(called, str(len(set(paths))), f"{first:.0f}", *_measured(client, paths))
        Console().print(table)
        print(f"{size:,} reports, loaded in {loading:.1f} s, pages prepared in {preparing:.1f} s")
        print(_in_browser(desk))


def _paths(desk: Desk) -> Iterator[tuple[str, list[str]]]:
    """Each kind of page with the addresses to ask for: the largest entries among them."""
    for section in (*SECTIONS, *LIVE):
        yield f"/{section}", [f"/{section}"] * ROUNDS
    for sort, asked in _searches(desk).items():
        yield f"search: {sort}", [f"/search?{urlencode(each)}" for each in asked]
    for section in FILTERED:
        yield f"/{section}, filtered", [f"/{section}?{urlencode(each)}" for each in _filters(desk)]
    ids: dict[str, list[str]] = {}
    for id_, kind in desk.look().kinds.items():
        ids.setdefault(kind, []).append(id_)
    for kind in ENTRIES:
        every = ids.get(kind, [])
        chosen = every[:: max(1, len(every) // ROUNDS)][:ROUNDS]
        chosen += islice(sorted(every, key=lambda id_: -_weight(desk, id_)), 2)
        yield f"/{kind}/…", [f"/{kind}/{quote(id_)}" for id_ in chosen]


def _searches(desk: Desk) -> dict[str, list[dict[str, str]]]:
    """Searches for what stands in the reports: often and seldom, alone and together."""
    words, phrases = ["the", "of"], []
    for number, report in enumerate(desk.store.report_ids()[:: _every(desk)]):
        found = re.findall(r"\w+", desk.look().article(report).text)
        place = 7 * number % max(len(found) - 3, 1)
        words.append(found[place])
        phrases += [f'"{" ".join(found[place : place + 3])}"', " ".join(found[place : place + 2])]
    beginnings = sorted({f"{word[:length]}*" for word in words for length in (1, 2, 3)})
    return {
        "words": [{"words": word} for word in words],
        "phrases": [{"words": phrase} for phrase in phrases[:SEARCHES]],
        "beginnings": [{"words": each} for each in beginnings],
        "filtered": [{"words": word, **only} for word in words[:8] for only in _filters(desk)],
    }


def _every(desk: Desk) -> int:
    return max(1, len(desk.store.report_ids()) // SEARCHES)


def _filters(desk: Desk) -> list[dict[str, str]]:
    """A time that hides half of all reports, those most named, and both."""
    case = desk.look().case
    days = sorted(each.published.edtf for each in case.reports.values() if each.published.edtf)
    parties = sorted(case.record.parties, key=lambda each: (-len(each.evidence), each.id))[:2]
    since = {"since": next(day for day in days[len(days) // 2 :] if "/" not in day)}
    named = [{"party": each.name} for each in parties]
    return [since, *named, *(since | each for each in named)]


def _weight(desk: Desk, id_: str) -> int:
    """About how much an entry's page has to show."""
    entry = desk.look().entries.get(id_)
    lists = ("evidence", "wordings", "values", "reports")
    return max((len(getattr(entry, name, ())) for name in lists), default=0)


def _cold(client: TestClient, desk: Desk, path: str) -> float:
    """Milliseconds of an answer for which nothing was worked out before."""
    desk.look().kept.clear()
    begun = time.process_time()
    assert client.get(path).status_code == 200, path
    return (time.process_time() - begun) * 1000


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
