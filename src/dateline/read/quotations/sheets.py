"""Lays out one paragraph for joining grammar with quotation marks.

A sheet holds the paragraph's quoted stretches and its attributions in the article's offsets,
so that "the cue between these two stretches" is one look-up.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.ports import Page, Paragraph
from dateline.read.actors.tables import words as listed
from dateline.types.mention import Attribution

from .according import according
from .attributed import Attributed, attributed
from .joined import joined
from .marks import Stretch, stretches
from .sources import Range
from .spans import Found

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
        return Draft(self.number, tuple(sorted(content)), a.cue, a.source, a.attribution, a.verb)

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
        between = self.text[stretch.end : a.cue[0]]
        named = between.strip(" ,.;:—–-\u00a0")
        start = stretch.end + between.find(named)
        return (start, start + len(named)) if named else None


def sheet(page: Page, number: int, found: Iterable[Found]) -> Sheet:
    """Return paragraph `number` of a page, laid out with what the network found in it."""
    paragraph = page.paragraphs[number]
    zone = paragraph.zone
    quoted = tuple(
        replace(s, start=s.start + zone.start, end=s.end + zone.start)
        for s in stretches(page.article.text[zone.start : zone.end])
    )
    inside = _Inside(tuple(s for s in quoted if not s.single))
    every = [
        each
        for one in found
        if one.cue[0] not in inside
        for each in joined(paragraph, attributed(paragraph, one, _is_quoted(one, inside)))
    ]
    kept = [a for a in every if (a.content or a.frame != "to") and not _is_read(page, number, a)]
    known = {a.cue[0] for a in kept}
    kept += [a for a in according(paragraph) if a.cue[0] not in known and a.cue[0] not in inside]
    every = sorted(kept, key=lambda a: a.cue)
    cues = tuple(a.cue[0] for a in every)
    starts = tuple(s.start for s in quoted)
    return Sheet(number, paragraph, page.article.text, quoted, tuple(every), cues, starts)


def _is_quoted(one: Found, inside: "_Inside") -> bool:
    return any(c[0] in inside or c[1] - 1 in inside for c in one.contents)


def _is_read(page: Page, number: int, a: Attributed) -> bool:
    """ "he read “The Long War”": only documents read, in the sense of saying."""
    if page.paragraphs[number].doc[a.verb].lemma_ != "read" or a.source is None:
        return False
    words = page.article.text[slice(*a.source)].lower().split()
    return words[-1] not in listed("document")


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
