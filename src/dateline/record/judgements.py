"""What persons decided, found again in the readings and applied while the record is made.

    merge   entries are one       split    words are no part of the rest
    reject  it is no such thing   confirm  it is as the record has it: one entry, one date

A judgement points at words. Each report's words are looked for as it is read (`anchoring`); what is
rejected is left out before anything is joined; the rest is joined as the rules and the
persons say (`bonds`). Of two that contradict each other the later one stands.
A judgement whose words are gone has no effect, and says why.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ..types.article import Article
from ..types.dating import Dating, unknown
from ..types.judgement import Act, Judgement
from ..types.record import Evidence
from .anchoring import Place, fitting, place
from .bonds import Bonds, Claim, Unit
from .standing import standing

T = TypeVar("T")

DECIDING = frozenset({Act.MERGE, Act.SPLIT, Act.CONFIRM, Act.REJECT})
JOINING = frozenset({Act.MERGE, Act.SPLIT, Act.CONFIRM})


@dataclass(frozen=True, slots=True)
class Asked:
    """One piece of evidence that a judgement points at; `side` counts from 0."""

    judgement: Judgement
    side: int
    at: Evidence

    @property
    def name(self) -> str:
        """What the entry was called."""
        return self.judgement.sides[self.side].name


class Ruling:
    """The judgements that stand, and what has been found of them so far.

    Meant for one build: `see` each article, `keep` what is not rejected, then ask for `bonds`.
    """

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        self.all = standing(judgements)
        self.found: dict[tuple[str, int], set[Unit]] = defaultdict(set)
        self.lost: dict[str, list[tuple[Evidence, str]]] = defaultdict(list)
        self.overruled: dict[str, set[str]] = defaultdict(set)
        self.rejected: dict[str, set[Unit]] = defaultdict(set)  # by kind
        self._asked: dict[tuple[str, str], list[Asked]] = defaultdict(list)
        self._words: dict[str, set[Evidence]] = defaultdict(set)
        self._places: dict[Evidence, Place | None] = {}
        self._dates: dict[str, Judgement] = {}
        self._bonds: dict[str, Bonds] = {}
        for one in self.all:
            for side, told in enumerate(one.sides):
                for at in told.evidence:
                    self._asked[one.kind, at.report].append(Asked(one, side, at))
                    self._words[at.report].add(at)
        self._note_dates()

    @property
    def undated(self) -> frozenset[str]:
        """Reports whose date a person rejected."""
        return frozenset(r for r, one in self._dates.items() if one.act is Act.REJECT)

    def date(self, report: str, alone: Dating) -> Dating:
        """The date of a report as a person decided it, else as it is."""
        one = self._dates.get(report)
        if one is None:
            return alone
        by = f"by {one.by} on {one.at[:10]}" + (f": {one.why}" if one.why else "")
        if one.act is Act.REJECT or one.date is None:
            return unknown(f"the date found was rejected {by}")
        return replace(one.date, why=f"confirmed {by}; {one.date.why}")

    def see(self, article: Article) -> None:
        """Look for the judged words of a report in its text."""
        for at in self._words.get(article.report, ()):
            self._places[at] = place(article.text, at)

    def asked(self, kind: str, report: str) -> Iterable[tuple[Asked, Place]]:
        """The judged words of one kind that still stand in a report, with their place."""
        for one in self._asked.get((kind, report), ()):
            where = self._places.get(one.at)
            if where is None:
                self.lost[one.judgement.id].append((one.at, "no longer stands in the text"))
            else:
                yield one, where

    def keep(
        self, kind: str, report: str, items: Sequence[T], unit: Callable[[T], Unit]
    ) -> Sequence[T]:
        """Match a report's items of one kind with what was judged; leave out what is rejected."""
        if (kind, report) not in self._asked:
            return items
        units = [unit(item) for item in items]
        matched: dict[Unit, list[Asked]] = defaultdict(list)
        for one, where in self.asked(kind, report):
            fits = fitting(where, [u for u in units if not u.name or u.name == one.name])
            for each in fits:
                matched[each].append(one)
            if not fits:
                self.lost[one.judgement.id].append((one.at, f"is read as no {kind}"))
        self.settle(kind, matched)
        gone = self.rejected[kind]
        return [item for item, one in zip(items, units, strict=True) if one not in gone]

    def settle(self, kind: str, matched: Mapping[Unit, Sequence[Asked]]) -> None:
        """Note which units each judgement is about, and which of them are rejected.

        Of rejecting a unit and using it the later judgement stands.
        """
        for unit, asked in matched.items():
            deciding = [one.judgement for one in asked if one.judgement.act in DECIDING]
            last = max(deciding, key=lambda one: (one.at, one.id), default=None)
            if last and last.act is Act.REJECT:
                self.rejected[kind].add(unit)
            for one in asked:
                id_, act = one.judgement.id, one.judgement.act
                if last and act in DECIDING and (act is Act.REJECT) != (last.act is Act.REJECT):
                    self.overruled[id_].add(last.id)
                else:
                    self.found[id_, one.side].add(unit)

    def bonds(self, kind: str) -> Bonds:
        """What is one and what is not, of the units found so far; asked for once all are."""
        if kind not in self._bonds:
            claims = [
                Claim(one.id, self._sides(one))
                for one in self.all
                if one.kind == kind and one.act in JOINING
            ]
            self._bonds[kind] = Bonds(claims, self.rejected[kind])
            for id_, by in self._bonds[kind].overruled.items():
                self.overruled[id_] |= by
        return self._bonds[kind]

    def units(self, one: Judgement) -> set[Unit]:
        """All that was found of a judgement."""
        return {
            unit for side in range(len(one.sides)) for unit in self.found.get((one.id, side), ())
        }

    def reports(self, one: Judgement) -> set[str]:
        """The reports that a judgement points at."""
        return {at.report for side in one.sides for at in side.evidence}

    def _sides(self, one: Judgement) -> tuple[frozenset[Unit], ...]:
        if one.act is Act.SPLIT:
            return tuple(frozenset(self.found.get((one.id, side), ())) for side in (0, 1))
        return (frozenset(self.units(one)),)

    def _note_dates(self) -> None:
        """The latest word on each report's date."""
        for one in self.all:
            if one.kind != "report" or one.act not in {Act.CONFIRM, Act.REJECT}:
                continue
            for report in self.reports(one):
                last = self._dates.setdefault(report, one)
                if last is not one and (last.act, last.date) != (one.act, one.date):
                    self.overruled[one.id].add(last.id)
