"""Commands that change a case: add, remove."""

from typing import Annotated

import typer

from dateline import app, pipeline
from dateline.pipeline import Listener
from dateline.types.report import Declared

from .console import Messages
from .dates import edtf
from .options import Case, Paths, Published, Quiet


def add(
    case: Case,
    paths: Paths,
    published: Published = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Outlet of what is given.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="Address of what is given.")] = None,
    quiet: Quiet = False,
) -> None:
    """Take reports into a case and rebuild its record.

    Example: dateline add harbour.dateline reports/
    """
    messages = Messages(quiet)
    declared = Declared(url=url, outlet=outlet, published=edtf(published, "--published"))
    store = app.new_or_open(case)
    try:
        with messages.progress("reports"):
            given = app.given(paths, declared)
            listener = Listener(messages.receipt, messages.say)
            pipeline.add(store, given, app.stages(app.settings()), listener)
        messages.account()
    finally:
        store.close()
    raise typer.Exit(messages.code())
