"""Joins what the network attributes with what stands between quotation marks.

    “We go,” Vale said. “Now.”          one quotation in two pieces
    Vale said they were “unwelcome”.    the clause, with the marks that it runs into
    “We go.  ¶  “Now,” Vale said.       one quotation over two paragraphs

A stretch in marks that nobody is made to say stays out: a title, a scare quote.
"""

import re
from bisect import bisect_right
from dataclasses import replace

from dateline.ports import Page

from . import beside
from .apart import apart
from .attributed import Attributed
from .headlines import headline
from .inserted import second_half
from .marks import Stretch
from .sheets import Draft, Sheet, sentence_end, sheet
from .sources import Range
from .spans import Found, found
from .transcripts import transcript

_NOTHING = re.compile(r"[\s,;:.…—–-]*(?:and|but|or)?[\s,]*\Z")
_WORD = re.compile(r"\w+")

_VIA = re.compile(
    r",? (?:as (?:first )?(?:reported|quoted) by|according to) (?:the )?"
    r"(?P<via>[A-Z][\w.&'’-]{0,30}(?: [A-Z][\w.&'’-]{0,30}){0,4})$"
)
_VIA_AFTER = re.compile(
    r",? (?:as (?:first )?(?:reported|quoted) by|according to) (?:the )?"
    r"(?P<via>[A-Z][\w&'’-]{0,30}(?: [A-Z][\w&'’-]{0,30}){0,4})(?=[.,;]|$)"
)
_TAIL = 120

# What stands before the second half of a quoted sentence: “We,” Vale said on Monday, “go.”
_LEADS_ON = (",", ":", ";", "—", "–", "-", "…")

# How a reporter goes on after “We go,” Vale said.
_GOES_ON = ("but ", "and ", "as ", "while ", "before ", "after ", "until ", "when ")
_LED = 8

_AFTER_STOP = " \u00a0\t\n”\"'’"

# Fewer words in marks that begin a paragraph may be a title or a nickname.
_FULL = 4

_PRONOUNS = frozenset({"it", "this", "that", "him", "her", "them", "us", "me", "you"})

# A longer run of quoted pieces is no one act of speaking.
_MOST_PIECES = 64


def drafts(page: Page) -> list[Draft]:
    """Return the article's quotations, in order."""
    made: list[Draft] = []
    earlier: Draft | None = None
    unclosed = False
    turns = transcript(page)
    for number, cues in enumerate(_by_paragraph(page)):
        if turn := turns.get(number):
            made.append(turn)
            earlier, unclosed = None, False
            continue
        here = sheet(page, number, cues)
        goes_on = earlier if _begins_quoted(here) else None
        drafted = _paragraph(here, goes_on, unclosed)
        if goes_on and any(d.cue == goes_on.cue and d.cue for d in drafted):
            made = _without(made, goes_on)
        made.extend(drafted)
        quoting = [d for d in drafted if any(here.touching(r) for r in d.content)]
        earlier = max(quoting, key=lambda d: d.content[-1][1]) if quoting else None
        unclosed = bool(here.quoted) and not here.quoted[-1].closed
        if earlier is None or here.text[: here.end].endswith(":"):
            earlier = beside.introduced(here, here.end) or earlier
    return sorted(made, key=lambda d: (d.content[0], d.cue or (0, 0)))


def _by_paragraph(page: Page) -> list[list[Found]]:
    """What the network finds, by the paragraph of the cue."""
    text, zones = page.article.text, [p.zone for p in page.paragraphs]
    starts = [zone.start for zone in zones]
    cues: list[list[Found]] = [[] for _ in zones]
    outer = found([(zone.start, text[zone.start : zone.end]) for zone in zones])
    every = [each for one in outer for each in _layers(text, one)]
    for one in sorted(every, key=lambda one: one.cue):
        cues[bisect_right(starts, one.cue[0]) - 1].append(one)
    return cues


def _layers(text: str, outer: Found) -> list[Found]:
    """Vale vowed to go, according to the AP: what the words told attribute themselves.

    Pieces that follow go on with the last speaker: “Go,” Vale said, according to notes. “Now.”
    """
    if not text[slice(*outer.cue)].lower().startswith("according"):
        return [outer]
    told = [_marked(text, content) for content in outer.contents]
    inner = found([(start, text[start:end]) for start, end in told])
    if not inner:
        return [outer]
    last = inner[-1]
    held = [c for c in outer.contents if any(c[0] <= one.cue[0] < c[1] for one in inner)]
    more = tuple(c for c in outer.contents if c not in held and c > last.cue)
    own = replace(outer, contents=tuple(c for c in outer.contents if c not in more))
    return [own, *inner[:-1], replace(last, contents=(*last.contents, *more))]


def _marked(text: str, content: Range) -> Range:
    """Take in the mark before the words and the one after them."""
    start, end = content
    return start - (start > 0 and not text[start - 1].isspace()), min(end + 1, len(text))


def _without(made: list[Draft], draft: Draft) -> list[Draft]:
    """Take out a draft of the paragraph before, one of the last."""
    for i in range(len(made) - 1, -1, -1):
        if made[i] is draft:
            del made[i]
            break
    return made


def _begins_quoted(here: Sheet) -> bool:
    return bool(here.quoted) and here.quoted[0].start <= here.start + 1


def _paragraph(here: Sheet, earlier: Draft | None, unclosed: bool) -> list[Draft]:
    signature = _signature(here)
    made = [_drafted(here, a) for a in here.attributed if a.content and a.cue[0] < signature]
    if not any(d.source for d in made) and (said := headline(here)):
        return [said]
    holder = {s: i for i in _last_first(made) for r in made[i].content for s in here.touching(r)}
    previous: Stretch | None = None
    held: Stretch | None = None
    for stretch in here.quoted:
        if stretch not in holder and not _names(made, stretch):
            at = holder.get(held) if held else None
            follows = at is not None and held and _continues(here, made[at], held, stretch)
            at = at if follows else _called(here, made, stretch)
            if at is not None:
                pieces = {*made[at].content, (stretch.start, stretch.end)}
                made[at] = replace(made[at], content=tuple(sorted(pieces)))
                holder[stretch] = at
            elif new := _by_place(here, stretch, previous, earlier, unclosed):
                holder[stretch] = len(made)
                made.append(new)
        previous = stretch
        held = stretch if stretch in holder else held
    parted = [part for draft in made if (part := apart(here, draft))]
    return list({draft.content: draft for draft in reversed(parted)}.values())


def _called(here: Sheet, made: list[Draft], stretch: Stretch) -> int | None:
    """Orr called them, in May, “hired guns”: of a pronoun is told what the marks hold."""
    for i in _last_first(made):
        cue, (_, end) = made[i].cue, made[i].content[-1]
        lone = cue and here.text[cue[1] : end].strip().lower() in _PRONOUNS
        if lone and end < stretch.start and not here.between(end, stretch.start):
            between = here.text[end : stretch.start]
            return i if sentence_end(between) == len(between) else None
    return None


def _signature(here: Sheet) -> int:
    """“We go.” — Ada Vale: where the dash and the name begin, which hold no cue; or the end."""
    end = here.quoted[-1] if here.quoted else None
    return end.end if end and beside.signed(here, end) else here.end


def _names(made: list[Draft], stretch: Stretch) -> bool:
    """Whether the marks stand in a source or cue: Orr said on the show “Sunday Talks”."""
    parts = [part for draft in made for part in (draft.source, draft.cue) if part]
    return any(first <= stretch.start < last for first, last in parts)


def _last_first(made: list[Draft]) -> range:
    """Places from the last to the first, so that the first to hold a stretch keeps it."""
    return range(len(made) - 1, -1, -1)


def _drafted(here: Sheet, a: Attributed) -> Draft:
    rest = second_half(here.paragraph, a)
    pieces = (*a.content, rest) if rest else a.content
    snapped = {_closed(here, _snap(here, piece)) for piece in pieces}
    return _passed_on(here.text, here.draft(_unled(here, snapped, a), a))


def _closed(here: Sheet, piece: Range) -> Range:
    """“We go,” until they came: a comma inside the marks ends what is said, if nothing else is."""
    within = here.touching(piece)
    if len(within) != 1 or within[0].start != piece[0] or not within[0].end < piece[1]:
        return piece
    inner = here.text[within[0].start : within[0].end].rstrip("”\"'’»")
    return (piece[0], within[0].end) if inner.endswith(",") else piece


def _unled(here: Sheet, pieces: set[Range], a: Attributed) -> set[Range]:
    """“Go?” she said, but Orr slept: what the reporter goes on with is not said."""
    quoted = {(stretch.start, stretch.end) for stretch in here.quoted}
    if not any(piece in quoted and piece[1] <= a.cue[0] for piece in pieces):
        return pieces
    after = {p for p in pieces if p[0] >= a.cue[1] and not here.touching(p)}
    return pieces - {p for p in after if here.text[p[0] : p[0] + _LED].startswith(_GOES_ON)}


def _passed_on(text: str, draft: Draft) -> Draft:
    """Take "…, as reported by the AP" out of the words said, and keep who passed them on."""
    start, end = draft.content[-1]
    if follows := _VIA_AFTER.match(text, end, end + _TAIL):
        return replace(draft, via=follows["via"])
    tail = max(start, end - _TAIL)
    found = _VIA.search(text[tail:end])
    if not found or draft.cue is None or tail + found.start() <= start:
        return draft
    content = (*draft.content[:-1], (start, tail + found.start()))
    return replace(draft, content=content, via=found["via"])


def _snap(here: Sheet, piece: Range) -> Range:
    """Let a piece run to the marks of the stretches it begins or ends in."""
    start, end = piece
    for s in here.touching((start - 1, end + 2)):
        if s.start <= start < s.end and not _WORD.search(here.text, s.start, start):
            start = s.start
        if s.start < end <= s.end and not _WORD.search(here.text, end, s.end):
            end = s.end
    return start, end


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
    if new := (
        beside.signed(here, stretch)
        or beside.tagged(here, stretch)
        or beside.before(here, stretch, since)
        or beside.after(here, stretch)
    ):
        return new
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
