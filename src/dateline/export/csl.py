"""The reports as citations in CSL-JSON, for Zotero, Pandoc and every CSL processor.

    2031-05-09             ->  "issued":{"date-parts":[[2031,5,9]]}
    2031-05-08/2031-05-14  ->  "issued":{"date-parts":[[2031,5,8],[2031,5,14]],"circa":true}
    2031-05~               ->  "issued":{"date-parts":[[2031,5]],"circa":true}
    2031-21                ->  "issued":{"date-parts":[[2031]],"season":1}
    203X, ../2031-05-08    ->  "issued":{"literal":"203X"}, {"literal":"by 2031-05-08"}

One document, a list with one report a line, in the shape of schema 1.0.2 of csl-data.json. What
CSL has no name for (hash, file, EDTF date with its reason, the headline's place) is in `custom`.
"""

import re
from collections.abc import Iterable, Iterator

from dateline.show.when import in_words
from dateline.types.article import Article
from dateline.types.record import Record
from dateline.types.span import Span

from .bibliography import Cited, bibliography, bytes_urn, listed
from .pieces import Json, dated

_PARTS = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?")
_UNSURE = ("?", "~", "%")
_FIRST_SEASON = 21


class Csl:
    """An `Exporter` of citations."""

    name = "csl"

    def lines(self, record: Record, articles: Iterable[Article]) -> Iterator[str]:
        """Yield the document's lines, reports in order of file."""
        yield from listed("[", map(_item, bibliography(record, articles).values()), "]")


CSL = Csl()


def _item(report: Cited) -> Json:
    item: Json = {"id": bytes_urn(report.report), "type": "article-newspaper"}
    issued = _issued(report.published.edtf)
    plain = {
        "title": report.headline.exact if report.headline else None,
        "container-title": report.outlet,
        "author": [{"literal": report.byline}] if report.byline else None,
        "issued": issued,
        "language": report.language,
        "URL": report.url,
    }
    item |= {key: value for key, value in plain.items() if value}
    return item | {"custom": _custom(report)}


def _custom(report: Cited) -> Json:
    return {
        "sha256": report.report,
        "file": report.file,
        "published": dated(report.published),
        "headline": _place(report.headline) if report.headline else None,
    }


def _place(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "exact": span.exact}


def _issued(edtf: str | None) -> Json | None:
    """A CSL date; what its numbers cannot say is kept in words."""
    if edtf is None:
        return None
    ends = edtf.split("/")
    parts = [_parts(end) for end in ends]
    if not all(parts):
        return {"literal": in_words(edtf)}
    issued: Json = {"date-parts": parts}
    if len(parts) == 1 and len(parts[0]) > 1 and parts[0][1] >= _FIRST_SEASON:
        issued = {"date-parts": [parts[0][:1]], "season": parts[0][1] - _FIRST_SEASON + 1}
    elif any(len(part) > 1 and part[1] >= _FIRST_SEASON for part in parts):
        return {"literal": in_words(edtf)}
    if len(ends) > 1 or any(end.endswith(_UNSURE) for end in ends):
        issued["circa"] = True
    return issued


def _parts(edtf: str) -> list[int]:
    match = _PARTS.fullmatch(edtf)
    return [int(part) for part in match.groups() if part] if match else []
