"""The words that times are made of, and what they stand for.

    "twenty-five" -> 25   "2 1/2" -> 2.5   "third" -> 3   "weeks" -> week
    "nineteen ninety-six" -> 1996

Tables of words stand in data/times/words.toml. Numbers above 999,999 in words are not read.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "W",
    "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C",
    "millennium": "L",
}  # fmt: skip
_PLURALS = {
    "sec": "second",
    "secs": "second",
    "min": "minute",
    "mins": "minute",
    "hr": "hour",
    "hrs": "hour",
    "yr": "year",
    "yrs": "year",
    "centuries": "century",
    "millennia": "millennium",
}
_ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_COUNTS = {"a couple of": 2, "a couple": 2, "couple of": 2, "both": 2, "a dozen": 12, "a": 1,
           "an": 1, "half a dozen": 6, "a half dozen": 6}  # fmt: skip
_PIVOT = 50  # two-digit years: 51 to 99 are 19xx, 00 to 50 are 20xx


@cache
def data(name: str) -> dict[str, Any]:
    """Read one of the grammar's files, data/times/NAME.toml."""
    text = files("dateline.read").joinpath(f"data/times/{name}.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def table(name: str) -> Mapping[str, str]:
    """Give a table of words.toml with its short forms; empty if there is none."""
    tables = data("words")
    return {**tables.get(name, {}), **tables.get(f"{name}_short", {})}


def any_of(words: Iterable[str]) -> str:
    """Write an alternation in which longer words come first; spaces match any gap."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in ordered)


def number(words: str) -> float | None:
    """Give the value of a number in digits or words, None for a vague one."""
    plain = " ".join(words.lower().split())
    if plain in _COUNTS:
        return _COUNTS[plain]
    if plain[0].isdigit():
        return _digits(plain)
    known = re.split(r"[-\s]+", plain)[0]
    return _spelled(plain) if known in {**_ONES, **_TENS, **_SCALES} else None


def ordinal(words: str) -> int | None:
    """Give the value of "third", "twenty-first" or "21st"."""
    plain = words.lower()
    digits = re.match(r"\d{1,4}", plain)
    if digits:
        return int(digits.group())
    head, _, last = plain.replace(" ", "-").rpartition("-")
    if last not in _ORDINALS:
        return None
    return _ORDINALS[last] + (_TENS.get(head, 0))


def unit(word: str) -> str:
    """Give the singular of a unit of time: "weeks" -> "week"."""
    plain = word.lower()
    return _PLURALS.get(plain) or (plain[:-1] if plain.endswith("s") else plain)


def year(words: str) -> int | None:
    """Give a year in digits or words: "1996", "'96", "nineteen ninety-six", "two thousand"."""
    if words.isdigit():
        short = int(words)
        return short + (2000 if short <= _PIVOT else 1900) if len(words) == 2 else short
    return _spelled_year(words)


def _spelled_year(words: str) -> int | None:
    parts = re.split(r"[-\s]+", words.lower())
    if parts[:2] == ["two", "thousand"]:
        rest = [part for part in parts[2:] if part != "and"]
        return 2000 + _sum(rest)
    century = _ONES.get(parts[0]) or _TENS.get(parts[0], 0)
    rest = parts[1:]
    years = 0 if rest == ["hundred"] else _sum(rest)
    if not rest or not 15 <= century <= 20 or (rest[0] not in ("hundred", "zero") and years < 10):
        return None
    return century * 100 + years


def _digits(plain: str) -> float:
    whole, _, fraction = plain.replace(",", "").partition(" ")
    if not fraction:
        return float(whole)
    top, _, bottom = fraction.partition("/")
    return float(whole) + (int(top) / int(bottom) if int(bottom) else 0)


def _sum(parts: list[str]) -> int:
    return sum(_ONES.get(part, _TENS.get(part, 0)) for part in parts)


def _spelled(plain: str) -> float:
    total = current = 0
    for part in re.split(r"[-\s]+", plain):
        if part in _SCALES:
            current = max(current, 1) * _SCALES[part]
            if part == "thousand":
                total, current = total + current, 0
        else:
            current += _ONES.get(part, _TENS.get(part, 0))
    return total + current
