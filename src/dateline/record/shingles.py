"""Seven-word shingles of many articles, joined: which words stand in more than one report.

    A: "… would leave the base within four weeks, the minister said …"
    B: "They would leave the base within four weeks, he added."
    shared: "would leave the base within four weeks" (one shingle; two share eight words, …)

Words are compared in lower case without punctuation, over paragraph breaks but never over
furniture. Lines that one outlet repeats are furniture too. Method: w-shingling (Broder 1997) with
all shingles kept, hashed to 64 bits, joined by sorting: n log n in the words of the case.
Reworded copies are not found.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ..types.article import READABLE, Article, Zone
from .words import tokens

SIZE = 7
# A line that one outlet prints in this many reports says nothing about who copied whom.
REPEATED = 3
# A shingle in more reports than this is a set phrase of the story or a furniture line that was
# missed; comparing all its reports pairwise would be quadratic, so `overlaps` leaves it out.
COMMON = 200

Ints = NDArray[np.int64]
Hashes = NDArray[np.uint64]
Furniture = frozenset[tuple[str, int]]

# Any odd 64-bit constant spreads bits; this is the golden ratio's (Knuth 6.4).
GOLDEN = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Shared:
    """All shingles that stand in two reports or more, flat, in order of report and place.

    Row i: shingle `hashes[i]` begins at word `words[i]` of report number `reports[i]` and covers
    its text from `starts[i]` to `ends[i]`. `sizes` is each report's number of shingles, shared
    or not, as if no furniture lay between its words.
    """

    ids: tuple[str, ...]
    sizes: Ints
    hashes: Hashes
    reports: Ints
    words: Ints
    starts: Ints
    ends: Ints


def furniture(articles: Iterable[Article]) -> Furniture:
    """Find the lines that an outlet repeats, as (outlet, checksum of the line)."""
    seen: Counter[tuple[str, int]] = Counter()
    for article in articles:
        if article.outlet:
            lines = {_line(article, zone) for zone in _readable(article)}
            seen.update((article.outlet, line) for line in lines)
    return frozenset(key for key, count in seen.items() if count >= REPEATED)


def join(articles: Callable[[], Iterable[Article]], repeated: Furniture) -> Shared:
    """Find every shingle that more than one article has; `ids` in the order of `articles`.

    Two passes, so that only shared shingles are ever held with their places.
    """
    common = _common(articles(), repeated)
    ids: list[str] = []
    lengths: list[int] = []
    rows: list[tuple[Hashes, Ints, Ints, Ints]] = []
    for article in articles():
        words, places = _words(article, repeated)
        ids.append(article.report)
        lengths.append(max(len(words) - SIZE + 1, 0))
        rows.append(_only(_shingled(words, places), common))
    if not rows:
        none = np.zeros(0, np.int64)
        return Shared((), none, none.astype(np.uint64), none, none, none, none)
    counts = [len(row[0]) for row in rows]
    hashes, at, starts, ends = (np.concatenate(column) for column in zip(*rows, strict=True))
    reports = np.repeat(np.arange(len(ids), dtype=np.int64), counts)
    return Shared(tuple(ids), np.array(lengths, np.int64), hashes, reports, at, starts, ends)


def _common(articles: Iterable[Article], repeated: Furniture) -> Hashes:
    """The hashes that stand in at least two articles, in rising order."""
    each = [np.unique(_shingled(*_words(article, repeated))[0]) for article in articles]
    if not each:
        return np.zeros(0, np.uint64)
    hashes = np.concatenate(each)
    each.clear()
    hashes.sort()
    return np.unique(hashes[1:][hashes[1:] == hashes[:-1]])


def _only(row: tuple[Hashes, Ints, Ints, Ints], common: Hashes) -> tuple[Hashes, Ints, Ints, Ints]:
    """The shingles of one article whose hashes are common."""
    hashes, at, starts, ends = row
    if not len(common) or not len(hashes):
        return hashes[:0], at[:0], starts[:0], ends[:0]
    place = np.minimum(np.searchsorted(common, hashes), len(common) - 1)
    kept = common[place] == hashes
    return hashes[kept], at[kept], starts[kept], ends[kept]


def overlaps(shared: Shared) -> Iterator[tuple[int, int, int]]:
    """Give each pair of report numbers a < b with the number of different shingles they share."""
    keys, number = np.unique(shared.hashes, return_inverse=True)
    held = np.unique(number.astype(np.int64) * len(shared.ids) + shared.reports)
    shingle, report = held // max(len(shared.ids), 1), held % max(len(shared.ids), 1)
    found: list[Ints] = []
    sizes = np.bincount(shingle, minlength=len(keys))
    firsts = np.concatenate(([0], np.cumsum(sizes)[:-1])).astype(np.int64)
    for size in np.unique(sizes[sizes <= COMMON]):
        rows = firsts[sizes == size][:, None] + np.arange(size)
        members = report[rows]
        left, right = np.triu_indices(int(size), 1)
        pairs = members[:, left] * len(shared.ids) + members[:, right]
        found.append(pairs.ravel())
    if not found:
        return
    codes, counts = np.unique(np.concatenate(found), return_counts=True)
    for code, count in zip(codes.tolist(), counts.tolist(), strict=True):
        yield code // len(shared.ids), code % len(shared.ids), count


def _readable(article: Article) -> Iterator[Zone]:
    return (zone for zone in article.zones if zone.kind in READABLE)


def _line(article: Article, zone: Zone) -> int:
    return crc32(article.text[zone.start : zone.end].strip().encode("utf-8", "replace"))


def _shingled(
    words: list[int], places: list[tuple[int, int, int]]
) -> tuple[Hashes, Ints, Ints, Ints]:
    count = len(words) - SIZE + 1
    if count <= 0:
        none = np.zeros(0, np.int64)
        return none.astype(np.uint64), none, none, none
    spread = np.array(words, np.uint64) * GOLDEN
    spread ^= spread >> np.uint64(29)
    hashes = np.zeros(count, np.uint64)
    for place in range(SIZE):
        hashes = hashes * GOLDEN + spread[place : place + count]
    hashes ^= hashes >> np.uint64(32)
    starts, ends, runs = np.array(places, np.int64).T
    whole = np.flatnonzero(runs[:count] == runs[SIZE - 1 :])
    return hashes[whole], whole, starts[whole], ends[whole + SIZE - 1]


def _words(article: Article, repeated: Furniture) -> tuple[list[int], list[tuple[int, int, int]]]:
    """Checksums of the words, and for each its start, end and unbroken run of zones."""
    words: list[int] = []
    places: list[tuple[int, int, int]] = []
    run = 0
    for zone in article.zones:
        known = (article.outlet or "", _line(article, zone)) in repeated
        if zone.kind not in READABLE or known:
            run += 1
            continue
        for token in tokens(article.text[zone.start : zone.end]):
            words.append(crc32(token.word.encode("utf-8", "replace")))
            places.append((zone.start + token.start, zone.start + token.end, run))
    return words, places
