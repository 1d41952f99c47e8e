"""Text to paragraphs, by place: blank lines, single newlines, or lines wrapped by hand.

    "One.\\n\\nTwo."                       two paragraphs
    "One.\\nTwo."                         two paragraphs: the file has no blank line
    "(credit)\\n10 May 2031"              two: each line of the block stands by itself
    "a line of a\\nwrapped paragraph."    one: the lines are of one width and do not end

Nothing is changed: a block is a place in the text, from its first to its last character
that is not white space.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ENDS = re.compile(r"[.!?…:;。！？][\"'”’»)\]]{0,3}$")
_WIDTHS = range(40, 131)  # what mail programs and typewriters wrap at, with room
_TAIL = 8
_LONGEST_MEAN_WORD = 15  # letters; a text with longer words on average puts no spaces

# One for one, so that offsets stay: no-break and thin spaces, curly quotation marks.
_PLAIN = tuple(zip("\u00a0\u2009\u202f‘’‚“”„«»", "   " + "'''" + '"""""', strict=True))


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: where it stands, and its text with plain spaces and quotation marks."""

    start: int
    end: int
    text: str
    words: int
    ends: bool  # closes with . ! ? … : or ; as sentences do


def blocks(text: str) -> tuple[Block, ...]:
    """Divide `text` into paragraphs; together they hold all but white space."""
    text = plain(text)
    return tuple(block for group in _groups(text) for block in _split(text, group))


def _block(text: str, start: int, end: int) -> Block:
    """Make the block of text[start:end], with white space at its edges left out."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    words = piece.strip()
    ends = bool(_ENDS.search(words[-_TAIL:]))
    count = max(len(words.split()), len(words) // _LONGEST_MEAN_WORD)
    return Block(start, start + len(words), words, count, ends)


def plain(text: str) -> str:
    """Return `text` with plain spaces and quotation marks, one for one."""
    if not text.isascii():
        for char, plainer in _PLAIN:  # str.translate takes 10 to 400 times as long
            text = text.replace(char, plainer)
    return text


Line = tuple[int, int]


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for line, whole in zip(text.splitlines(), text.splitlines(keepends=True), strict=True):
        yield start, start + len(line)
        start += len(whole)


def _groups(text: str) -> Iterator[list[Line]]:
    """Runs of lines between blank ones."""
    group: list[Line] = []
    for start, end in _lines(text):
        if text[start:end].strip():
            group.append((start, end))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _split(text: str, lines: list[Line]) -> Iterator[Block]:
    if not _wrapped(text, lines):
        for start, end in lines:
            yield _block(text, start, end)
        return
    width = max(end - start for start, end in lines)
    first = lines[0][0]
    for (start, end), following in zip(lines, [*lines[1:], None], strict=True):
        if following is None or _closes(text, (start, end), following, width):
            yield _block(text, first, end)
            first = following[0] if following else end


def _wrapped(text: str, lines: Sequence[Line]) -> bool:
    """Say whether line ends in this block are only where a paragraph was wrapped."""
    inner = lines[:-1]
    widths = [end - start for start, end in inner]
    if not inner or max(widths) not in _WIDTHS:
        return False
    full = [line for line, width in zip(inner, widths, strict=True) if width > 0.75 * max(widths)]
    open_ended = [line for line in full if not _ends(text, line)]
    return (
        2 * len(full) > len(inner) and 3 * len(open_ended) > 2 * len(full) and _runs_on(text, lines)
    )


def _runs_on(text: str, lines: Sequence[Line]) -> bool:
    """Say whether lines go on in lower case, as wrapped ones do and headings do not."""
    later = lines[1:]
    low = sum(text[start:end].lstrip()[:1].islower() for start, end in later)
    return 3 * low >= len(later)


def _ends(text: str, line: Line) -> bool:
    return bool(_ENDS.search(text[max(line[0], line[1] - _TAIL) : line[1]].rstrip()))


def _closes(text: str, line: Line, following: Line, width: int) -> bool:
    indented = text[following[0] : following[0] + 1] in {" ", "\t"}
    return indented or (_ends(text, line) and line[1] - line[0] < 0.8 * width)
