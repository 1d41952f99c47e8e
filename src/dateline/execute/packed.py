"""Reports and what was read of them as bytes, on their way to a worker and back.

    packed(reports)                          ->  b"…", for a worker
    answered(results, made_by)               ->  b"…", what the worker gives back
    opened(b"…", reports)                    ->  results, made_by

An answer leaves out the bytes of the reports: whoever asks has them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from ..ports import Kept
from ..types.reading import Reading
from ..types.report import Receipt, Report

Results = list[Kept | Receipt]


@dataclass(frozen=True, slots=True)
class _One:
    reading: Reading | None
    failed: Receipt | None


@dataclass(frozen=True, slots=True)
class _Answer:
    made_by: str
    each: tuple[_One, ...]


_reports: msgspec.msgpack.Decoder[list[Report]] = msgspec.msgpack.Decoder(list[Report])
_answers: msgspec.msgpack.Decoder[_Answer] = msgspec.msgpack.Decoder(_Answer)


def packed(reports: Sequence[Report]) -> bytes:
    """Reports as bytes."""
    return msgspec.msgpack.encode(reports)


def unpacked(data: bytes) -> list[Report]:
    """The reports that were packed."""
    return _reports.decode(data)


def answered(results: Sequence[Kept | Receipt], made_by: str) -> bytes:
    """What became of reports, and the name of the code that read them."""
    each = tuple(
        _One(None, one) if isinstance(one, Receipt) else _One(one.reading, None) for one in results
    )
    return msgspec.msgpack.encode(_Answer(made_by, each))


def opened(data: bytes, reports: Sequence[Report]) -> tuple[Results, str]:
    """The results of reports, and the name of the code that read them."""
    answer = _answers.decode(data)
    results = [_result(*pair) for pair in zip(answer.each, reports, strict=True)]
    return results, answer.made_by


def _result(one: _One, report: Report) -> Kept | Receipt:
    if one.failed is not None:
        return one.failed
    assert one.reading is not None  # noqa: S101 - the other half of `answered`
    return Kept(report, one.reading)
