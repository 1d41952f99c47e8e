"""Joins what grammar attributes with what stands between quotation marks.

    “We go,” Vale said. “Now.”          one quotation in two pieces
    Vale said they were “unwelcome”.    the clause, with the marks that it runs into
    “We go.  ¶  “Now,” Vale said.       one quotation over two paragraphs

A stretch in marks that nobody is made to say stays out: a title, a scare quote.
"""

import re
from dataclasses import replace

from dateline.ports import Page

from . import beside
from .clauses import Attributed
from .headlines import headline
from .marks import Stretch
from .sheets import Draft, Sheet, sentence_end, sheet
from .sources import Range

_NOTHING = re.compile(r"[\s,;:.…—–-]*(?:and|but|or)?[\s,]*\Z")
_WORD = re.compile(r"\w+")

# "On Monday, Vale said, it …": when it was said, not what.
_ASIDE = re.compile(r"(?:On|In|At|After|During|Earlier|Later)(?: [\w.’'-]{1,20}){0,3}")
_VIA = re.compile(
    r",? (?:as (?:first )?(?:reported|quoted) by|according to) (?:the )?"
    r"(?P<via>[A-Z][\w.&'’-]{0,30}(?: [A-Z][\w.&'’-]{0,30}){0,4})$"
)
_TAIL = 120

# What stands before the second half of a quoted sentence: “We,” Vale said on Monday, “go.”
_LEADS_ON = (",", ":", ";", "—", "–", "-", "…")

_AFTER_STOP = " \u00a0\t\n”\"'’"

# Fewer words in marks that begin a paragraph may be a title or a nickname.
_FULL = 4

# A longer run of quoted pieces is no one act of speaking.
_MOST_PIECES = 64


def drafts(page: Page) -> list[Draft]:
    """Return the article's quotations, in order."""
    found: list[Draft] = []
    earlier: Draft | None = None
    unclosed = False
    for number in range(len(page.paragraphs)):
        here = sheet(page, number)
        goes_on = earlier if _begins_quoted(here) else None
        drafted = _paragraph(here, goes_on, unclosed)
        if goes_on and any(d.cue == goes_on.cue and d.cue for d in drafted):
            found = _without(found, goes_on)
        found.extend(drafted)
        quoting = [d for d in drafted if any(here.touching(r) for r in d.content)]
        earlier = max(quoting, key=lambda d: d.content[-1][1]) if quoting else None
        unclosed = bool(here.quoted) and not here.quoted[-1].closed
        if earlier is None or here.text[: here.end].endswith(":"):
            earlier = beside.introduced(here, here.end) or earlier
    return sorted(found, key=lambda d: (d.content[0], d.cue or (0, 0)))


def _without(found: list[Draft], draft: Draft) -> list[Draft]:
    """Take out a draft of the paragraph before, one of the last."""
    for i in range(len(found) - 1, -1, -1):
        if found[i] is draft:
            del found[i]
            break
    return found


def _begins_quoted(here: Sheet) -> bool:
    return bool(here.quoted) and here.quoted[0].start <= here.start + 1


def _paragraph(here: Sheet, earlier: Draft | None, unclosed: bool) -> list[Draft]:
    if said := headline(here):
        return [said]
    found = [new for stretch in here.quoted if (new := beside.tagged(here, stretch))]
    verbs = {d.verb for d in found}
    spoken = {d.content[0] for d in found}
    for a in here.attributed:
        draft = _by_grammar(here, a) if a.content and a.verb not in verbs else None
        if draft and (draft.content[0] not in spoken or a.frame == "to"):
            found.append(draft)
    holder = {s: i for i in _last_first(found) for r in found[i].content for s in here.touching(r)}
    previous: Stretch | None = None
    held: Stretch | None = None
    for stretch in here.quoted:
        if stretch not in holder:
            at = holder.get(held) if held else None
            if at is not None and held and _continues(here, found[at], held, stretch):
                piece = (stretch.start, stretch.end)
                found[at] = replace(found[at], content=(*found[at].content, piece))
                holder[stretch] = at
            elif new := _by_place(here, stretch, previous, earlier, unclosed):
                holder[stretch] = len(found)
                found.append(new)
        previous = stretch
        held = stretch if stretch in holder else held
    return list({d.content: d for d in reversed([_apart(here, d) for d in found])}.values())


def _apart(here: Sheet, draft: Draft) -> Draft:
    """Cut source and cue out of the words around them: "All this, Vale said, is “gone”"."""
    if draft.cue is None or draft.source is None:
        return draft
    start, end = min(draft.cue[0], draft.source[0]), max(draft.cue[1], draft.source[1])
    pieces: list[Range] = []
    for first, last in draft.content:
        if not (first < start and end < last):
            pieces.append((first, last))
            continue
        left = here.text[first:start].rstrip(" ,\u00a0")
        if _ASIDE.fullmatch(left):
            left = ""
        right = here.text[end:last].lstrip(" ,\u00a0")
        pieces += [(first, first + len(left)), (last - len(right), last)]
    return replace(draft, content=tuple(p for p in pieces if p[0] < p[1]))


def _last_first(found: list[Draft]) -> range:
    """Places from the last to the first, so that the first to hold a stretch keeps it."""
    return range(len(found) - 1, -1, -1)


def _by_grammar(here: Sheet, a: Attributed) -> Draft | None:
    cue = here.span(a.cue)
    content = {_snap(here, here.span(r), cue, a.frame) for r in a.content if r[0] < r[1]}
    return _passed_on(here.text, here.draft(content, a)) if content else None


def _passed_on(text: str, draft: Draft) -> Draft:
    """Take "…, as reported by the AP" out of the words said, and keep who passed them on."""
    start, end = draft.content[-1]
    tail = max(start, end - _TAIL)
    found = _VIA.search(text[tail:end])
    if not found or draft.cue is None or tail + found.start() <= start:
        return draft
    content = (*draft.content[:-1], (start, tail + found.start()))
    return replace(draft, content=content, via=found["via"])


def _snap(here: Sheet, piece: Range, cue: Range, frame: str) -> Range:
    """Let a piece run to the marks of the quoted stretches it begins or ends in."""
    start, end = first, last = piece
    for s in here.touching(piece):
        if s.start < cue[1] and cue[0] < s.end:
            continue
        if s.start <= start < s.end:
            if end <= s.end or (frame != "to" and _mostly(s, piece)):
                return s.start, s.end
            first = s.start
        if s.start < end <= s.end:
            last = s.end
    beside = here.touching((last, last + 2)) if frame == "o" else ()
    if len(beside) == 1 and not here.text[last : beside[0].start].strip():
        last = beside[0].end
    return first, last


def _mostly(stretch: Stretch, piece: Range) -> bool:
    """What the parser adds to a quoted sentence is mostly its own mistake."""
    inner = min(piece[1], stretch.end) - max(piece[0], stretch.start)
    return inner >= 0.8 * (piece[1] - piece[0])


def _continues(here: Sheet, draft: Draft, previous: Stretch, stretch: Stretch) -> bool:
    """“A,” he said. “B.”: nothing but the cue, its clause and a full stop lie between."""
    if len(draft.content) >= _MOST_PIECES:
        return False
    if _NOTHING.match(here.text[previous.end : stretch.start]):
        return True
    if draft.cue is None or not previous.end <= draft.cue[0] < stretch.start:
        return False
    rest = here.text[draft.cue[1] : stretch.start]
    stop = sentence_end(rest)
    if stop == len(rest):
        return rest.strip() == "" or rest.rstrip().endswith(_LEADS_ON)
    return not rest[stop + 1 :].strip(_AFTER_STOP)


def _by_place(
    here: Sheet,
    stretch: Stretch,
    previous: Stretch | None,
    earlier: Draft | None,
    unclosed: bool,
) -> Draft | None:
    """Attribute a stretch by what stands before and after it, in this paragraph or the last."""
    since = previous.end if previous else here.start
    piece = (stretch.start, stretch.end)
    if found := beside.before(here, stretch, since) or beside.after(here, stretch):
        return found
    if new := beside.introduced(here, stretch.start):
        return replace(new, content=(piece,))
    if not earlier and (new := beside.announced(here, stretch)):
        return new
    if earlier is None or previous or not _is_full(here.text, stretch):
        return None
    if (unclosed or not earlier.content) and len(earlier.content) < _MOST_PIECES:
        return replace(earlier, content=(*earlier.content, piece))
    goes_on = Draft(here.number, (piece,), attribution=earlier.attribution, carried=True)
    return goes_on if earlier.source or earlier.carried else None


def _is_full(text: str, stretch: Stretch) -> bool:
    return len(_WORD.findall(text, stretch.start, stretch.end)) >= _FULL
