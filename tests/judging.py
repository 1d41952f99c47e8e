"""Judgements as a user makes them: on the entries of a record, by what they are called.

judge(record, readings, "merge", "party", "Ada Vale", "Adda Vale")
"""

from collections.abc import Callable, Sequence

from dateline.show import judging
from dateline.show.case import Case
from dateline.show.case import case as shown
from dateline.show.entries import entries
from dateline.show.judging import Wanted
from dateline.types.judgement import Act, Judgement, identified
from dateline.types.reading import Reading
from dateline.types.record import Record


def view(record: Record, readings: Sequence[Reading]) -> Case:
    return shown(record, (reading.article for reading in readings))


def ids(record: Record, kind: str, *names: str) -> list[str]:
    """The ids of the entries of a kind whose description holds one of the names, in their order."""
    found = [each for each in entries(record) if each.kind == kind]
    return [each.id for name in names for each in found if name in each.what]


def judgement(wanted: Wanted, minute: int = 0, why: str = "seen", by: str = "ada") -> Judgement:
    """Made in some minute of the first of June 2031."""
    at = f"2031-06-01T12:{minute:02}:00.000000Z"
    return identified(Judgement(wanted.act, wanted.kind, wanted.sides, by, at, why, wanted.date))


def undo(one: Judgement, minute: int = 59) -> Judgement:
    at = f"2031-06-01T13:{minute:02}:00.000000Z"
    return identified(Judgement(Act.UNDO, "", (), "ada", at, undoes=one.id))


Make = Callable[[Case], Wanted]


def merged(record: Record, readings: Sequence[Reading], kind: str, *names: str) -> Judgement:
    """A merge of the entries with these names."""
    chosen = ids(record, kind, *names)
    return judgement(judging.merge(view(record, readings), chosen))
