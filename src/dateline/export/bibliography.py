"""Reports as outside formats cite them: what they are called, where they stand, when they came out.

    report 803b…, declared url https://post.example/a   ->  address "https://post.example/a"
    report 803b…, no url, or one that is no web address ->  address "urn:sha256:803b…"
    statement 7c1e…                                     ->  "urn:dateline:statement:7c1e…"
    code points 12 to 40 of report 803b…                ->  "urn:sha256:803b…#char=12,40"

Characters are counted as in RFC 5147, in the text that Dateline keeps of a report.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.types.article import Article
from dateline.types.dating import Dating
from dateline.types.record import Evidence, Record
from dateline.types.span import Span

from .pieces import Json, compact

# What RFC 3987 lets into an address as it stands.
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20]+")


@dataclass(frozen=True, slots=True)
class Cited:
    """One report without its text. `published` is what the record makes of it."""

    report: str
    file: str
    url: str | None
    headline: Span | None
    outlet: str | None
    byline: str | None
    language: str | None
    published: Dating

    @property
    def address(self) -> str:
        """Where it is on the web, or the name that its bytes have."""
        return self.url or bytes_urn(self.report)


def bibliography(record: Record, articles: Iterable[Article]) -> Mapping[str, Cited]:
    """Every report by its id, in order of file; each article is let go once it is listed."""
    published = {each.report: each.published for each in record.published}
    found = [_cited(each, published.get(each.report, each.published)) for each in articles]
    return {each.report: each for each in sorted(found, key=lambda x: (x.file, x.report))}


def web_address(url: str | None) -> str | None:
    """A declared address, if it is one that a browser may be sent to."""
    return url if url and _ADDRESS.fullmatch(url) else None


def urn(kind: str, id_: str) -> str:
    """The name of an entry outside its case."""
    return f"urn:dateline:{kind}:{id_}"


def bytes_urn(report: str) -> str:
    """The name of a report by its bytes."""
    return f"urn:sha256:{report}"


def place_urn(at: Evidence) -> str:
    """The name of a place in a report's text."""
    return f"{bytes_urn(at.report)}#{characters(at)}"


def characters(at: Evidence) -> str:
    """A place as a fragment of plain text (RFC 5147)."""
    return f"char={at.start},{at.end}"


def listed(before: str, items: Iterable[Json], after: str) -> Iterator[str]:
    """Yield a JSON document with one item of its list on each line."""
    yield before
    waiting = ""
    for item in items:
        if waiting:
            yield f"{waiting},"
        waiting = compact(item)
    if waiting:
        yield waiting
    yield after


def _cited(article: Article, published: Dating) -> Cited:
    return Cited(
        article.report,
        article.file,
        web_address(article.url),
        article.headline,
        article.outlet,
        article.byline,
        None if article.language == "und" else article.language,
        published,
    )
