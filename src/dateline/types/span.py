"""A place in an article's text and the exact words there.

    Span(9, 14, "4,700")  ->  article.text[9:14] == "4,700"

Offsets count Unicode code points in the article's stored text; `end` is past the last one.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of one article: `article.text[start:end] == exact` always holds."""

    start: int
    end: int
    exact: str
