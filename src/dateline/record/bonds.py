"""What persons decided to be one or not one, worked into the groups that the rules make.

    rules: {a, b}, {c}      a person: b and c are one, a is not b     ->  {a}, {b, c}

Claims are settled from the latest to the earliest: what a later one says stands, an earlier one
holds as far as it does not speak against it. Being one is transitive. So the order in which claims
come plays no part, only the time that each carries.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ..types.record import Evidence

# Words repeated elsewhere follow those that a person took out, if they are this many: a number
# or a name alone is no sign.
TELLING = 5

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """What is joined: a mention by its place, or a party of one report by its name there."""

    report: str
    start: int
    end: int
    name: str = ""
    words: str = ""


def unit_of(at: Evidence) -> Unit:
    """The unit of a mention."""
    return Unit(at.report, at.start, at.end, words=at.exact)


@dataclass(frozen=True, slots=True)
class Claim:
    """One judgement on units: one side says that they are one, two that they are not."""

    judgement: str
    sides: tuple[frozenset[Unit], ...]


class Bonds:
    """The claims of one kind of entry, settled. `claims` come latest first.

    `rejected` units are no such thing at all; they are in no group.
    """

    def __init__(self, claims: Iterable[Claim] = (), rejected: Iterable[Unit] = ()) -> None:
        self.rejected = frozenset(rejected)
        self._heads: dict[Unit, Unit] = {}
        self._owners: dict[Unit, set[str]] = defaultdict(set)
        self._apart: dict[Unit, dict[Unit, str]] = defaultdict(dict)
        self._out: set[Unit] = set()
        self._against: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            first, *others = claim.sides
            if others:
                first, rest = first - others[0], others[0] - first
                self._part(claim.judgement, first, rest)
            self._tie(claim.judgement, first)
        # Which later judgements speak against one, by its id.
        self.overruled = {id_: by for id_, by in self._against.items() if by}

    def __bool__(self) -> bool:
        return bool(self._heads or self.rejected)

    def together(self, one: Unit, other: Unit) -> bool:
        """Whether a person said that they are one."""
        return self._head(one) == self._head(other)

    def apart(self, one: Unit, other: Unit) -> bool:
        """Whether a person said that they are not one."""
        return self._head(other) in self._apart.get(self._head(one), {})

    def regroup(
        self, groups: Sequence[Sequence[T]], unit: Callable[[T], Unit]
    ) -> Sequence[Sequence[T]]:
        """Return the groups as they are where nothing was decided, else moved as decided.

        What no judgement names goes with the words of its report or with the same words, if a
        person placed those on one side only; else it stays where it was.
        """
        if not self._heads:
            return groups
        kept: list[Sequence[T]] = []
        touched: list[dict[Unit, list[T]]] = []
        for group in groups:
            units: dict[Unit, list[T]] = defaultdict(list)
            for item in group:
                units[unit(item)].append(item)
            if units.keys() & self._heads.keys():
                touched.append(units)
            else:
                kept.append(group)
        return [*kept, *self._moved(sorted(touched, key=min))]

    def _moved(self, touched: Sequence[Mapping[Unit, list[T]]]) -> Iterator[list[T]]:
        joined = _Joined(self._head, self._apart)
        homes = [self._homes(group, joined) for group in touched]
        made: dict[Unit, dict[Unit, list[T]]] = defaultdict(dict)
        for group, leaders in zip(touched, homes, strict=True):
            follows = _Followers([one for one in group if one in self._heads], joined)
            for one, items in group.items():
                if one not in self._heads:
                    head = follows.of(one) or joined.head(leaders[0])
                else:
                    head = joined.head(one)
                made[head][one] = items
        for head in sorted(made):
            yield [item for one in sorted(made[head]) for item in made[head][one]]

    def _homes(self, group: Iterable[Unit], joined: "_Joined") -> list[Unit]:
        """Join the judged units of a rules' group as far as persons allow; one of each part.

        The rest comes first, what a person took out of it after.
        """
        parts: list[Unit] = []
        judged = [one for one in group if one in self._heads]
        for one in sorted(judged, key=lambda one: (one in self._out, one)):
            if not any(joined.join(part, one) for part in parts):
                parts.append(one)
        return parts

    def _head(self, one: Unit) -> Unit:
        while self._heads.get(one, one) != one:
            one = self._heads[one]
        return one

    def _tie(self, judgement: str, side: Iterable[Unit]) -> None:
        """Make a side one, as far as later judgements allow."""
        parts: list[Unit] = []
        for one in sorted(side):
            self._heads.setdefault(one, one)
            against: set[str] = set()
            for part in parts:
                blocks = self._apart.get(self._head(part), {}).get(self._head(one))
                if blocks is None:
                    self._unite(self._head(part), self._head(one), judgement)
                    break
                against.add(blocks)
            else:
                parts.append(one)
                self._against[judgement] |= against - {judgement}
                self._owners[self._head(one)].add(judgement)

    def _unite(self, one: Unit, other: Unit, judgement: str) -> None:
        head, gone = sorted((one, other))
        self._owners[head].add(judgement)
        if head == gone:
            return
        self._heads[gone] = head
        self._owners[head] |= self._owners.pop(gone, set())
        for enemy, by in self._apart.pop(gone, {}).items():
            self._apart[enemy].pop(gone, None)
            self._apart[enemy].setdefault(head, by)
            self._apart[head].setdefault(enemy, by)

    def _part(self, judgement: str, out: frozenset[Unit], rest: frozenset[Unit]) -> None:
        """Keep the sides apart, as far as later judgements allow."""
        for one in sorted(out | rest):
            self._heads.setdefault(one, one)
        self._out |= out
        for one in sorted(out):
            for other in sorted(rest):
                head, enemy = self._head(one), self._head(other)
                if head == enemy:
                    self._against[judgement] |= self._owners[head] - {judgement}
                else:
                    self._apart[head].setdefault(enemy, judgement)
                    self._apart[enemy].setdefault(head, judgement)


FREE = Bonds()  # nothing was decided


class _Joined:
    """Persons' and rules' joins together, never against a person's word."""

    def __init__(
        self, head: Callable[[Unit], Unit], apart: Mapping[Unit, Mapping[Unit, str]]
    ) -> None:
        self._first = head
        self._roots: dict[Unit, Unit] = {}
        self._apart = {one: set(enemies) for one, enemies in apart.items()}

    def head(self, one: Unit) -> Unit:
        """The unit that stands for all that one is joined with."""
        one = self._first(one)
        while self._roots.get(one, one) != one:
            one = self._roots[one]
        return one

    def join(self, one: Unit, other: Unit) -> bool:
        """Join two unless a person keeps them apart; say whether they are one now."""
        head, gone = sorted((self.head(one), self.head(other)))
        if head == gone:
            return True
        if gone in self._apart.get(head, ()):
            return False
        self._roots[gone] = head
        for enemy in self._apart.pop(gone, set()):
            self._apart[enemy] = self._apart[enemy] - {gone} | {head}
            self._apart.setdefault(head, set()).add(enemy)
        return True


class _Followers:
    """Where units that no judgement names belong: with their report's, or with the same words."""

    def __init__(self, judged: Iterable[Unit], joined: _Joined) -> None:
        self._reports: dict[str, set[Unit]] = defaultdict(set)
        self._words: dict[str, set[Unit]] = defaultdict(set)
        for one in judged:
            self._reports[one.report].add(joined.head(one))
            self._words[_folded(one.words)].add(joined.head(one))

    def of(self, one: Unit) -> Unit | None:
        """The one part that a unit belongs to; None where that is open."""
        words = _folded(one.words)
        told = self._words.get(words, set()) if words.count(" ") + 1 >= TELLING else set()
        for found in (told, self._reports.get(one.report, set())):
            if len(found) == 1:
                return next(iter(found))
        return None


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .,;“”\"'")
