"""Where words occur in a case: in articles and in entries of every kind.

    soldier* Norland   ->  figure     soldiers in Norland                  a.txt
                           statement  Ada Vale: “our soldiers stay in …”   b.txt
                           report     … the soldiers left Norland …        c.txt

Entries are looked up by the words that carry them and by the names of what they are about; a party
by its names and roles. Articles come from the index of the store, entries from what `lines` made.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.ports import Hit, Sought
from dateline.types.dating import Dating
from dateline.types.record import Evidence, PartyRef

from .case import Case
from .events import kind as kind_of
from .filters import EVERYTHING, Filter, Sieve, sieve
from .parties import roles
from .phrases import parties, quoted
from .sheet import Marks

# In the order in which a reader wants them.
KINDS = ("party", "statement", "figure", "event", "position", "report")


@dataclass(frozen=True, slots=True)
class Line:
    """One text of an entry that can be looked up, and where in a report it rests."""

    kind: str
    id: str
    text: str
    folded: str
    at: Evidence
    when: Dating | None
    refs: tuple[PartyRef | None, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An entry or report in which all words occur; `marks` are their places in `text`.

    `report` and `start` are where its words stand; `start` is None for an article.
    """

    kind: str
    id: str
    text: str
    marks: Marks
    when: Dating | None
    report: str
    start: int | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: the words, in entries of one kind or of all, that a filter lets pass."""

    sought: Sought
    kind: str | None = None
    only: Filter = EVERYTHING


def lines(case: Case, fold: Sought) -> tuple[Line, ...]:
    """All texts of entries, made comparable once for many searches."""
    return tuple(
        Line(kind, id_, text, fold.fold(text), at, when, refs)
        for kind, id_, text, at, when, refs in _texts(case)
    )


def found(
    case: Case, wanted: Wanted, known: Sequence[Line], articles: Iterable[Hit]
) -> dict[str, list[Found]]:
    """What holds all words, by kind in the order of `KINDS`; shorter texts first, each entry once.

    Raises UsageError and NotFoundError for a filter that means nothing.
    """
    passing = sieve(case, wanted.only)
    kinds = (wanted.kind,) if wanted.kind else KINDS
    by_kind: dict[str, dict[str, Line]] = {kind: {} for kind in kinds}
    for line in known:
        if line.kind in by_kind and wanted.sought.holds(line.folded) and _passes(line, passing):
            first = by_kind[line.kind].setdefault(line.id, line)
            if len(line.text) < len(first.text):
                by_kind[line.kind][line.id] = line
    result = {
        kind: [_found(line, wanted.sought) for line in sorted(some.values(), key=_shortest)]
        for kind, some in by_kind.items()
    }
    if "report" in result:
        result["report"] = list(_reports(case, articles, passing))
    return {kind: some for kind, some in result.items() if some}


def _shortest(line: Line) -> tuple[int, str]:
    return len(line.text), line.id


def _passes(line: Line, passing: Sieve) -> bool:
    """A party has no date: a time asked for hides none."""
    return (line.when is None or passing.dated(line.when)) and passing.involves(line.refs)


def _found(line: Line, sought: Sought) -> Found:
    text, marks = sought.passage(line.text)
    return Found(line.kind, line.id, text, marks, line.when, line.at.report, line.at.start)


def _reports(case: Case, articles: Iterable[Hit], passing: Sieve) -> Iterator[Found]:
    """Articles of the time asked for in which the party asked for occurs."""
    naming: frozenset[str] | None = None
    if passing.parties is not None:
        named = (each for each in case.record.parties if each.id in passing.parties)
        naming = frozenset(at.report for each in named for at in each.evidence)
    for hit in articles:
        published = case.reports[hit.id].published
        if passing.dated(published) and (naming is None or hit.id in naming):
            yield Found("report", hit.id, hit.text, hit.marked, published, hit.id, None)


_Text = tuple[str, str, str, Evidence, Dating | None, tuple[PartyRef | None, ...]]


def _texts(case: Case) -> Iterator[_Text]:
    record = case.record
    for party in record.parties:
        names = ", ".join(dict.fromkeys((party.name, *party.aliases)))
        text = "; ".join(filter(None, (names, roles(party))))
        yield "party", party.id, text, party.evidence[0], None, (PartyRef(party.id, party.name),)
    for said in record.statements:
        for wording in said.wordings:
            text = f"{said.speaker.name}: {quoted(wording.at)}"
            both = (said.speaker, said.addressee)
            yield "statement", said.id, text, wording.at, said.said, both
    for series in record.figures:
        for value in series.values:
            text = f"{series.of}: {quoted(value.at)}"
            yield "figure", series.id, text, value.at, value.as_of, (value.speaker,)
    for event in record.events:
        refs = (*event.actors, *event.recipients)
        for at in event.evidence:
            text = f"{parties(refs)}: {kind_of(event)}, “{quoted(at)}”"
            yield "event", event.id, text, at, event.when, refs
    for one in record.positions:
        stand = " ".join(f"{one.party.name} {one.stance} {one.wants}".split())
        for at in one.evidence:
            text = f"{stand} ({one.question}): “{quoted(at)}”"
            yield "position", one.id, text, at, one.when, (one.party, one.speaker)
