"""What it saves to parse a paragraph once: on Helsinki, whose reports share wire copy.

    python -m benchmarks.reprints [ARTICLES]

How many paragraphs came by before, of the whole and of what one process of several sees; then, each
in a process of its own, processor seconds with and without, and a hash of the readings.
"""

import csv
import hashlib
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from dateline import app
from dateline.pipeline import BATCH, batches
from dateline.ports import Page
from dateline.read.each import read_each
from dateline.read.page import Parser, normalise
from dateline.read.recent import Recent
from dateline.types.article import READABLE, Article
from dateline.types.report import Declared, Report

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "evals" / "reuse"
PROCESSES = (1, 2, 4, 8)
HELD = 7_500  # paragraphs that `Recent` has room for


def main() -> None:
    articles = _articles()
    paragraphs = [[*_paragraphs(article)] for article in articles]
    print(f"{len(articles)} articles, {sum(map(len, paragraphs))} paragraphs")
    for jobs in PROCESSES:
        seen = _seen(paragraphs, jobs)
        print(f"  characters read before, of {jobs} processes: {100 * seen:.1f} %")
    some = sys.argv[1] if len(sys.argv) > 1 else "306"
    for way in ("without", "with"):
        subprocess.run([sys.executable, "-m", "benchmarks.reprints", some, way], check=True)


def read(articles: Sequence[Article], parser: Parser) -> None:
    """Read articles and print what that took."""
    stages = app.stages(app.settings())
    clock, parsing = time.process_time(), 0.0

    def parse(some: Iterable[Article]) -> Iterator[Page]:
        nonlocal parsing
        pages = parser.parse(some)
        while True:
            begun = time.process_time()
            page = next(pages, None)
            parsing += time.process_time() - begun
            if page is None:
                return
            yield page

    digest = hashlib.sha256()
    for batch in batches(articles):
        for one in read_each(batch, parse, stages.readers):
            digest.update(msgspec.json.encode(one))
    whole = time.process_time() - clock
    print(f"{whole:.1f} s, {parsing:.1f} of them parsing; readings {digest.hexdigest()[:12]}")


def _articles() -> list[Article]:
    csv.field_size_limit(sys.maxsize)
    with (DATA / "helsinki_articles.csv").open(encoding="utf-8", newline="") as lines:
        rows = [*csv.DictReader(lines)]
    clean = app.cleaner(app.settings())
    return [clean(_report(row)) for row in rows]


def _report(row: dict[str, str]) -> Report:
    data = row["text"].replace(" ### ", "\n\n").encode()
    declared = Declared(outlet=row["publisher"], published=row["scrape_time"][:10])
    return Report(hashlib.sha256(data).hexdigest(), row["id"], data, "text/plain", declared)


def _paragraphs(article: Article) -> Iterator[str]:
    for zone in article.zones:
        if zone.kind in READABLE:
            yield normalise(article.text[zone.start : zone.end])


def _seen(paragraphs: Sequence[Sequence[str]], jobs: int) -> float:
    """The share of characters that its process has seen among its last HELD paragraphs."""
    held: list[dict[str, None]] = [{} for _ in range(jobs)]
    before = whole = 0
    for number, article in enumerate(paragraphs):
        mine = held[number // BATCH % jobs]
        for paragraph in article:
            whole += len(paragraph)
            before += len(paragraph) if paragraph in mine else 0
            mine.pop(paragraph, None)
            mine[paragraph] = None
            if len(mine) > HELD:
                del mine[next(iter(mine))]
    return before / whole


if __name__ == "__main__":
    if len(sys.argv) > 2:
        chosen = Parser(app.MODEL, Recent() if sys.argv[2] == "with" else None)
        read(_articles()[: int(sys.argv[1])], chosen)
    else:
        main()
