"""Commands that print a case in outside formats: export."""

import json
from pathlib import Path
from typing import Annotated

import typer

from dateline import app, plugins
from dateline.errors import UsageError
from dateline.export.jsonl import KINDS
from dateline.ports import Publisher
from dateline.show.behind import behind

from .behind import bring_up
from .console import put
from .options import Case

BY_KIND = "jsonl"


def export(
    case: Case,
    format: Annotated[  # noqa: A002 - the option's name is the command's contract
        str, typer.Option("--format", help="The outside format.")
    ] = "jsonl",
    to: Annotated[
        Path | None,
        typer.Argument(
            metavar="TO", show_default=False, help="File or folder, for formats that write one."
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(metavar="KIND", help=f"Only entries of one kind: {', '.join(KINDS)}."),
    ] = None,
    as_is: Annotated[
        bool, typer.Option("--as-is", help="Even where the record is behind its reports.")
    ] = False,
) -> None:
    """Print the record in an outside format, or write it as files.

    The order of entries and keys is fixed. A record that is behind its reports is refused: what
    leaves the case looks whole to whoever gets it.

    Example: dateline export harbour.dateline --format jsonl --kind statement
    Example: dateline export harbour.dateline harbour/ --format site
    """
    publisher = plugins.publisher(format)
    _check(format, kind, to, publisher)
    with app.opened(case) as store:
        lag = behind(store)
        if lag and not as_is:
            raise UsageError(f"{bring_up(lag, case)}; --as-is exports it as it is")
        if publisher and to:
            publisher.write(store, to)
            return
        articles = (reading.article for reading in store.readings())
        for line in plugins.exporter(format).lines(store.record(), articles):
            if kind is None or json.loads(line)["kind"] == kind:
                put(line)


def _check(form: str, kind: str | None, to: Path | None, publisher: Publisher | None) -> None:
    """Refuse what does not go together, before anything is written."""
    if kind is not None and form != BY_KIND:
        raise UsageError(f"--kind goes with --format {BY_KIND} only")
    if kind is not None and kind not in KINDS:
        raise UsageError(f"--kind takes one of {', '.join(KINDS)}, not {kind!r}")
    if publisher and to is None:
        raise UsageError(f"--format {form} writes files: say where, after the case")
    if to is not None and publisher is None:
        raise UsageError(f"--format {form} is printed; send it to a file with > {to}")
