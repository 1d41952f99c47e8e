"""The words that times are made of, and what they stand for.

"twenty-five" -> 25   "third" -> 3   "Sept." -> 9   "weeks" -> week   "2 1/2" -> 2.5
Numbers above 999,999 in words are not read.
"""

import re
from collections.abc import Iterable

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 1, "mon": 1, "tuesday": 2, "tues": 2, "tue": 2, "wednesday": 3, "wed": 3,
    "thursday": 4, "thurs": 4, "thu": 4, "friday": 5, "fri": 5, "saturday": 6, "sat": 6,
    "sunday": 7, "sun": 7,
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "morning", "mornings": "morning", "midmorning": "morning", "dawn": "morning",
    "midday": "midday", "lunchtime": "midday", "afternoon": "afternoon", "afternoons": "afternoon",
    "mid-afternoon": "afternoon", "evening": "evening", "evenings": "evening", "dusk": "evening",
    "night": "night", "nights": "night",
}  # fmt: skip
UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "W",
    "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C",
    "millennium": "L",
}  # fmt: skip
_PLURALS = {"centuries": "century", "millennia": "millennium"}
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
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
# Numbers that say "some" without saying how many: X in TIMEX3.
VAGUE = ("several", "a few", "few", "many", "some", "a number of", "dozens of", "hundreds of",
         "countless", "numerous", "a handful of", "scores of", "recent")  # fmt: skip
_PAIRS = {"a couple of": 2, "a couple": 2, "couple of": 2, "both": 2, "a dozen": 12, "a": 1,
         "an": 1,
          "half a dozen": 6, "a half dozen": 6, "half a": 0.5, "half an": 0.5}  # fmt: skip


def any_of(words: Iterable[str]) -> str:
    """Write an alternation in which longer words come first; spaces match any gap."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in ordered)


CARDINAL = any_of([*_ONES, *_TENS, *_SCALES])
ORDINAL = any_of(_ORDINALS)
SPELLED = rf"(?:{CARDINAL})(?:(?:[-\s]|\sand\s)(?:{CARDINAL})){{0,4}}"
DIGITS = r"\d{1,3}(?:,\d{3}){1,2}|\d{1,4}(?:\.\d{1,2})?(?:\s\d/\d)?"


def number(words: str) -> float | None:
    """Give the value of a number in digits or words, None for a vague one."""
    plain = " ".join(words.lower().split())
    if plain in _PAIRS:
        return _PAIRS[plain]
    if plain in VAGUE:
        return None
    if plain[0].isdigit():
        return _digits(plain)
    return _spelled(plain)


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


def spelled_year(words: str) -> int | None:
    """Read a year said in words: "nineteen ninety-six" -> 1996, "two thousand" -> 2000."""
    parts = re.split(r"[-\s]+", words.lower())
    if parts[:2] == ["two", "thousand"]:
        rest = [part for part in parts[2:] if part != "and"]
        return 2000 + _sum(rest)
    century = _ONES.get(parts[0]) or _TENS.get(parts[0], 0)
    rest = parts[1:]
    years = 0 if rest == ["hundred"] else _sum(rest)
    if not rest or not 15 <= century <= 20 or (rest != ["hundred"] and years < 10):
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
