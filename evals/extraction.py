"""Extraction: how much of a page's article `clean` keeps, and how much else it lets through.

ScrapingHub (the pages of its benchmark that are at hand): 4-word shingles, precision and
recall averaged over pages, F1 of the averages. WCXB: F1 over words, mean over pages; leak is
the share of text known not to be the article that gets through. Flattened: the same
ScrapingHub pages as lines of visible text, without a tag; by shingles, and F1 over words (mean
over pages). The model for such text was fitted on WCXB.

The article is taken as its body and excerpt zones; ScrapingHub's gold has no headline,
WCXB's mostly none.
"""

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import lxml.html

from dateline.clean.article import clean
from dateline.clean.decode import decode
from dateline.clean.page import extract
from dateline.errors import InputError
from dateline.types.article import Article, ZoneKind
from dateline.types.report import Report

_TEXT = frozenset({ZoneKind.BODY, ZoneKind.EXCERPT})
_WORD = re.compile(r"\w+")
_SHINGLE = 4
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "head"})
_PARAGRAPHS = frozenset("blockquote dl figure h1 h2 h3 h4 h5 h6 ol p pre title ul".split())
_LINES = frozenset(
    "address article aside br caption dd details div dt fieldset footer form header hr legend li"
    " main nav option section table td th tr".split()
)

Pages = Mapping[str, str]
Cleaner = Callable[[bytes, str], str]


def measure(root: Path) -> dict[str, float] | None:
    """Return the figures in percent, None when the data is not beside the checkout."""
    folder = root / "extraction"
    if not folder.is_dir():
        print("extraction: no data at ../shared/evals/extraction, skipped")
        return None
    news = dict(hub(folder / "scrapinghub"))
    started = time.process_time()
    figures = _shingles("extraction.scrapinghub", news, lambda page: _body(page, "text/html"))
    pages = list(wcxb(folder / "wcxb"))
    figures |= _words("extraction.wcxb", pages)
    seconds = time.process_time() - started
    print(f"extraction: {(len(news) + len(pages)) / seconds:.1f} pages a processor second")
    figures |= _shingles("extraction.flattened", news, _flat_body)
    figures |= _flat_words("extraction.flattened", news)
    return {key: round(100 * value, 1) for key, value in figures.items()}


def hub(folder: Path) -> Iterator[tuple[str, tuple[bytes, str]]]:
    """Yield the name of each page of ScrapingHub, with the page and its gold text."""
    gold = json.loads((folder / "ground-truth.json").read_bytes())
    for page in sorted(gold):
        data = gzip.decompress((folder / "html" / f"{page}.html.gz").read_bytes())
        yield page, (data, gold[page]["articleBody"])


def wcxb(folder: Path) -> Iterator[tuple[bytes, dict[str, Any]]]:
    """Yield each page of WCXB with its gold."""
    for path in sorted((folder / "ground-truth").iterdir()):
        gold = json.loads(path.read_bytes())["ground_truth"]
        data = gzip.decompress((folder / "html" / f"{path.stem}.html.gz").read_bytes())
        yield data, gold


def article(data: bytes, media: str) -> Article | None:
    """Return what `clean` makes of a page, None when it finds no words."""
    try:
        return clean(Report(id="0" * 64, file="page", data=data, media=media), extract)
    except InputError:
        return None


def _body(data: bytes, media: str) -> str:
    cleaned = article(data, media)
    if cleaned is None:
        return ""
    return "\n".join(cleaned.text[z.start : z.end] for z in cleaned.zones if z.kind in _TEXT)


def _flat_body(data: bytes) -> str:
    return _body(flattened(data).encode("utf-8"), "text/plain")


def _shingles(
    name: str, hub: Mapping[str, tuple[bytes, str]], read: Callable[[bytes], str]
) -> dict[str, float]:
    scores = [_overlap(_shingled(read(data)), _shingled(gold)) for data, gold in hub.values()]
    precision, recall = (sum(column) / len(scores) for column in zip(*scores, strict=True))
    f1 = 2 * precision * recall / ((precision + recall) or 1)
    return {f"{name}.precision": precision, f"{name}.recall": recall, f"{name}.f1": f1}


def _shingled(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    if not words:
        return Counter()
    last = max(1, len(words) - _SHINGLE + 1)
    return Counter(tuple(words[i : i + _SHINGLE]) for i in range(last))


def _overlap(found: Counter[Any], gold: Counter[Any]) -> tuple[float, float]:
    """Precision and recall; a side with nothing on it is right when the other is empty too."""
    shared = (found & gold).total()
    precision = shared / found.total() if found else float(not gold)
    recall = shared / gold.total() if gold else 1.0
    return precision, recall


def _words(name: str, pages: Iterable[tuple[bytes, dict[str, Any]]]) -> dict[str, float]:
    scores: list[float] = []
    leaked: list[float] = []
    for data, gold in pages:
        text = _body(data, "text/html")
        precision, recall = _overlap(
            Counter(_WORD.findall(text.lower())),
            Counter(_WORD.findall((gold.get("main_content") or "").lower())),
        )
        scores.append(2 * precision * recall / ((precision + recall) or 1))
        without = gold.get("without") or []
        leaked += [float(snippet in text) for snippet in without]
    return {f"{name}.f1": sum(scores) / len(scores), f"{name}.leak": sum(leaked) / len(leaked)}


def _flat_words(name: str, hub: Mapping[str, tuple[bytes, str]]) -> dict[str, float]:
    """F1 over words, mean over pages."""
    scores = []
    for data, gold in hub.values():
        found, wanted = _flat_body(data).lower(), gold.lower()
        precision, recall = _overlap(Counter(_WORD.findall(found)), Counter(_WORD.findall(wanted)))
        scores.append(2 * precision * recall / ((precision + recall) or 1))
    return {f"{name}.words": sum(scores) / len(scores)}


def flattened(data: bytes) -> str:
    """Return the visible text: blank lines around paragraphs, line breaks around the rest."""
    text = decode(data, None, "text/html")
    parser = lxml.html.HTMLParser(encoding="utf-8")
    tree = lxml.html.document_fromstring(text.encode("utf-8"), parser=parser)
    pieces: list[str] = []
    _flatten(tree, pieces)
    lines = [" ".join(line.split()) for line in "".join(pieces).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _flatten(node: Any, pieces: list[str]) -> None:
    if isinstance(node.tag, str) and node.tag not in _UNSEEN:
        edge = "\n\n" if node.tag in _PARAGRAPHS else "\n" if node.tag in _LINES else ""
        pieces += (edge, " ".join((node.text or "").split("\n")))
        for child in node:
            _flatten(child, pieces)
        pieces.append(edge)
    pieces.append(" ".join((node.tail or "").split("\n")))


if __name__ == "__main__":
    for key, value in (
        measure(Path(__file__).resolve().parents[1].parent / "shared" / "evals") or {}
    ).items():
        print(f"{key:40} {value:5.1f}")
