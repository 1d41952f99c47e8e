"""Processor seconds by stage, in one process: clean, parse, each reader, record, store.

    python -m benchmarks.stages REPORTS.jsonl PARAGRAPHS.json     prints {"clean": seconds, …}

Writes the readable paragraphs to the second file, for `benchmarks.bare`.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline import app, inputs
from dateline.pipeline import Stages
from dateline.ports import Kept, Page, Store
from dateline.read.page import normalise
from dateline.types.article import READABLE, Article
from dateline.types.reading import Reading
from dateline.types.report import Declared, Report
from dateline.types.shelves import MemoryShelf


class Clock:
    """Processor seconds by name."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    @contextmanager
    def on(self, name: str) -> Iterator[None]:
        """Count the seconds of a block under a name."""
        begun = time.process_time()
        yield
        self.seconds[name] += time.process_time() - begun  # type: ignore[assignment]


def main(reports: str, paragraphs: str) -> None:
    clock = Clock()
    stages = app.stages(app.settings())
    taken = [
        item
        for item in inputs.reports(inputs.given([Path(reports)], Declared()))
        if isinstance(item, Report)
    ]
    with clock.on("clean"):
        articles = [stages.clean(report) for report in taken]
    _write(articles, Path(paragraphs))
    readings = list(_readings(articles, stages, clock))
    with TemporaryDirectory() as folder:
        store = app.new_or_open(Path(folder) / "bench.dateline")
        _keep(store, taken, readings, clock)
        with clock.on("record"):
            record = stages.build(store.readings(), (), MemoryShelf())
        with clock.on("store"):
            store.save(record)
        store.close()
    print(json.dumps({"reports": len(taken), **clock.seconds}))


def _readings(articles: list[Article], stages: Stages, clock: Clock) -> Iterator[Reading]:
    # The model is loaded with the first page; a page of no words keeps that out of "parse".
    next(stages.parse(articles[:1]))
    pages = stages.parse(articles)
    for _ in articles:
        with clock.on("parse"):
            page = next(pages)
        yield _read(page, stages, clock)


def _read(page: Page, stages: Stages, clock: Clock) -> Reading:
    found = Reading(page.article)
    for reader in stages.readers:
        with clock.on(reader.name):
            found = reader.read(page, found)
    return found


def _keep(store: Store, reports: list[Report], readings: list[Reading], clock: Clock) -> None:
    kept = [Kept(*pair) for pair in zip(reports, readings, strict=True)]
    for start in range(0, len(kept), 32):
        with clock.on("store"):
            store.keep(kept[start : start + 32], ())


def _write(articles: list[Article], paragraphs: Path) -> None:
    texts = [
        normalise(article.text[zone.start : zone.end])
        for article in articles
        for zone in article.zones
        if zone.kind in READABLE
    ]
    paragraphs.write_text(json.dumps(texts), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
