"""From what a user typed to what a judgement is about.

    merge 52aa "Adda Vale"    ->  two sides: the party with this id, the one called so
    split 7c1e b.txt          ->  what b.txt has of the statement, and the rest
    split 7c1e b.txt:340      ->  only the piece that holds that place of its text
    apart 52aa 7d01           ->  two sides: the party with either id, which are not one
    reject a.txt              ->  the date of the report
    undo 9c3e                 ->  the judgement with this id

Ids go before names, entries before reports. `signed` adds who, when and why.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from dateline.errors import NotFoundError, UsageError
from dateline.types.dating import Dating
from dateline.types.judgement import Act, Judgement, Side, identified
from dateline.types.record import Evidence

from .case import Case
from .entries import Entry, entries
from .filters import find_reports
from .judgements import undone
from .phrases import count

REPORT = "report"
TIME = "%Y-%m-%dT%H:%M:%S.%fZ"
_LISTED = 10  # how many entries an ambiguous id names


@dataclass(frozen=True, slots=True)
class Wanted:
    """A judgement without who, when and why."""

    act: Act
    kind: str
    sides: tuple[Side, ...]
    date: Dating | None = None
    undoes: str | None = None


def signed(wanted: Wanted, by: str, at: datetime, why: str) -> Judgement:
    """The judgement, with who decides, when (any time zone) and why, and with its id."""
    when = at.astimezone(UTC).strftime(TIME)
    decided = (wanted.act, wanted.kind, wanted.sides)
    return identified(Judgement(*decided, by, when, why, wanted.date, wanted.undoes))


def merge(case: Case, ids: Sequence[str]) -> Wanted:
    """Make entries of one kind one. Raises UsageError and NotFoundError."""
    chosen = {each.id: each for each in (_entry(case, asked) for asked in ids)}
    kinds = {each.kind for each in chosen.values()}
    if len(chosen) < 2:
        raise UsageError("a merge takes two entries or more")
    if len(kinds) > 1:
        raise UsageError(f"a merge takes entries of one kind, not {' and '.join(sorted(kinds))}")
    if kinds & {REPORT, "position"}:
        raise UsageError(f"a {min(kinds)} cannot be merged")
    units = {str(one.unit) for one in case.record.figures if one.id in chosen}
    if len(units) > 1:
        raise UsageError(f"these figures count in different units: {', '.join(sorted(units))}")
    return Wanted(Act.MERGE, min(kinds), tuple(_side(each) for each in chosen.values()))


def apart(case: Case, ids: Sequence[str]) -> Wanted:
    """Say that two entries are not one, so that no rule makes them one.

    Raises UsageError and NotFoundError.
    """
    both = merge(case, ids)
    if len(both.sides) > 2:
        raise UsageError("two entries can be held apart at a time")
    return Wanted(Act.SPLIT, both.kind, both.sides)


def split(case: Case, id_: str, pieces: Sequence[str]) -> Wanted:
    """Take pieces of evidence out of an entry. Raises UsageError and NotFoundError."""
    entry = _entry(case, id_)
    if entry.kind in {REPORT, "position"}:
        raise UsageError(f"a {entry.kind} cannot be split")
    out = _pieces(case, entry, pieces)
    rest = tuple(at for at in entry.evidence if at not in out)
    if not rest:
        raise UsageError("nothing would be left: a split takes a part of the evidence")
    return Wanted(Act.SPLIT, entry.kind, (Side(entry.name, out), Side(entry.name, rest)))


def confirm(case: Case, id_: str) -> Wanted:
    """Say that an entry, or a report's date, is right. Raises UsageError and NotFoundError."""
    entry = _entry(case, id_)
    date = case.reports[entry.id].published if entry.kind == REPORT else None
    if date and date.edtf is None:
        raise UsageError(f"{entry.name} has no date to confirm: {date.why}")
    return Wanted(Act.CONFIRM, entry.kind, (_side(entry),), date)


def reject(case: Case, id_: str, pieces: Sequence[str] = ()) -> Wanted:
    """Say that an entry, a piece of it, or a report's date, is wrong."""
    entry = _entry(case, id_)
    if entry.kind == REPORT and case.reports[entry.id].published.edtf is None:
        raise UsageError(f"{entry.name} has no date to reject")
    cited = _pieces(case, entry, pieces) if pieces else entry.evidence
    return Wanted(Act.REJECT, entry.kind, (Side(entry.name, cited),))


def note(case: Case, id_: str) -> Wanted:
    """Remark on an entry or a report."""
    entry = _entry(case, id_)
    return Wanted(Act.NOTE, entry.kind, (_side(entry),))


def undo(case: Case, held: Sequence[Judgement], asked: str) -> Wanted:
    """Take back the judgement whose id begins so. Raises UsageError and NotFoundError."""
    found = [one.id for one in held if one.id.startswith(asked.lower())]
    if len(found) != 1:
        many = f"{len(found)} judgements begin" if found else "no judgement begins"
        raise NotFoundError(f"{many} with {asked}; see `dateline judgements`")
    if undone(case, held, found[0]):
        raise UsageError(f"the judgement {found[0][:8]} is undone already")
    return Wanted(Act.UNDO, "", (), undoes=found[0])


def _entry(case: Case, asked: str) -> Entry:
    """The one entry or report meant by an id, its beginning, a party's name, or a file."""
    known = list(entries(case.record))
    found = [each for each in known if each.id.startswith(asked.lower())]
    found = found or [each for each in known if _is_called(each, asked)]
    if len(found) == 1:
        return found[0]
    if len(found) > 1:
        names = ", ".join(f"{each.kind} {each.id[: case.id_length]}" for each in found[:_LISTED])
        more = " …" if len(found) > _LISTED else ""
        raise NotFoundError(f"{len(found)} entries begin with or are called {asked}: {names}{more}")
    report = one_report(case, asked, f"no entry or report that can be judged is called {asked}")
    file = case.reports[report].file
    return Entry(report, REPORT, file, file, (Evidence(report, file, 0, 0, ""),))


def _is_called(each: Entry, asked: str) -> bool:
    return each.kind == "party" and each.name.casefold() == asked.casefold()


def one_report(case: Case, asked: str, otherwise: str = "") -> str:
    """The one report that is called so; raises NotFoundError."""
    try:
        found = find_reports(case, asked)
    except NotFoundError as error:
        raise NotFoundError(otherwise or str(error)) from error
    if len(found) > 1:
        names = ", ".join(case.reports[each].file for each in found[:_LISTED])
        raise NotFoundError(f"{count(len(found), 'report')} fit {asked}: {names}")
    return found[0]


def _pieces(case: Case, entry: Entry, asked: Sequence[str]) -> tuple[Evidence, ...]:
    """The pieces of an entry's evidence meant, in order."""
    chosen = {at for each in asked for at in _piece(case, entry, each)}
    return tuple(at for at in entry.evidence if at in chosen)


def _piece(case: Case, entry: Entry, asked: str) -> list[Evidence]:
    name, _, offset = asked.rpartition(":")
    for report, place in ((asked, None), (name, offset)):
        if not report or (place is not None and not place.isdecimal()):
            continue
        try:
            id_ = one_report(case, report)
        except NotFoundError:
            continue
        found = [at for at in entry.evidence if at.report == id_ and _holds(at, place)]
        if found:
            return found
    raise NotFoundError(f"{entry.kind} {entry.id[: case.id_length]} has no evidence at {asked}")


def _holds(at: Evidence, place: str | None) -> bool:
    return place is None or at.start <= int(place) < at.end


def _side(entry: Entry) -> Side:
    return Side(entry.name, entry.evidence)
