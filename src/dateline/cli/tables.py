"""Tables on stdout: for people, as JSON Lines, or as CSV for a spreadsheet."""

import csv
import io
import re
from typing import TYPE_CHECKING

from dateline.show.table import Cell, Column, Role, Table
from dateline.show.when import in_words

from .console import Messages, put, put_json, screen
from .options import Format
from .safe import cell as spreadsheet_cell
from .safe import harmless

if TYPE_CHECKING:
    from rich.table import Table as Grid

# What a reader needs to know which words are meant; `dateline show` has them all.
LONGEST_WORDS = 160
# What may be a report's file inside a reason, without the punctuation after it.
_FILE = re.compile(r"[^\s“”;:,()]{4,}(?<!\.)")
_STYLES = {Role.ID: "cyan", Role.NUMBER: "bold"}
_NARROWEST = {Role.DATE: 10, Role.WORDS: 24}
# Columns that stand above the rows, in tables with and without a heading.
_ABOVE: dict[bool, frozenset[Role]] = {
    True: frozenset({Role.HEADING, Role.ID}),
    False: frozenset(),
}


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
    with console.capture() as captured:
        for heading, rows in _groups(table):
            if heading:
                console.print(Text(harmless(heading), style="bold"), soft_wrap=True)
            console.print(_grid(table, rows))
    for line in captured.get().splitlines():
        put(line.rstrip())


def _groups(table: Table) -> list[tuple[str, list[tuple[Cell, ...]]]]:
    """Rows under their headings; all under none where the table has no heading column."""
    places = [i for i, c in enumerate(table.columns) if c.role in _ABOVE[_has_heading(table)]]
    groups: list[tuple[str, list[tuple[Cell, ...]]]] = []
    for row in table.rows:
        heading = "  ".join(_shown(row[i], table.columns[i], table) for i in places)
        if not groups or groups[-1][0] != heading:
            groups.append((heading, []))
        groups[-1][1].append(row)
    return groups


def _has_heading(table: Table) -> bool:
    return any(column.role is Role.HEADING for column in table.columns)


def _grid(table: Table, rows: list[tuple[Cell, ...]]) -> "Grid":
    from rich.table import Table as Grid  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    grid = Grid(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    above = _ABOVE[_has_heading(table)]
    used = [
        (i, column)
        for i, column in enumerate(table.columns)
        if column.role not in above and (column.role is Role.DATE or any(row[i] for row in rows))
    ]
    for _, column in used:
        grid.add_column(
            column.title,
            justify="right" if column.role is Role.NUMBER else "left",
            style=_STYLES.get(column.role, ""),
            no_wrap=column.role in (Role.ID, Role.NUMBER),
            min_width=_NARROWEST.get(column.role),
            overflow="fold",
        )
    for row in rows:
        grid.add_row(*(Text(_shown(row[i], column, table)) for i, column in used))
    return grid


def _shown(value: Cell, column: Column, table: Table) -> str:
    if column.role is Role.DATE:
        return in_words(None if value is None else str(value))
    if value is None:
        return ""
    if isinstance(value, tuple):
        return harmless(", ".join(table.labels.get(each, each) for each in value))
    if column.role is Role.ID:
        return str(value)[: table.id_length]
    text = f"{value:,}" if isinstance(value, int) else str(value)
    if column.role is Role.WORDS and len(text) > LONGEST_WORDS:
        text = text[: LONGEST_WORDS - 1].rstrip() + "…"
    if column.role is Role.TEXT:
        text = _FILE.sub(lambda match: table.labels.get(match[0], match[0]), text)
    return harmless(text)
