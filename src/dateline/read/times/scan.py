"""Finds the longest rule match at each word near a word that can carry a time.

"more than two years" is one match: the trigger is "years", the words before it are tried first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from . import holidays
from .grammar import Rule, Sense, beginning, compiled, meant, rules
from .looks import looks_right
from .words import UNITS, any_of, table

# The longest run of words that can stand before a trigger: "in the very beginning of the fiscal".
_REACH = 48
_TABLES = ("month", "weekday", "season", "part", "decade", "often", "noon", "today")
_OTHER = (
    "yesterday", "overnight", "today", "tomorrow", "tonight", "noon", "midnight", "ago",
    "year-end", "now", "currently", "current", "recently", "recent", "lately", "present",
    "presently", "nowadays", "past", "future", "term", "hourly", "daily", "biweekly", "weekly",
    "monthly", "annually", "yearly", "nightly", "anniversary", "century", "centuries", "nineteen",
    "eighteen", "seventeen", "twenty", "thousand", "period", "o'clock", "half", "hr", "min",
    "sec", "yr",
)  # fmt: skip
_TABLED = [word for name in _TABLES for word in table(name)]
_TRIGGER = re.compile(
    r"(?<!\w)(?:\w{3,9}\s[ap]\.?\s?m\b|\d{4}|\d{1,2}[:/]\d\d|\d{1,4}\s?[ap]\.?\s?m\b|Q[1-4]|['’]\d\d|(?:"
    + any_of({*_TABLED, *UNITS, *_OTHER, *holidays.names()})
    + r")s?(?!\w))",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<![\w$#€£])[\w'’]")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words in a paragraph and what they may mean; `needs` asks for a look at the parse."""

    start: int
    end: int
    sense: Sense
    needs: str


def scan(text: str) -> Iterator[Hit]:
    """Yield the longest match at each place, left to right, none overlapping."""
    position = 0
    for trigger in _TRIGGER.finditer(text):
        position = max(position, trigger.start() - _REACH)
        while word := _WORD.search(text, position, trigger.start() + 1):
            hit = _longest(text, word.start())
            position = word.end() if hit is None else hit.end
            if hit is not None:
                yield hit


def meaning(rule: Rule, text: str, start: int) -> Hit | None:
    """Try one rule at one place."""
    match = compiled(rule.words).match(text, start)
    if match is None:
        return None
    sense = meant(rule, match)
    return None if sense is None else Hit(start, match.end(), sense, rule.needs)


def at(hit: Hit, end: int, sense: Sense) -> Hit:
    """Give the same hit with another end and meaning."""
    return replace(hit, end=end, sense=sense)


def _longest(text: str, start: int) -> Hit | None:
    if beginning().match(text, start) is None:
        return None
    best: Hit | None = None
    for rule in rules():
        hit = meaning(rule, text, start)
        if hit is not None and (best is None or hit.end > best.end) and _stands(hit, text):
            best = hit
    return best


def _stands(hit: Hit, text: str) -> bool:
    return not hit.needs or looks_right(hit.needs, text, hit.start, hit.end)
