"""Where words occur in a case: in articles and in entries of every kind.

    soldier* Norland   ->  figure     soldiers in Norland                  a.txt
                           statement  Ada Vale: “our soldiers stay in …”   b.txt
                           report     … the soldiers left Norland …        c.txt

Entries are looked up by the words that carry them and by the names of what they are about; a party
by its names and roles. Articles come from the index of the store, entries from what `lines` made.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from dateline.ports import Hit, Sought
from dateline.types.dating import Dating
from dateline.types.record import Evidence, PartyRef

from .case import Case
from .events import kind as kind_of
from .filters import EVERYTHING, Filter, Sieve, sieve
from .parties import roles
from .phrases import one_line, parties, quoted
from .sheet import Marks

# In the order in which a reader wants them.
KINDS = ("party", "statement", "figure", "event", "position", "report")


# Places of one kind that a search goes on to: past them, more words tell more than more results.
MOST = 1000


@dataclass(frozen=True, slots=True)
class Line:
    """One text of an entry that can be looked up, and where in a report it rests."""

    kind: str
    id: str
    text: str
    at: Evidence
    when: Dating | None
    refs: tuple[PartyRef | None, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """All texts of one kind; `folded` holds them made comparable, one a line, from `starts` on."""

    all: tuple[Line, ...]
    folded: str
    starts: tuple[int, ...]


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


@dataclass(frozen=True, slots=True)
class Results:
    """What was found of one kind. `more` says that the search did not go on to all of it."""

    found: tuple[Line | Found, ...]
    more: bool = False

    def shown(self, part: slice, sought: Sought) -> list[Found]:
        """Some of it with the words marked."""
        return [_marked(one, sought) if isinstance(one, Line) else one for one in self.found[part]]


def lines(case: Case, sought: Sought) -> dict[str, Lines]:
    """All texts of entries by kind, made comparable once for many searches."""
    by_kind: dict[str, list[Line]] = {}
    for line in _texts(case):
        by_kind.setdefault(line.kind, []).append(line)
    return {kind: _lines(some, sought) for kind, some in by_kind.items()}


def _lines(some: Sequence[Line], sought: Sought) -> Lines:
    folded = [sought.fold(one_line(line.text)) for line in some]
    starts = accumulate((len(each) + 1 for each in folded[:-1]), initial=0)
    return Lines(tuple(some), "\n".join(folded), tuple(starts))


def found(
    case: Case, wanted: Wanted, known: Mapping[str, Lines], articles: Iterable[Hit]
) -> dict[str, Results]:
    """What holds all words, by kind in the order of `KINDS`; shorter texts first, each entry once.

    Raises UsageError and NotFoundError for a filter that means nothing.
    """
    passing = sieve(case, wanted.only)
    results: dict[str, Results] = {}
    for kind in (wanted.kind,) if wanted.kind else KINDS:
        if kind == "report":
            results[kind] = Results(tuple(_reports(case, articles, passing)))
        elif kind in known:
            results[kind] = _entries(known[kind], wanted.sought, passing)
    return {kind: one for kind, one in results.items() if one.found}


def _entries(known: Lines, sought: Sought, passing: Sieve) -> Results:
    """The entries of one kind, each by the shortest of its texts that hold the words."""
    best: dict[str, Line] = {}
    fitting = (line for line in _holding(known, sought) if _passes(line, passing))
    for line in islice(fitting, MOST):
        best[line.id] = min(best.get(line.id, line), line, key=_shortest)
    more = next(fitting, None) is not None
    ordered = sorted(best.values(), key=_shortest)
    return Results(tuple(ordered), more)


def _holding(known: Lines, sought: Sought) -> Iterator[Line]:
    """Lines that hold all words: those with the rarest one are found fast, then looked at."""
    rarest = min(sought.needed, key=known.folded.count, default="")
    place = known.folded.find(rarest) if rarest else -1
    while place >= 0:
        number = bisect_right(known.starts, place)
        end = known.starts[number] if number < len(known.starts) else len(known.folded)
        if sought.holds(known.folded[known.starts[number - 1] : end]):
            yield known.all[number - 1]
        place = known.folded.find(rarest, end)


def _shortest(line: Line) -> tuple[int, str]:
    return len(line.text), line.id


def _passes(line: Line, passing: Sieve) -> bool:
    """A party has no date: a time asked for hides none."""
    return (line.when is None or passing.dated(line.when)) and passing.involves(line.refs)


def _marked(line: Line, sought: Sought) -> Found:
    text, marks = sought.passage(line.text)
    return Found(line.kind, line.id, text, marks, line.when, line.at.report, line.at.start)


def _reports(case: Case, articles: Iterable[Hit], passing: Sieve) -> Iterator[Found]:
    """Articles of the time asked for in which the party asked for occurs.

    The index may know reports that came after the case was looked at; they are left out.
    """
    naming: frozenset[str] | None = None
    if passing.parties is not None:
        named = (each for each in case.record.parties if each.id in passing.parties)
        naming = frozenset(at.report for each in named for at in each.evidence)
    for hit in articles:
        if hit.id not in case.reports:
            continue
        published = case.reports[hit.id].published
        if passing.dated(published) and (naming is None or hit.id in naming):
            yield Found("report", hit.id, hit.text, hit.marked, published, hit.id, None)


def _texts(case: Case) -> Iterator[Line]:
    record = case.record
    for party in record.parties:
        names = ", ".join(dict.fromkeys((party.name, *party.aliases)))
        text = "; ".join(filter(None, (names, roles(party))))
        ref = PartyRef(party.id, party.name)
        yield Line("party", party.id, text, party.evidence[0], None, (ref,))
    for said in record.statements:
        both = (said.speaker, said.addressee)
        for wording in said.wordings:
            text = f"{said.speaker.name}: {quoted(wording.at)}"
            yield Line("statement", said.id, text, wording.at, said.said, both)
    for series in record.figures:
        for value in series.values:
            text = f"{series.of}: {quoted(value.at)}"
            yield Line("figure", series.id, text, value.at, value.as_of, (value.speaker,))
    for event in record.events:
        who = (*event.actors, *event.recipients)
        head = f"{parties(who)}: {kind_of(event)}"
        for at in event.evidence:
            yield Line("event", event.id, f"{head}, “{quoted(at)}”", at, event.when, who)
    for one in record.positions:
        stand = " ".join(f"{one.party.name} {one.stance} {one.wants}".split())
        for at in one.evidence:
            text = f"{stand} ({one.question}): “{quoted(at)}”"
            yield Line("position", one.id, text, at, one.when, (one.party, one.speaker))
