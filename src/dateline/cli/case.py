"""Commands that change a case: add, record, remove, demo."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

import dateline
from dateline import app, inputs, pipeline
from dateline.errors import NotFoundError, UsageError
from dateline.execute.chosen import Where
from dateline.execute.tables import GivenTable, parted
from dateline.pipeline import Listener
from dateline.ports import Given, Store
from dateline.show.behind import behind
from dateline.show.case import Case as Shown
from dateline.show.case import case as shown
from dateline.show.conflicts import conflicts
from dateline.show.figures import figures
from dateline.show.filters import find_reports
from dateline.show.loss import loss
from dateline.show.sources import sources
from dateline.show.statements import statements
from dateline.show.summary import summary
from dateline.show.table import Table
from dateline.show.timeline import timeline
from dateline.types.location import Location
from dateline.types.report import Declared, Receipt

from .behind import bring_up
from .console import Messages, put
from .dates import edtf
from .options import (
    As,
    Case,
    Engine,
    Fast,
    Fetch,
    FetchPrivate,
    Format,
    Inputs,
    Jobs,
    Outlet,
    Published,
    Quiet,
    Url,
    chosen,
)
from .tables import put_table

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
DEMO = Location.of("demo.dateline")
DEMO_ROWS = 15
NEXT = """What to type next:
  dateline show {case} ID            one entry, its words marked in their paragraphs
  dateline search {case} WORDS       the articles and statements that hold these words
  dateline statements {case} --party NAME
  dateline export {case} --format jsonl
  dateline add mine.dateline reports/     a case of your own"""


def add(  # noqa: PLR0913, PLR0917 - a command's parameters are its options
    case: Case,
    places: Inputs,
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    fetch: Fetch = False,
    fetch_private: FetchPrivate = False,
    jobs: Jobs = None,
    engine: Engine = None,
    fast: Fast = False,
    quiet: Quiet = False,
) -> None:
    """Take reports into a case.

    A few more in a large case are kept at once; `dateline record` then makes its record anew.

    Example: dateline add harbour.dateline reports/
    """
    declared = Declared(url=url, outlet=outlet, published=edtf(published, "--published"))
    messages = Messages(quiet)
    urls = [place for place in places if _ADDRESS.match(place)]
    if urls and not (fetch or fetch_private):
        raise UsageError(f"{urls[0]} is an address; --fetch fetches it")
    private = inputs.Private.YES if fetch_private else inputs.Private.NO
    fetched = inputs.fetched(urls, case.beside(".warc.gz"), declared, private) if urls else ()
    paths, tables = parted([place for place in places if place not in urls], declared)
    items = chain(inputs.given(paths, declared), tables, fetched)
    _add(case, items, messages, Where(jobs, engine), chosen(fast))
    raise typer.Exit(messages.code())


def record(case: Case, jobs: Jobs = None, engine: Engine = None, quiet: Quiet = False) -> None:
    """Make the record tell all reports of a case.

    `dateline add` does so, but for a few more reports in a large case.

    Example: dateline record harbour.dateline
    """
    messages = Messages(quiet)
    listener = Listener(messages.receipt, messages.say, messages.step)
    with messages.progress("record"), app.opened(case) as store:
        app.bring_up(store, listener, Where(jobs, engine))
    with app.opened(case) as store:
        messages.say(summary(_listed(store)))


def remove(
    case: Case,
    report: Annotated[
        str, typer.Argument(metavar="REPORT", show_default=False, help="A report's file or id.")
    ],
    form: As = Format.TABLE,
    quiet: Quiet = False,
) -> None:
    """Take a report out; say what is lost with it.

    Example: dateline remove harbour.dateline 003.txt
    """
    messages = Messages(quiet)
    listener = Listener(messages.receipt, messages.say, messages.step)
    with app.opened(case) as store:
        before = _listed(store)
        found = find_reports(before, report)
        if len(found) > 1:
            names = ", ".join(before.reports[each].file for each in found)
            raise NotFoundError(f"{len(found)} reports fit {report}: {names}")
        with messages.progress("record"):
            pipeline.remove(store, found[0], app.stages(app.settings()), listener)
        after = _listed(store)
    messages.say(f"removed {before.reports[found[0]].file}")
    put_table(loss(before, after, found[0]), form, messages)
    messages.say(summary(after))


def demo(quiet: Quiet = False) -> None:
    """Build a case from examples, print its record.

    Example: dateline demo
    """
    messages = Messages(quiet)
    _add(DEMO, inputs.given([_examples()], Declared()), messages)
    with app.opened(DEMO) as store:
        view = _listed(store)
    for show in (timeline, statements, figures, conflicts, sources):
        _put_head(show(view), show.__name__, messages)
    put("\n" + NEXT.format(case=DEMO))


def _put_head(table: Table, command: str, messages: Messages) -> None:
    """Print a table's first rows under its title."""
    put(f"\n{table.title}\n")
    put_table(replace(table, rows=table.rows[:DEMO_ROWS]), Format.TABLE, messages)
    if left := len(table.rows[DEMO_ROWS:]):
        put(f"… and {left} more: dateline {command} {DEMO}")


def _add(
    case: Location,
    items: Iterable[Given | Receipt | GivenTable],
    messages: Messages,
    where: Where = Where(),
    settings: app.Settings | None = None,
) -> None:
    listener = Listener(messages.receipt, messages.say, messages.step)
    with messages.progress("reports"):
        app.add_at(case, items, listener, where, settings)
    messages.account()
    if not app.is_there(case):
        messages.say(f"no report was given, and no case made at {case}")
        return
    with app.opened(case) as store:
        lag = behind(store)
        messages.say(bring_up(lag, case) if lag else summary(_listed(store)))


def _listed(store: Store) -> Shown:
    return shown(store.record(), (reading.article for reading in store.readings()))


def _examples() -> Path:
    """The example reports beside the source."""
    folder = Path(dateline.__file__).resolve().parents[2] / "examples" / "reports"
    if not folder.is_dir():
        raise NotFoundError(
            "the example reports are not installed; they are in the folder examples/ of the source"
        )
    return folder
