"""One entry of a record as the contract's object, without writing out all the others.

    single(record, "statement", said)  ->  {"kind":"statement","id":"7c1e…",…}
    report(record, article)            ->  {"kind":"report","id":"803b…",…}

The object is the line that `dateline export` prints, key by key: both are made in `jsonl`.
"""

from typing import Any

from dateline.types.article import Article
from dateline.types.record import Record

from .jsonl import Json, entries

# Kind of an entry -> the field of `Record` that holds it.
_FIELDS = {
    "statement": "statements",
    "figure": "figures",
    "event": "events",
    "party": "parties",
    "position": "positions",
    "change": "changes",
    "contradiction": "contradictions",
    "reuse": "reuse",
    "episode": "episodes",
}


def single(record: Record, kind: str, entry: Any) -> Json:
    """One entry of this kind, with what persons decided on it."""
    alone: dict[str, Any] = {_FIELDS[kind]: (entry,)}
    return next(entries(Record(**alone, decided=record.decided), ()))


def report(record: Record, article: Article) -> Json:
    """One report, with the date that the record gives it."""
    published = tuple(each for each in record.published if each.report == article.report)
    return next(entries(Record(published=published, decided=record.decided), [article]))
