"""One report made from a template: other names, numbers, days and words, every span moved along.

    "Kestria … 40 million crowns"  ->  "Velnia … 70 million crowns"

The same report always gets the same words. Names hold for a dispute, a year or a story, words for
a story or one report; two editions of one text differ only in outlet, day and length.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, is_dataclass, replace
from datetime import date, timedelta
from functools import cache
from hashlib import blake2b
from typing import Any

from dateline.read.times import resolve
from dateline.types.article import Zone
from dateline.types.mention import Actor, Figure, Time
from dateline.types.span import Span

from .templates import DAY, DIGITS, DISPUTE, STORY, WORD, YEAR, Atom, Template, names_of

# Shares of the words that a story, and a report, has of its own.
OF_STORY, OF_REPORT = 0.85, 0.15
VOCABULARY = 60_000
VARIANTS = 3  # numbers that the reports of a story give for one figure

MONTHS = (
    "January February March April May June July August September October November December".split()
)
_RULE_DAY = re.compile(r"(?:at:(\d{4})>)?monthday:(\d\d)-(\d\d)")
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a report is to be: its story, whose text it has, its day, and where it is cut.

    `day` is None for a report without a date; `about` is its true day.
    """

    template: Template
    story: int
    states: tuple[int, int]
    text: int
    about: date
    day: date | None
    end: int


class Edition:
    """A template put in other words by a plan."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._shift = timedelta((plan.about - plan.template.base).days // 7 * 7)
        self._ends: list[int] = []
        self._deltas: list[int] = []
        self.text = self._edited()

    def moved(self, value: Any) -> Any:
        """The same, with its spans where the words now stand and its names as they now are."""
        if isinstance(value, tuple):
            return tuple(self.moved(one) for one in value)
        if isinstance(value, Span):
            start, end = self._at(value.start), self._at(value.end)
            return Span(start, end, self.text[start:end])
        if isinstance(value, Zone):
            return replace(value, start=self._at(value.start), end=self._at(value.end))
        if isinstance(value, Actor):
            return self._actor(value)
        if isinstance(value, Time):
            return self._time(value)
        return self._parts(value)

    def _parts(self, value: Any) -> Any:
        if isinstance(value, Figure):
            value = self._counted(value)
        if not is_dataclass(value) or isinstance(value, type):
            return value
        names = names_of(type(value))
        return replace(value, **{name: self.moved(getattr(value, name)) for name in names})

    def _edited(self) -> str:
        """Put the new words in, and note by how much what follows moves."""
        parts, at, delta = [], 0, 0
        old = self._plan.template.reading.article.text
        for atom in self._plan.template.atoms:
            if atom.end > self._plan.end:
                break
            new = self._new(atom)
            parts += [old[at : atom.start], new]
            at = atom.end
            delta += len(new) - len(atom.words)
            self._ends.append(atom.end)
            self._deltas.append(delta)
        return "".join([*parts, old[at : self._plan.end]])

    def _at(self, offset: int) -> int:
        place = bisect_right(self._ends, offset)
        return offset + (self._deltas[place - 1] if place else 0)

    def _new(self, atom: Atom) -> str:
        plan = self._plan
        if atom.sort == "name":
            return self._renamed(atom.words)
        if atom.sort == "number":
            first = 1 + _number(plan.story, atom.words, plan.text % VARIANTS) % 9
            return f"{first}{atom.words[1:]}"
        if atom.sort == "time":
            return self._day(atom.words)
        if _chance(plan.story, atom.words) < OF_STORY:
            return _word(_chance(plan.story, atom.words, "word"))
        if _chance(plan.text, atom.start) < OF_REPORT:
            return _word(_chance(plan.text, atom.start, "word"))
        return atom.words

    def _renamed(self, words: str) -> str:
        return WORD.sub(lambda found: self._name(found.group()), words)

    def _name(self, word: str) -> str:
        here, there = self._plan.states
        if word in {"Kestria", "Kestrian"}:
            return f"{_name(here)}ia{'n' if word == 'Kestrian' else ''}"
        if word in {"Northern", "N"}:
            return _name(1000 + there)[: len(word) if word == "N" else None]
        if word in DISPUTE:
            return _name(_number(word, here, there))
        if word in YEAR:
            return _name(_number(word, here, there, self._plan.about.year))
        return _name(_number(word, self._plan.story)) if word in STORY else word

    def _day(self, words: str) -> str:
        """Another day, month or year in the same form."""
        if words.isdigit():
            return self._edtf(words)
        found = DAY.match(words)
        if found is None:
            name, _, told = words.partition(" ")
            new = date(int(told), MONTHS.index(name) + 1, 15) + self._shift
            return f"{MONTHS[new.month - 1]} {new.year}"
        month, gap, day, told = found.groups()
        number = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(month))
        year = int(told[2:] or self._plan.template.base.year)
        new = date(year, number, int(day)) + self._shift
        name = MONTHS[new.month - 1][: 3 if gap.startswith(".") else None]
        return f"{name}{gap}{new.day}{f', {new.year}' if told else ''}"

    def _edtf(self, value: str) -> str:
        """Shift a date that needs no anchor: a year, a month or a day."""
        parts = [int(part) for part in value[:10].split("-")]
        middle = date(*(parts + [7, 15][len(parts) - 1 :])[:3])
        return (middle + self._shift).isoformat()[: len(value[:10])] + value[10:]

    def _rule(self, rule: str) -> str:
        def shifted(found: re.Match[str]) -> str:
            year = int(found[1] or self._plan.template.base.year)
            new = date(year, int(found[2]), int(found[3])) + self._shift
            return f"{f'at:{new.year}>' if found[1] else ''}monthday:{new:%m-%d}"

        return _RULE_DAY.sub(shifted, rule)

    def _words(self, told: Sequence[str | None]) -> list[Any]:
        return [self._renamed(one) if one else one for one in told]

    def _actor(self, actor: Actor) -> Actor:
        name, role, of, stands_for, why = self._words(
            (actor.name, actor.role, actor.of, actor.stands_for, actor.why)
        )
        return replace(actor, name=name, role=role, of=of, stands_for=stands_for, why=why)

    def _time(self, time: Time) -> Time:
        span = self.moved(time.span)
        if time.rule:
            new = replace(time, span=span, rule=self._rule(time.rule))
            return resolve(new, self._plan.day)
        if not time.edtf:
            return replace(time, span=span)
        why = time.why.replace(time.span.exact, span.exact)
        value = self._edtf(time.value)
        return replace(time, span=span, value=value, edtf=self._edtf(time.edtf), why=why)

    def _counted(self, figure: Figure) -> Figure:
        of, group, place = self._words((figure.of, figure.group, figure.place))
        found = DIGITS.search(figure.span.exact)
        factor = 1.0
        if found and found.group() not in figure.of:
            new = DIGITS.match(self.text, self._at(figure.span.start + found.start()))
            factor = _float(new[0]) / _float(found[0]) if new else 1.0
        low, high = (end and end * factor for end in (figure.low, figure.high))
        value = round(figure.value * factor, 6)
        return replace(figure, value=value, low=low, high=high, of=of, group=group, place=place)


def outlet(number: int) -> str:
    """The name of a newspaper."""
    return f"{_name(number)} Herald"


@cache
def _name(number: int) -> str:
    """An invented name: "Velno", "Dorana"."""
    ending = ("", "n", "r", "l")[_number(number, "ending") % 4]
    return (_syllables(number, 2 + number % 2) + ending).capitalize()


@cache
def _word(chance: float) -> str:
    """An invented word; low numbers come often, as words do (Zipf)."""
    number = int(VOCABULARY**chance)
    return _syllables(number, 2 + number % 3)


def _syllables(number: int, count: int) -> str:
    drawn = [_number(number, place) for place in range(count)]
    return "".join(_CONSONANTS[one % 14] + _VOWELS[one // 14 % 5] for one in drawn)


def _float(digits: str) -> float:
    return float(digits.replace(",", ""))


def _number(*key: object) -> int:
    return int.from_bytes(blake2b(repr(key).encode(), digest_size=6).digest())


def _chance(*key: object) -> float:
    return _number(*key) / 2**48
