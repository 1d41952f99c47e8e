"""Content hashes: the same evidence gives the same id on every machine.

content_id("statement", evidence)  ->  "7c1e03b2a94d5f60"
"""

from collections.abc import Iterable
from hashlib import sha256
from sys import intern

from ..types.article import Article
from ..types.record import Evidence
from ..types.span import Span

# Names and verbs come again in report after report; longer words seldom do.
_SHORT = 32  # characters
# Python makes a number above 256 anew each time: the offsets of most articles, each once.
_OFFSETS = tuple(range(1 << 14))


def content_id(kind: str, evidence: Iterable[Evidence], *extra: str) -> str:
    """Hash an entry's kind and evidence, in order; `extra` tells entries of one place apart.

    File names are left out: a report that was moved is the same report.
    """
    digest = sha256(kind.encode())
    for item in evidence:
        digest.update(f"\0{item.report}\0{item.start}\0{item.end}".encode())
    for word in extra:
        digest.update(f"\1{word}".encode())
    return digest.hexdigest()[:16]


def evidence(article: Article, span: Span) -> Evidence:
    """Place a span of one article in the record."""
    exact = intern(span.exact) if len(span.exact) <= _SHORT else span.exact
    return Evidence(article.report, article.file, _one(span.start), _one(span.end), exact)


def stretch(article: Article, start: int, end: int) -> Evidence:
    """Cite the words of an article between two offsets."""
    return Evidence(article.report, article.file, _one(start), _one(end), article.text[start:end])


def _one(offset: int) -> int:
    return _OFFSETS[offset] if offset < len(_OFFSETS) else offset
