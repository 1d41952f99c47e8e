"""A case as the views see it: the record, and what its reports are called."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from dateline.types.article import Article, ZoneKind
from dateline.types.dating import Dating
from dateline.types.decision import Decision
from dateline.types.record import Party, Record

from .table import Column, Role, Row, Rows, Table

SHORTEST_ID = 4
SIGNING = frozenset({ZoneKind.BYLINE, ZoneKind.DATELINE})
DECIDED = Column("decided", "decided")
IN_WORDS = {"merge": "merged", "confirm": "confirmed", "reject": "rejected", "note": "noted"}

_ENDING = re.compile(r"\.(?:txt|text|md|html?|jsonl)$")
_HASH = re.compile(r"[_-][0-9a-f]{8,64}$")


@dataclass(frozen=True, slots=True)
class Listed:
    """One report in a list, without its text. `published` is what the record makes of it.

    `signed` are the places of credits in its byline or dateline, which stand for its whole text.
    """

    report: str
    file: str
    outlet: str | None
    headline: str | None
    language: str
    credits: tuple[str, ...]
    published: Dating
    signed: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Case:
    """The record, its reports by id in order of file, and what is enough to name things by.

    `id_length` is how long an id must be shown, `labels` gives a short name for each file, `called`
    the ids of the parties of a name or alias, case folded.
    """

    record: Record
    reports: Mapping[str, Listed]
    id_length: int
    labels: Mapping[str, str]
    called: Mapping[str, Sequence[str]]

    def files(self, reports: Iterable[str]) -> tuple[str, ...]:
        """The files of reports, for a table cell."""
        return tuple(sorted({self.reports[each].file for each in reports}))

    def table(
        self, title: str, columns: tuple[Column, ...], rows: Iterable[Row], empty: str
    ) -> Table:
        """Make a table that shows ids and files as this case needs.

        Where persons decided on an entry of it, a last column says what.
        """
        acts = _acts(self.record)
        made = rows if isinstance(rows, Rows) else tuple(rows)
        if isinstance(made, Rows):
            if not acts.keys().isdisjoint(made.ids):
                columns = (*columns, DECIDED)
                made = made.marked({id_: ", ".join(found) for id_, found in acts.items()})
        elif any(marks := _marks(acts, columns, made)):
            columns = (*columns, DECIDED)
            made = tuple((*row, mark) for row, mark in zip(made, marks, strict=True))
        return Table(
            title, columns, made, empty=empty, id_length=self.id_length, labels=self.labels
        )

    def decisions(self, id_: str) -> tuple[Decision, ...]:
        """What persons decided on an entry or report, in order of time."""
        return tuple(one for one in self.record.decided if id_ in one.entries)


def case(record: Record, articles: Iterable[Article]) -> Case:
    """Pair a record with its reports' names; each article is let go once it is listed."""
    published = {each.report: each.published for each in record.published}
    listed = [_listed(article, published) for article in articles]
    reports = {each.report: each for each in sorted(listed, key=lambda x: (x.file, x.report))}
    length = _length([*reports, *entry_ids(record)])
    labels = _labels({each.file for each in listed})
    return Case(record, reports, length, labels, _called(record.parties))


def _called(parties: Iterable[Party]) -> Mapping[str, Sequence[str]]:
    called: dict[str, list[str]] = {}
    for party in parties:
        for name in {each.casefold() for each in (party.name, *party.aliases)}:
            called.setdefault(name, []).append(party.id)
    return called


def entry_ids(record: Record) -> Iterator[str]:
    """The ids of all entries."""
    for kind in (
        record.statements,
        record.figures,
        record.events,
        record.parties,
        record.positions,
        record.changes,
        record.contradictions,
        record.reuse,
        record.episodes,
    ):
        yield from (entry.id for entry in kind)


def _acts(record: Record) -> Mapping[str, Sequence[str]]:
    """What persons did with each entry, each act once."""
    acts: dict[str, dict[str, None]] = {}
    for one in record.decided:
        for id_ in one.entries:
            acts.setdefault(id_, {})[IN_WORDS.get(one.act, one.act)] = None
    return {id_: tuple(found) for id_, found in acts.items()}


def _marks(
    acts: Mapping[str, Sequence[str]], columns: tuple[Column, ...], rows: Sequence[Row]
) -> list[str]:
    """What persons decided on the entries of each row."""
    if not acts:
        return []
    places = [i for i, column in enumerate(columns) if column.role is Role.ID]
    return [
        ", ".join(dict.fromkeys(act for i in places for act in acts.get(str(row[i]), ())))
        for row in rows
    ]


def _listed(article: Article, published: Mapping[str, Dating]) -> Listed:
    return Listed(
        article.report,
        article.file,
        article.outlet,
        article.headline.exact if article.headline else None,
        article.language,
        tuple(sorted({credit.agency for credit in article.credits})),
        published.get(article.report, article.published),
        frozenset(_signed(article)),
    )


def _signed(article: Article) -> Iterator[int]:
    lines = [zone for zone in article.zones if zone.kind in SIGNING]
    for credit in article.credits:
        if any(zone.start <= credit.span.start < zone.end for zone in lines):
            yield credit.span.start


def _labels(files: set[str]) -> dict[str, str]:
    """Files without ending and trailing hash, where that leaves them different names."""
    short = {file: _HASH.sub("", _ENDING.sub("", file)) for file in files}
    often = Counter(short.values())
    return {file: label for file, label in short.items() if label and often[label] == 1}


def _length(ids: list[str]) -> int:
    """The fewest characters, four or more, that tell all ids apart."""
    ordered = sorted(set(ids))
    shared = [_shared(a, b) for a, b in pairwise(ordered)]
    return max(chain([SHORTEST_ID], (length + 1 for length in shared)))


def _shared(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
