"""An open case for notebooks and scripts.

    case = dateline.open("shoals.dateline")
    case.statements[0].speaker.name
    case.figures[0]                            shows as a chart in a notebook
    case.timeline(by="party", since="2031")    so does this
    case.events.to_polars()

The record is read once, when it is first asked for: what is added or judged later is seen by
opening the case again. A warning tells of a record that is behind its reports. Use it with `with`,
or close it when done.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, Self
from warnings import warn

from dateline import app
from dateline.errors import UsageError
from dateline.export.jsonl import entries
from dateline.export.tables import Json
from dateline.ports import Hit, Store
from dateline.show.behind import behind
from dateline.show.case import Case, case
from dateline.show.filters import Filter, sieve
from dateline.show.strip import By, between, strip
from dateline.show.timeline import in_order, passing
from dateline.types.article import Article
from dateline.types.record import (
    Change,
    Contradiction,
    Episode,
    Happening,
    Party,
    Position,
    Record,
    Reuse,
    Statement,
)

from .drawn import Figure, Timeline, drawn
from .entries import Entries

MOST_HITS = 50


class OpenCase:
    """A case and what is in it. `store` gives all the rest, see `dateline.ports.Store`."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Release the case."""
        self.store.close()

    def record(self) -> Record:
        """The whole record."""
        return self._record

    def article(self, report: str) -> Article:
        """The text of a report, in which all offsets count; raises NotFoundError."""
        return self.store.reading(report).article

    def search(self, words: str, limit: int = MOST_HITS) -> tuple[Hit, ...]:
        """Full-text search over articles and statements, best first."""
        return self.store.search(words, limit)

    def timeline(
        self,
        by: str = "kind",
        since: str | None = None,
        until: str | None = None,
        party: str | None = None,
    ) -> Timeline:
        """Everything dated, in lanes by "kind" or "party"; times in EDTF, such as "2031-05".

        Raises UsageError, and NotFoundError where there is no such party.
        """
        if by not in set(By):
            raise UsageError(f"lanes are by {' or '.join(By)}, not {by!r}")
        only = Filter(since, until)
        wanted = passing(in_order(self._view), sieve(self._view, Filter(party=party)))
        return Timeline(between(self._view, strip(self._view, wanted, By(by)), only))

    @cached_property
    def reports(self) -> Entries[Article]:
        """The reports' articles, by file."""
        articles = (reading.article for reading in self.store.readings())
        found = sorted(articles, key=lambda each: (each.file, each.report))
        return Entries("report", tuple(found), self._told_reports)

    @cached_property
    def statements(self) -> Entries[Statement]:
        """Who said what."""
        return Entries("statement", self._record.statements, self._told("statements"))

    @cached_property
    def figures(self) -> Entries[Figure]:
        """How many, over time."""
        found = tuple(map(drawn, self._record.figures))
        return Entries("figure", found, self._told("figures"))

    @cached_property
    def events(self) -> Entries[Happening]:
        """Who did what to whom."""
        return Entries("event", self._record.events, self._told("events"))

    @cached_property
    def parties(self) -> Entries[Party]:
        """Persons, bodies, states and groups."""
        return Entries("party", self._record.parties, self._told("parties"))

    @cached_property
    def positions(self) -> Entries[Position]:
        """What a party wants on a question."""
        return Entries("position", self._record.positions, self._told("positions"))

    @cached_property
    def changes(self) -> Entries[Change]:
        """Parties that took another position."""
        return Entries("change", self._record.changes, self._told("changes"))

    @cached_property
    def contradictions(self) -> Entries[Contradiction]:
        """Parties of which two speakers put opposite positions."""
        return Entries("contradiction", self._record.contradictions, self._told("contradictions"))

    @cached_property
    def reuse(self) -> Entries[Reuse]:
        """Passages that one report took from another."""
        return Entries("reuse", self._record.reuse, self._told("reuse"))

    @cached_property
    def episodes(self) -> Entries[Episode]:
        """Reports that tell the same development."""
        return Entries("episode", self._record.episodes, self._told("episodes"))

    @cached_property
    def _record(self) -> Record:
        if lag := behind(self.store):
            warn(f"{lag}; `dateline record` brings it up", stacklevel=4)
        return self.store.record()

    @cached_property
    def _view(self) -> Case:
        return case(self._record, self.reports)

    def _told_reports(self, items: Sequence[Article]) -> Iterator[Json]:
        record = Record(published=self._record.published, decided=self._record.decided)
        return entries(record, items)

    def _told(self, plural: str) -> Any:
        """How entries of a kind are told by the contract."""

        def told(items: Sequence[Any]) -> Iterator[Json]:
            some: dict[str, Any] = {plural: tuple(items), "decided": self._record.decided}
            return entries(Record(**some), ())

        return told


def opened(case: app.Place) -> OpenCase:
    """Open a case that must be there; raises NotFoundError and StoreError."""
    return OpenCase(app.open_case(case))
