"""Keeps what is said apart from its cue and from the words that name who says it.

    "All this, Vale said, is “gone”"          "All this" + "is “gone”"
    “Turning to him, she said, “We go.””      “We go.”: what only leads up to it is not said
    "was | “troubled”", said of "troubled"    the cue ends where the words begin

Pieces come out in order, and no character is cue or source and content at once.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .sheets import Draft, Sheet
from .sources import Range

# "On Monday, Vale said, it …": when it was said, not what.
_ASIDE = re.compile(r"(?:On|In|At|After|During|Earlier|Later)(?: [\w.’'-]{1,20}){0,3}")
_BY = re.compile(r"(?:^| )by$")
_LOOSE = " ,\u00a0"
_WORD = re.compile(r"\w")


def apart(here: Sheet, draft: Draft) -> Draft | None:
    """Return the draft with its parts disjoint, None where nothing is left that is said."""
    draft = _unmixed(here, draft)
    content = draft.content
    for taken in _taken(draft):
        content = tuple(part for piece in content for part in _without(here.text, piece, taken))
    if draft.cue and draft.source:
        content = _led_up(here, content, min(draft.cue[0], draft.source[0]))
    return replace(draft, content=tuple(sorted(content))) if content else None


def _unmixed(here: Sheet, draft: Draft) -> Draft:
    cue, source = (_ended(here.text, part, draft.content) for part in (draft.cue, draft.source))
    return replace(draft, cue=cue, source=source)


def _ended(text: str, part: Range | None, content: Iterable[Range]) -> Range | None:
    """End a cue, or a source, where words begin that it runs into."""
    for first, _ in content if part else ():
        if part and part[0] < first < part[1]:
            part = part[0], part[0] + len(text[part[0] : first].rstrip(_LOOSE))
    return part


def _taken(draft: Draft) -> tuple[Range, ...]:
    """Where cue and source stand: together, where the words go on around both."""
    parts = [part for part in (draft.cue, draft.source) if part]
    if len(parts) < 2:
        return tuple(parts)
    whole = min(p[0] for p in parts), max(p[1] for p in parts)
    around = any(first < whole[0] and whole[1] < last for first, last in draft.content)
    return (whole,) if around else tuple(parts)


def _without(text: str, piece: Range, taken: Range) -> Iterator[Range]:
    """Yield what is left of a piece on either side of a cue or source."""
    first, last = piece
    start, end = taken
    if end <= first or last <= start:
        yield piece
        return
    left = _BY.sub("", text[first : max(first, start)].rstrip(_LOOSE))
    left = "" if _ASIDE.fullmatch(left) else left
    right = text[min(end, last) : last].lstrip(_LOOSE)
    if _WORD.search(left):
        yield first, first + len(left)
    if _WORD.search(right):
        yield last - len(right), last


def _led_up(here: Sheet, pieces: tuple[Range, ...], said: int) -> tuple[Range, ...]:
    """Leave out what only leads up to a quotation: "Turning to him, she said, “We go.”"."""
    before = [piece for piece in pieces if piece[1] <= said]
    after = [piece for piece in pieces if piece[0] > said]
    quoted = {stretch.start for stretch in here.quoted}
    if after and after[0][0] in quoted and not any(here.touching(piece) for piece in before):
        return tuple(after)
    return pieces
