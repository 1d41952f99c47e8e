"""Seven-word shingles of many articles, joined: which words stand in more than one report.

    A: "… would leave the base within four weeks, the minister said …"
    B: "They would leave the base within four weeks, he added."
    shared: "would leave the base within four weeks" (one shingle; two share eight words, …)

Words are compared in lower case without punctuation, over paragraph breaks but never over
furniture. Lines that one outlet repeats are furniture too. Method: w-shingling (Broder 1997) with
all shingles kept, hashed to 64 bits, joined by sorting: n log n in the words of the case.
Reworded copies are not found; `content` makes the same of content words, for `rewrites`.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ..types.article import READABLE, Article, Zone
from .quoted import quoted
from .words import TOKEN, plain, term

SIZE = 7
CONTENT = 3  # of content words alone
# A line that one outlet prints in this many reports says nothing about who copied whom.
REPEATED = 3
# A shingle in more reports than this is a set phrase of the story or a furniture line that was
# missed; comparing all its reports pairwise would be quadratic, so `overlaps` leaves it out.
COMMON = 200

Ints = NDArray[np.int64]
Places = NDArray[np.int32]  # half the memory, which the shingles of a large case fill
Hashes = NDArray[np.uint64]
Furniture = frozenset[tuple[str, int]]
Row = tuple[Hashes, Places, Places, Places, NDArray[np.uint8]]

# Any odd 64-bit constant spreads bits; this is the golden ratio's (Knuth 6.4).
GOLDEN = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Spelt:
    """The words of one article as checksums, with their places: seventeen bytes a word.

    `lines` tells each paragraph's checksum, its number of words, and whether it follows the one
    before without furniture between them. `own` says of each word that no quotation marks hold it;
    `stems` are checksums of what its forms share, 0 for words that carry no content.
    """

    report: str
    outlet: str
    lines: tuple[tuple[int, int, bool], ...]
    words: NDArray[np.uint32]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    own: NDArray[np.bool_]
    stems: NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Shared:
    """All shingles that stand in two reports or more, flat, in order of report and place.

    Row i: shingle `hashes[i]` begins at word `words[i]` of report number `reports[i]` and covers
    its text from `starts[i]` to `ends[i]`. `sizes` is each report's number of shingles, shared
    or not, as if no furniture lay between its words. `own` has bit k where word k of the
    shingle stands outside quotation marks.
    """

    ids: tuple[str, ...]
    sizes: Ints
    hashes: Hashes
    reports: Places
    words: Places
    starts: Places
    ends: Places
    own: NDArray[np.uint8]


def spell(article: Article) -> Spelt:
    """Take the words of an article's paragraphs, each once, so that its text can be let go."""
    words, stems, starts, ends = array("I"), array("I"), array("i"), array("i")
    lines: list[tuple[int, int, bool]] = []
    follows = False
    for zone in article.zones:
        if zone.kind not in READABLE:
            follows = False
            continue
        before = len(words)
        for found in TOKEN.finditer(article.text, zone.start, zone.end):
            words.append(_checksum(found.group()))
            stems.append(_stem(found.group()))
            starts.append(found.start())
            ends.append(found.end())
        lines.append((_line(article, zone), len(words) - before, follows))
        follows = True
    at = np.array(starts, np.int32)
    own = np.ones(len(words), bool)
    for start, end in quoted(article):
        first, last = np.searchsorted(at, (start, end))
        own[first:last] = False
    return Spelt(
        report=article.report,
        outlet=article.outlet or "",
        lines=tuple(lines),
        words=np.array(words, np.uint32),
        starts=at,
        ends=np.array(ends, np.int32),
        own=own,
        stems=np.array(stems, np.uint32),
    )


def content(one: Spelt) -> Spelt:
    """The same article with its content words only, as stems."""
    kept = one.stems != 0
    line = np.repeat(np.arange(len(one.lines)), [count for _, count, _ in one.lines])
    counts = np.bincount(line[kept], minlength=len(one.lines)).tolist()
    lines = (
        (key, count, follows) for (key, _, follows), count in zip(one.lines, counts, strict=True)
    )
    stems = one.stems[kept]
    return Spelt(
        report=one.report,
        outlet=one.outlet,
        lines=tuple(lines),
        words=stems,
        starts=one.starts[kept],
        ends=one.ends[kept],
        own=one.own[kept],
        stems=stems,
    )


def join(spelt: Sequence[Spelt], size: int = SIZE) -> Shared:
    """Find every shingle of `size` words that more than one article has; `ids` in the order given.

    Lines that an outlet repeats are left out. Shingles are made twice, so that only the shared
    ones are ever held with their places.
    """
    repeated = _repeated(spelt)
    common = _common(spelt, repeated, size)
    rows: list[Row] = []
    lengths: list[int] = []
    for one in spelt:
        count, row = _shingled(one, repeated, size)
        lengths.append(max(count - size + 1, 0))
        rows.append(_only(row, common))
    ids = tuple(one.report for one in spelt)
    if not rows:
        hashes, at, own = _nothing()
        return Shared((), np.zeros(0, np.int64), hashes, at, at, at, at, own)
    counts = [len(row[0]) for row in rows]
    hashes, at, starts, ends, own = (np.concatenate(column) for column in zip(*rows, strict=True))
    reports = np.repeat(np.arange(len(ids), dtype=np.int32), counts)
    return Shared(ids, np.array(lengths, np.int64), hashes, reports, at, starts, ends, own)


def _repeated(spelt: Iterable[Spelt]) -> Furniture:
    """The lines that an outlet prints again and again, as (outlet, checksum of the line)."""
    seen: Counter[tuple[str, int]] = Counter()
    for one in spelt:
        if one.outlet:
            seen.update({(one.outlet, line) for line, _, _ in one.lines})
    return frozenset(key for key, count in seen.items() if count >= REPEATED)


def _common(spelt: Iterable[Spelt], repeated: Furniture, size: int) -> Hashes:
    """The hashes that stand in at least two articles, in rising order."""
    each = [np.unique(_shingled(one, repeated, size)[1][0]) for one in spelt]
    if not each:
        return np.zeros(0, np.uint64)
    hashes = np.concatenate(each)
    each.clear()
    hashes.sort()
    return np.unique(hashes[1:][hashes[1:] == hashes[:-1]])


def _only(row: Row, common: Hashes) -> Row:
    """The shingles of one article whose hashes are common."""
    hashes, at, starts, ends, own = row
    if not len(common) or not len(hashes):
        return hashes[:0], at[:0], starts[:0], ends[:0], own[:0]
    place = np.minimum(np.searchsorted(common, hashes), len(common) - 1)
    kept = common[place] == hashes
    return hashes[kept], at[kept], starts[kept], ends[kept], own[kept]


def overlaps(shared: Shared) -> Iterator[tuple[int, int, int]]:
    """Give each pair of report numbers a < b with the number of different shingles they share.

    One report is set beside the others at a time, so that memory stays with the size of the case.
    """
    order = np.lexsort((shared.reports, shared.hashes))
    hashes, reports = shared.hashes[order], shared.reports[order]
    once = np.ones(len(order), bool)
    once[1:] = (hashes[1:] != hashes[:-1]) | (reports[1:] != reports[:-1])
    hashes, reports = hashes[once], reports[once]
    starts = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1])))
    sizes = np.diff(np.append(starts, len(hashes)))
    lasts = np.repeat(starts + sizes, sizes)  # the end of each row's shingle
    common = np.repeat(sizes > COMMON, sizes)
    rows = np.flatnonzero(~common)
    rows = rows[np.argsort(reports[rows], kind="stable")]
    bounds = np.searchsorted(reports[rows], np.arange(len(shared.ids) + 1))
    for one in range(len(shared.ids)):
        held = rows[bounds[one] : bounds[one + 1]]
        after = lasts[held] - held - 1  # how many later reports have the shingle
        ahead = np.arange(int(after.sum())) - np.repeat(np.cumsum(after) - after, after)
        others = reports[np.repeat(held + 1, after) + ahead]
        found, counts = np.unique(others, return_counts=True)
        yield from (
            (one, b, count) for b, count in zip(found.tolist(), counts.tolist(), strict=True)
        )


def _line(article: Article, zone: Zone) -> int:
    return crc32(article.text[zone.start : zone.end].strip().encode("utf-8", "replace"))


@lru_cache(maxsize=1 << 15)
def _checksum(word: str) -> int:
    return crc32(plain(word).encode("utf-8", "replace"))


@lru_cache(maxsize=1 << 15)
def _stem(word: str) -> int:
    stem = term(word)
    return crc32(stem.encode("utf-8", "replace")) if stem else 0


def _shingled(one: Spelt, repeated: Furniture, size: int) -> tuple[int, Row]:
    """Count the words of an article without furniture, and give its shingles with their places."""
    kept, runs = _runs(one, repeated)
    words, starts, ends = one.words[kept], one.starts[kept], one.ends[kept]
    count = len(words) - size + 1
    if count <= 0:
        hashes, at, bits = _nothing()
        return len(words), (hashes, at, at, at, bits)
    spread = words.astype(np.uint64) * GOLDEN
    spread ^= spread >> np.uint64(29)
    hashes, bits = np.zeros(count, np.uint64), np.zeros(count, np.uint8)
    own = one.own[kept].astype(np.uint8)
    for place in range(size):
        hashes = hashes * GOLDEN + spread[place : place + count]
        bits |= own[place : place + count] << np.uint8(place)
    hashes ^= hashes >> np.uint64(32)
    whole = np.flatnonzero(runs[:count] == runs[size - 1 :]).astype(np.int32)
    first, last = starts[whole], ends[whole + size - 1]
    return len(words), (hashes[whole], whole, first, last, bits[whole])


def _nothing() -> tuple[Hashes, Places, NDArray[np.uint8]]:
    return np.zeros(0, np.uint64), np.zeros(0, np.int32), np.zeros(0, np.uint8)


def _runs(one: Spelt, repeated: Furniture) -> tuple[NDArray[np.bool_], Ints]:
    """Which words stand in no furniture, and the unbroken run of lines of each that is kept."""
    counts = np.array([count for _, count, _ in one.lines], np.int64)
    keep = np.array([(one.outlet, line) not in repeated for line, _, _ in one.lines], bool)
    breaks = np.array([not follows for _, _, follows in one.lines], bool) | ~keep
    breaks[1:] |= ~keep[:-1]
    runs = np.repeat(np.cumsum(breaks), counts)
    kept = np.repeat(keep, counts)
    return kept, runs[kept]
