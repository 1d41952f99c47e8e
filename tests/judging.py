"""Judgements as a user makes them: on the entries of a record, by what they are called.

judge(record, readings, "merge", "party", "Ada Vale", "Adda Vale")
"""

from collections.abc import Sequence

from dateline.show.case import Case
from dateline.show.case import case as shown
from dateline.show.entries import Entry, entries
from dateline.show.judging import Wanted
from dateline.types.judgement import Act, Judgement, identified
from dateline.types.reading import Reading
from dateline.types.record import Record


def view(record: Record, readings: Sequence[Reading]) -> Case:
    return shown(record, (reading.article for reading in readings))


def ids(record: Record, kind: str, *names: str) -> list[str]:
    """The ids of the entries of a kind that are called so, or say so, in order of the names."""
    found = [each for each in entries(record) if each.kind == kind]
    return [each.id for name in names for each in found if _tells(each, name)]


def _tells(each: Entry, name: str) -> bool:
    said = [at.exact for at in each.evidence] if each.kind == "statement" else []
    return any(name in words for words in (each.what, *said))


def judgement(wanted: Wanted, minute: int = 0, why: str = "seen", by: str = "ada") -> Judgement:
    """Made in some minute of the first of June 2031."""
    at = f"2031-06-01T12:{minute:02}:00.000000Z"
    return identified(Judgement(wanted.act, wanted.kind, wanted.sides, by, at, why, wanted.date))


def undo(one: Judgement, minute: int = 59) -> Judgement:
    at = f"2031-06-01T13:{minute:02}:00.000000Z"
    return identified(Judgement(Act.UNDO, "", (), "ada", at, undoes=one.id))
