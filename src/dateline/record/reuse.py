"""Passages that one report took from another or from a credited agency, and which way.

    A (9 May) : "… would leave the base within four weeks, the minister said …"
    B (10 May): "They would leave the base within four weeks, he added."
    ->  B copies A: "would leave the base within four weeks"

Each shared word of a report is traced to one origin: the report that is credited or was published
first. So a wire in n reports gives n - 1 entries, not n². `rewrites` finds reworded copies.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ..types.article import Article, ZoneKind
from ..types.record import Evidence, Reuse
from .agencies import agency
from .days import Days, days
from .ids import content_id, evidence, stretch
from .shingles import SIZE, Ints, Places, Shared

# Three shingles in a row: nine words. Shorter runs are often titles and set phrases ("the
# chairman of the Joint Chiefs of Staff"); they count for a single entry's independence only.
LEAST = 3
# An edit of up to this many words does not end a passage.
EDIT = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of report number `to` found in number `origin`: character ranges in both.

    `words` is its length in `to`; `similarity` the share of its shingles found in the origin.
    """

    origin: int
    to: int
    origin_at: tuple[int, int]
    to_at: tuple[int, int]
    words: int
    similarity: float


@dataclass(frozen=True, slots=True)
class Provenance:
    """What direction is judged from: where an article came from, whom it credits, its date."""

    outlet: str | None
    agencies: frozenset[str]
    published: Days | None = None
    length: int = 0  # characters of its text

    def on(self, edtf: str | None) -> "Provenance":
        """The same with the day of publication that the record gives."""
        return replace(self, published=days(edtf))


def provenance(article: Article) -> Provenance:
    """Gather what the direction of copying is judged from."""
    credited = {agency(credit.agency) for credit in article.credits}
    credited |= {agency(zone.credit) for zone in article.zones if zone.credit}
    published = days(article.published.edtf)
    return Provenance(article.outlet, frozenset(credited), published, len(article.text))


def earliest(sources: Sequence[Provenance]) -> list[int]:
    """All report numbers, the first published first, the undated last; of equals the longest."""
    firsts = [each.published.first if each.published else date.max for each in sources]
    firsts = [first if first > date.min else date.max for first in firsts]  # open: "../2031-05"
    lengths = [-source.length for source in sources]
    return sorted(range(len(sources)), key=lambda n: (firsts[n], lengths[n], n))


def passages(shared: Shared, earliest: Sequence[int]) -> tuple[Passage, ...]:
    """Trace the shared words of each report to the one that comes first in `earliest`.

    `earliest` gives all report numbers, the likeliest origin first.
    """
    if not len(shared.hashes):
        return ()
    rank = np.empty(len(shared.ids), np.int64)
    rank[np.array(earliest, np.int64)] = np.arange(len(earliest))
    origin = _origins(shared, rank)
    rows = np.flatnonzero(shared.reports != shared.reports[origin])
    found: list[Passage] = []
    for first, last in _runs(shared, origin, rows):
        held = rows[first : last + 1]
        if len(held) >= LEAST:
            found.append(_passage(shared, origin, held))
    return tuple(found)


def entries(
    found: Sequence[Passage],
    articles: Iterable[tuple[int, Article]],
    sources: Sequence[Provenance],
) -> tuple[Reuse, ...]:
    """Turn passages, and the agencies that articles credit, into entries of the record.

    `articles` come with their report numbers, in any order.
    """
    cited: dict[tuple[int, int, int], Evidence] = {}
    wanted: dict[int, set[tuple[int, int]]] = {}
    for passage in found:
        wanted.setdefault(passage.origin, set()).add(passage.origin_at)
        wanted.setdefault(passage.to, set()).add(passage.to_at)
    credited: list[Reuse] = []
    for number, article in articles:
        for start, end in wanted.get(number, ()):
            cited[(number, start, end)] = stretch(article, start, end)
        credited.extend(_credits(article))
    shared = [_entry(passage, cited, sources) for passage in found]
    return tuple(sorted(shared + credited, key=lambda entry: (entry.to, entry.id)))


def in_order(shared: Shared, rank: Ints) -> Places:
    """All rows by shingle, then by the rank of their report, then by place."""
    return np.lexsort((shared.words, rank[shared.reports], shared.hashes)).astype(np.int32)


def new_hash(shared: Shared, order: Places) -> NDArray[np.bool_]:
    """Where in this order another shingle begins."""
    hashes = shared.hashes[order]
    new = np.ones(len(order), bool)
    new[1:] = hashes[1:] != hashes[:-1]
    return new


def _origins(shared: Shared, rank: Ints) -> Places:
    """For every row, the row where its shingle stands first in the likeliest origin."""
    order = in_order(shared, rank)
    new = new_hash(shared, order)
    firsts = order[new]
    origin = np.empty(len(order), np.int32)
    origin[order] = firsts[np.cumsum(new, dtype=np.int32) - 1]
    return origin


def _runs(shared: Shared, origin: Places, rows: Ints) -> Iterator[tuple[int, int]]:
    """Cut the rows where report or origin changes, or more than an edit lies between."""
    if not len(rows):
        return
    source = origin[rows]
    step = np.diff(shared.words[rows])
    step_there = np.diff(shared.words[source])
    cut = (
        (np.diff(shared.reports[rows]) != 0)
        | (np.diff(shared.reports[source]) != 0)
        | (step > SIZE + EDIT)
        | (step_there < 1)
        | (step_there > SIZE + EDIT)
    )
    ends = [*np.flatnonzero(cut).tolist(), len(rows) - 1]
    first = 0
    for last in ends:
        yield first, last
        first = last + 1


def _passage(shared: Shared, origin: Places, held: Ints) -> Passage:
    first, last = int(held[0]), int(held[-1])
    there, there_last = int(origin[first]), int(origin[last])
    reach = int(shared.words[last] - shared.words[first]) + 1
    return Passage(
        origin=int(shared.reports[there]),
        to=int(shared.reports[first]),
        origin_at=(int(shared.starts[there]), int(shared.ends[there_last])),
        to_at=(int(shared.starts[first]), int(shared.ends[last])),
        words=reach + SIZE - 1,
        similarity=round(len(held) / reach, 3),
    )


def _entry(
    passage: Passage,
    cited: Mapping[tuple[int, int, int], Evidence],
    sources: Sequence[Provenance],
) -> Reuse:
    from_ = cited[(passage.origin, *passage.origin_at)]
    to = cited[(passage.to, *passage.to_at)]
    origin, copy = sources[passage.origin], sources[passage.to]
    if _credits_outlet(origin, copy) and not _credits_outlet(copy, origin):
        from_, to, origin, copy = to, from_, copy, origin
    relation = "copies" if _known_direction(origin, copy) else "shares"
    id_ = content_id("reuse", (from_, to), relation)
    return Reuse(id_, from_, to, relation, passage.similarity)


def _credits_outlet(one: Provenance, other: Provenance) -> bool:
    return other.outlet is not None and agency(other.outlet) in one.agencies


def _known_direction(origin: Provenance, copy: Provenance) -> bool:
    if _credits_outlet(copy, origin):
        return True
    if origin.agencies & copy.agencies:
        return False  # both may have it from the agency
    if origin.published is None or copy.published is None:
        return False
    return origin.published.last < copy.published.first


def _credits(article: Article) -> Iterator[Reuse]:
    """One entry for each agency: the excerpts taken from it, else the words that credit it."""
    shown: set[str] = set()
    for zone in article.zones:
        if zone.kind is ZoneKind.EXCERPT and zone.credit:
            shown.add(agency(zone.credit))
            yield _credit(stretch(article, zone.start, zone.end), agency(zone.credit), 1.0)
    for credit in article.credits:
        name = agency(credit.agency)
        if name not in shown:
            shown.add(name)
            yield _credit(evidence(article, credit.span), name, 0.0)


def _credit(to: Evidence, source: str, similarity: float) -> Reuse:
    return Reuse(content_id("reuse", (to,), source), None, to, "credits", similarity, source)
