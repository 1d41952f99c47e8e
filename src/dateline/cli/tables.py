"""Tables on stdout: for people, as JSON Lines, or as CSV for a spreadsheet."""

import csv
import io
import json
import sys

from dateline.show.table import Cell, Column, Role, Table

from .console import Messages, put
from .options import Format
from .safe import cell as spreadsheet_cell
from .safe import harmless

# Wide enough for a line of words beside five short columns, where no terminal says its width.
WIDTH = 160
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
        entry = dict(zip(keys, row, strict=True))
        put(json.dumps(entry, ensure_ascii=False, separators=(",", ":")))


def _csv(table: Table) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.key for column in table.columns])
    for row in table.rows:
        writer.writerow([spreadsheet_cell(x) if isinstance(x, str) else x for x in row])
    put(text.getvalue().rstrip("\n"))


def _screen(table: Table) -> None:
    from rich.console import Console  # noqa: PLC0415 - only a screen needs it
    from rich.text import Text  # noqa: PLC0415

    console = Console(file=sys.stdout, highlight=False, soft_wrap=False)
    if not console.is_terminal:
        console = Console(file=sys.stdout, highlight=False, width=WIDTH)
    for heading, rows in _groups(table):
        if heading:
            console.print(Text(harmless(heading), style="bold"), soft_wrap=True)
        console.print(_grid(table, rows))


def _groups(table: Table) -> list[tuple[str, list[tuple[Cell, ...]]]]:
    """Rows under their headings; all under none where the table has no heading column."""
    place = next((i for i, c in enumerate(table.columns) if c.role is Role.HEADING), None)
    groups: list[tuple[str, list[tuple[Cell, ...]]]] = []
    for row in table.rows:
        heading = "" if place is None else str(row[place])
        if not groups or groups[-1][0] != heading:
            groups.append((heading, []))
        groups[-1][1].append(row)
    return groups


def _grid(table: Table, rows: list[tuple[Cell, ...]]) -> object:
    from rich.table import Table as Grid  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    grid = Grid(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    used = [
        (i, column)
        for i, column in enumerate(table.columns)
        if column.role is not Role.HEADING and any(row[i] not in ("", None) for row in rows)
    ]
    for _, column in used:
        number = column.role is Role.NUMBER
        grid.add_column(
            column.title,
            justify="right" if number else "left",
            style=_STYLES.get(column.role, ""),
            no_wrap=column.role is Role.ID,
            overflow="fold",
        )
    for row in rows:
        grid.add_row(*(Text(_shown(row[i], column, table)) for i, column in used))
    return grid


def _shown(value: Cell, column: Column, table: Table) -> str:
    if value is None:
        return ""
    if column.role is Role.ID:
        return str(value)[: table.id_length]
    return harmless(f"{value:,}" if isinstance(value, int) else str(value))
