"""One entry of a case as the contract's object, without writing out all the others.

    single(snapshot, "7c1e03b2a94d5f60")  ->  {"kind":"statement","id":"7c1e03b2a94d5f60",…}

The object is the line that `dateline export` prints, key by key: both are made in `jsonl`.
"""

from typing import Any

from dateline.errors import NotFoundError
from dateline.show.snapshot import KINDS, Snapshot
from dateline.types.article import Article
from dateline.types.record import Record

from .jsonl import entries
from .pieces import Json

# Kind of an entry -> the field of `Record` that holds it.
_FIELDS = {kind: field for field, kind in KINDS.items()}


def single(snapshot: Snapshot, id_: str) -> Json:
    """The entry or report with this id, and what persons decided on it; raises NotFoundError."""
    kind, record = snapshot.kinds.get(id_), snapshot.case.record
    if kind is None:
        raise NotFoundError(f"nothing in this case has the id {id_}")
    if kind == "report":
        return _report(record, snapshot.article(id_))
    alone: dict[str, Any] = {_FIELDS[kind]: (snapshot.entries[id_],)}
    return next(entries(Record(**alone, decided=record.decided), ()))


def _report(record: Record, article: Article) -> Json:
    published = tuple(each for each in record.published if each.report == article.report)
    return next(entries(Record(published=published, decided=record.decided), [article]))
