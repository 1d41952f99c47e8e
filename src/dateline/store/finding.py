"""Full-text search inside a case: SQLite's FTS5 finds and ranks, `words` marks.

    vale soldier*   ->   MATCH '"vale" "soldier"*'

Articles are searched whole, whatever their language and zones; a statement once, by its
best wording. Rank is FTS5's bm25 (Robertson and Zaragoza 2009); ties go by id. Of words that
stand in more than `RANKED` articles, or wordings, the first so many are ranked: to rank all that
hold "the" takes longer the longer the case, and tells nothing.
"""

from collections.abc import Iterator
from itertools import islice

from sqlalchemy import Connection, Row, text

from dateline.ports import Hit

from .words import Term, matching, passage, terms

_Found = Row[tuple[str, str, float, str]]  # id, text, score, file

RANKED = 2000

# The texts are fetched for the best only, not for all that match.
_ARTICLES = text(
    "WITH some AS ("
    "SELECT rowid AS number, bm25(article_words) AS score FROM article_words "
    "WHERE article_words MATCH :query LIMIT :ranked), "
    "best AS ("
    "SELECT some.number, reading.report AS id, some.score FROM some "
    "JOIN reading ON reading.number = some.number ORDER BY score, id LIMIT :limit) "
    "SELECT best.id, reading.text, best.score, "
    "json_extract(reading.body, '$.article.file') AS file "
    "FROM best JOIN reading ON reading.number = best.number"
)
_STATEMENTS = text(
    "WITH some AS ("
    "SELECT rowid AS number, bm25(statement_words) AS score FROM statement_words "
    "WHERE statement_words MATCH :query LIMIT :ranked) "
    "SELECT wording.statement AS id, wording.text AS text, some.score, wording.file AS file "
    "FROM some JOIN wording ON wording.number = some.number ORDER BY score, id, wording.number"
)


def find(connection: Connection, words: str, limit: int) -> tuple[Hit, ...]:
    """Return the best `limit` articles and statements in which all words occur."""
    wanted = terms(words)
    if not wanted or limit < 1:
        return ()
    query = {"query": matching(wanted), "ranked": RANKED}
    articles = connection.execute(_ARTICLES, {**query, "limit": limit})
    statements = islice(_once(connection.execute(_STATEMENTS, query)), limit)
    found = [(row.score, "article", row.id, row) for row in articles]
    found += [(row.score, "statement", row.id, row) for row in statements]
    best = sorted(found, key=lambda item: item[:3])[:limit]
    return tuple(_hit(kind, row, wanted) for _, kind, _, row in best)


def _once(
    rows: Iterator[_Found],
) -> Iterator[_Found]:
    seen = set()
    for row in rows:
        if row.id not in seen:
            seen.add(row.id)
            yield row


def _hit(kind: str, row: _Found, wanted: tuple[Term, ...]) -> Hit:
    return Hit(kind, row.id, row.file, *passage(row.text, wanted))
