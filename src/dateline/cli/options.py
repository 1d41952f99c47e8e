"""The arguments and options that several commands share."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dateline import app
from dateline.clean.extracted import Way
from dateline.types.location import Location


class Format(StrEnum):
    """The form of a table."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


Case = Annotated[
    Location,
    typer.Argument(
        metavar="CASE",
        show_default=False,
        parser=Location.of,
        help="The case: a *.dateline file, or postgresql://NAME@HOST/DATABASE.",
    ),
]
Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH…",
        show_default=False,
        readable=False,  # one file that may not be read must not keep the others out
        help="Files, folders, or - for standard input.",
    ),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Publication date of what is given: 2031-05-08 (EDTF)."),
]
Places = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        show_default=False,
        help="Files, folders, tables (*.parquet), or - for standard input.",
    ),
]
Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        show_default=False,
        help="Files, folders, tables, - for standard input; with --fetch addresses too.",
    ),
]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Outlet of what is given.")]
Url = Annotated[str | None, typer.Option(help="Address of what is given.")]
Fetch = Annotated[
    bool, typer.Option("--fetch", help="Fetch addresses; keep the answers in CASE.warc.gz.")
]
FetchPrivate = Annotated[
    bool, typer.Option("--fetch-private", help="Fetch from private networks as well.")
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", min=1, show_default="all cores", help="Processes that read reports at once."
    ),
]
Engine = Annotated[
    str | None,
    typer.Option(
        metavar="ENGINE", help="Read by daft, ray, ray://HOST:PORT or HOST:PORT (a Ray cluster)."
    ),
]
Fast = Annotated[
    bool,
    typer.Option("--fast", help="Clean web pages the quick way: sooner, with more around them."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on stderr but errors.")]
As = Annotated[Format, typer.Option("--format", help="How to print it.")]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only what is dated then or later.")
]
Until = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only what is dated then or earlier.")
]
PartyName = Annotated[
    str | None, typer.Option("--party", metavar="NAME", help="Only what this party says or does.")
]
ReportName = Annotated[
    str | None, typer.Option("--report", metavar="REPORT", help="Only what this report carries.")
]


def chosen(fast: bool) -> app.Settings:
    """The settings of the environment, and the quick way with pages where --fast asks for it."""
    return replace(app.settings(), pages=Way.QUICK) if fast else app.settings()
