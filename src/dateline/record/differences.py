"""Numbers, negations and names that are not the same in two wordings of one statement.

    "Some 4,700 soldiers leave"      "Some 4,100 soldiers will leave"      number: 4,700 / 4,100
    "We will not sell the ferry"     "We will sell the ferry"              negation: not sell / sell
    "Ask Mr Vale, not me"            "Ask Mr Lind, not me"                 name: Vale / Lind

Negations and names are compared where the words around them are the same. What one wording leaves
out is no difference, nor is one name spelled in two ways. Numbers in words ("a dozen") are not
compared.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from ..types.record import Difference, DifferenceKind, Evidence, Wording
from .wordings import NEGATIONS
from .words import TOKEN, plain, term

CONTEXT = 2  # so many of the same words must stand on both sides of what is exchanged
MOST = 12  # with more different wordings each is compared with the longest one only
NEARBY = 3  # more exchanged words than this are another sentence, or a cut
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


Words = Sequence[_Word]
_Exchange = tuple[Words, Words, tuple[_Word, _Word]]


@dataclass(frozen=True, slots=True)
class _Side:
    place: int
    words: tuple[_Word, ...]

    @property
    def keys(self) -> list[str]:
        return [word.key for word in self.words]


def differences(wordings: Sequence[Wording]) -> tuple[Difference, ...]:
    """Compare the wordings of one statement, each different one once, in order of their places."""
    places: dict[tuple[str, ...], int] = {}
    for place, wording in enumerate(wordings):
        places.setdefault(tuple(piece.exact for piece in wording.content), place)
    if len(places) <= 1:
        return ()  # as most statements
    sides: dict[tuple[str, ...], _Side] = {}
    for place in places.values():
        side = _side(place, wordings[place])
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
    return _Side(place, words)


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
    for mine, its, follows in _exchanged(one, other):
        yield from _negation(one, other, mine, its, follows)
        yield from _name(one, other, mine, its)


def _exchanged(one: _Side, other: _Side) -> Iterator[_Exchange]:
    """The few words that are exchanged, added or missing inside a stretch of the same words.

    Each with the first word that both go on with.
    """
    matcher = SequenceMatcher(None, one.keys, other.keys, autojunk=False)
    ops = matcher.get_opcodes()
    for place, (tag, low, high, first, last) in enumerate(ops):
        if tag == "equal" or max(high - low, last - first) > NEARBY or place + 1 == len(ops):
            continue
        around = [
            end - start for _, start, end, _, _ in (*ops[max(place - 1, 0) : place], ops[place + 1])
        ]
        if min(around) >= CONTEXT:
            yield one.words[low:high], other.words[first:last], (one.words[high], other.words[last])


def _numbers(one: _Side, other: _Side) -> Iterator[Difference]:
    """The first number that only one has, where the other has one of its own, too."""
    mine, its = _only(one, other), _only(other, one)
    if mine and its:
        yield Difference(one.place, other.place, DifferenceKind.NUMBER, mine[0].at, its[0].at)


def _only(one: _Side, other: _Side) -> list[_Word]:
    known = set(other.keys)
    return [word for word in one.words if _DIGIT.match(word.key) and word.key not in known]


def _negation(
    one: _Side, other: _Side, mine: Words, its: Words, follows: tuple[_Word, _Word]
) -> Iterator[Difference]:
    """A negation on one side only, cited with the word after it."""
    a, b = _denying(mine), _denying(its)
    if bool(a) == bool(b):
        return
    in_a = _through(a[0], follows[0]) if a else follows[0].at
    in_b = _through(b[0], follows[1]) if b else follows[1].at
    yield Difference(one.place, other.place, DifferenceKind.NEGATION, in_a, in_b)


def _denying(words: Words) -> list[_Word]:
    return [word for word in words if word.key in NEGATIONS or word.key.endswith("n't")]


def _through(first: _Word, last: _Word) -> Evidence:
    """From one word to another of the same piece, else the first alone."""
    return _part(first.piece, first.start, last.end) if first.piece is last.piece else first.at


def _name(one: _Side, other: _Side, mine: Words, its: Words) -> Iterator[Difference]:
    """A name in the place of another."""
    ours = [word for word in mine if word.name]
    theirs = [word for word in its if word.name]
    if ours and theirs and not _one_name(ours, theirs):
        yield Difference(one.place, other.place, DifferenceKind.NAME, ours[0].at, theirs[0].at)


def _one_name(mine: Words, its: Words) -> bool:
    """Whether two names may be one: alike in letters, or one made of the other's initials."""
    if {term(word.at.exact) for word in mine} & {term(word.at.exact) for word in its}:
        return True
    one, other = "".join(word.key for word in mine), "".join(word.key for word in its)
    initials = {"".join(word.key[0] for word in mine), "".join(word.key[0] for word in its)}
    if initials & {one.replace(".", ""), other.replace(".", "")}:
        return True
    if one.startswith(other) or other.startswith(one):
        return True  # "Sen.", "Senator"
    return SequenceMatcher(None, one, other).ratio() >= SPELLING
