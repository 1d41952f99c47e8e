"""Where words occur in a case: in articles and in entries of every kind.

    soldier* Norland   ->  figure     soldiers in Norland                  a.txt
                           statement  Ada Vale: “our soldiers stay in …”   b.txt
                           report     … the soldiers left Norland …        c.txt

Entries are looked up by the words that carry them and by the names of what they are about; a party
by its names and roles. Articles come from the index of the store, entries from what `lines` made.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from dateline.ports import Sought, Texts
from dateline.types.dating import Dating
from dateline.types.record import Evidence, PartyRef

from .case import Case, Listed
from .events import kind as kind_of
from .filters import EVERYTHING, Filter, Sieve, sieve
from .parties import roles
from .phrases import parties, quoted
from .sheet import Articles, Marks
from .when import ALWAYS, bounds

T = TypeVar("T")

# In the order in which a reader wants them.
KINDS = ("party", "statement", "figure", "event", "position", "report")


# Places of one kind that a search goes on to: past them, more words tell more than more results.
MOST = 1000
ARTICLES = 100  # hits of the store that are looked at in one search, best first

_NEVER = (date.max.toordinal() + 1, 0)  # after every last day and before every first one

Index = Callable[[Iterable[str]], Texts]
Numbers = NDArray[np.int64]


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
    """All texts that can be looked up: by kind, the shorter first; `parts` is where each kind is.

    For filters: the first and the last day of each line (see `_days`), the lines of each party by
    its id, and of those that have none by their names, case folded.
    """

    all: tuple[Line, ...]
    parts: Mapping[str, range]
    texts: Texts
    days: tuple[Numbers, Numbers]
    parties: Mapping[str, Numbers]
    unknown: Mapping[str, Numbers]


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

    words: str
    kind: str | None = None
    only: Filter = EVERYTHING


@dataclass(frozen=True, slots=True)
class Results:
    """What was found of one kind. `more` says that the search did not go on to all of it."""

    found: tuple[Line | Listed, ...]
    more: bool = False

    def shown(self, part: slice, sought: Sought, article: Articles) -> list[Found]:
        """Some of it with the words marked."""
        return [_marked(one, sought, article) for one in self.found[part]]


def lines(case: Case, index: Index) -> Lines:
    """All texts of entries, made searchable once for many searches."""
    every = sorted(_texts(case), key=lambda one: (KINDS.index(one.kind), *_shortest(one)))
    parts: dict[str, range] = {}
    for kind, some in groupby(every, key=lambda line: line.kind):
        first = max((part.stop for part in parts.values()), default=0)
        parts[kind] = range(first, first + sum(1 for _ in some))
    days = np.array([_days(line.when) for line in every], dtype=np.int64).reshape(-1, 2)
    refs = [(n, ref) for n, line in enumerate(every) for ref in line.refs if ref]
    return Lines(
        tuple(every),
        parts,
        index(line.text for line in every),
        (days[:, 0], days[:, 1]),
        _numbers((n, ref.party) for n, ref in refs if ref.party),
        _numbers((n, ref.name.casefold()) for n, ref in refs if not ref.party),
    )


def _days(when: Dating | None) -> tuple[int, int]:
    """First and last day by `date.toordinal`: no day for no date, all days for what has none."""
    span = ALWAYS if when is None else bounds(when.edtf)
    return (span[0].toordinal(), span[1].toordinal()) if span else _NEVER


def _numbers(pairs: Iterable[tuple[int, T]]) -> Mapping[T, Numbers]:
    """The numbers that each key came with."""
    found: dict[T, list[int]] = {}
    for number, key in pairs:
        found.setdefault(key, []).append(number)
    return {key: np.array(numbers, dtype=np.int64) for key, numbers in found.items()}


def found(case: Case, wanted: Wanted, known: Lines, reports: Sequence[str]) -> dict[str, Results]:
    """What holds all words, by kind in the order of `KINDS`; shorter texts first, each entry once.

    `reports` are those whose articles hold them, as far as the store looked. Raises UsageError and
    NotFoundError for a filter that means nothing.
    """
    passing = sieve(case, wanted.only)
    hidden = _hidden(known, passing)
    results: dict[str, Results] = {}
    for kind in (wanted.kind,) if wanted.kind else KINDS:
        if kind == "report":
            some = tuple(_reports(case, reports, passing))
            results[kind] = Results(some, len(reports) >= ARTICLES)
        elif kind in known.parts:
            results[kind] = _entries(known, kind, wanted.words, hidden)
    return {kind: one for kind, one in results.items() if one.found}


def _entries(known: Lines, kind: str, words: str, hidden: NDArray[np.bool_] | None) -> Results:
    """The entries of one kind, each by the shortest of its texts that hold the words."""
    among = known.parts[kind]
    if hidden is None:
        numbers = known.texts.holding(words, among, MOST + 1)
    else:
        every = np.array(known.texts.holding(words, among, len(among)), dtype=np.int64)
        numbers = every[~hidden[every]][: MOST + 1].tolist()
    first: dict[str, Line] = {}
    for number in numbers[:MOST]:
        first.setdefault(known.all[number].id, known.all[number])
    return Results(tuple(first.values()), len(numbers) > MOST)


def _hidden(known: Lines, passing: Sieve) -> NDArray[np.bool_] | None:
    """Which lines a filter hides; None where it hides none.

    A party has no date: a time asked for hides none.
    """
    if passing.first is None and passing.last is None and passing.parties is None:
        return None
    hidden = np.zeros(len(known.all), dtype=bool)
    if passing.parties is not None:
        hidden[:] = True
        for party in passing.parties:
            hidden[known.parties.get(party, [])] = False
        for name, numbers in known.unknown.items():
            if passing.name in name:
                hidden[numbers] = False
    if passing.first is not None:
        hidden |= known.days[1] < passing.first[0].toordinal()
    if passing.last is not None:
        hidden |= known.days[0] > passing.last[1].toordinal()
    return hidden


def _shortest(line: Line) -> tuple[int, str]:
    return len(line.text), line.id


def _marked(one: Line | Listed, sought: Sought, article: Articles) -> Found:
    if isinstance(one, Line):
        text, marks = sought.passage(one.text)
        return Found(one.kind, one.id, text, marks, one.when, one.at.report, one.at.start)
    text, marks = sought.passage(article(one.report).text)
    return Found("report", one.report, text, marks, one.published, one.report, None)


def _reports(case: Case, reports: Iterable[str], passing: Sieve) -> Iterator[Listed]:
    """Articles of the time asked for in which the party asked for occurs.

    The index may know reports that came after the case was looked at; they are left out.
    """
    naming: frozenset[str] | None = None
    if passing.parties is not None:
        named = (each for each in case.record.parties if each.id in passing.parties)
        naming = frozenset(at.report for each in named for at in each.evidence)
    for one in (case.reports[report] for report in reports if report in case.reports):
        if passing.dated(one.published) and (naming is None or one.report in naming):
            yield one


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
