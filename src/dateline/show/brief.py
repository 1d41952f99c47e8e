"""A case as a brief to be read from top to bottom, every claim with numbered evidence.

    At a glance · Timeline · Statements · Figures · Disagreements · Positions · Sources · Evidence

    Line("2031-05-08", "Ada Vale to Bo Lind: “send delegates”", cites=(1, 2), under=(…))
    Note(1, Evidence("803b…", "a.txt", 36, 62, "…"), "The Harbour Post", "2031-05-09")

A note is numbered when first cited. Of many entries those are told that most reports carry, and
how many are left out. How it is set in type is left to `export`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import TypeVar

from dateline.types.dating import Dating
from dateline.types.record import (
    Change,
    Contradiction,
    Evidence,
    Happening,
    Position,
    Series,
    Statement,
    Wording,
)

from .case import Case, Listed
from .compared import compared
from .disagreements import Side, contradictions, disagreements
from .events import kind
from .phrases import amount, attested, count, one_line, parties
from .positions import sided
from .sources import reuse
from .summary import summary
from .weightiest import weightiest
from .when import order, shown

# A line of the timeline; the statement itself and its note have all words.
LONGEST = 160
MOST = 300  # entries of a kind: more would be a book; all are in the other formats
EACH = 40  # wordings or values of one entry, and pieces of evidence for one claim
_MARKS = "“”\"'‘’"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Line:
    """One claim. `lead` comes before it, such as its date; `cites` are numbers of notes."""

    lead: str
    text: str
    cites: tuple[int, ...] = ()
    under: tuple["Line", ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief; `empty` is its sentence where it has no lines."""

    title: str
    lines: tuple[Line, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Note:
    """A piece of evidence, by whom and when it was published; its report is among the sources."""

    number: int
    at: Evidence
    outlet: str
    published: str

    @property
    def place(self) -> str:
        """Where the words stand: "a.txt, The Harbour Post, 2031-05-09, characters 36 to 62"."""
        who = (part for part in (self.at.file, self.outlet, self.published) if part)
        return f"{', '.join(who)}, characters {self.at.start} to {self.at.end}"

    @property
    def words(self) -> str:
        """The exact words, on one line."""
        return one_line(self.at.exact)


@dataclass(frozen=True, slots=True)
class Brief:
    """The sections in order, and the notes that their lines cite."""

    title: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]


def brief(case: Case) -> Brief:
    """Write up a case."""
    notes = _Notes(case)
    sections = (
        Section("At a glance", tuple(_glance(case)), "an empty case"),
        Section("Timeline", tuple(_timeline(case, notes)), "nothing dated"),
        Section("Statements", tuple(_statements(case, notes)), "no statement"),
        Section("Figures", tuple(_figures(case, notes)), "no figure"),
        Section("Disagreements", tuple(_disagreements(case, notes)), "none found"),
        Section("Positions", tuple(_positions(case, notes)), "no position"),
        Section("Sources", tuple(_sources(case, notes)), "no report"),
    )
    return Brief("The case in brief", sections, notes.all())


class _Notes:
    """The notes so far. The same words of a report are one note."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._numbers: dict[Evidence, int] = {}

    def cite(self, evidence: Iterable[Evidence]) -> tuple[int, ...]:
        """The numbers of evidence, in order, each once."""
        some = islice(dict.fromkeys(evidence), EACH)
        return tuple(sorted(self._numbers.setdefault(at, len(self._numbers) + 1) for at in some))

    def all(self) -> tuple[Note, ...]:
        """Every note by its number."""
        return tuple(self._note(at, number) for at, number in self._numbers.items())

    def _note(self, at: Evidence, number: int) -> Note:
        listed = self._case.reports[at.report]
        return Note(number, at, listed.outlet or "", shown(listed.published))


def _glance(case: Case) -> Iterator[Line]:
    yield Line("", f"{count(len(case.reports), 'report')} · {summary(case)}")
    for each in case.record.episodes:
        yield Line(shown(each.when), f"{each.title} · {count(len(each.reports), 'report')}")


def _timeline(case: Case, notes: _Notes) -> Iterator[Line]:
    events, fewer_events = _most(case.record.events, _reports, "event")
    spoken, fewer_spoken = _most(case.record.statements, _reports, "statement")
    dated: list[tuple[Dating, Statement | Happening]] = [
        *((each.when, each) for each in events),
        *((each.said, each) for each in spoken),
    ]
    for when, each in sorted(dated, key=lambda item: order(item[0])):
        if isinstance(each, Statement):
            said = _cut(each.wordings[0].at.exact)
            text, evidence = f"{_who(each)}: {said}", tuple(one.at for one in each.wordings)
        else:
            text, evidence = _told(each), each.evidence
        yield Line(shown(when), f"{text} · {attested(each.attested)}", notes.cite(evidence))
    yield from (*fewer_events, *fewer_spoken)


def _statements(case: Case, notes: _Notes) -> Iterator[Line]:
    files = {each.report: each.file for each in case.reports.values()}
    told, fewer = _most(case.record.statements, _reports, "statement")
    for each in sorted(told, key=lambda one: order(one.said)):
        under = [_worded(one, notes) for one in each.wordings[:EACH]]
        under += _beyond(len(each.wordings), "wording")
        under += (Line("", text) for text in compared(each, files))
        under.append(Line("said", f"{shown(each.said)}: {each.said.why}"))
        yield Line(_who(each), _support(each), (), tuple(under))
    yield from fewer


def _worded(wording: Wording, notes: _Notes) -> Line:
    via = f", via {wording.via}" if wording.via else ""
    said = _in_quotes(wording.at.exact)
    return Line(
        "", f"{said} · {wording.at.file}, {wording.mode.value}{via}", notes.cite([wording.at])
    )


def _figures(case: Case, notes: _Notes) -> Iterator[Line]:
    told, fewer = _most(case.record.figures, _reports, "figure")
    for series in told:
        yield Line(series.of, _support(series), (), tuple(_values(series, notes)))
    yield from fewer


def _values(series: Series, notes: _Notes) -> Iterator[Line]:
    for value in series.values[:EACH]:
        says = f", says {value.speaker.name}" if value.speaker else ""
        text = f"as of {shown(value.as_of)}{says} · {_in_quotes(value.at.exact)} · {value.at.file}"
        yield Line(amount(value, series), text, notes.cite([value.at]))
    yield from _beyond(len(series.values), "value")


def _disagreements(case: Case, notes: _Notes) -> Iterator[Line]:
    for each in (*disagreements(case), *contradictions(case)):
        sides = (_side(each.one, notes), _side(each.other, notes))
        yield Line(one_line(f"{each.sort.value}: {each.about}"), each.why, (), sides)


def _side(side: Side, notes: _Notes) -> Line:
    beside = f"{side.beside} · " if side.beside else ""
    by = f" · {attested(side.attested)}" if side.attested else ""
    return Line(side.said, f"{beside}{side.words}{by}", notes.cite(side.evidence))


def _positions(case: Case, notes: _Notes) -> Iterator[Line]:
    record = case.record
    held, fewer = _most(record.positions, _carriers, "position")
    found: list[Position | Change | Contradiction] = [
        *held,
        *record.changes,
        *record.contradictions,
    ]
    found.sort(key=lambda one: (one.question.casefold(), order(one.when), one.party.name, one.id))
    for question, some in groupby(found, key=lambda one: one.question):
        yield Line(question, "", (), tuple(_held(one, notes) for one in some))
    yield from fewer


def _held(one: Position | Change | Contradiction, notes: _Notes) -> Line:
    if isinstance(one, Position):
        by = f" (put forward by {one.speaker.name})" if one.speaker else ""
        text, evidence = f"{one.party.name} {one.stance} {one.wants}".strip() + by, one.evidence
    else:
        first, second = (one.before, one.after) if isinstance(one, Change) else (one.one, one.other)
        text = f"{one.party.name} {sided(one)}: {one.why}"
        evidence = (*first.evidence, *second.evidence)
    return Line(shown(one.when), text, notes.cite(evidence))


def _sources(case: Case, notes: _Notes) -> Iterator[Line]:
    cited = Counter(note.at.report for note in notes.all())
    reports = tuple(case.reports.values())
    told = [each for each in reports if len(reports) <= MOST or cited[each.report]]
    for each in told:
        facts = (*reuse(case, each.report), f"SHA-256 {each.report}")
        yield Line(each.file, _source(each), (), tuple(Line("", text) for text in facts))
    if len(told) < len(reports):
        yield Line("", f"{count(len(reports) - len(told), 'report')} more, not cited here")


def _source(each: Listed) -> str:
    outlet = f"{each.outlet} · " if each.outlet else ""
    headline = f"{_in_quotes(each.headline)} · " if each.headline else ""
    dating = each.published
    return f"{outlet}{headline}published {shown(dating)} ({dating.basis.value}: {dating.why})"


def _most(
    items: Sequence[T], weight: Callable[[T], int], noun: str
) -> tuple[Sequence[T], tuple[Line, ...]]:
    """The entries of most reports, and a line on those left out."""
    told, least = weightiest(items, weight, MOST)
    if len(told) == len(items):
        return told, ()
    left = count(len(items) - len(told), noun)
    return told, (Line("", f"left out: {left}, each carried by fewer than {least:,} reports"),)


def _beyond(number: int, noun: str) -> Iterator[Line]:
    if number > EACH:
        yield Line("", f"left out: {count(number - EACH, noun)}")


def _reports(entry: Statement | Series | Happening) -> int:
    return entry.attested.reports


def _carriers(position: Position) -> int:
    return len({at.report for at in position.evidence})


def _who(statement: Statement) -> str:
    to = f" to {statement.addressee.name}" if statement.addressee else ""
    return f"{statement.speaker.name}{to}"


def _told(event: Happening) -> str:
    who = parties(event.actors) or "no one named"
    whom = f" → {parties(event.recipients)}" if event.recipients else ""
    where = f", in {event.where}" if event.where else ""
    words = _cut(event.evidence[0].exact)
    return f"{who}{whom}: {kind(event)} ({event.modality.value}){where}: {words}"


def _support(entry: Statement | Series) -> str:
    by = entry.attested
    return f"{attested(by)}: {by.why}" if by.why else attested(by)


def _cut(words: str) -> str:
    said = one_line(words)
    return _in_quotes(said if len(said) <= LONGEST else f"{said[:LONGEST].rsplit(' ', 1)[0]} …")


def _in_quotes(words: str) -> str:
    """Words in one pair of quotation marks, the report's own left off where they enclose it all."""
    said = one_line(words)
    inside = said[1:-1]
    enclosed = said[:1] in _MARKS and said[-1:] in _MARKS and not set(inside) & set('“”"')
    return f"“{inside if enclosed else said}”"
