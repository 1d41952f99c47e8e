"""Finds numbers in a parsed paragraph, in digits or words, and how firmly they are put.

    "some 4,700"            4700  ABOUT      4650 .. 4750
    "the 8,000 or so"       8000  ABOUT      7500 .. 8500
    "more than 7,000"       5000  MORE_THAN  5000 ..
    "between 50 and 60"       50 to 60         50 .. 60
    "tens of thousands"    20000  VAGUE     20000 ..

What a hedge allows. A writer who rounds keeps the digits that matter, so "about 4,700" is
told apart from 5,100 and 5,300: the slack is half the last significant place (Krifka 2007,
"Approximate interpretation of number words"), but never more than a tenth of the value,
so that "about 1,000" does not reach from 500 to 1,500, and never less than one for a whole
number. "Nearly 100" lies below 100 by one place, at most a tenth. A bare plural ("dozens")
says two of its kind at the least and names no ceiling. "Up to" and "under" name no floor.

Not read yet: fractions, and a number whose scale stands before its unit ("hundred-odd").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from spacy.tokens import Doc

from dateline.types.mention import Hedge

from .tables import CURRENCIES
from .words import (
    AFTER,
    AMBIGUOUS,
    BEFORE,
    BOUND,
    LONGEST_BEFORE,
    ONES,
    PLURALS,
    SCALES,
    SUFFIXES,
    TENS,
    VAGUE_COUNTS,
)

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(\.\d{1,6})?([a-z+-]{0,12})", re.I)
_LONGEST = 8  # tokens of one number in words: "two hundred and fifty-five thousand"
_DASHES = frozenset({"-", "–", "—", "to"})
_SMALLEST_SLACK = 1.0
_LARGEST_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its hedge, as token places: `start`..`end` with hedge, `core` without.

    `digits` is true when it is written with figures; `plain` when it is one number
    of no scale ("2020"), which may be a year or a label. `upper` is the far end of a range,
    whose near end is `value`.
    """

    start: int
    core: int
    end: int
    value: float
    low: float | None
    high: float | None
    hedge: Hedge
    digits: bool
    plain: bool
    upper: float | None = None


@dataclass(frozen=True, slots=True)
class _Core:
    end: int
    value: float
    scale: float
    vague: bool
    digits: bool


def numbers(doc: Doc) -> Iterator[Number]:
    """Yield the numbers of a paragraph in order; none overlaps another."""
    words = [token.lower_ for token in doc]
    at = free = 0
    while at < len(words):
        core = _core(words, at)
        if core is None:
            at += 1
            continue
        number = _hedged(doc, words, at, core, free)
        yield number
        at = free = number.end


def _core(words: list[str], at: int) -> _Core | None:
    """Read the number that begins at a token, scales included, hedges not."""
    word = words[at]
    if word in PLURALS:
        return _plural(words, at)
    if word in VAGUE_COUNTS:
        return _vague(words, at)
    if word in {"a", "an", "half"}:
        return _article(words, at)
    if word[0].isdigit():
        return _figures(words, at)
    if word in ONES or word in TENS:
        return _spelled(words, at)
    return None


def _figures(words: list[str], at: int) -> _Core | None:
    match = _DIGITS.fullmatch(words[at])
    if match is None:
        return None
    suffix = match[3].lower()
    suffix = "" if suffix.removeprefix("-") in BOUND and suffix[:1] == "-" else suffix
    if suffix not in SUFFIXES:
        return None
    value = float(match[1].replace(",", "") + (match[2] or ""))
    scale, end = SUFFIXES[suffix], at + 1
    if at and words[at - 1] in CURRENCIES and words[end : end + 1]:
        suffix = words[end].rstrip(".")  # "$5 m." is money, "5 m." a length
        if suffix and suffix in SUFFIXES:
            scale, end = scale * SUFFIXES[suffix], end + 1
    while end < min(len(words), at + 3) and words[end] in SCALES:
        scale *= SCALES[words[end]]
        end += 1
    return _Core(end, value * scale, scale, False, True)


def _spelled(words: list[str], at: int) -> _Core:
    """Add up "two hundred and fifty-five thousand" from the left."""
    total, part, scale, end = 0.0, 0.0, 1.0, at
    for place in range(at, min(len(words), at + _LONGEST)):
        word = words[place]
        if word in ONES or word in TENS:
            part += ONES.get(word, 0) or TENS.get(word, 0)
        elif word in SCALES and SCALES[word] <= SCALES["hundred"]:
            part *= SCALES[word]
            scale = SCALES[word]
        elif word in SCALES:
            total, part, scale = total + part * SCALES[word], 0.0, SCALES[word]
        elif word not in {"-", "and"} or not _goes_on(words, place):
            break
        if word not in {"-", "and"}:
            end = place + 1
    return _Core(end, total + part, scale, False, False)


def _goes_on(words: list[str], place: int) -> bool:
    """Say whether "-" or "and" joins two parts of one number: "fifty-five", "hundred and one"."""
    before, after = words[place - 1], words[place + 1] if place + 1 < len(words) else ""
    if words[place] == "-":
        return before in TENS and after in ONES
    return before in SCALES and (after in ONES or after in TENS)


def _article(words: list[str], at: int) -> _Core | None:
    """Read "a dozen", "half a million", "a few hundred"; a bare "a" is no number."""
    half, place = (0.5, at + 1) if words[at] == "half" else (1.0, at)
    if words[place : place + 1] and words[place] in {"a", "an"}:
        place += 1
    if place >= len(words) or place == at:
        return None
    if words[place] in VAGUE_COUNTS and half == 1.0:
        return _vague(words, place)
    if words[place] not in SCALES:
        return None
    scale = SCALES[words[place]]
    return _Core(place + 1, half * scale, scale, False, False)


def _vague(words: list[str], at: int) -> _Core | None:
    """Read "several hundred", "a couple of thousand"; a bare "several" names no scale."""
    place = at + 2 if words[at + 1 : at + 2] == ["of"] else at + 1
    if place >= len(words) or words[place] not in SCALES:
        return None
    scale = SCALES[words[place]]
    return _Core(place + 1, VAGUE_COUNTS[words[at]] * scale, scale, True, False)


def _plural(words: list[str], at: int) -> _Core:
    """Read "dozens", "tens of thousands", "hundreds of millions"."""
    scale, end = PLURALS[words[at]], at + 1
    if words[end : end + 1] == ["of"] and end + 1 < len(words) and words[end + 1] in PLURALS:
        scale, end = scale * PLURALS[words[end + 1]], end + 2
    return _Core(end, 2 * scale, scale, True, False)


def _hedged(doc: Doc, words: list[str], at: int, core: _Core, free: int) -> Number:
    upper = _upper(words, at, core)
    end = upper.end if upper else core.end
    signed = at > free and words[at - 1] in CURRENCIES
    hedge, start = _before(doc, words, at - 1 if signed else at, free)
    if upper and start and words[start - 1] == "between":
        start -= 1
    for tail, meant in AFTER.items():
        if tuple(words[end : end + len(tail)]) == tail:
            hedge, end = meant, end + len(tail)
            break
    low, value, high = core.value, core.value, core.value
    if upper:
        scaled = core.value * (upper.scale if core.scale == 1 else 1)
        low = scaled if scaled < upper.value else core.value  # "5,000 to 50 billion"
        high = upper.value
        return Number(start, at, end, low, low, high, hedge, core.digits, False, high)
    if core.vague and hedge is Hedge.EXACT:
        hedge = Hedge.VAGUE
    if words[at].endswith("+"):
        hedge = Hedge.AT_LEAST
    floor, ceiling = _bounds(value, core, hedge)
    plain = core.digits and core.scale == 1
    return Number(start, at, end, value, floor, ceiling, hedge, core.digits, plain)


def _upper(words: list[str], at: int, core: _Core) -> _Core | None:
    """Find the upper end of a range: "50-60", "2 to 3 million", "between 50 and 60"."""
    before = words[at - 1] if at else ""
    joins = {"and"} if before == "between" else _DASHES if before != "from" else frozenset()
    if core.end + 1 >= len(words) or words[core.end] not in joins:
        return None
    upper = _core(words, core.end + 1)
    return upper if upper and upper.value > core.value and not upper.vague else None


def _before(doc: Doc, words: list[str], at: int, free: int) -> tuple[Hedge, int]:
    """Find the longest hedge that ends where the number, or its currency sign, begins."""
    for length in range(min(LONGEST_BEFORE, at - free), 0, -1):
        start = at - length
        hedge = BEFORE.get(tuple(words[start:at]))
        if hedge is not None and not (length == 1 and _is_preposition(doc, start)):
            return hedge, start
    return Hedge.EXACT, at


def _is_preposition(doc: Doc, at: int) -> bool:
    token = doc[at]
    if token.lower_ not in AMBIGUOUS or token.dep_ != "prep":
        return False
    return token.head.pos_ in {"NOUN", "PROPN"} or token.lower_ not in {"about", "around"}


def _bounds(value: float, core: _Core, hedge: Hedge) -> tuple[float | None, float | None]:
    place = _place(value, core)
    whole = value == int(value)
    near = max(min(place / 2, value * _LARGEST_SHARE), _SMALLEST_SLACK if whole else 0.0)
    below = max(min(place, value * _LARGEST_SHARE), _SMALLEST_SLACK if whole else 0.0)
    bounds: dict[Hedge, tuple[float | None, float | None]] = {
        Hedge.ABOUT: (value - near, value + near),
        Hedge.NEARLY: (value - below, value),
        Hedge.AT_LEAST: (value, None),
        Hedge.MORE_THAN: (value, None),
        Hedge.VAGUE: (value, None),
        Hedge.AT_MOST: (None, value),
        Hedge.LESS_THAN: (None, value),
    }
    return bounds.get(hedge, (value, value))


def _place(value: float, core: _Core) -> float:
    """Return the worth of the last significant digit: 100 for 4,700; 12 for two dozen."""
    if core.scale == SCALES["dozen"]:
        return core.scale
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return float(10.0**exponent) if isinstance(exponent, int) else 1.0
