"""Tables: one report a row, named FILE:ROW; the first row names the columns.

    title,date,outlet,text
    Talks resume,2031-05-08,Norland Daily,"The talks resume."

A column is known by its name, whatever its case: text (body, content, article) or html, and title
(headline), url (link), outlet (source, publication, publisher), published (date, pubdate, …),
byline (author), language (lang), fetched (crawled, …). Columns are parted by comma, semicolon or
tab. A broken row fails by itself. A date is taken where it begins with YYYY-MM-DD or is EDTF, else
the text has to say it.
"""

import csv
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.ports import Given
from dateline.types.report import Declared, Outcome, Receipt, Report

from . import sniff
from .bounds import MOST_BYTES
from .declare import overlay
from .looks import CSV as KIND

TEXT = ("text", "body", "content", "article")
COLUMNS = {
    "url": ("url", "link"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "publication", "publisher"),
    "byline": ("byline", "author"),
    "published": ("published", "date", "pubdate", "published_at", "publication_date"),
    "language": ("language", "lang"),
    "fetched": ("fetched", "crawled", "retrieved", "accessed"),
}
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T ])|[\dX?~%./-]{4,25}$")
_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d")

# The module's own bound, 131,072 characters, is less than a long live page.
csv.field_size_limit(MOST_BYTES)


class CsvSource:
    """Takes tables with a column of texts."""

    name = "csv"
    suffixes = frozenset({".csv", ".tsv"})

    def accepts(self, given: Given) -> bool:
        """Say whether the bytes are a table."""
        return sniff.media(given.data, given.file) == KIND

    def reports(self, given: Given) -> Iterator[Report | Receipt]:
        """Yield a report or a receipt for each row that is not blank."""
        lines = _Lines(_decoded(given.data).splitlines(keepends=True))
        rows = csv.reader(lines, delimiter=_delimiter(lines.lines))
        try:
            header = [name.strip().lower() for name in next(rows, [])]
        except csv.Error as error:
            yield _receipt(given, Outcome.FAILED, f"a broken table: {error}")
            return
        if not {*TEXT, "html"} & {*header}:
            reason = "a table without a column named text or html"
            yield _receipt(given, Outcome.SKIPPED, reason)
            return
        yield from _rows(rows, header, lines, given)


CSV = CsvSource()


@dataclass(slots=True)
class _Lines:
    """Lines for the reader of rows, which remembers those that it took since it was asked."""

    lines: Sequence[str]
    at: int = 0
    taken: int = 0

    def __iter__(self) -> Iterator[str]:
        while self.at < len(self.lines):
            self.at += 1
            yield self.lines[self.at - 1]

    def row(self) -> bytes:
        """The bytes of the row that was just read, as UTF-8."""
        lines = self.lines[self.taken : self.at]
        self.taken = self.at
        return "".join(lines).rstrip("\r\n").encode("utf-8", "replace")


def _rows(
    rows: Iterator[list[str]], header: list[str], lines: _Lines, given: Given
) -> Iterator[Report | Receipt]:
    lines.row()
    number, empty = 1, True
    while True:
        number += 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            lines.row()
            empty = False
            yield _receipt(given, Outcome.FAILED, f"row {number} is broken: {error}", number)
            continue
        if row is None:
            break
        raw = lines.row()
        if any(cell.strip() for cell in row):
            empty = False
            yield _report(dict(zip(header, row, strict=False)), raw, number, given)
    if empty:
        yield _receipt(given, Outcome.SKIPPED, "a table without rows")


def _report(row: dict[str, str], raw: bytes, number: int, given: Given) -> Report | Receipt:
    declared = overlay(given.declared, _declared(row))
    text = next((row[name] for name in TEXT if row.get(name, "").strip()), "")
    content = text or row.get("html", "")
    if not content.strip():
        return _receipt(given, Outcome.SKIPPED, f"row {number} has no words", number)
    return Report(
        id=hashlib.sha256(raw).hexdigest(),
        file=f"{given.file}:{number}",
        data=content.encode("utf-8", "replace"),
        media=sniff.PLAIN if text else sniff.HTML,
        declared=declared,
        charset="utf-8",
        raw=raw,
    )


def _declared(row: dict[str, str]) -> Declared:
    found = {
        field: next((row[name].strip() for name in names if row.get(name, "").strip()), None)
        for field, names in COLUMNS.items()
    }
    days = {"published": _DAY.match(found["published"] or "")}
    days["fetched"] = _WHOLE_DAY.match(found["fetched"] or "")
    return Declared(**found | {name: day and day[0] for name, day in days.items()})


def _receipt(given: Given, outcome: Outcome, reason: str, number: int | None = None) -> Receipt:
    file = given.file if number is None else f"{given.file}:{number}"
    return Receipt(file, outcome, reason, declared=given.declared)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _delimiter(lines: Sequence[str]) -> str:
    """The sign that parts the names of the first line most often."""
    first = lines[0] if lines else ""
    return max(",;\t", key=first.count)
