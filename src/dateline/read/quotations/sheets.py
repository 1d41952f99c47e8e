"""Lays out one paragraph for joining grammar with quotation marks.

A sheet holds the paragraph's quoted stretches and its attributions in the article's offsets,
so that "the cue between these two stretches" is one look-up.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.ports import Page, Paragraph
from dateline.types.mention import Attribution

from .clauses import Attributed, attributions
from .marks import Stretch, stretches
from .nouns import by_nouns
from .sources import Range

# Full stops after titles and initials end nothing.
_SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bLt)(?<!\bMrs)(?<!\bGen)(?<!\bSen)(?<!\bRep)"
    r"(?<!\bGov)(?<!\bCol)(?<!\bMaj)(?<!\b[A-Z])[.!?…](?=[\s\"'”’)\]]|$)"
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation in the making, in article offsets, and its cue's verb in the paragraph."""

    paragraph: int
    content: tuple[Range, ...]
    cue: Range | None = None
    source: Range | None = None
    attribution: Attribution = Attribution.SPEECH
    verb: int | None = None
    carried: bool = False  # no cue of its own: it goes on from the quotation before
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paragraph: quoted stretches and attributions, both in order of the text."""

    number: int
    paragraph: Paragraph
    text: str
    quoted: tuple[Stretch, ...]
    attributed: tuple[Attributed, ...]
    cues: tuple[int, ...]  # where the cue of each attribution begins
    starts: tuple[int, ...]  # where each stretch begins

    @property
    def start(self) -> int:
        """Where the paragraph begins."""
        return self.paragraph.zone.start

    @property
    def end(self) -> int:
        """Where the paragraph ends."""
        return self.paragraph.zone.end

    def span(self, words: Range) -> Range:
        """Return the article offsets of a range of tokens."""
        doc = self.paragraph.doc
        last = doc[words[1] - 1]
        return self.start + doc[words[0]].idx, self.start + last.idx + len(last)

    def between(self, start: int, end: int) -> tuple[Attributed, ...]:
        """Return the attributions whose cue begins in this range of the article."""
        return self.attributed[bisect_left(self.cues, start) : bisect_left(self.cues, end)]

    def touching(self, words: Range) -> tuple[Stretch, ...]:
        """Return the stretches that share a character with a range of the article."""
        first = max(0, bisect_left(self.starts, words[0]) - 1)
        last = bisect_left(self.starts, words[1])
        return tuple(s for s in self.quoted[first:last] if s.end > words[0])

    def draft(self, content: Iterable[Range], a: Attributed) -> Draft:
        """Return a draft of an attribution with this content."""
        source = self.span(a.source) if a.source and a.source[0] < a.source[1] else None
        cue = self.span(a.cue)
        return Draft(self.number, tuple(sorted(content)), cue, source, a.attribution, a.verb)

    def quoting(self, stretch: Stretch, a: Attributed) -> Draft:
        """Return a draft that attributes a whole stretch."""
        draft = self.draft([(stretch.start, stretch.end)], a)
        if (
            draft.source is None
            or draft.source[0] >= stretch.end
            or draft.source[1] <= stretch.start
        ):
            return draft
        return replace(draft, source=self._named_between(stretch, a))

    def _named_between(self, stretch: Stretch, a: Attributed) -> Range | None:
        """“We go,” the premier told Orr: what stands between the marks and the cue."""
        first = self.paragraph.doc.char_span(
            stretch.end - self.start, stretch.end - self.start + 1, alignment_mode="expand"
        )
        start = first.start if first else a.cue[0]
        while start < a.cue[0] and not self.paragraph.doc[start].text[0].isalnum():
            start += 1
        return self.span((start, a.cue[0])) if start < a.cue[0] else None


def sheet(page: Page, number: int) -> Sheet:
    """Return paragraph `number` of a page, laid out."""
    paragraph = page.paragraphs[number]
    zone, doc = paragraph.zone, paragraph.doc
    quoted = tuple(
        replace(s, start=s.start + zone.start, end=s.end + zone.start)
        for s in stretches(page.article.text[zone.start : zone.end])
    )
    inside = _Inside(tuple(s for s in quoted if not s.single))
    every = (*attributions(doc), *by_nouns(doc))
    found = [a for a in every if zone.start + doc[a.verb].idx not in inside]
    found.sort(key=lambda a: a.cue)
    cues = tuple(zone.start + doc[a.cue[0]].idx for a in found)
    starts = tuple(s.start for s in quoted)
    return Sheet(number, paragraph, page.article.text, quoted, tuple(found), cues, starts)


def sentence_end(text: str) -> int:
    """Return where the first sentence of `text` stops, or its length."""
    stop = _SENTENCE_END.search(text)
    return stop.start() if stop else len(text)


def last_sentence(text: str) -> int:
    """Return where the last sentence of `text` begins."""
    return max((m.end() for m in _SENTENCE_END.finditer(text)), default=0)


class _Inside:
    """Asks whether an offset lies between quotation marks."""

    def __init__(self, quoted: tuple[Stretch, ...]) -> None:
        self._quoted = quoted
        self._starts = [s.start for s in quoted]

    def __contains__(self, offset: int) -> bool:
        at = bisect_left(self._starts, offset + 1) - 1
        return at >= 0 and offset < self._quoted[at].end
