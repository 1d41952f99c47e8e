"""Full-text search inside a case: the database finds and ranks, `words` marks.

    vale soldier*   ->   MATCH '"vale" "soldier"*' in SQLite, 'vale' & 'soldier':* in PostgreSQL

Articles are searched whole, whatever their language and zones; a statement once, by its
best wording. Ties go by id. Of words that stand in more than `RANKED` articles, or wordings, the
first so many are ranked: to rank all that hold "the" takes longer the longer the case, and tells
nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import Connection, Row

from dateline.ports import Hit

from .dialects import Dialect
from .words import Term, holds, passage, terms

RANKED = 2000


@dataclass(frozen=True, slots=True)
class _Named:
    """What a search wants to know of an article besides its text."""

    file: str


@dataclass(frozen=True, slots=True)
class _Body:
    """The part of a reading's JSON that tells it."""

    article: _Named


_bodies: msgspec.json.Decoder[_Body] = msgspec.json.Decoder(_Body)


def find(connection: Connection, dialect: Dialect, words: str, limit: int) -> tuple[Hit, ...]:
    """Return the best `limit` articles and statements in which all words occur."""
    wanted = terms(words)
    if not wanted or limit < 1:
        return ()
    query = {**dialect.asked(wanted), "ranked": RANKED}
    articles = _holding(connection.execute(dialect.articles, {**query, "limit": limit}), wanted)
    statements = _once(_holding(connection.execute(dialect.statements, query), wanted))
    found = [(row.score, "article", row.id, row) for row in articles]
    found += [(row.score, "statement", row.id, row) for row in islice(statements, limit)]
    best = sorted(found, key=lambda item: item[:3])[:limit]
    return tuple(_hit(kind, row, wanted) for _, kind, _, row in best)


def holding(connection: Connection, dialect: Dialect, words: str, limit: int) -> tuple[str, ...]:
    """Return the reports of the best `limit` articles in which all words occur."""
    wanted = terms(words)
    if not wanted or limit < 1:
        return ()
    query = {**dialect.asked(wanted), "ranked": RANKED, "limit": limit}
    found = _holding(connection.execute(dialect.articles, query), wanted)
    return tuple(id_ for _, id_ in sorted((row.score, row.id) for row in found))


def _holding(found: Iterable[Row[Any]], wanted: tuple[Term, ...]) -> Iterator[Row[Any]]:
    """Leave out what the index was not sure of and the text does not hold."""
    return (row for row in found if row.sure or holds(row.text, wanted))


def _once(found: Iterable[Row[Any]]) -> Iterator[Row[Any]]:
    seen = set()
    for row in found:
        if row.id not in seen:
            seen.add(row.id)
            yield row


def _hit(kind: str, row: Row[Any], wanted: tuple[Term, ...]) -> Hit:
    file = row.file if kind == "statement" else _bodies.decode(row.body).article.file
    return Hit(kind, row.id, file, *passage(row.text, wanted))
