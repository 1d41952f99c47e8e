"""Numbers, negations and names that are not the same in two wordings of one statement.

    "Some 4,700 soldiers leave"      "Some 4,100 soldiers will leave"      number: 4,700 / 4,100
    "We will not sell the ferry"     "We will sell the ferry"              negation: not sell / sell
    "Ask Mr Vale, not me"            "Ask Mr Lind, not me"                 name: Vale / Lind

What one wording leaves out is no difference, nor is one name spelled in two ways. Numbers in words
("a dozen") are not compared.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from ..types.record import Difference, DifferenceKind, Evidence, Wording
from .wordings import NEGATIONS, REACH, denials, prepare
from .words import TOKEN, plain, term

MOST = 12  # with more different wordings each is compared with the longest one only
NEARBY = 4  # names stand for each other where no more words than this are exchanged
SPELLING = 0.6  # two names as alike as this are one in two spellings

_BRACKETS = re.compile(r"\[[^\[\]]{0,80}\]")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    piece: Evidence  # that it stands in
    start: int  # in the piece
    end: int
    name: bool  # a capital inside a sentence

    @property
    def at(self) -> Evidence:
        return _part(self.piece, self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Side:
    place: int
    text: str
    words: tuple[_Word, ...]

    @property
    def keys(self) -> list[str]:
        return [word.key for word in self.words]


def differences(wordings: Sequence[Wording]) -> tuple[Difference, ...]:
    """Compare the wordings of one statement, each different one once, in order of their places."""
    sides: dict[tuple[str, ...], _Side] = {}
    for place, wording in enumerate(wordings):
        side = _side(place, wording)
        sides.setdefault(tuple(side.keys), side)
    found = (item for one, other in _pairs(list(sides.values())) for item in _differ(one, other))
    return tuple(sorted(found, key=lambda item: (item.a, item.b, item.kind, item.in_a)))


def _pairs(sides: Sequence[_Side]) -> Iterator[tuple[_Side, _Side]]:
    if len(sides) <= MOST:
        yield from combinations(sides, 2)
        return
    longest = max(sides, key=lambda side: (len(side.words), -side.place))
    for side in sides:
        if side is not longest:
            first, second = sorted((side, longest), key=lambda one: one.place)
            yield first, second


def _side(place: int, wording: Wording) -> _Side:
    words = tuple(word for piece in wording.content for word in _words(piece))
    return _Side(place, " ".join(piece.exact for piece in wording.content), words)


def _words(piece: Evidence) -> Iterator[_Word]:
    text = _BRACKETS.sub(lambda found: " " * len(found.group()), piece.exact)
    begins = True
    end = 0
    for found in TOKEN.finditer(text):
        begins = begins or any(mark in text[end : found.start()] for mark in '.!?:“"')
        word = found.group()
        yield _Word(
            plain(word).removesuffix("'s").replace(",", ""),
            piece,
            found.start(),
            found.end(),
            word[0].isupper() and not begins and word != "I",
        )
        begins, end = False, found.end()


def _part(piece: Evidence, start: int, end: int) -> Evidence:
    exact = piece.exact[start:end]
    return Evidence(piece.report, piece.file, piece.start + start, piece.start + end, exact)


def _differ(one: _Side, other: _Side) -> Iterator[Difference]:
    yield from _numbers(one, other)
    yield from _negations(one, other)
    yield from _names(one, other)


def _numbers(one: _Side, other: _Side) -> Iterator[Difference]:
    """The first number that only one has, where the other has one of its own, too."""
    mine, its = _only(one, other), _only(other, one)
    if mine and its:
        yield Difference(one.place, other.place, DifferenceKind.NUMBER, mine[0].at, its[0].at)


def _only(one: _Side, other: _Side) -> list[_Word]:
    known = set(other.keys)
    return [word for word in one.words if _DIGIT.match(word.key) and word.key not in known]


def _negations(one: _Side, other: _Side) -> Iterator[Difference]:
    stems = denials(prepare(one.text), prepare(other.text))
    if not stems:
        return
    in_a = _denied(one, stems) or _bare(one, stems)
    in_b = _denied(other, stems) or _bare(other, stems)
    if in_a and in_b:
        yield Difference(one.place, other.place, DifferenceKind.NEGATION, in_a, in_b)


def _denied(side: _Side, stems: frozenset[str]) -> Evidence | None:
    """The first negation that reaches one of the stems, up to that word."""
    for place, word in enumerate(side.words):
        if word.key in NEGATIONS or word.key.endswith("n't"):
            for reached in side.words[place + 1 : place + 1 + REACH]:
                if term(reached.at.exact) in stems:
                    start = word.start if word.piece is reached.piece else reached.start
                    return _part(reached.piece, start, reached.end)
    return None


def _bare(side: _Side, stems: frozenset[str]) -> Evidence | None:
    return next((word.at for word in side.words if term(word.at.exact) in stems), None)


def _names(one: _Side, other: _Side) -> Iterator[Difference]:
    """Names that are exchanged for one another inside the same words."""
    matcher = SequenceMatcher(None, one.keys, other.keys, autojunk=False)
    for tag, low, high, first, last in matcher.get_opcodes():
        if tag != "replace" or max(high - low, last - first) > NEARBY:
            continue
        mine = [word for word in one.words[low:high] if word.name]
        its = [word for word in other.words[first:last] if word.name]
        if mine and its and not _one_name(mine, its):
            yield Difference(one.place, other.place, DifferenceKind.NAME, mine[0].at, its[0].at)


def _one_name(mine: Sequence[_Word], its: Sequence[_Word]) -> bool:
    """Whether two names may be one: alike in letters, or one made of the other's initials."""
    if {term(word.at.exact) for word in mine} & {term(word.at.exact) for word in its}:
        return True
    one, other = "".join(word.key for word in mine), "".join(word.key for word in its)
    initials = {"".join(word.key[0] for word in mine), "".join(word.key[0] for word in its)}
    if initials & {one.replace(".", ""), other.replace(".", "")}:
        return True
    return SequenceMatcher(None, one, other).ratio() >= SPELLING
