"""What the rules were unsure about, for a person to decide: a queue, each item with its reason.

    names     Qassem Vale, Vale        left apart: one name is part of the other
    like      Vale: “…”, Vale: “…”     left apart: they share 4 of 6 words
    joined    Vale: “4,700 …”          made one, and a number differs: “4,700”, “4,100”
    figures   troops in Norland        “5,200” and “more than 5,000”: no date for a.txt
    dates     a.txt                    published between …: from a sibling
    speakers  “no such order exists”   the speaker is not known

What a person has decided leaves the queue. The record holds what the rules did, not what they
nearly did: pairs left apart are found here by likeness of names and words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dateline.types.dating import Basis, Dating, contested, only_by, undated
from dateline.types.record import Evidence, Party, Statement
from dateline.types.verdict import Verdict

from .case import Case, Listed
from .likenames import like_names
from .likewords import like_words
from .parties import roles
from .phrases import amount, attested, one_line, quoted
from .statements import evidence
from .when import shown


class Doubted(StrEnum):
    """What is unsure, in the order in which most depends on it."""

    DATES = "dates"
    NAMES = "names"
    JOINED = "joined"
    LIKE = "like"
    FIGURES = "figures"
    SPEAKERS = "speakers"


@dataclass(frozen=True, slots=True)
class Half:
    """One of the things set side by side: what it is called, what is known, and its words."""

    entry: str
    kind: str
    name: str
    facts: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """One item of the queue. `entries` are what a judgement on it is about."""

    sort: Doubted
    entries: tuple[str, ...]
    about: str
    why: str
    halves: tuple[Half, ...]


def doubts(case: Case) -> tuple[Doubt, ...]:
    """The queue, by what is unsure, without what persons have decided."""
    settled = _settled(case)
    found = (
        *_dates(case),
        *_names(case),
        *_joined(case),
        *_like(case),
        *_figures(case),
        *_speakers(case),
    )
    return tuple(each for each in found if frozenset(each.entries) not in settled)


def _settled(case: Case) -> set[frozenset[str]]:
    """The entries, and pairs of entries, on which persons decided."""
    found: set[frozenset[str]] = set()
    for one in case.record.decided:
        if one.act != "note":
            found.add(frozenset(one.entries))
        if one.act in {"confirm", "reject"}:
            found |= {frozenset({entry}) for entry in one.entries}
    return found


_FIRST = (Basis.UNKNOWN, Basis.SIBLINGS, Basis.INFERRED)


def _dates(case: Case) -> Iterator[Doubt]:
    """Contested dates first, then what is not known, then what others or the calendar tell."""
    unsure = [
        each
        for each in case.reports.values()
        if each.published.basis in _FIRST or contested(each.published) or undated(each.published)
    ]
    unsure.sort(key=lambda x: (not contested(x.published), _place(x.published)))
    for each in unsure:
        yield Doubt(Doubted.DATES, (each.report,), each.file, _undated(each), ())


def _place(published: Dating) -> int:
    if undated(published):
        return 0
    return _FIRST.index(published.basis) if published.basis in _FIRST else len(_FIRST)


_BY = "only the day by which it was out is known"
_RESTS = {
    Basis.UNKNOWN: "no date was found",
    Basis.SIBLINGS: "the date rests on other reports",
    Basis.INFERRED: "the date was worked out from its own calendar",
}


def _undated(each: Listed) -> str:
    published = each.published
    against = "its clues contradict each other"
    rests = _BY if only_by(published) else _RESTS.get(published.basis, "")
    rests = against if contested(published) else rests
    day = f" ({shown(published)})" if published.edtf else ""
    return f"{rests}{day}: {published.why}"


def _names(case: Case) -> Iterator[Doubt]:
    for one, other, why in like_names(case.record.parties):
        halves = (_party(one), _party(other))
        about = f"{one.name} · {other.name}"
        yield Doubt(Doubted.NAMES, (one.id, other.id), about, f"left apart, but {why}", halves)


def _party(party: Party) -> Half:
    called = f"also called {', '.join(party.aliases)}" if party.aliases else ""
    facts = tuple(filter(None, (party.kind.value, roles(party), called)))
    return Half(party.id, "party", party.name, facts, party.evidence)


def _joined(case: Case) -> Iterator[Doubt]:
    for each in case.record.statements:
        if each.differences:
            told = dict.fromkeys(
                f"{one.kind.value}: “{quoted(one.in_a)}”, “{quoted(one.in_b)}”"
                for one in each.differences
            )
            why = f"made one statement, but its wordings differ in {'; '.join(told)}"
            yield Doubt(Doubted.JOINED, (each.id,), _called(each), why, (_said(each),))


def _like(case: Case) -> Iterator[Doubt]:
    for one, other, why in like_words(case.record.statements):
        halves = (_said(one), _said(other))
        yield Doubt(
            Doubted.LIKE, (one.id, other.id), _called(one), f"left apart, but {why}", halves
        )


def _called(statement: Statement) -> str:
    return f"{statement.speaker.name}: {quoted(statement.wordings[0].at)}"


def _said(statement: Statement) -> Half:
    facts = (f"said {shown(statement.said)}", attested(statement.attested))
    return Half(statement.id, "statement", statement.speaker.name, facts, evidence(statement))


def _figures(case: Case) -> Iterator[Doubt]:
    """Each pair of amounts that could not be compared, once for each reason."""
    for series in case.record.figures:
        met: dict[tuple[str, str, str], None] = {}
        for pair in series.pairs:
            if pair.verdict is not Verdict.UNDECIDED:
                continue
            both = [series.values[place] for place in (pair.a, pair.b)]
            a, b = (amount(value, series) for value in both)
            if (a, b, pair.why) in met:
                continue
            met[a, b, pair.why] = None
            halves = tuple(
                Half(
                    *(series.id, "figure", amount(value, series)),
                    (f"as of {shown(value.as_of)}",),
                    (value.at,),
                )
                for value in both
            )
            why = f"{a} and {b} could not be compared: {pair.why}"
            yield Doubt(Doubted.FIGURES, (series.id,), series.of, why, halves)


def _speakers(case: Case) -> Iterator[Doubt]:
    """Those not known first, then those whom no wording names."""
    names = {
        party.id: {word for name in (party.name, *party.aliases) for word in _split(name)}
        for party in case.record.parties
    }
    unnamed = []
    for each in case.record.statements:
        if each.speaker.party is None:
            yield Doubt(Doubted.SPEAKERS, (each.id,), _called(each), _unknown(each), (_said(each),))
        elif (why := _unnamed(each, names.get(each.speaker.party, set()))) is not None:
            unnamed.append(Doubt(Doubted.SPEAKERS, (each.id,), _called(each), why, (_said(each),)))
    yield from unnamed


def _unknown(statement: Statement) -> str:
    sources = _sources(statement)
    return f"the speaker is not known{': ' + sources if sources else ''}"


def _unnamed(statement: Statement, names: set[str]) -> str | None:
    """Why the speaker is an inference; None where a wording has a word of its names."""
    told = (one.source.exact for one in statement.wordings if one.source)
    if any(not names.isdisjoint(_split(words)) for words in told):
        return None
    sources = _sources(statement)
    said = f"only {sources}" if sources else "no one beside the words"
    return f"taken for {statement.speaker.name}: the reports name {said}"


def _split(words: str) -> list[str]:
    folded = words.casefold().replace("-", " ")
    return [word.strip("\"'“”‘’.,;:()") for word in folded.split()]


def _sources(statement: Statement) -> str:
    told = dict.fromkeys(one_line(x.source.exact) for x in statement.wordings if x.source)
    return ", ".join(f"“{words}”" for words in told)
