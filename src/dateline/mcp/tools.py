"""What an assistant may ask of a case. Each tool only reads; its docstring is what it is told.

search("delegates")            ->  reports and statements that hold the word
timeline(since="2031-05")      ->  what is dated then or later, day by day
entries("figure")              ->  all figures, as the contract has them
entry("7c1e03b2a94d5f60")      ->  one entry whole
evidence("7c1e03b2a94d5f60")   ->  each piece of evidence in its paragraph
compare(["a.txt", "b.txt"])    ->  what both have, and what each leaves out
"""

from typing import Annotated

from pydantic import Field

from dateline.export.jsonl import Kind
from dateline.export.single import single
from dateline.show.compare import compare as compared
from dateline.show.desk import Desk
from dateline.show.filters import Filter
from dateline.show.timeline import timeline as dated

from .answers import Entries, Entry, Evidence, Hits, Rows
from .asking import ids, meant, table
from .spans import spans
from .telling import hit, placed, rows, short

MOST = 200  # items of one answer

First = Annotated[int, Field(ge=0, description="How many to pass over.")]
Limit = Annotated[int, Field(ge=1, le=MOST, description="How many to give at most.")]
Since = Annotated[
    str | None, Field(description="Only what is dated then or later: 2031-05 (EDTF).")
]
Until = Annotated[str | None, Field(description="Only what is dated then or earlier (EDTF).")]
Party = Annotated[
    str | None, Field(description="Only what this party, by name or id, says or does.")
]
Report = Annotated[str | None, Field(description="Only what this report, by file or id, carries.")]
Id = Annotated[str, Field(description="The id of an entry or report, whole; or a report's file.")]


class Tools:
    """The questions over one open case."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def search(
        self,
        words: Annotated[str, Field(description='All must occur; "a phrase", begin* too.')],
        limit: Limit = 20,
    ) -> Hits:
        """Find reports' texts and statements that hold all the words, best first."""
        snapshot = self._desk.look()
        found = self._desk.store.search(words, limit)
        return Hits(hits=[hit(snapshot, each) for each in found if each.id in snapshot.kinds])

    def timeline(
        self,
        *,
        since: Since = None,
        until: Until = None,
        party: Party = None,
        report: Report = None,
        first: First = 0,
        limit: Limit = 50,
    ) -> Rows:
        """List publications, events and statements by their likeliest day, the undated last.

        `when` is an EDTF date, often an interval; `basis` says what it rests on.
        """
        snapshot = self._desk.look()
        found = table(snapshot, dated, Filter(since, until, party, report))
        return rows(snapshot, found, first, limit)

    def entries(  # noqa: PLR0913 - each parameter is one of the tool's own
        self,
        kind: Kind,
        *,
        since: Since = None,
        until: Until = None,
        party: Party = None,
        report: Report = None,
        first: First = 0,
        limit: Limit = 20,
    ) -> Entries:
        """List the entries of one kind as the case's contract has them, with their spans."""
        snapshot = self._desk.look()
        found = ids(snapshot, kind, Filter(since, until, party, report))
        chosen = [short(single(snapshot, id_)) for id_ in found[first : first + limit]]
        return Entries(kind=kind, total=len(found), first=first, entries=chosen)

    def entry(self, id: Id) -> Entry:  # noqa: A002 - the tool's parameter is what answers call it
        """Give one entry or report whole, with every span in it.

        `attested` says in how many reports it is, and how many of them are independent.
        """
        snapshot = self._desk.look()
        found = single(snapshot, meant(snapshot, id))
        return Entry(entry=found, spans=spans(snapshot, found))

    def evidence(
        self,
        id: Id,  # noqa: A002
        *,
        first: First = 0,
        limit: Limit = 20,
    ) -> Evidence:
        """Give the words that carry an entry, each in the paragraph of the report it stands in."""
        snapshot = self._desk.look()
        found = single(snapshot, meant(snapshot, id))
        every = spans(snapshot, found)
        return Evidence(
            id=found["id"],
            kind=found["kind"],
            total=len(every),
            first=first,
            passages=[placed(snapshot, each) for each in every[first : first + limit]],
        )

    def compare(
        self,
        reports: Annotated[list[str], Field(description="Two or more, by file or id.")],
        *,
        first: First = 0,
        limit: Limit = 50,
    ) -> Rows:
        """Set reports side by side: what all, some, one of them has, and what each leaves out.

        `share` is all, some, only or none; none is what others tell of the same episode.
        """
        snapshot = self._desk.look()
        return rows(snapshot, compared(snapshot.case, reports), first, limit)
