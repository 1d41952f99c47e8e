"""Reuse against Helsinki: pairs of articles of different publishers that share much text.

Gold is exact: containment (shared 7-word shingles over those of the shorter article) of at least
a quarter, after lines that one outlet repeats in three or more articles are removed. Found
are the pairs that `record.shingles` reports, hashed, joined by sorting, cut at furniture.
`largest_share`: reports in the largest group of heavy reuse, so that one chain cannot hide.
`independence` counts sources against groups labelled by hand.
"""

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter

from dateline.record.shingles import SIZE, join, overlaps, spell
from dateline.record.words import plain_words
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import Basis, Dating

from . import independence

HEAVY = 0.25
BREAK = " ### "

Pair = tuple[int, int]


def measure(root: Path) -> dict[str, float] | None:
    """Percentages over pairs, and seconds; None where the data is missing."""
    path = root / "reuse" / "helsinki_articles.csv"
    if not path.exists():
        print(f"reuse: skipped, {path.name} is not there")
        return None
    csv.field_size_limit(sys.maxsize)
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    articles = loaded(rows)
    gold = exact(articles)
    began = perf_counter()
    found = quick(articles)
    seconds = perf_counter() - began
    right = len(found & gold)
    groups = Counter(_groups(len(articles), found))
    return {
        "reuse.helsinki.pair_recall": round(100 * right / len(gold), 1),
        "reuse.helsinki.pair_precision": round(100 * right / max(len(found), 1), 1),
        "reuse.helsinki.largest_share": round(100 * max(groups.values()) / len(articles), 1),
        "reuse.helsinki.join_seconds": round(seconds, 1),
    } | independence.measure(rows)


def loaded(rows: Iterable[dict[str, str]]) -> list[Article]:
    """The articles of the data, its breaks between lines as furniture."""
    return [_article(n, row) for n, row in enumerate(rows)]


def quick(articles: Sequence[Article]) -> set[Pair]:
    """Heavy pairs of different publishers as the record stage finds them."""
    shared = join([spell(one) for one in articles])
    sizes = shared.sizes.tolist()
    return {
        (a, b)
        for a, b, count in overlaps(shared)
        if articles[a].outlet != articles[b].outlet
        and count >= HEAVY * max(min(sizes[a], sizes[b]), 1)
    }


def exact(articles: Sequence[Article]) -> set[Pair]:
    """Heavy pairs by the protocol, with sets of strings."""
    sets = shingled(articles)
    holders = defaultdict(list)
    for number, one in enumerate(sets):
        for shingle in one:
            holders[shingle].append(number)
    common: Counter[Pair] = Counter()
    for held in holders.values():
        common.update((a, b) for i, a in enumerate(held) for b in held[i + 1 :])
    return {
        (a, b)
        for (a, b), count in common.items()
        if articles[a].outlet != articles[b].outlet
        and count >= HEAVY * min(len(sets[a]), len(sets[b]))
    }


def shingled(articles: Sequence[Article]) -> list[set[tuple[str, ...]]]:
    """The shingles of each article, without lines that its outlet repeats."""
    counts: Counter[tuple[str | None, str]] = Counter()
    for article in articles:
        counts.update({(article.outlet, line) for line in _lines(article)})
    return [_shingles(article, counts) for article in articles]


def _lines(article: Article) -> list[str]:
    return [line.strip() for line in article.text.split(BREAK)]


def _shingles(article: Article, counts: Counter[tuple[str | None, str]]) -> set[tuple[str, ...]]:
    kept = (line for line in _lines(article) if counts[article.outlet, line] < 3)
    words = plain_words(" ".join(kept))
    return {tuple(words[i : i + SIZE]) for i in range(len(words) - SIZE + 1)}


def _groups(count: int, pairs: Iterable[Pair]) -> list[int]:
    """The smallest number of each article's connected group."""
    roots = list(range(count))
    for a, b in sorted(pairs):
        low, high = sorted((_root(roots, a), _root(roots, b)))
        roots[high] = low
    return [_root(roots, number) for number in range(count)]


def _root(roots: list[int], number: int) -> int:
    while roots[number] != number:
        number = roots[number]
    return number


def _article(number: int, row: dict[str, str]) -> Article:
    text, zones, start = row["text"], [], 0
    for line in text.split(BREAK):
        zones.append(Zone(ZoneKind.BODY, start, start + len(line)))
        start += len(line) + len(BREAK)
    none = Dating(None, None, Basis.UNKNOWN, "not needed here")
    return Article(row["id"], str(number), text, tuple(zones), none, outlet=row["publisher"])
