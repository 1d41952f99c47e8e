"""JSON Lines: one report a line, named FILE:LINE.

    {"text": "…", "published": "2031-05-08", "outlet": "Norland Daily"}

A line has `text` or `html` and may have url, title, outlet, byline, published, language,
fetched. A broken line fails by itself; the others go on.
"""

import codecs
import hashlib
from collections.abc import Iterator
from dataclasses import fields

import msgspec

from dateline.ports import Given
from dateline.types.report import Declared, Outcome, Receipt, Report

from . import sniff
from .declare import overlay


class _Line(msgspec.Struct):
    """One line; other fields are let pass."""

    text: str | None = None
    html: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    fetched: str | None = None


_DECODER = msgspec.json.Decoder(_Line)


class JsonlSource:
    """Takes .jsonl files, and any file whose first line is such an object."""

    name = "jsonl"
    suffixes = frozenset({".jsonl"})

    def accepts(self, given: Given) -> bool:
        """Say whether the bytes are JSON Lines."""
        return sniff.media(given.data, given.file) == sniff.JSONL

    def reports(self, given: Given) -> Iterator[Report | Receipt]:
        """Yield a report or a receipt for each line that is not blank."""
        reason = sniff.refusal(given.data)
        if reason is not None:
            yield Receipt(given.file, Outcome.SKIPPED, reason, declared=given.declared)
            return
        lines = given.data.removeprefix(codecs.BOM_UTF8).split(b"\n")
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _item(line.removesuffix(b"\r"), number, given)


JSONL = JsonlSource()


def _item(raw: bytes, number: int, given: Given) -> Report | Receipt:
    file = f"{given.file}:{number}"
    try:
        line = _DECODER.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        reason = f"line {number} is not a report: {error}"
        return Receipt(file, Outcome.FAILED, reason, declared=given.declared)
    declared = overlay(given.declared, _declared(line))
    content = line.html if line.text is None else line.text
    if content is None:
        reason = f"line {number} has neither text nor html"
        return Receipt(file, Outcome.FAILED, reason, declared=declared)
    if not content.strip():
        return Receipt(file, Outcome.SKIPPED, f"line {number} has no words", declared=declared)
    return Report(
        id=hashlib.sha256(raw).hexdigest(),
        file=file,
        data=content.encode("utf-8", "replace"),
        media=sniff.HTML if line.text is None else sniff.PLAIN,
        declared=declared,
        charset="utf-8",
        raw=raw,
    )


def _declared(line: _Line) -> Declared:
    return Declared(**{field.name: getattr(line, field.name) for field in fields(Declared)})
