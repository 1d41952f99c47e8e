"""Finds the stretches between quotation marks in one paragraph.

    “We go,” he said. “Now.”     ->  two stretches
    "We go                       ->  one, never closed: the next paragraph may go on with it
    ''We go,'' ‘We go,’ «We go»  ->  one each

A straight mark opens where a word follows it and closes elsewhere. Single marks count only
outside double ones and when both ends are there. A mark set the wrong way round counts for what
alone it can be there (”We go,” »We go«).
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

_DOUBLE = re.compile(r"[“”„‟«»＂″\"]|''|``|’’|‘‘")
_SINGLE = re.compile(r"[‘’']")
_OPENS = frozenset({"“", "„", "‟", "«", "``", "‘‘"})
_CLOSES = frozenset({"”", "»", "’’"})

# What may stand right before a mark that opens, besides white space.
_BEFORE_OPEN = frozenset("([{—–-/…:")
_AFTER_CLOSE = frozenset(".,;:!?)]}—–-…/")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Quoted words with their marks; offsets are those of the text given to `stretches`."""

    start: int
    end: int
    closed: bool = True
    single: bool = False

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end


def stretches(text: str) -> tuple[Stretch, ...]:
    """Return the quoted stretches of a paragraph, in order."""
    double = tuple(_doubles(text))
    single = list(_singles(text))
    return tuple(_apart(double, single))


def _apart(double: tuple[Stretch, ...], single: list[Stretch]) -> Iterator[Stretch]:
    """Yield all in order, leaving out single marks that touch double ones."""
    waiting = iter((*double, Stretch(sys.maxsize, sys.maxsize)))
    following, end = next(waiting), 0
    for stretch in single:
        while following.start < stretch.end:
            yield following
            following, end = next(waiting), following.end
        if stretch.start >= end:
            yield stretch
    if following.start < sys.maxsize:
        yield following
    yield from (s for s in waiting if s.start < sys.maxsize)


def _doubles(text: str) -> Iterator[Stretch]:
    opened = -1
    for mark in _DOUBLE.finditer(text):
        if _opening(text, mark, opened >= 0):
            if opened >= 0:
                yield Stretch(opened, _trimmed(text, mark.start()), closed=False)
            opened = mark.start()
        elif opened >= 0:
            yield Stretch(opened, mark.end())
            opened = -1
    if opened >= 0:
        yield Stretch(opened, len(text), closed=False)


def _opening(text: str, mark: re.Match[str], opened: bool) -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    if mark.group() in _OPENS:
        # “Did he go?“ she asked: the wrong mark, but it can only close.
        ended = after.isspace() or after in _AFTER_CLOSE
        return not (opened and not before.isspace() and ended)
    if after.isspace():
        return False
    if mark.group() in _CLOSES:
        # ”We go,” she said: the wrong mark again, but it can only open.
        return not opened and before.isspace() and after.isalnum()
    return (before.isspace() or before in _BEFORE_OPEN) and not (opened and after in _AFTER_CLOSE)


def _singles(text: str) -> Iterator[Stretch]:
    opened = -1
    for mark in _SINGLE.finditer(text):
        at = mark.start()
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        opens = mark.group() != "’" and (before.isspace() or before in '([“"') and after.isalnum()
        if opens:
            opened = at
        elif opened >= 0 and _closes(text, mark, before, after):
            yield Stretch(opened, at + 1, single=True)
            opened = -1


def _closes(text: str, mark: re.Match[str], before: str, after: str) -> bool:
    if mark.group() == "‘" or after.isalnum() or before.isspace():
        return False
    return not (before in "sS" and after.isspace() and _later(text, mark.start()))


def _later(text: str, at: int) -> bool:
    """True when a likelier closing mark comes soon: "the boys' room is mine,'"."""
    return any(end in text[at + 1 : at + 80] for end in (",'", ".'", ",’", ".’", "?'", "!'"))


def _trimmed(text: str, end: int) -> int:
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end
