"""Pages a processor second, one process: `clean` whole, and the extractors alone; how well each.

    python -m benchmarks.extraction

    clean                 whole stage: text, zones, date, credits, language
    clean --fast          the same, with the quick way to find the article
    trafilatura           text alone, its balanced mode
    trafilatura, quick    text alone, without a second opinion
    resiliparse           text alone
    newspaper4k           text and metadata; where it is installed (Dateline does not need it)

The pages are those of `../shared/evals/extraction`; the order changes from round to round, and each
gets the best of its rounds. Beside the speed stands how many times that of trafilatura it is, and
F1: of 4-word shingles on ScrapingHub, of words on WCXB, as `evals.extraction` has them.
"""

import importlib
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import trafilatura
from resiliparse.extract.html2text import extract_plain_text

from dateline.clean.decode import decode
from dateline.clean.extracted import Way
from evals.extraction import body, by_shingles, by_words, hub, wcxb

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "evals" / "extraction"
ROUNDS = 2
Reader = Callable[[str], str]
Page = tuple[bytes, str]


def _balanced(source: str) -> str:
    return trafilatura.extract(source, include_comments=False) or ""


def _quick(source: str) -> str:
    return trafilatura.extract(source, include_comments=False, fast=True) or ""


def _resiliparse(source: str) -> str:
    return extract_plain_text(source, main_content=True)


def _newspaper(newspaper: Any, source: str) -> str:
    try:
        page = newspaper.Article("https://a.example/", fetch_images=False)
        page.download(input_html=source)
        page.parse()
        return str(page.text)
    except (ImportError, newspaper.ArticleException):  # some languages ask for more libraries
        return ""


def _readers() -> dict[str, Callable[[bytes], str]]:
    others: dict[str, Reader] = {
        "trafilatura": _balanced,
        "trafilatura, quick": _quick,
        "resiliparse": _resiliparse,
    }
    try:
        newspaper = importlib.import_module("newspaper")
    except ImportError:
        print("newspaper4k is not installed, so it is left out")
    else:
        others["newspaper4k"] = partial(_newspaper, newspaper)
    found = {
        "clean": lambda data: body(data, "text/html"),
        "clean --fast": lambda data: body(data, "text/html", Way.QUICK),
    }
    return found | {name: _decoded(reader) for name, reader in others.items()}


def _decoded(reader: Reader) -> Callable[[bytes], str]:
    return lambda data: reader(decode(data, None, "text/html"))


def _read(reader: Callable[[bytes], str], pages: list[Page]) -> tuple[float, list[str]]:
    started = time.process_time()
    texts = [reader(data) for data, _ in pages]
    return time.process_time() - started, texts


def main() -> None:
    if not DATA.is_dir():
        print("no pages at ../shared/evals/extraction, skipped")
        return
    news = [page for _, page in hub(DATA / "scrapinghub")]
    wide = [(data, gold.get("main_content") or "") for data, gold in wcxb(DATA / "wcxb")]
    readers = _readers()
    for reader in readers.values():
        reader(news[0][0])  # what is loaded once is not counted
    for name, pages, score in (("ScrapingHub", news, by_shingles), ("WCXB", wide, by_words)):
        seconds: dict[str, float] = {}
        right: dict[str, float] = {}
        for turn in range(ROUNDS):
            for key in list(readers)[:: -1 if turn % 2 else 1]:
                took, texts = _read(readers[key], pages)
                seconds[key] = min(seconds.get(key, took), took)
                right[key] = score(list(zip(texts, (gold for _, gold in pages), strict=True)))[-1]
        for key in readers:
            times = seconds["trafilatura"] / seconds[key]
            print(
                f"{name:12} {key:20} {len(pages) / seconds[key]:8.1f} pages a processor second"
                f" {times:5.1f} times trafilatura   F1 {100 * right[key]:.1f}"
            )


if __name__ == "__main__":
    main()
