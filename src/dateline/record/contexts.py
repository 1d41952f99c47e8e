"""The words around a predicate: by them two deeds of one sort are told apart.

    "asked Sudmark on Thursday to open the north channel"    ask  sudmark open north channel
    "asked Sudmark to free the pilots"                       ask  sudmark free pilot

Only the same sentence counts, what follows further than what goes before: English says on what a
deed was done after it. Stems of content words, days left out. Not read: what "it" or "the plan"
stands for.
"""

import re
from collections.abc import Collection, Mapping

from ..types.article import Article
from ..types.span import Span
from .days import WEEKDAYS
from .words import stem, stems, weight

BEFORE, AFTER = 90, 150  # characters
_MARKS = (". ", "? ", "! ", ".” ", '." ', "?” ", "!” ", "\n")
_BACK = re.compile(r"\b(?:this|that|these|the same) (?:matter|issue|regard|respect|question)s?\b")
_DAYS = frozenset(stem(day.lower()) for day in WEEKDAYS)


def context(article: Article, at: Span) -> tuple[str, ...]:
    """The content words of a predicate's sentence near it, as stems, each once, in order."""
    text = article.text
    before = text[max(0, at.start - BEFORE) : at.start]
    after = text[at.end : at.end + AFTER]
    start = max(before.rfind(mark) for mark in _MARKS)
    found = [place for mark in _MARKS if (place := after.find(mark)) >= 0]
    words = (
        *stems(before[start + 1 :] if start >= 0 else before.partition(" ")[2]),
        *stems(at.exact),
        *stems(after[: min(found)] if found else after.rpartition(" ")[0]),
    )
    return tuple(dict.fromkeys(word for word in words if word not in _DAYS))


def refers_back(article: Article, at: Span) -> bool:
    """Whether the words after a predicate name what it is on only by "this matter"."""
    after = article.text[at.end : at.end + AFTER]
    found = [place for mark in _MARKS if (place := after.find(mark)) >= 0]
    return _BACK.search(after[: min(found)] if found else after) is not None


def overlap(
    one: Collection[str], other: Collection[str], counts: Mapping[str, int], total: int
) -> float:
    """The share of the lighter one's weight that both have, 0 to 1; rare words weigh more."""
    if not one or not other:
        return 0.0
    shared = set(one) & set(other)
    lightest = min(_weight(one, counts, total), _weight(other, counts, total))
    return _weight(shared, counts, total) / lightest


def _weight(words: Collection[str], counts: Mapping[str, int], total: int) -> float:
    # Summed in order of the words, so that the last digit is the same on every run.
    return sum(weight(word, counts, total) for word in sorted(words))
