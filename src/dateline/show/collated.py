"""The wordings of one statement set against each other, word by word.

    Card("a.txt", …  name envoys to settle a calendar with Norland)          the longest
    Card("b.txt", …  [-name-] {+appoint+} envoys to settle a calendar [cut: with Norland])

Each different wording is set against the one of the longer ones that is most like it. Where less
than half of the words are the same and it is no cutting, nothing is marked: it is told in other
words. Capitals, quotation marks and stops make no difference.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from dateline.types.record import Statement, Wording

ALIKE = 0.5
CUTTING = 0.8  # of its words stand in the other in order
CUT = 3  # fewer words than this are changed, not cut
MOST = 20  # wordings shown against the first; a statement of a big story has hundreds
_MARKS = "\"“”‘’' "
_EDGE = " \t\n\u00a0\"'“”‘’.,;:!?()[]-–—―…"


class Change(StrEnum):
    """What became of words, against the wording they are set against."""

    SAME = "same"
    GONE = "gone"  # other words stand for them, or few are missing
    CAME = "came"
    CUT = "cut"  # left out


class Bond(StrEnum):
    """How a wording stands to the one that it is set against."""

    FIRST = "first"  # it is set against none
    CHANGED = "changed"
    OTHER = "other words"
    UNSET = "not compared"  # one of too many


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together and have one fate; `flag` where they truly differ."""

    change: Change
    text: str
    flag: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One distinct wording, with all that carry it; `against` is the place of another card."""

    wordings: tuple[Wording, ...]
    bond: Bond
    against: int | None
    runs: tuple[Run, ...]

    @property
    def cuts(self) -> tuple[str, ...]:
        """The words that it leaves out, without the marks at their ends."""
        return tuple(run.text.strip(_MARKS) for run in self.runs if run.change is Change.CUT)


@dataclass(frozen=True, slots=True)
class _Told:
    wordings: tuple[Wording, ...]
    words: tuple[str, ...]
    keys: tuple[str, ...]


def collated(statement: Statement) -> tuple[Card, ...]:
    """The distinct wordings of a statement, longest first, each against one before it."""
    told = _distinct(statement.wordings)
    return tuple(_card(told, place) for place in range(len(told)))


def compared_words(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[Change, int, int]]:
    """How `other` is made of `one`: words by their places in `one` if gone, else in `other`."""
    keys = [key(word) for word in one], [key(word) for word in other]
    for tag, low, high, first, last in _opcodes(*keys):
        if tag == "equal":
            yield Change.SAME, first, last
            continue
        if low < high:
            yield Change.GONE, low, high
        if first < last:
            yield Change.CAME, first, last


def key(word: str) -> str:
    """What two spellings of one word share."""
    return word.strip(_EDGE).lower().replace("’", "'")


def _distinct(wordings: Iterable[Wording]) -> list[_Told]:
    alike: dict[tuple[str, ...], list[Wording]] = {}
    for wording in wordings:
        keys = tuple(filter(None, map(key, _words(wording))))
        alike.setdefault(keys, []).append(wording)
    told = []
    for held in alike.values():
        words = _words(held[0])
        told.append(_Told(tuple(held), words, tuple(map(key, words))))
    return sorted(told, key=lambda one: -len(one.words))


def _words(wording: Wording) -> tuple[str, ...]:
    return tuple(" ".join(piece.exact for piece in wording.content or (wording.at,)).split())


def _card(told: Sequence[_Told], place: int) -> Card:
    one = told[place]
    whole = (Run(Change.SAME, " ".join(one.words)),)
    if place == 0 or place > MOST:
        return Card(one.wordings, Bond.UNSET if place else Bond.FIRST, None, whole)
    base = max(range(place), key=lambda other: _ratio(told[other], one))
    if _ratio(told[base], one) < ALIKE and not _cutting(told[base], one):
        return Card(one.wordings, Bond.OTHER, base, whole)
    return Card(one.wordings, Bond.CHANGED, base, tuple(_runs(told[base], one)))


def _runs(base: _Told, one: _Told) -> Iterator[Run]:
    for tag, low, high, first, last in _opcodes(base.keys, one.keys):
        gone, came = " ".join(base.words[low:high]), " ".join(one.words[first:last])
        if tag == "equal":
            yield Run(Change.SAME, came)
            continue
        if gone:
            cut = tag == "delete" and high - low >= CUT
            yield Run(Change.CUT if cut else Change.GONE, gone)
        if came:
            yield Run(Change.CAME, came)


def _cutting(base: _Told, one: _Told) -> bool:
    """Whether one is a cutting of the other: nearly all of its words stand there in order."""
    codes = _opcodes(base.keys, one.keys)
    same = sum(last - first for tag, _, _, first, last in codes if tag == "equal")
    return len(one.words) >= CUT and same >= CUTTING * len(one.words)


def _opcodes(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    return list(SequenceMatcher(None, one, other, autojunk=False).get_opcodes())


def _ratio(one: _Told, other: _Told) -> float:
    return SequenceMatcher(None, one.keys, other.keys, autojunk=False).ratio()
