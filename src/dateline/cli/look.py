"""Commands that look closely: show, search, verify."""

from typing import Annotated

import typer

from dateline import app
from dateline.show.case import case as shown
from dateline.show.entry import entry
from dateline.show.hits import hits
from dateline.show.safe import harmless
from dateline.show.sheet import Passage

from .console import Messages, put
from .guard import UNVERIFIED
from .options import As, Case, Format, Quiet
from .sheets import put_passages, put_sheet
from .tables import put_table

MOST_HITS = 50


def show(
    case: Case,
    id_: Annotated[
        str,
        typer.Argument(
            metavar="ID", show_default=False, help="An id, its beginning, or a report's file."
        ),
    ],
) -> None:
    """Print one entry, its words marked.

    Each piece of evidence stands in its paragraph.

    Example: dateline show harbour.dateline 7c1e
    """
    with app.opened(case) as store:
        view = shown(store.record(), (reading.article for reading in store.readings()))
        put_sheet(entry(view, id_, lambda report: store.reading(report).article))


def search(
    case: Case,
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", show_default=False, help="All have to occur.")
    ],
    form: As = Format.TABLE,
    quiet: Quiet = False,
) -> None:
    """Find words in articles and statements.

    Example: dateline search harbour.dateline fishing zone
    """
    with app.opened(case) as store:
        found = store.search(" ".join(words), MOST_HITS)
    if form is Format.TABLE and found:
        put_passages(
            Passage(f"{hit.kind} {hit.id[:8]} · {hit.file}", hit.text, hit.marked) for hit in found
        )
    else:
        put_table(hits(found), form, Messages(quiet))


def verify(case: Case, quiet: Quiet = False) -> None:
    """Check every anchor of a case again.

    Hashes and references too; the exit code is 3 when one fails.

    Example: dateline verify harbour.dateline
    """
    with app.opened(case) as store:
        faults, reports = store.verify(), len(store.report_ids())
    for fault in faults:
        put(harmless(f"{fault.where}: {fault.what}"))
    if faults:
        Messages(quiet).error(f"{len(faults)} faults in {reports} reports")
        raise typer.Exit(UNVERIFIED)
    Messages(quiet).say(f"every anchor, hash and reference of {reports} reports holds")
