"""The command `place`: where a report would go, without taking it in."""

from typing import Annotated

import typer

from dateline import app, pipeline
from dateline.show.arrivals import arrivals
from dateline.types.report import Declared, Receipt

from .console import Messages
from .dates import edtf
from .options import As, Case, Format, Paths, Published, Quiet
from .stage import reports
from .tables import put_table


def place(
    case: Case,
    paths: Paths,
    published: Published = None,
    most: Annotated[int, typer.Option("--most", min=1, help="Reports named beside each.")] = 5,
    form: As = Format.TABLE,
    quiet: Quiet = False,
) -> None:
    """Say with which reports new ones would stand; the case stays as it is.

    Example: dateline place harbour.dateline incoming.txt
    """
    messages = Messages(quiet)
    declared = Declared(published=edtf(published, "--published"))
    stages = app.stages(app.settings())
    with app.opened(case) as store:
        found = pipeline.placed(store, reports(paths, declared, messages), stages)
        placed = [one for one in found if not isinstance(one, Receipt)]
        for failed in (one for one in found if isinstance(one, Receipt)):
            messages.receipt(failed)
        table = arrivals(placed, lambda report: store.report(report).file, most)
    put_table(table, form, messages)
    raise typer.Exit(messages.code())
