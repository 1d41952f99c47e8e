"""Judgements as JSON Lines, out of a case and into another.

    {"kind":"judgement","id":"9c3e…","act":"merge","of":"party","sides":[{"name":"Ada Vale",…},…],…}

A line holds all that a judgement says, so that it can be applied to any case that has the reports.
Ids are hashes of what is said: a line that was changed by hand is refused, and the same line
given twice is one judgement.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

import msgspec

from dateline.errors import FormatError
from dateline.show.when import bounds
from dateline.types.dating import Dating
from dateline.types.judgement import Act, Judgement, Side, identified

from .pieces import Json, cited, compact, dating_with_best

KIND = "judgement"
KINDS = frozenset({"statement", "figure", "event", "party", "position", "report"})
# How many sides each act has: at least, at most.
_MANY = 10**9
SIDES = {
    Act.MERGE: (2, _MANY),
    Act.SPLIT: (2, 2),
    Act.CONFIRM: (1, 1),
    Act.REJECT: (1, 1),
    Act.NOTE: (1, 1),
    Act.UNDO: (0, 0),
}
_TIME = "%Y-%m-%dT%H:%M:%S.%fZ"


@dataclass(frozen=True, slots=True)
class _Line:
    """One line as it is read."""

    kind: str
    id: str
    act: Act
    of: str
    sides: tuple[Side, ...]
    by: str
    at: str
    why: str
    date: Dating | None
    undoes: str | None


_lines: msgspec.json.Decoder[_Line] = msgspec.json.Decoder(_Line)


def lines(judgements: Iterable[Judgement]) -> Iterator[str]:
    """Yield each judgement as one line of JSON, without its line break."""
    for one in judgements:
        yield compact(_json(one))


def parse(given: Iterable[bytes]) -> Iterator[Judgement]:
    """Read judgements from lines; empty lines are passed over. Raises FormatError."""
    for number, line in enumerate(given, 1):
        if line.strip():
            yield _judgement(line, number)


def _json(one: Judgement) -> Json:
    return {
        "kind": KIND,
        "id": one.id,
        "act": one.act.value,
        "of": one.kind,
        "sides": [
            {"name": side.name, "evidence": [cited(at) for at in side.evidence]}
            for side in one.sides
        ],
        "by": one.by,
        "at": one.at,
        "why": one.why,
        "date": dating_with_best(one.date) if one.date else None,
        "undoes": one.undoes,
    }


def _judgement(line: bytes, number: int) -> Judgement:
    try:
        read = _lines.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise FormatError(f"line {number} is no judgement: {error}") from error
    made = Judgement(
        act=read.act,
        kind=read.of,
        sides=read.sides,
        by=read.by,
        at=read.at,
        why=read.why,
        date=read.date,
        undoes=read.undoes,
    )
    if wrong := _wrong(read):
        raise FormatError(f"line {number} is no judgement: {wrong}")
    if identified(made).id != read.id:
        raise FormatError(f"line {number}: the id {read.id[:16]} is not the hash of what it says")
    return identified(made)


def _wrong(read: _Line) -> str:
    """What keeps a line from being a judgement."""
    least, most = SIDES[read.act]
    undoes = read.act is Act.UNDO
    cited = [at for side in read.sides for at in side.evidence]
    checks = (
        (read.kind == KIND, f"its kind is {read.kind!r}"),
        (least <= len(read.sides) <= most, f"a {read.act} has not {len(read.sides)} sides"),
        (undoes == (read.undoes is not None), "an undo, and nothing else, says what it undoes"),
        (undoes or read.of in KINDS, f"there are no entries of the kind {read.of!r}"),
        (_is_date(read.date), "the day that it confirms is no date like 2031-05-09"),
        (_is_time(read.at), f"{read.at!r} is no time like 2031-05-09T10:00:00.000000Z"),
        (all(0 <= at.start <= at.end for at in cited), "its evidence ends before it begins"),
    )
    return next((wrong for right, wrong in checks if not right), "")


def _is_date(confirmed: Dating | None) -> bool:
    """Whether a day can stand in the record: unknown, or one that can be told and compared."""
    return confirmed is None or confirmed.edtf is None or bounds(confirmed.edtf) is not None


def _is_time(text: str) -> bool:
    """Whether times written so sort as they passed."""
    try:
        return datetime.strptime(text, _TIME).strftime(_TIME) == text
    except ValueError:
        return False
