"""Which figures are values of one quantity: they meet by key, by number, or by description.

    1. key      "4,100 troops in Norland", "5,000 soldiers stationed there"      one stock, any year
    2. number   "asked for $36 million for the wall", "the $36 million he wants"  one episode
    3. words    "36 pages of the indictment", "the 37-page indictment"            one episode

Within an episode (reports on one development) one number of one thing is one figure; two numbers
are one figure only where the words around them say so, and no report gives both: who gives both
counts two things. What is said against it keeps values apart: dead and wounded, sent and
stationed, two owners, two places. Not found: a figure told in words of its own with another
number.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import floor, log10

from ..types.mention import Hedge
from .amounts import ROUND, Amount, agreement, grain, rounding
from .candidates import candidates
from .counting import TOLLS, Counted
from .surroundings import Around
from .words import stem, weight

# A number is compared with so many different things of the same size in its episode.
LEADERS = 40
# Numbers from here on are rarely the same by chance in one episode.
RARE = 1000
# Share of the weight of the shorter description that two of different numbers must have in common.
SHARE = 0.5
LITTLE = 3  # fewer words than this describe nothing
TERMS = 2  # and so many words besides the noun
KEYS = 6  # heaviest words of a description by which another is looked for
CROWD = 60  # a word in more descriptions than this finds none
SAMPLE = 5  # values of a group that are compared with those of another
# What is said of one number and not of the other keeps them apart.
APART = TOLLS | {"added", "for", "against"}
MONEY = frozenset({"USD", "EUR", "GBP", "JPY", "CNY", "RUB", "INR", "CHF", "CAD", "AUD"})


@dataclass(frozen=True, slots=True)
class Item:
    """One number of one report with all that says what it counts. `home` is its episode."""

    key: Counted
    report: str
    home: str
    amount: Amount
    of: tuple[str, ...]  # stems of what is counted
    around: Around
    narrowing: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """All that describes it."""
        return frozenset((*self.of, *self.around.before, *self.around.after))

    @property
    def near(self) -> frozenset[str]:
        """What describes it most: what is counted and what follows, or all where that is little."""
        near = frozenset((*self.of, *self.around.after))
        return near if len(near) >= LITTLE else self.words


@dataclass(slots=True)
class _Group:
    """Values that count one thing so far. `homes` maps each episode to its reports there."""

    items: list[int]
    reports: set[str]
    homes: set[str]


def meet(items: Sequence[Item], keys: Sequence[tuple[object, ...]]) -> list[list[int]]:
    """Group items, as places in `items`; those with one of `keys` in common are one to begin with.

    The order of the items must not depend on the order of the reports' coming.
    """
    groups = _Groups(len(items))
    first: dict[tuple[object, ...], int] = {}
    for place, key in enumerate(keys):
        groups.join(first.setdefault(key, place), place)
    counts = Counter(term for one in items for term in one.words)
    rare = _Weights(counts, len(items))
    for one, other in chain(_same_number(items), _told_again(items, rare)):
        groups.join(one, other)
    _join_alike(groups, items, rare)
    return groups.all()


class _Weights:
    """How much a word says: rare ones more."""

    def __init__(self, counts: Mapping[str, int], total: int) -> None:
        self._counts, self._total = counts, total

    def of(self, terms: Iterable[str]) -> float:
        """The weight of words together."""
        return sum(weight(term, self._counts, self._total) for term in sorted(terms))

    def heaviest(self, terms: Iterable[str]) -> list[str]:
        """The words that say most."""
        return sorted(terms, key=lambda term: (-self.of([term]), term))[:KEYS]


class _Groups:
    """A forest of places (union-find), the smallest place of each group its root."""

    def __init__(self, size: int) -> None:
        self._roots = list(range(size))

    def root(self, place: int) -> int:
        """The first place of a place's group."""
        while self._roots[place] != place:
            self._roots[place] = self._roots[self._roots[place]]
            place = self._roots[place]
        return place

    def join(self, one: int, other: int) -> None:
        """Make two groups one."""
        low, high = sorted((self.root(one), self.root(other)))
        self._roots[high] = low

    def all(self) -> list[list[int]]:
        """The groups, each in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for place in range(len(self._roots)):
            found[self.root(place)].append(place)
        return list(found.values())


def _same_number(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Pairs of one episode that give one number for what may be one thing."""
    known: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(items):
        own = [known[one.home, one.key.unit, mark] for mark in sorted(_marks(one.amount))]
        others = sorted({other for led in own for other in led})
        match = next((other for other in others if _one_number(items[other], one)), None)
        if match is not None:
            yield match, place
        for led in own:
            if len(led) < LEADERS:
                led.append(place)


def _told_again(items: Sequence[Item], rare: _Weights) -> Iterator[tuple[int, int]]:
    """Pairs of different episodes that give the very same number in much the same words."""
    known: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(items):
        if one.key.toll or one.amount.hedge is Hedge.VAGUE or one.amount.value < ROUND:
            continue
        led = known[one.key.unit, one.key.noun, one.amount.value]
        match = next((other for other in led if _retold(items[other], one, rare)), None)
        if match is not None:
            yield match, place
        if len(led) < LEADERS:
            led.append(place)


def _retold(a: Item, b: Item, rare: _Weights) -> bool:
    common = (a.near & b.near) - _names(a)
    alike = rare.of(common) >= SHARE * min(rare.of(a.near), rare.of(b.near))
    return a.home != b.home and bool(common) and alike and _compatible(a, b)


def _marks(amount: Amount) -> set[float]:
    """The number by its first digit, rounded and cut: what is near has one in common."""
    if amount.value <= 0:
        return {0.0}
    size = 10.0 ** floor(log10(amount.value))
    return {floor(amount.value / size) * size, floor(amount.value / size + 0.5) * size}


def _one_number(a: Item, b: Item) -> bool:
    """Whether two items of one episode give one number for one thing."""
    same = a.amount.value == b.amount.value
    percent = a.key.unit == "percent"
    if not _compatible(a, b) or (not same and (percent or a.report == b.report)):
        return False
    if not same and not (agreement(a.amount, b.amount) or rounding(a.amount, b.amount)):
        return False
    noun = bool(a.key.noun) and a.key.noun == b.key.noun
    common = (a.words & b.words) - _names(a)
    vague = Hedge.VAGUE in {a.amount.hedge, b.amount.hedge}
    if a.report == b.report or not same or vague or percent:
        return bool(common) and (noun or len(common) >= TERMS)
    if noun or common:
        return noun or a.key.unit in MONEY or a.amount.value >= RARE or len(common) >= TERMS
    return a.key.unit in MONEY | {"people"} and _told_exactly(a.amount)


def _told_exactly(amount: Amount) -> bool:
    """Whether a number has two digits or more, so that it is seldom the same by chance."""
    return amount.value >= RARE and amount.value >= 10 * grain(amount.value)


def _compatible(a: Item, b: Item) -> bool:
    """Whether nothing told of two numbers keeps them apart."""
    if a.key.unit != b.key.unit or a.narrowing != b.narrowing:
        return False
    for mine, other in ((a.key.group, b.key.group), (a.key.place, b.key.place)):
        if mine and other and mine != other:
            return False
    acts = {a.key.act, b.key.act}
    return len(acts) == 1 or not acts & APART


def _names(item: Item) -> set[str]:
    """The noun counted, which describes nothing further."""
    return {item.key.noun, stem(item.key.noun)}


def _join_alike(groups: _Groups, items: Sequence[Item], rare: _Weights) -> None:
    """Join groups of different numbers that are described alike, the most alike first."""
    made = [_Group(places[:SAMPLE], *_spread(places, items)) for places in groups.all()]
    keys = [_search_keys(one, items, rare) for one in made]
    scored = []
    for a, b in candidates(keys, CROWD):
        if made[a].homes & made[b].homes:
            share = max(
                _likeness(items[x], items[y], rare) for x in made[a].items for y in made[b].items
            )
            if share >= SHARE:
                scored.append((-share, a, b))
    joined = _Groups(len(made))
    for _, a, b in sorted(scored):
        one, other = sorted((joined.root(a), joined.root(b)))
        if one != other and not made[one].reports & made[other].reports:
            groups.join(made[one].items[0], made[other].items[0])
            joined.join(one, other)
            made[one].reports |= made[other].reports


def _spread(places: Sequence[int], items: Sequence[Item]) -> tuple[set[str], set[str]]:
    return {items[place].report for place in places}, {items[place].home for place in places}


def _search_keys(
    group: _Group, items: Sequence[Item], rare: _Weights
) -> set[tuple[str, str, str, str]]:
    return {
        (one.home, one.key.unit, one.key.noun, term)
        for one in (items[place] for place in group.items)
        if one.key.noun or one.key.unit in MONEY
        for term in rare.heaviest(one.near - _names(one))
    }


def _likeness(a: Item, b: Item, rare: _Weights) -> float:
    """How much of the shorter description two have in common, 0 where they must not meet."""
    if a.key.noun != b.key.noun or not _compatible(a, b):
        return 0.0
    if a.key.act != b.key.act and a.key.unit not in MONEY:
        return 0.0
    vague = Hedge.VAGUE in {a.amount.hedge, b.amount.hedge}
    if a.key.unit == "percent" or (vague and not agreement(a.amount, b.amount)):
        return 0.0
    common = (a.near & b.near) - _names(a)
    if len(common) < TERMS:
        return 0.0
    return rare.of(common) / min(rare.of(a.near), rare.of(b.near))
