"""Joins what grammar attributes with what stands between quotation marks.

    “We go,” Vale said. “Now.”          one quotation in two pieces
    Vale said they were “unwelcome”.    the clause, with the marks that it runs into
    “We go.  ¶  “Now,” Vale said.       one quotation over two paragraphs

Offsets are those of the article. A stretch in marks that nobody is made to say stays out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.ports import Page, Paragraph
from dateline.types.mention import Attribution

from .clauses import Attributed, Range, attributions, source_of
from .cues import group
from .marks import Stretch, stretches

_SENTENCE_END = re.compile(r"[.!?…](?=[\s\"'”’)\]]|$)")
_NOTHING = re.compile(r"[\s,;:.…—–\-]*(?:and|but|or)?[\s,]*\Z")

# A cue stands close to the words it introduces or follows.
_NEAR = 160
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation in the making: article offsets, and the cue's verb if grammar found one."""

    paragraph: int
    content: tuple[Range, ...]
    cue: Range | None = None
    source: Range | None = None
    attribution: Attribution = Attribution.SPEECH
    verb: int | None = None
    carried: bool = False  # no cue of its own: it goes on from the quotation before


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paragraph laid out for joining; stretches and spans in article offsets."""

    number: int
    paragraph: Paragraph
    text: str
    quoted: tuple[Stretch, ...]
    attributed: tuple[Attributed, ...]

    def span(self, words: Range) -> Range:
        """Return the article offsets of a range of tokens."""
        doc, start = self.paragraph.doc, self.paragraph.zone.start
        last = doc[words[1] - 1]
        return start + doc[words[0]].idx, start + last.idx + len(last)


def drafts(page: Page) -> list[Draft]:
    """Return the article's quotations, in order."""
    found: list[Draft] = []
    before: Draft | None = None
    unclosed = False
    for number, paragraph in enumerate(page.paragraphs):
        sheet = _sheet(page, number, paragraph)
        goes_on = before if _begins_quoted(sheet) else None
        here = _paragraph(sheet, goes_on, unclosed)
        if goes_on in found and any(d.content[0] == goes_on.content[0] for d in here if goes_on):
            found.remove(goes_on)
        found.extend(here)
        quoting = [d for d in here if _touches(d, sheet.quoted)]
        before = max(quoting, key=lambda d: d.content[-1][1]) if quoting else None
        unclosed = bool(sheet.quoted) and not sheet.quoted[-1].closed
    return sorted(found, key=lambda d: (d.content[0], d.cue or (0, 0)))


def _sheet(page: Page, number: int, paragraph: Paragraph) -> Sheet:
    zone = paragraph.zone
    text = page.article.text[zone.start : zone.end]
    quoted = tuple(
        replace(s, start=s.start + zone.start, end=s.end + zone.start) for s in stretches(text)
    )
    doubles = [s for s in quoted if not s.single]
    attributed = tuple(
        a
        for a in attributions(paragraph.doc)
        if not _inside(zone.start + paragraph.doc[a.verb].idx, doubles)
    )
    return Sheet(number, paragraph, page.article.text, quoted, attributed)


def _begins_quoted(sheet: Sheet) -> bool:
    return bool(sheet.quoted) and sheet.quoted[0].start <= sheet.paragraph.zone.start + 1


def _paragraph(sheet: Sheet, before: Draft | None, unclosed: bool) -> list[Draft]:
    found = [new for stretch in sheet.quoted if (new := _tagged(sheet, stretch))]
    tagged = {d.verb for d in found}
    quoted = [d.content[0] for d in found]
    for a in sheet.attributed:
        if a.content and a.verb not in tagged and (draft := _by_grammar(sheet, a)):
            if draft.content[0] not in quoted or a.frame == "to":
                found.append(draft)
    taken = [s for s in sheet.quoted if _holder(s, found)]
    previous: Stretch | None = None
    for stretch in sheet.quoted:
        if stretch not in taken:
            gap = Gap(sheet, stretch, previous)
            found = _by_place(gap, found, before, unclosed)
        previous = stretch
    return _unique(found)


def _by_grammar(sheet: Sheet, a: Attributed) -> Draft | None:
    cue = sheet.span(a.cue)
    source = sheet.span(a.source) if a.source and a.source[0] < a.source[1] else None
    pieces = [sheet.span(r) for r in a.content if r[0] < r[1]]
    content: list[Range] = []
    for piece in pieces:
        snapped = _snap(piece, sheet.quoted, cue)
        content.extend(r for r in snapped if r not in content)
    if not content:
        return None
    return Draft(sheet.number, tuple(sorted(content)), cue, source, a.attribution, a.verb)


def _snap(piece: Range, quoted: Sequence[Stretch], cue: Range) -> list[Range]:
    """Let a piece run to the marks of the quoted stretches it begins or ends in."""
    start, end = piece
    first, last = start, end
    for s in quoted:
        if s.start <= start < s.end and not _overlaps(s, cue):
            first = min(first, s.start)
            if end <= s.end or _mostly(s, piece):
                return [(s.start, s.end)]
        if s.start < end <= s.end and not _overlaps(s, cue):
            last = max(last, s.end)
    return [(first, last)]


def _mostly(stretch: Stretch, piece: Range) -> bool:
    inner = min(piece[1], stretch.end) - max(piece[0], stretch.start)
    return inner >= 0.8 * (piece[1] - piece[0])


def _tagged(sheet: Sheet, stretch: Stretch) -> Draft | None:
    """“We go,” Vale said: a comma or the like inside the marks, then the cue."""
    inner = sheet.text[stretch.start : stretch.end].rstrip("”\"'’»")
    after = sheet.text[stretch.end : stretch.end + 1]
    if not (inner.endswith((",", "?", "!", "—", "-")) or after == ","):
        return None
    rest = sheet.text[stretch.end : min(sheet.paragraph.zone.end, stretch.end + _NEAR)]
    stop = _SENTENCE_END.search(rest)
    reach = stretch.end + (stop.start() if stop else len(rest))
    quoted = next((s.start for s in sheet.quoted if s.start >= stretch.end), reach)
    for a in sheet.attributed:
        cue = sheet.span(a.cue)
        if stretch.end <= cue[0] < min(reach, quoted):
            return _new(sheet, stretch, a) if _is_bare(sheet, a, stretch) else None
    return None


def _is_bare(sheet: Sheet, a: Attributed, stretch: Stretch) -> bool:
    """True when the cue has no words of its own after it that it attributes."""
    if a.frame not in {"", "c"}:
        return False
    first = sheet.span(a.content[0])[0] if a.content else stretch.start
    return first < sheet.span(a.cue)[0]


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch that nothing is said of yet, and the stretch before it."""

    sheet: Sheet
    stretch: Stretch
    previous: Stretch | None

    @property
    def lead(self) -> str:
        """The words between the two, or from the start of the paragraph."""
        start = self.previous.end if self.previous else self.sheet.paragraph.zone.start
        return self.sheet.text[max(start, self.stretch.start - _NEAR) : self.stretch.start]

    @property
    def piece(self) -> Range:
        """The stretch as content."""
        return self.stretch.start, self.stretch.end


def _by_place(gap: Gap, found: list[Draft], before: Draft | None, unclosed: bool) -> list[Draft]:
    """Attribute a stretch by what stands before and after it; return all drafts."""
    sheet, stretch = gap.sheet, gap.stretch
    draft = _holder(gap.previous, found) if gap.previous else None
    if draft and _continues(gap, draft):
        longer = replace(draft, content=(*draft.content, gap.piece))
        return [longer if d is draft else d for d in found]
    if cue := _cue_before(gap) or _cue_after(gap):
        return [*found, _new(sheet, stretch, cue)]
    if gap.lead.rstrip().endswith(":") and (introduced := _colon(sheet, stretch)):
        return [*found, introduced]
    if before and gap.previous is None and _is_full(sheet.text, stretch):
        if unclosed:
            return [*found, replace(before, content=(*before.content, gap.piece))]
        carried = replace(before, paragraph=sheet.number, content=(gap.piece,), carried=True)
        return [*found, replace(carried, cue=None, source=None, verb=None)]
    return found


def _cue_after(gap: Gap) -> Attributed | None:
    """The cue right after a stretch that ends in a full stop: “We go.” Vale said."""
    sheet, end = gap.sheet, gap.stretch.end
    rest = sheet.text[end : min(sheet.paragraph.zone.end, end + _NEAR)]
    stop = _SENTENCE_END.search(rest)
    reach = end + (stop.start() if stop else len(rest))
    return next((a for a in _free(sheet) if end <= sheet.span(a.cue)[0] < reach), None)


def _cue_before(gap: Gap) -> Attributed | None:
    sheet, lead, start = gap.sheet, gap.lead, gap.stretch.start
    stops = [m.end() for m in _SENTENCE_END.finditer(lead)]
    first = start - len(lead) + (stops[-1] if stops else 0)
    near = [a for a in _free(sheet) if first <= sheet.span(a.cue)[0] < start]
    closed = lead.rstrip().endswith((",", ":", "that"))
    near = [a for a in near if closed or start - sheet.span(a.cue)[1] < 30]
    return near[-1] if near else None


def _free(sheet: Sheet) -> list[Attributed]:
    return [a for a in sheet.attributed if not a.content]


def _new(sheet: Sheet, stretch: Stretch, a: Attributed) -> Draft:
    source = sheet.span(a.source) if a.source and a.source[0] < a.source[1] else None
    content = ((stretch.start, stretch.end),)
    return Draft(sheet.number, content, sheet.span(a.cue), source, a.attribution, a.verb)


def _holder(stretch: Stretch, found: list[Draft]) -> Draft | None:
    return next((d for d in found if any(_overlaps(stretch, r) for r in d.content)), None)


def _continues(gap: Gap, draft: Draft) -> bool:
    """“A,” he said. “B.”: nothing but the cue, its clause and a full stop lie between."""
    if _NOTHING.match(gap.lead):
        return True
    end = gap.previous.end if gap.previous else 0
    if draft.cue is None or not end <= draft.cue[0] < gap.stretch.start:
        return False
    rest = gap.sheet.text[draft.cue[1] : gap.stretch.start]
    stop = _SENTENCE_END.search(rest)
    return not stop or not rest[stop.end() :].strip()


def _colon(sheet: Sheet, stretch: Stretch) -> Draft | None:
    """He was plain about it: “We go.”  The sentence's own verb is the cue."""
    doc, offset = sheet.paragraph.doc, sheet.paragraph.zone.start
    before = doc.char_span(0, stretch.start - offset, alignment_mode="contract")
    if not before:
        return None
    verb = before[-1].sent.root
    if verb.pos_ not in {"VERB", "AUX"} or verb.i >= before.end:
        return None
    source = source_of(verb)
    content = ((stretch.start, stretch.end),)
    cue = sheet.span(group(verb))
    spoken = sheet.span(source) if source and source[0] < source[1] else None
    return Draft(sheet.number, content, cue, spoken, verb=verb.i)


def _unique(found: list[Draft]) -> list[Draft]:
    seen: dict[tuple[Range, ...], Draft] = {}
    for draft in found:
        seen.setdefault(draft.content, draft)
    return list(seen.values())


def _is_full(text: str, stretch: Stretch) -> bool:
    return len(_WORD.findall(text, stretch.start, stretch.end)) > 3


def _touches(draft: Draft, quoted: Sequence[Stretch]) -> bool:
    return any(_overlaps(s, r) for s in quoted for r in draft.content)


def _inside(offset: int, quoted: Sequence[Stretch]) -> bool:
    return any(offset in s for s in quoted)


def _overlaps(stretch: Stretch, words: Range) -> bool:
    return stretch.start < words[1] and words[0] < stretch.end
