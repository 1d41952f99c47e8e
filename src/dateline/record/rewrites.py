"""Passages that one report took over and reworded: words replaced, sentences moved or cut.

    A: "The ministry moved forty boats to the bay before the storm, a clerk at the port said."
    B: "Before the storm, forty boats had been moved into the bay by the ministry, …"
       no seven words in a row are the same; "forty boat", "move … bay", "ministri" are

Compared are three content words in a row, as stems, outside quotation marks. Each is looked up in
the reports that have it first; hits that lie near one another in both reports form a passage, if
they make up most of it. A short passage counts only beside others of the same two reports. After:
local alignment seeded by n-gram hits (as in BLAST; for text reuse Smith, Cordell and Mullen 2015).
Not found: what was retold with other content words, or translated.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from .reuse import Passage, in_order, new_hash
from .shingles import CONTENT, Ints, Places, Shared

# A shingle is looked up in so many reports, the earliest that have it.
FIRST = 4
# Two of three words at least must be the reporters' own in both.
OWN = 2
# Hits of one passage lie at most so many content words apart, at about one distance in both.
GAP, SHIFT = 6, 12
# So many content words must be shared, and this part of the passage.
WORDS, PART = 6, 0.6
# A long passage counts by itself. Shorter ones, which may be set phrases of the story ("a meeting
# with the Norland premier, Ada Vale, on Monday"), must hold so many together.
LONG, TOGETHER = 12, 30


def rewrites(
    shared: Shared, earliest: Sequence[int], exact: Sequence[Passage]
) -> tuple[Passage, ...]:
    """Find reworded passages in `shared`, the shingles of content words.

    `earliest` gives all report numbers, the likeliest origin first. Passages that `exact` holds
    already are left out.
    """
    if not len(shared.hashes):
        return ()
    rank = np.empty(len(shared.ids), np.int64)
    rank[np.array(earliest, np.int64)] = np.arange(len(earliest))
    rows, partners = _hits(shared, rank)
    known = _known(shared, exact)
    new = ~known[rows]
    runs = _runs(shared, rows[new], partners[new])
    found = filter(None, (_passage(shared, to, origin) for to, origin in runs))
    return tuple(_enough(_best(found)))


def _known(shared: Shared, exact: Sequence[Passage]) -> NDArray[np.bool_]:
    """Which rows lie in a passage that is known."""
    bounds = np.searchsorted(shared.reports, np.arange(len(shared.ids) + 1)).tolist()
    steps = np.zeros(len(shared.hashes) + 1, np.int32)
    for one in exact:
        for report, (start, end) in ((one.to, one.to_at), (one.origin, one.origin_at)):
            low, high = bounds[report], bounds[report + 1]
            steps[low + int(np.searchsorted(shared.starts[low:high], start))] += 1
            steps[low + int(np.searchsorted(shared.starts[low:high], end))] -= 1
    return np.cumsum(steps[:-1]) > 0


def _hits(shared: Shared, rank: Ints) -> tuple[Places, Places]:
    """Rows and the rows of the same shingle in the reports that have it first."""
    order = in_order(shared, rank)
    starts = np.flatnonzero(new_hash(shared, order)).astype(np.int32)
    begins = np.repeat(starts, np.diff(np.append(starts, len(order))))
    place = np.arange(len(order), dtype=np.int32)
    rows, partners = [], []
    for step in range(FIRST):
        ahead = begins + step
        valid = ahead < place
        row, partner = order[place[valid]], order[ahead[valid]]
        own = np.bitwise_count(shared.own[row] & shared.own[partner]) >= OWN
        apart = shared.reports[row] != shared.reports[partner]
        rows.append(row[own & apart])
        partners.append(partner[own & apart])
    return np.concatenate(rows), np.concatenate(partners)


def _runs(shared: Shared, rows: Places, partners: Places) -> Iterator[tuple[Places, Places]]:
    """Hits of two reports that lie on one diagonal without a gap."""
    to, origin = shared.reports[rows], shared.reports[partners]
    words = shared.words[rows]
    band = (words - shared.words[partners]) // SHIFT
    order = np.lexsort((words, band, origin, to))
    cut = (
        (np.diff(to[order]) != 0)
        | (np.diff(origin[order]) != 0)
        | (np.diff(band[order]) != 0)
        | (np.diff(words[order]) > GAP)
    )
    bounds = np.concatenate(([0], np.flatnonzero(cut) + 1, [len(order)]))
    long = np.flatnonzero(np.diff(bounds) >= WORDS // CONTENT)
    for run in long.tolist():
        held = order[bounds[run] : bounds[run + 1]]
        yield rows[held], partners[held]


def _passage(shared: Shared, to: Places, origin: Places) -> Passage | None:
    mine, its = shared.words[to], shared.words[origin]
    reach = max(int(mine.max() - mine.min()), int(its.max() - its.min())) + CONTENT
    both = min(len(_spread(mine)), len(_spread(its)))
    if both < WORDS or both < PART * reach:
        return None
    return Passage(
        origin=int(shared.reports[origin[0]]),
        to=int(shared.reports[to[0]]),
        origin_at=(int(shared.starts[origin].min()), int(shared.ends[origin].max())),
        to_at=(int(shared.starts[to].min()), int(shared.ends[to].max())),
        words=both,
        similarity=round(both / reach, 3),
    )


def _spread(words: Places) -> Places:
    """The places of all words that the shingles beginning at `words` hold."""
    return np.unique(words[:, None] + np.arange(CONTENT, dtype=np.int32))


def _covered(at: tuple[int, int], known: Sequence[tuple[int, int]]) -> bool:
    held = sum(max(min(at[1], end) - max(at[0], start), 0) for start, end in known)
    return 2 * held > at[1] - at[0]


def _enough(found: Iterable[Passage]) -> Iterator[Passage]:
    """Long passages, and all of those reports that share enough in short ones."""
    pairs: dict[tuple[int, int], list[Passage]] = defaultdict(list)
    for passage in found:
        pairs[passage.origin, passage.to].append(passage)
    for held in pairs.values():
        many = sum(passage.words for passage in held) >= TOGETHER
        yield from (passage for passage in held if many or passage.words >= LONG)


def _best(found: Iterable[Passage]) -> Iterator[Passage]:
    """Of passages about the same words of a report, the longest."""
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for passage in sorted(found, key=lambda one: (one.to, -one.words, one.origin, one.to_at)):
        if not _covered(passage.to_at, taken[passage.to]):
            taken[passage.to].append(passage.to_at)
            yield passage
