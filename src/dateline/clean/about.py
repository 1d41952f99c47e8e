"""Title, author, outlet and address of a report, as the markup of its page gives them.

    {"@type": "NewsArticle", "headline": "Norland asks", "author": {"name": "Ada Vale"}, …}
    <meta property="og:site_name" content="Norland Post">  <link rel="canonical" href="https://…">
    <h1>Norland asks</h1> … <span class="byline">By Ada Vale</span>
    ->  About("Norland asks", "Ada Vale", "Norland Post", "https://…")

What is declared goes before what is shown. An author is one or more names; an address, a handle or
a page of a network is none.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import chain, islice
from typing import Any

from .markup import ARTICLES, Markup

TITLES = "og:title citation_title dc.title parsely-title sailthru.title headline twitter:title"
AUTHORS = (
    "author article:author citation_author parsely-author sailthru.author dc.creator"
    " dcterms.creator byl creator og:author og:article:author"
)
OUTLETS = (
    "og:site_name article:publisher publisher dc.publisher citation_journal_title"
    " sailthru.publisher application-name twitter:site"
)

_H1 = re.compile(r"<h1\b[^<>]{0,600}>(.{0,1500}?)</h1", re.IGNORECASE | re.DOTALL)
_TITLE = re.compile(r"<title\b[^<>]{0,200}>([^<]{0,600})</title", re.IGNORECASE)
_LINK = re.compile(r"<link\s[^<>]{0,300}\bcanonical\b[^<>]{0,600}>", re.IGNORECASE)
_HREF = re.compile(r"\bhref\s{0,3}=\s{0,3}[\"']?(https?://[^\"'\s<>]{4,500})", re.IGNORECASE)
_CREDITED = re.compile(
    rb"<(a|address|div|h3|h4|p|span|strong)\s[^<>]{0,300}?\b(?:rel|itemprop|class|id)="
    rb"[\"']?[^\"'<>]{0,60}?(?:author|byline)[^<>]{0,400}>"
)
_MARKS = (b"author", b"byline")
_BEFORE = 400  # bytes of a tag before its mark
_TAG = re.compile(r"<[^<>]{0,600}>")
_SITE_AFTER = re.compile(r"\s+(?:[|–—•·«»-]|::)\s+")
_ADDRESS = re.compile(r"https?://(?:www\.)?([^/\s:]+)", re.IGNORECASE)
_BY = re.compile(
    r"^(?:(?:written |posted |published |words |story )?by|from)\b:?\s*", re.IGNORECASE
)
_NO_NAME = re.compile(r"[\d@/\\{}<>|:*?_]|www\.")
_BETWEEN = re.compile(r"\s*(?:;|, | and | & |\n)\s*")
_LONGEST = 120  # characters of an author
_MOST_NAMED = 8
_LOOK = 5  # places on the page that may name the author
_TEXT = 400  # bytes of such a place


@dataclass(frozen=True, slots=True)
class About:
    """What a page says of its report; None where it does not."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None


def about(page: Markup, url: str | None = None) -> About:
    """Return what the page declares; `url` is its address where it names none."""
    articles = [thing.about for thing in page.things if thing.kind in ARTICLES]
    one = articles[0] if articles else {}
    address = _url(page) or url
    return About(
        _title(page, one),
        _author(page, one),
        _outlet(page, one, address),
        address,
    )


def _title(page: Markup, article: dict[str, Any]) -> str | None:
    """The heading that agrees most with what is declared, else that, else any heading."""
    headings = [words for match in page.found(_H1, "h1") if (words := _words(match[1]))]
    named = next(page.found(_TITLE, "title"), None)
    given = [_field(page, TITLES), _one(article.get("headline")), named and _words(named[1])]
    said = " ".join(filter(None, given))
    agreed = [heading for heading in headings if _agree(heading, said)]
    if agreed:
        return max(agreed, key=lambda heading: len(heading.split()))
    return next(filter(None, [*given[:2], _bare(given[2] or ""), *headings]), None)


def _agree(heading: str, said: str) -> bool:
    """Whether half of the words of a heading are said; that of the site is not its report's."""
    words, others = heading.casefold().split(), set(said.casefold().split())
    return 2 * sum(word in others for word in words) >= len(words)


def _bare(title: str) -> str:
    """A <title> without the name of the site at its end or start."""
    return max(_SITE_AFTER.split(title), key=len)


def _author(page: Markup, article: dict[str, Any]) -> str | None:
    """The first of what is declared and what is shown that reads as names."""
    linked = list(_people(article.get("author")))
    given = (_names(_field(page, name) or "") for name in AUTHORS.split())
    found = chain((_names("; ".join(linked)),), given, _shown(page), linked)
    return next(filter(None, found), None)


def _shown(page: Markup) -> Iterator[str | None]:
    """What elements hold that are marked as the author's.

    They are looked for from their marks, which are rare, and as bytes, which are soon found.
    """
    source = page.source.encode("utf-8", "replace")
    low = source.lower()
    for match in islice(_credited(low), _LOOK):
        end = low.find(b"</" + match[1], match.end(), match.end() + _TEXT)
        if end > 0:
            yield _names(_words(source[match.end() : end].decode("utf-8", "replace")))


def _credited(source: bytes) -> Iterator[re.Match[bytes]]:
    """The tags of such elements, in a page in lower case."""
    last = -1
    for mark in merge(*(_places(source, each) for each in _MARKS)):
        start = source.rfind(b"<", max(mark - _BEFORE, last + 1), mark)
        if start >= 0 and (match := _CREDITED.match(source, start)):
            yield match
        last = max(start, last)


def _places(source: bytes, mark: bytes) -> Iterator[int]:
    at = source.find(mark)
    while at >= 0:
        yield at
        at = source.find(mark, at + 1)


def _people(given: Any) -> Iterator[str]:
    for one in given if isinstance(given, list) else [given]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str) and not _ADDRESS.match(name):
            yield _words(html.unescape(name))


def _names(text: str) -> str | None:
    """The names in what is said of the author, joined by "; "; None where there are none."""
    if len(text) > _LONGEST:
        return None
    named = (_BY.sub("", part).strip(" .,-–—") for part in _BETWEEN.split(text))
    names = list(dict.fromkeys(name for name in named if " " in name and not _NO_NAME.search(name)))
    return "; ".join(names[:_MOST_NAMED]) or None


def _outlet(page: Markup, article: dict[str, Any], url: str | None) -> str | None:
    publisher = next(_people(article.get("publisher")), "")
    given = (_field(page, name) for name in OUTLETS.split())
    named = [name.lstrip("@") for name in given if name and not _ADDRESS.match(name)]
    host = _ADDRESS.match(url or "")
    return next(filter(None, [*named[:1], publisher.strip(), host and host[1]]), None)


def _url(page: Markup) -> str | None:
    given = page.fields.get("og:url", "")
    link = next(page.found(_LINK, "link"), None)
    found = _HREF.search(link[0]) if link else None
    return given if _ADDRESS.match(given) else html.unescape(found[1]) if found else None


def _field(page: Markup, names: str) -> str | None:
    given = (_words(page.fields.get(name, "")) for name in names.split())
    return next(filter(None, given), None)


def _one(value: Any) -> str | None:
    return _words(value) or None if isinstance(value, str) else None


def _words(markup: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split())
