"""Commands that print a case in outside formats: export."""

import json
from typing import Annotated

import typer

from dateline import app
from dateline.errors import UsageError
from dateline.export.jsonl import KINDS

from .console import put
from .options import Case


def export(
    case: Case,
    format: Annotated[  # noqa: A002 - the option's name is the command's contract
        str, typer.Option("--format", help="The outside format.")
    ] = "jsonl",
    kind: Annotated[
        str | None,
        typer.Option(metavar="KIND", help=f"Only entries of one kind: {', '.join(KINDS)}."),
    ] = None,
) -> None:
    """Print the record in an outside format.

    The order of entries and keys is fixed.

    Example: dateline export harbour.dateline --format jsonl --kind statement
    """
    if kind is not None and kind not in KINDS:
        raise UsageError(f"--kind takes one of {', '.join(KINDS)}, not {kind!r}")
    exporter = app.exporter(format)
    with app.opened(case) as store:
        articles = (reading.article for reading in store.readings())
        for line in exporter.lines(store.record(), articles):
            if kind is None or json.loads(line)["kind"] == kind:
                put(line)
