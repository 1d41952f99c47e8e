"""Pages a processor second, one process: `clean` whole, and the extractors alone; how well each.

    python -m benchmarks.extraction

    clean                 whole stage: text, zones, date, credits, language
    clean --fast          the same, with the quick way to find the article
    trafilatura           text alone, its balanced mode
    trafilatura, quick    text alone, without a second opinion
    resiliparse           text alone
    newspaper4k           text and metadata; where it is installed (Dateline does not need it)

The pages are those of `../shared/evals/extraction`; the order changes from round to round, and each
gets the best of its rounds. Beside the seconds stands F1: of 4-word shingles on ScrapingHub, of
words on WCXB, as `evals.extraction` has them.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import Any

import trafilatura
from resiliparse.extract.html2text import extract_plain_text

from dateline.clean.decode import decode
from dateline.clean.extracted import Way
from evals.extraction import body, by_shingles, by_words, hub, wcxb

from .rows import Row, beside, printed

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "evals" / "extraction"
ROUNDS = 2
OURS = ("clean", "clean --fast")
Reader = Callable[[str], str]
Page = tuple[bytes, str]
Score = Callable[[list[tuple[str, str]]], Sequence[float]]


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
    except (ImportError, LookupError, newspaper.ArticleException):
        # Some languages ask for more libraries, or for data that is not on PyPI.
        return ""


def _readers() -> dict[str, Callable[[bytes], str]]:
    others: dict[str, Reader] = {
        "trafilatura": _balanced,
        "trafilatura, quick": _quick,
        "resiliparse": _resiliparse,
    }
    if find_spec("newspaper") is not None:
        others["newspaper4k"] = partial(_newspaper, import_module("newspaper"))
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


def rows() -> Iterator[Row]:
    """Both ways beside each extractor, on both sets; none where the pages are missing."""
    if not DATA.is_dir():
        return
    news = [page for _, page in hub(DATA / "scrapinghub")]
    wide = [(data, gold.get("main_content") or "") for data, gold in wcxb(DATA / "wcxb")]
    readers = _readers()
    for reader in readers.values():
        reader(news[0][0])  # what is loaded once is not counted
    for name, pages, score in (("ScrapingHub", news, by_shingles), ("WCXB", wide, by_words)):
        measured = _measured(readers, pages, score)
        for way, peer in product(OURS, (each for each in readers if each not in OURS)):
            (ours, f1), (theirs, other) = measured[way], measured[peer]
            speed = f"{len(pages) / ours:.0f} pages a second against {len(pages) / theirs:.0f}"
            said = f"{peer}: {speed}, F1 {100 * f1:.1f} against {100 * other:.1f}"
            yield beside(f"{way}, {name}", ours, theirs, said)


def _measured(
    readers: Mapping[str, Callable[[bytes], str]], pages: list[Page], score: Score
) -> dict[str, tuple[float, float]]:
    """The best seconds of each reader, and its F1."""
    found: dict[str, tuple[float, float]] = {}
    for turn in range(ROUNDS):
        for key in list(readers)[:: -1 if turn % 2 else 1]:
            took, texts = _read(readers[key], pages)
            right = score(list(zip(texts, (gold for _, gold in pages), strict=True)))[-1]
            found[key] = min(found.get(key, (took, right)), (took, right))
    return found


if __name__ == "__main__":
    printed(rows())
