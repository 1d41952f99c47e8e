"""A person's decision about the record: who decided what, when, why, and on which words.

    Ada merged two parties     "Ada Vale" (a.txt 8-16)  and  "Adda Vale" (c.txt 0-9)
    Ada split a statement      "we stay" (b.txt 40-47)  from  "we will stay" (a.txt 12-24)

Ids of entries change when they gain evidence, so a judgement points at words and never at ids of
entries.
"""

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from .dating import Dating
from .record import Evidence


class Act(StrEnum):
    """What was decided."""

    MERGE = "merge"  # these entries are one
    SPLIT = "split"  # the first words are no part of the rest
    CONFIRM = "confirm"  # it is as the record has it
    REJECT = "reject"  # it is no such thing; a date is not known
    NOTE = "note"  # a remark; decides nothing
    UNDO = "undo"  # an earlier judgement no longer holds


@dataclass(frozen=True, slots=True)
class Side:
    """An entry as the judge saw it: what it was called, and the words that carried it.

    Of a report's date the words are empty: the whole report is meant.
    """

    name: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. `kind` is that of the entries ("statement", "party", "report", …).

    A merge has two sides or more, a split two (what was taken out, the rest), an undo none,
    all others one. `at` is a time in UTC, `2031-05-09T10:00:00.000000Z`. `why` is the reason, or
    the text of a note. `date` is what a confirmed report's date was, `undoes` the id of the
    judgement that an undo takes back.
    """

    act: Act
    kind: str
    sides: tuple[Side, ...]
    by: str
    at: str
    why: str = ""
    date: Dating | None = None
    undoes: str | None = None
    id: str = ""


def identified(judgement: Judgement) -> Judgement:
    """Return it with its id: the first 16 hexadecimal digits of a SHA-256 over all it says.

    File names are left out: a report that was moved is the same report.
    """
    one, date = judgement, judgement.date
    told = [
        *("judgement", one.act, one.kind, one.by, one.at, one.why, one.undoes),
        [date.edtf, str(date.best), date.basis, date.why] if date else None,
        *(
            [side.name, *([at.report, at.start, at.end, at.exact] for at in side.evidence)]
            for side in one.sides
        ),
    ]
    return replace(one, id=sha256(json.dumps(told).encode()).hexdigest()[:16])
