"""Whether "5/8/2031" is May 8 or 5 August: by the report's own dates, then by its outlet's country.

    "… on 5/8/2031 … by 23/8/2031"   day first: “23/8/2031” has no other reading
    "… on 8 May … 5/8/2031"          day first: the report writes “8 May”
    https://harbour.example.uk/…     day first: so do outlets under .uk

Where nothing tells, the month comes first, as in the United States.
"""

import re
from dataclasses import dataclass
from datetime import date

from dateline.types.article import Article

from .values import sound
from .words import any_of, data

_DAY_FIRST = frozenset(data("words")["countries"]["day_first"].split())
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/-]|\.\d)")
_MONTHS = any_of(word.title() for word in data("words")["month"])
_WORDED = re.compile(rf"\b(?:(\d{{1,2}}) (?:{_MONTHS})\b|(?:{_MONTHS}) (\d{{1,2}})\b(?!,? \d?:))")
_HOST = re.compile(r"(?:https?://)?[^/\s:]*\.([a-z]{2,})(?:[/:]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Order:
    """Which of two numbers is the day, and why in words."""

    day_first: bool
    why: str


def order(article: Article) -> Order:
    """Decide for a whole article."""
    text = article.text
    return (
        _by_numbers(text)
        or _by_publication(text, article.published.best)
        or _by_words(text)
        or _by_outlet(article)
        or Order(False, "the month comes first where nothing else tells")
    )


def written(rule: str, which: Order) -> str | None:
    """Turn "numeric:5:8:2031" into a rule; None for a day that no calendar has."""
    _, first, second, year = rule.split(":")
    month, day = (second, first) if which.day_first else (first, second)
    return _absolute(year, month, day) or _absolute(year, day, month)


def _absolute(year: str, month: str, day: str) -> str | None:
    return sound(f"at:{year}>monthday:{int(month):02d}-{int(day):02d}:this")


def _by_numbers(text: str) -> Order | None:
    for found in _NUMERIC.finditer(text):
        first, second = int(found[1]), int(found[3])
        if (first > 12) != (second > 12) and max(first, second) <= 31:
            side = "day" if first > 12 else "month"
            return Order(first > 12, f"{side} first: “{found[0]}” has no other reading")
    return None


def _by_publication(text: str, published: date | None) -> Order | None:
    if published is None:
        return None
    for found in _NUMERIC.finditer(text):
        numbers = int(found[1]), int(found[3])
        if found[4][-2:] == f"{published.year % 100:02d}" and numbers[0] != numbers[1]:
            if numbers == (published.day, published.month):
                return Order(True, f"day first: “{found[0]}” is the day of publication")
            if numbers == (published.month, published.day):
                return Order(False, f"month first: “{found[0]}” is the day of publication")
    return None


def _by_words(text: str) -> Order | None:
    worded = list(_WORDED.finditer(text))
    before = [found for found in worded if found[1]]
    if 2 * len(before) == len(worded):
        return None
    day_first = 2 * len(before) > len(worded)
    example = next(found for found in worded if bool(found[1]) == day_first)
    side = "day" if day_first else "month"
    return Order(day_first, f"{side} first: the report writes “{example[0]}”")


def _by_outlet(article: Article) -> Order | None:
    for host in (article.url, article.outlet):
        found = _HOST.match(host or "")
        if found and found[1].lower() in _DAY_FIRST:
            return Order(True, f"day first: so do outlets under .{found[1].lower()}")
    return None
