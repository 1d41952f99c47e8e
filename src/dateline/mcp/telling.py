"""From the record to answers: contract objects, table rows with their spans, passages.

A party of a long story has a thousand pieces of evidence: where entries are listed, long lists in
them are cut, and told to be.
"""

from dateline.export.single import single
from dateline.ports import Hit as Found
from dateline.show.sheet import passage
from dateline.show.snapshot import Snapshot
from dateline.show.table import Table
from dateline.types import record

from .answers import Hit, Json, Passage, Row, Rows, Span
from .asking import row_ids
from .spans import spans

LONG = 20  # a list in an entry is cut to so many where entries are listed
NEAR = 5  # spans given with a row


def short(entry: Json) -> Json:
    """An entry for a list: its long lists cut, with their whole length beside them."""
    long = {k: len(v) for k, v in entry.items() if isinstance(v, list) and len(v) > LONG}
    cut = {name: entry[name][:LONG] for name in long}
    return {**entry, **cut, "cut": long} if long else entry


def rows(snapshot: Snapshot, of: Table, first: int, limit: int) -> Rows:
    """Some rows of a table, each with the first of its spans."""
    keys = [column.key for column in of.columns]
    chosen = slice(first, first + limit)
    made = [
        _row(snapshot, dict(zip(keys, row, strict=True)), id_)
        for row, id_ in zip(of.rows[chosen], row_ids(of)[chosen], strict=True)
    ]
    return Rows(total=len(of.rows), first=first, rows=made, notes=list(of.notes))


def _row(snapshot: Snapshot, cells: Json, id_: str) -> Row:
    found = spans(snapshot, single(snapshot, id_))
    return Row(**cells, spans=found[:NEAR], spans_in_all=len(found))


def hit(snapshot: Snapshot, found: Found) -> Hit:
    """A search result with the words that were found."""
    if found.kind == "statement":
        said = single(snapshot, found.id)
        return Hit(
            kind=found.kind,
            id=found.id,
            file=found.file,
            words=found.text,
            spans=spans(snapshot, said)[:NEAR],
            entry=short(said),
        )
    start = snapshot.article(found.id).text.index(found.text)
    marked = [
        Span(
            report=found.id, file=found.file, start=start + a, end=start + b, exact=found.text[a:b]
        )
        for a, b in found.marked
    ]
    return Hit(kind="report", id=found.id, file=found.file, words=found.text, spans=marked)


def placed(snapshot: Snapshot, span: Span) -> Passage:
    """A span in its paragraph, cut where that is very long."""
    at = record.Evidence(span.report, span.file, span.start, span.end, span.exact)
    shown = passage(span.file, [at], snapshot.article)
    return Passage(span=span, paragraph=shown.text, paragraph_start=span.start - shown.marks[0][0])
