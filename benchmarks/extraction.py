"""Pages a processor second, one process: `clean` whole, and the extractors alone.

    python -m benchmarks.extraction

    clean                 whole stage: text, zones, date, credits, language
    trafilatura           text alone, its balanced mode
    trafilatura, quick    text alone, without a second opinion
    resiliparse           text alone; where it is installed (Dateline does not need it)

The pages are those of `../shared/evals/extraction`; the order of the four changes from round to
round, and each gets the best of its rounds.
"""

import importlib
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

from dateline.clean.decode import decode
from evals.extraction import article, hub, wcxb

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "evals" / "extraction"
ROUNDS = 2
Reader = Callable[[bytes], object]


def _balanced(data: bytes) -> object:
    return trafilatura.extract(decode(data, None, "text/html"), include_comments=False)


def _quick(data: bytes) -> object:
    source = decode(data, None, "text/html")
    return trafilatura.extract(source, include_comments=False, fast=True)


def _readers() -> dict[str, Reader]:
    found: dict[str, Reader] = {
        "clean": lambda data: article(data, "text/html"),
        "trafilatura": _balanced,
        "trafilatura, quick": _quick,
    }
    try:
        plain = importlib.import_module("resiliparse.extract.html2text").extract_plain_text
    except ImportError:
        print("resiliparse is not installed, so it is left out")
        return found
    found["resiliparse"] = lambda data: plain(decode(data, None, "text/html"), main_content=True)
    return found


def _seconds(reader: Reader, pages: list[bytes]) -> float:
    started = time.process_time()
    for page in pages:
        reader(page)
    return time.process_time() - started


def main() -> None:
    if not DATA.is_dir():
        print("no pages at ../shared/evals/extraction, skipped")
        return
    sets = {
        "ScrapingHub": [data for _, (data, _) in hub(DATA / "scrapinghub")],
        "WCXB": [data for data, _ in wcxb(DATA / "wcxb")],
    }
    readers = _readers()
    for reader in readers.values():
        reader(sets["ScrapingHub"][0])  # what is loaded once is not counted
    for name, pages in sets.items():
        best: dict[str, float] = {}
        for turn in range(ROUNDS):
            for key in list(readers)[:: -1 if turn % 2 else 1]:
                best[key] = min(best.get(key, 1e9), _seconds(readers[key], pages))
        for key in readers:
            print(f"{name:12} {key:20} {len(pages) / best[key]:8.1f} pages a processor second")


if __name__ == "__main__":
    main()
