"""Pages and passages on stdout, with the entry's words marked."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.show.safe import harmless
from dateline.show.sheet import Marks, Passage, Sheet

from .console import put, screen

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

# How marked words look where there is no colour.
OPEN, CLOSE = "[[", "]]"
INDENT = "  "


def put_sheet(sheet: Sheet) -> None:
    """Print an entry's page."""
    from rich.text import Text  # noqa: PLC0415 - only a screen needs it

    _put(
        [
            Text(harmless(sheet.title), style="bold"),
            Text(f"{INDENT}{sheet.kind} {sheet.id}", style="dim"),
            *(Text(INDENT + harmless(line)) for line in sheet.lines),
        ]
    )
    put_passages(sheet.passages)
    if sheet.notes:
        _put([Text(), *(Text(INDENT + harmless(note)) for note in sheet.notes)])


def put_passages(passages: Iterable[Passage]) -> None:
    """Print each paragraph under its label, after an empty line."""
    from rich.text import Text  # noqa: PLC0415

    for each in passages:
        _put([Text(), Text(INDENT + harmless(each.label), style="cyan"), _marked(screen(), each)])


def _put(texts: Iterable["Text"]) -> None:
    console = screen()
    with console.capture() as captured:
        for text in texts:
            console.print(text, soft_wrap=True)
    for line in captured.get().splitlines():
        put(line.rstrip())


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
