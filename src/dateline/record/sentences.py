"""Sentences of an article by its marks alone, for questions of nearness.

    "He left. “We stay,” she said."  ->  "He left. ", "“We stay,” she said."

Abbreviations before a capital ("Gen. Vale") cut too early; nothing here depends on such a cut.
"""

import re
from collections.abc import Iterator

from ..types.article import READABLE, Article

_END = re.compile(
    r"(?<![A-Z])(?<!Gen|Mrs|Sen|Rep|Maj|Col|Gov)(?<!Mr|Ms|Dr|Lt|St)[.!?][\"'”’)]?\s+(?=[\"'“‘(]?[A-Z0-9])"
)


def sentences(article: Article) -> Iterator[tuple[int, int]]:
    """Give start and end of every sentence in the readable zones, in order."""
    for zone in article.zones:
        if zone.kind not in READABLE:
            continue
        start = zone.start
        for end in _END.finditer(article.text, zone.start, zone.end):
            yield start, end.end()
            start = end.end()
        yield start, zone.end
