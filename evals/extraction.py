"""Extraction: how much of a page's article `clean` keeps, and how much else it lets through.

ScrapingHub (the pages of its benchmark that are at hand): 4-word shingles, precision and
recall averaged over pages, F1 of the averages. WCXB: F1 over words, mean over pages; leak is
the share of text known not to be the article that gets through. Flattened: the same
ScrapingHub pages as lines of visible text, without a tag; by shingles, and F1 over words (mean
over pages). The model for such text was fitted on WCXB. `fast` is the quick way with pages.
`outlet`: those of the flattened pages whose outlet has another one among them.

The article is taken as its body and excerpt zones; ScrapingHub's gold has no headline,
WCXB's mostly none.
"""

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import lxml.html

from dateline.clean.about import about
from dateline.clean.article import clean
from dateline.clean.decode import decode
from dateline.clean.extracted import Way
from dateline.clean.markup import Markup
from dateline.clean.page import extract
from dateline.clean.repeats import repeated
from dateline.errors import InputError
from dateline.types.article import Article, ZoneKind
from dateline.types.report import Declared, Report

_TEXT = frozenset({ZoneKind.BODY, ZoneKind.EXCERPT})
_WORD = re.compile(r"\w+")
_SHINGLE = 4
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "head"})
_PARAGRAPHS = frozenset("blockquote dl figure h1 h2 h3 h4 h5 h6 ol p pre title ul".split())
_LINES = frozenset(
    "address article aside br caption dd details div dt fieldset footer form header hr legend li"
    " main nav option section table td th tr".split()
)


def measure(root: Path) -> dict[str, float] | None:
    """Return the figures in percent, None when the data is not beside the checkout."""
    folder = root / "extraction"
    if not folder.is_dir():
        print("extraction: no data at ../shared/evals/extraction, skipped")
        return None
    news = dict(hub(folder / "scrapinghub"))
    pages = list(wcxb(folder / "wcxb"))
    figures: dict[str, float] = {}
    for way, name in ((Way.CAREFUL, "extraction"), (Way.QUICK, "extraction.fast")):
        started = time.process_time()
        found = [(body(data, "text/html", way), gold) for data, gold in news.values()]
        figures |= _named(f"{name}.scrapinghub", ("precision", "recall", "f1"), by_shingles(found))
        figures |= _words(f"{name}.wcxb", pages, way)
        seconds = time.process_time() - started
        print(f"{name}: {(len(news) + len(pages)) / seconds:.1f} pages a processor second")
    flat = [(_flat_body(data), gold) for data, gold in news.values()]
    figures |= _named("extraction.flattened", ("precision", "recall", "f1"), by_shingles(flat))
    figures |= _named("extraction.flattened", ("words",), by_words(flat))
    figures |= _of_one_outlet(news)
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


def article(data: bytes, media: str, way: Way = Way.CAREFUL) -> Article | None:
    """Return what `clean` makes of a page, None when it finds no words."""
    try:
        report = Report(id="0" * 64, file="page", data=data, media=media)
        return clean(report, partial(extract, way=way))
    except InputError:
        return None


def body(data: bytes, media: str, way: Way = Way.CAREFUL) -> str:
    """Return the text of the zones that hold the article."""
    cleaned = article(data, media, way)
    if cleaned is None:
        return ""
    return _kept(cleaned)


def _kept(cleaned: Article) -> str:
    return "\n".join(cleaned.text[z.start : z.end] for z in cleaned.zones if z.kind in _TEXT)


def _flat_body(data: bytes) -> str:
    return body(flattened(data).encode("utf-8"), "text/plain")


def by_shingles(pairs: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    """Return precision and recall of shingles, averaged over (found, gold), and F1 of these."""
    scores = [_overlap(_shingled(found), _shingled(gold)) for found, gold in pairs]
    precision, recall = (sum(column) / len(scores) for column in zip(*scores, strict=True))
    return precision, recall, _f1(precision, recall)


def by_words(pairs: Sequence[tuple[str, str]]) -> tuple[float]:
    """Return F1 over words, mean over (found, gold)."""
    return (sum(_f1(*_overlap(_counted(one), _counted(gold))) for one, gold in pairs) / len(pairs),)


def _of_one_outlet(news: Mapping[str, tuple[bytes, str]]) -> dict[str, float]:
    """Pages without tags whose outlet has another one here: each cleaned alone, and knowing it."""
    reports = [_addressed(name, data) for name, (data, _) in news.items()]
    alone = {report.id: clean(report) for report in reports}
    lines = repeated(alone.values())
    told = {each.id: clean(each, shared=lines[each.id]) for each in reports if each.id in lines}
    print(f"extraction: {len(told)} pages beside another of their outlet")
    return {
        f"extraction.outlet.{name}": by_words(
            [(_kept(found[each]), news[each][1]) for each in told]
        )[0]
        for name, found in (("alone_words", alone), ("words", told))
    }


def _addressed(name: str, data: bytes) -> Report:
    url = about(Markup(decode(data, None, "text/html"))).url
    return Report(name, name, flattened(data).encode("utf-8"), "text/plain", Declared(url=url))


def _counted(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / ((precision + recall) or 1)


def _named(name: str, keys: Sequence[str], values: Sequence[float]) -> dict[str, float]:
    return {f"{name}.{key}": value for key, value in zip(keys, values, strict=True)}


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


def _words(name: str, pages: Iterable[tuple[bytes, dict[str, Any]]], way: Way) -> dict[str, float]:
    pairs: list[tuple[str, str]] = []
    leaked: list[float] = []
    for data, gold in pages:
        text = body(data, "text/html", way)
        pairs.append((text, gold.get("main_content") or ""))
        leaked += [float(snippet in text) for snippet in gold.get("without") or []]
    return {f"{name}.f1": by_words(pairs)[0], f"{name}.leak": sum(leaked) / len(leaked)}


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
