"""One entry on one page: a title, what is known, and each piece of evidence in its paragraph.

    Ada Vale to Bo Lind, 2031-05-08
      2 reports, 1 independent: a.txt and d.txt share 23 words
      a.txt   He asked Lind to [[“open the ferry line”]] on Thursday …

Front ends decide how marked words look.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dateline.types.article import Article
from dateline.types.record import Evidence

# A paragraph longer than this is cut to what stands around the marked words.
LONGEST = 1200
AROUND = 300

Articles = Callable[[str], Article]
Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a report; `marks` are the (start, end) of the entry's words in `text`."""

    label: str
    text: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Sheet:
    """All about one entry. `lines` come before the passages, `notes` after them."""

    id: str
    kind: str
    title: str
    lines: tuple[str, ...]
    passages: tuple[Passage, ...]
    notes: tuple[str, ...] = ()


def passage(label: str, pieces: Iterable[Evidence], articles: Articles) -> Passage:
    """Show words of one report in the paragraph, or paragraphs, that they stand in."""
    marked = sorted((piece.start, piece.end) for piece in pieces)
    article = articles(next(iter(pieces)).report)
    first, last = marked[0][0], marked[-1][1]
    around = [zone for zone in article.zones if zone.start < last and first < zone.end]
    start = min([first, *(zone.start for zone in around)])
    end = max([last, *(zone.end for zone in around)])
    if end - start > LONGEST:
        start, end = max(start, first - AROUND), min(end, last + AROUND)
    marks = tuple((a - start, b - start) for a, b in marked)
    return Passage(label, article.text[start:end], marks)
