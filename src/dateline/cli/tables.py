"""Tables on stdout: for people, as JSON Lines, or as CSV for a spreadsheet."""

import csv
import io
import re
from typing import TYPE_CHECKING

from dateline.show.safe import cell as spreadsheet_cell
from dateline.show.safe import harmless
from dateline.show.table import WIDE, Cell, Column, Role, Table
from dateline.show.when import in_words

from .console import Messages, put, put_json, screen
from .options import Format

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table as Grid
    from rich.text import Text

# What a reader needs to know which words are meant; `dateline show` has them all.
LONGEST_WORDS = 160
# Columns are lined up over groups of rows as far as this share of the screen; wider cells wrap.
ALIGNED = 0.24
INDENT = "  "
# A cell names so many files on a screen; the other forms name them all.
MOST_FILES = 12
# Where there is little room, a span of days is broken after its slash.
DAY_AND_SLASH = len("2031-05-08/")
# What may be a report's file inside a reason, without the punctuation after it.
_FILE = re.compile(r"[^\s“”;:,()]{4,}(?<!\.)")
_STYLES = {Role.ID: "cyan", Role.NUMBER: "bold"}


def put_table(table: Table, form: Format, messages: Messages) -> None:
    """Print a table in the form asked for; what it leaves unsaid goes to the messages."""
    {Format.TABLE: _screen, Format.JSONL: _jsonl, Format.CSV: _csv}[form](table)
    if not table.rows:
        messages.say(table.empty)
    for note in table.notes:
        messages.say(note)


def _jsonl(table: Table) -> None:
    keys = [column.key for column in table.columns]
    for row in table.rows:
        put_json(dict(zip(keys, row, strict=True)))


def _csv(table: Table) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.key for column in table.columns])
    for row in table.rows:
        writer.writerow([_spreadsheet(value) for value in row])
    put(text.getvalue().rstrip("\n"))


def _spreadsheet(value: Cell) -> Cell:
    if isinstance(value, tuple):
        value = ", ".join(value)
    return spreadsheet_cell(value) if isinstance(value, str) else value


def _screen(table: Table) -> None:
    from rich.text import Text  # noqa: PLC0415 - only a screen needs it

    console = screen()
    above = _above(table)
    columns = [i for i in _used(table, console.width) if i not in above]
    indent = INDENT if above else ""
    for number, (heading, rows) in enumerate(_groups(table, above)):
        if above:
            _put_lines(console, Text(harmless(heading), style="bold"), "")
        grid = _grid(table, columns, rows)
        grid.show_header = number == 0
        _put_lines(console, grid, indent)


def _put_lines(console: "Console", what: "Grid | Text", indent: str) -> None:
    with console.capture() as captured:
        console.print(what, width=console.width - len(indent))
    for line in captured.get().splitlines():
        put((indent + line).rstrip())


def _above(table: Table) -> list[int]:
    """Columns whose cells stand above the rows that share them."""
    roles = [column.role for column in table.columns]
    if Role.HEADING not in roles:
        return []
    return [i for i, role in enumerate(roles) if role in (Role.HEADING, Role.ID)]


def _used(table: Table, width: int) -> list[int]:
    """Columns that the screen has room for and in which some row has something to show."""
    return [
        i
        for i, column in enumerate(table.columns)
        if column.from_width <= width
        and (column.role is Role.DATE or any(row[i] for row in table.rows))
    ]


def _groups(table: Table, above: list[int]) -> list[tuple[str, list[tuple[Cell, ...]]]]:
    """Rows under what stands above them."""
    groups: list[tuple[str, list[tuple[Cell, ...]]]] = []
    for row in table.rows:
        heading = "  ".join(_shown(row[i], table.columns[i], table) for i in above)
        if not groups or groups[-1][0] != heading:
            groups.append((heading, []))
        groups[-1][1].append(row)
    return groups


def _grid(table: Table, columns: list[int], rows: list[tuple[Cell, ...]]) -> "Grid":
    from rich.table import Table as Grid  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    days = DAY_AND_SLASH if screen().width < WIDE else None
    unbroken = {Role.ID, Role.NUMBER} | (set() if days else {Role.DATE})
    grid = Grid(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for i in columns:
        column = table.columns[i]
        grid.add_column(
            column.title,
            justify="right" if column.role is Role.NUMBER else "left",
            style=_STYLES.get(column.role, ""),
            no_wrap=column.role in unbroken,
            min_width=_width(table, i) if len(rows) < len(table.rows) else 0,
            width=days if column.role is Role.DATE else None,
            overflow="fold",
        )
    for row in rows:
        grid.add_row(*(Text(_shown(row[i], table.columns[i], table)) for i in columns))
    return grid


def _width(table: Table, place: int) -> int:
    """A width that lines a column up over several groups of rows."""
    column = table.columns[place]
    if column.role is Role.WORDS:
        return 0
    widest = max(len(_shown(row[place], column, table)) for row in table.rows)
    return min(max(widest, len(column.title)), int(screen().width * ALIGNED))


def _shown(value: Cell, column: Column, table: Table) -> str:
    if column.role is Role.DATE:
        return in_words(None if value is None else str(value))
    if value is None:
        return ""
    if isinstance(value, tuple):
        named = ", ".join(table.labels.get(each, each) for each in value[:MOST_FILES])
        left = len(value) - MOST_FILES
        return harmless(f"{named} and {left} more" if left > 0 else named)
    if column.role is Role.ID:
        return str(value)[: table.id_length]
    text = f"{value:,}" if isinstance(value, int) else str(value)
    if column.role is Role.WORDS and len(text) > LONGEST_WORDS:
        text = text[: LONGEST_WORDS - 1].rstrip() + "…"
    if column.role is Role.TEXT:
        text = _FILE.sub(lambda match: table.labels.get(match[0], match[0]), text)
    return harmless(text)
