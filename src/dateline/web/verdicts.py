"""What a page needs to have its entry judged: its words, and what persons decided on it so far.

to_judge(snapshot, "7c1e…").pieces   ->  each place of its evidence, to be ticked
to_judge(snapshot, "dd01…")          ->  None: a shared passage is not judged
"""

from dataclasses import dataclass
from typing import Any

from dateline.show.entries import Entry, entries
from dateline.show.judging import REPORT
from dateline.show.snapshot import KINDS, Snapshot
from dateline.types.dating import Basis
from dateline.types.decision import Decision
from dateline.types.record import Evidence, Record

# What each button is called: first of most entries, then of a report's date.
ENTRY = (("confirm", "It is right"), ("reject", "It is wrong"))
DATE = (("confirm", "Its date is right"), ("reject", "Its date is wrong"))
_MERGED = frozenset({"statement", "figure", "event", "party"})


@dataclass(frozen=True, slots=True)
class ToJudge:
    """An entry, or a report's date, before a judge."""

    kind: str
    buttons: tuple[tuple[str, str], ...]
    pieces: tuple[Evidence, ...]  # what can be taken out; none where it is all of one piece
    merges: bool
    decisions: tuple[Decision, ...]


def to_judge(snapshot: Snapshot, id_: str) -> ToJudge | None:
    """What can be judged about an entry; None where nothing can."""
    kind = snapshot.kinds.get(id_, "")
    decisions = snapshot.case.decisions(id_)
    if kind == REPORT:
        known = snapshot.case.reports[id_].published.basis is not Basis.UNKNOWN
        return ToJudge(kind, DATE if known else (), (), False, decisions)
    found = _entry(snapshot, id_, kind)
    if found is None:
        return None
    several = found.evidence if len(found.evidence) > 1 and kind in _MERGED else ()
    return ToJudge(kind, ENTRY, several, kind in _MERGED, decisions)


def _entry(snapshot: Snapshot, id_: str, kind: str) -> Entry | None:
    """One entry, made from a record with nothing else in it."""
    plural = next((name for name, single in KINDS.items() if single == kind), "")
    if not plural:
        return None
    alone: dict[str, Any] = {plural: (snapshot.entries[id_],)}
    return next(entries(Record(**alone)), None)
