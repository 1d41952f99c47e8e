"""One report as a whole: its text marked, its date, what it took, has alone and leaves out.

a.txt  published 2031-05-08 (stated: the line under the headline says so)
       takes 23 words from b.txt · has alone: 3 entries · leaves out: 2 of its episode
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.types.article import Article
from dateline.types.record import Evidence, Record, Reuse

from .case import Case, Listed, entry_ids
from .coverage import episodes_of, left_out
from .entries import Entry, entries
from .marked import Block, blocks, marks

# What a reader of one report looks for; parties are named in nearly every sentence.
MARKED = frozenset({"statement", "figure", "event"})


@dataclass(frozen=True, slots=True)
class Shelf:
    """All entries of a case by the reports that carry them, and by those that leave them out.

    `places` is where words begin that some entry rests on: other pages lead there.
    """

    carried: Mapping[str, Sequence[Entry]]
    missing: Mapping[str, Sequence[Entry]]
    shared: Mapping[str, Sequence[Reuse]]
    places: Mapping[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class ReportView:
    """What one report's page shows. `carried` are its entries in the order of the text."""

    listed: Listed
    article: Article
    blocks: tuple[Block, ...]
    carried: tuple[Entry, ...]
    alone: tuple[Entry, ...]
    missing: tuple[Entry, ...]
    shared: tuple[Reuse, ...]


def shelf(
    case: Case, carried: Mapping[str, Sequence[Entry]], shared: Mapping[str, Sequence[Reuse]]
) -> Shelf:
    """Put with what reports carry and share what they leave out: done once for all pages."""
    missing: dict[str, list[Entry]] = defaultdict(list)
    homes = episodes_of(case)
    for each in {entry.id: entry for some in carried.values() for entry in some}.values():
        for report in left_out(each, homes):
            missing[report].append(each)
    place = {id_: number for number, id_ in enumerate(entry_ids(case.record))}
    for some in missing.values():
        some.sort(key=lambda each: place[each.id])
    return Shelf(carried, missing, shared, _places(case.record))


def _places(record: Record) -> dict[str, frozenset[int]]:
    """Where the words begin that entries rest on, by report."""
    found: dict[str, set[int]] = defaultdict(set)
    for at in _cited(record):
        found[at.report].add(at.start)
    return {report: frozenset(starts) for report, starts in found.items()}


def _cited(record: Record) -> Iterator[Evidence]:
    for each in entries(record):
        yield from each.evidence
    for said in record.statements:
        yield from (day.at for day in said.days)
        yield from (at for one in said.differences for at in (one.in_a, one.in_b))
    for event in record.events:
        yield from (day.at for day in event.days)
    for reuse in record.reuse:
        yield from (at for at in (reuse.from_, reuse.to) if at)


def report(case: Case, article: Article, kept: Shelf) -> ReportView:
    """Put together what the page of one report shows."""
    placed = marks(article.report, kept.carried.get(article.report, ()))
    carried = tuple(dict.fromkeys(mark.entry for mark in placed))
    return ReportView(
        listed=case.reports[article.report],
        article=article,
        blocks=blocks(article, placed, kept.places.get(article.report, frozenset())),
        carried=carried,
        alone=tuple(each for each in carried if len(each.reports) == 1),
        missing=tuple(kept.missing.get(article.report, ())),
        shared=tuple(kept.shared.get(article.report, ())),
    )
