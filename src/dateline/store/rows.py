"""Nouns to rows and back, and the seal over each row.

    Reading -> {"report", "text", "body": '{"article":{…,"text":""},"names":[…]}', "seal"}

JSON by msgspec: `4700.0` stays a float, enums are their values, dates ISO 8601.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b
from typing import Any

import msgspec

from dateline.errors import StoreError
from dateline.types.decision import Decision
from dateline.types.judgement import Judgement
from dateline.types.placed import Known
from dateline.types.reading import Reading
from dateline.types.record import (
    Change,
    Contradiction,
    Episode,
    Happening,
    Party,
    Position,
    Published,
    Record,
    Reuse,
    Series,
    Statement,
)
from dateline.types.report import Declared, Outcome, Receipt, Report

Row = dict[str, Any]

_DAMAGED = "A row of the case is damaged: it does not match its seal. `dateline verify` says more."

# Field of Record, kind of its entries in the database, their type, the field that is their id.
ENTRIES: tuple[tuple[str, str, type, str], ...] = (
    ("published", "published", Published, "report"),
    ("statements", "statement", Statement, "id"),
    ("figures", "figure", Series, "id"),
    ("events", "event", Happening, "id"),
    ("parties", "party", Party, "id"),
    ("positions", "position", Position, "id"),
    ("changes", "change", Change, "id"),
    ("contradictions", "contradiction", Contradiction, "id"),
    ("reuse", "reuse", Reuse, "id"),
    ("episodes", "episode", Episode, "id"),
    ("decided", "decision", Decision, "judgement"),
)

_readings: msgspec.json.Decoder[Reading] = msgspec.json.Decoder(Reading)
_declared: msgspec.json.Decoder[Declared] = msgspec.json.Decoder(Declared)
_judgements: msgspec.json.Decoder[Judgement] = msgspec.json.Decoder(Judgement)
_known: msgspec.msgpack.Decoder[Known] = msgspec.msgpack.Decoder(Known)
_entries: dict[str, msgspec.json.Decoder[Any]] = {
    kind: msgspec.json.Decoder(cls) for _, kind, cls, _ in ENTRIES
}


def sealed(row: Row) -> Row:
    """Return the row with a digest of its columns; a seal already there is replaced."""
    digest = blake2b(digest_size=16)
    for name, value in row.items():
        if name not in {"seal", "number"}:
            data = b"" if value is None else _bytes(value)
            mark = "-" if value is None else str(len(data))
            digest.update(f"{name}:{mark}:".encode())
            digest.update(data)
    return {**row, "seal": digest.digest()}


def intact(row: Row) -> bool:
    """Say whether a row still matches its seal."""
    return bool(sealed(row)["seal"] == row["seal"])


def whole(row: Mapping[Any, Any]) -> Row:
    """Return the row as it was stored. Raises StoreError when its seal is broken."""
    found = dict(row)
    if not intact(found):
        raise StoreError(_DAMAGED)
    return found


def report_row(report: Report) -> Row:
    """The row of a report, as it was first given."""
    return sealed(
        {
            "id": report.id,
            "file": report.file,
            "data": report.data,
            "raw": report.raw,
            "media": report.media,
            "charset": report.charset,
            "declared": _json(report.declared),
        }
    )


def name_of(row: Row) -> Report:
    """The report of a row that was fetched without its bytes, and so without its seal."""
    return Report(row["id"], row["file"], b"", row["media"], _declared.decode(row["declared"]))


def report_of(row: Row) -> Report:
    """The report of a row."""
    return Report(
        row["id"],
        row["file"],
        row["data"],
        row["media"],
        _declared.decode(row["declared"]),
        row["charset"],
        row["raw"],
    )


def reading_row(reading: Reading) -> Row:
    """The row of a reading: the text in a column of its own, where full-text search sees it."""
    bare = replace(reading, article=replace(reading.article, text=""))
    return sealed(
        {
            "report": reading.article.report,
            "text": reading.article.text,
            "body": _json(bare),
        }
    )


def reading_of(row: Row) -> Reading:
    """The reading of a row."""
    bare = _readings.decode(row["body"])
    return replace(bare, article=replace(bare.article, text=row["text"]))


def receipt_row(receipt: Receipt) -> Row:
    """The row of an accounting line. Its seal is unique: the same receipt is kept once."""
    return sealed(
        {
            "file": receipt.file,
            "report": receipt.report,
            "outcome": str(receipt.outcome),
            "reason": receipt.reason,
            "declared": _json(receipt.declared),
        }
    )


def receipt_of(row: Row) -> Receipt:
    """The accounting line of a row."""
    return Receipt(
        row["file"],
        msgspec.convert(row["outcome"], Outcome),
        row["reason"],
        row["report"],
        _declared.decode(row["declared"]),
    )


def judgement_row(judgement: Judgement) -> Row:
    """The row of a judgement."""
    return sealed({"id": judgement.id, "at": judgement.at, "body": _json(judgement)})


def judgement_of(row: Row) -> Judgement:
    """The judgement of a row."""
    return _judgements.decode(row["body"])


def known_row(known: Known) -> Row:
    """The row of a report's place among others."""
    return sealed({"report": known.placed.report, "body": msgspec.msgpack.encode(known)})


def known_of(row: Row) -> Known:
    """What is known of a report's place."""
    return _known.decode(row["body"])


def entry_rows(record: Record) -> Iterator[Row]:
    """The rows of all entries, each with its place among its kind."""
    for field, kind, _, key in ENTRIES:
        for position, entry in enumerate(getattr(record, field)):
            row = {
                "kind": kind,
                "position": position,
                "id": getattr(entry, key),
                "body": _json(entry),
            }
            yield sealed(row)


def wording_rows(record: Record) -> Iterator[Row]:
    """The rows that full-text search over statements looks into."""
    for statement in record.statements:
        for wording in statement.wordings:
            yield {
                "statement": statement.id,
                "file": wording.at.file,
                "text": wording.at.exact,
            }


def entry_of(row: Row) -> Any:
    """The entry of a row."""
    if row["kind"] not in _entries:
        raise msgspec.ValidationError(f"an entry of the unknown kind {row['kind']!r}")
    return _entries[row["kind"]].decode(row["body"])


def record_of(rows: Iterable[Row]) -> Record:
    """The record of all entry rows, given in order of kind and position."""
    found: dict[str, list[Any]] = {kind: [] for _, kind, _, _ in ENTRIES}
    for row in rows:
        found[row["kind"]].append(entry_of(row))
    return Record(**{field: tuple(found[kind]) for field, kind, _, _ in ENTRIES})


def record_seal(entries: Iterable[Mapping[Any, Any]]) -> bytes:
    """One seal over all entries in order of kind and position, so that none can go unseen."""
    digest = blake2b(digest_size=16)
    for row in entries:
        digest.update(_bytes(row["seal"]))
    return digest.digest()


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()
