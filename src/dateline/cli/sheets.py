"""Pages and passages on stdout, with the entry's words marked."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.show.sheet import Marks, Passage, Sheet

from .safe import harmless

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

# How marked words look where there is no colour.
OPEN, CLOSE = "[[", "]]"
INDENT = "  "


def put_sheet(sheet: Sheet) -> None:
    """Print an entry's page."""
    from rich.text import Text  # noqa: PLC0415 - only a screen needs it

    console = _console()
    console.print(Text(harmless(sheet.title), style="bold"))
    console.print(Text(f"{INDENT}{sheet.kind} {sheet.id}", style="dim"))
    for line in sheet.lines:
        console.print(Text(INDENT + harmless(line)))
    if sheet.passages:
        console.print()
    put_passages(sheet.passages)
    for note in sheet.notes:
        console.print(Text(INDENT + harmless(note)))


def put_passages(passages: Iterable[Passage]) -> None:
    """Print each paragraph under its label."""
    from rich.text import Text  # noqa: PLC0415

    console = _console()
    for passage in passages:
        console.print(Text(INDENT + harmless(passage.label), style="cyan"))
        console.print(_marked(console, passage))
        console.print()


def _console() -> "Console":
    from rich.console import Console  # noqa: PLC0415

    return Console(file=sys.stdout, highlight=False, soft_wrap=True)


def _marked(console: "Console", passage: Passage) -> "Text":
    from rich.text import Text  # noqa: PLC0415

    text = Text(INDENT * 2)
    for piece, is_marked in _pieces(passage.text, passage.marks):
        if not is_marked:
            text.append(piece)
        elif console.no_color or console.color_system is None:
            text.append(f"{OPEN}{piece}{CLOSE}")
        else:
            text.append(piece, style="bold yellow")
    return text


def _pieces(text: str, marks: Marks) -> Iterator[tuple[str, bool]]:
    """Cut text at its marks; True with those that are marked."""
    place = 0
    for start, end in marks:
        yield _clean(text[place:start]), False
        yield _clean(text[start:end]), True
        place = max(place, end)
    yield _clean(text[place:]), False


def _clean(text: str) -> str:
    return harmless(text.replace("\n", f"\n{INDENT * 2}"))
