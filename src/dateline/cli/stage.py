"""Commands that run stages alone, without a case: clean, read."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Annotated

import typer

from dateline import app, inputs, pipeline
from dateline.errors import UsageError
from dateline.execute import tables
from dateline.execute.chosen import Where
from dateline.export.articles import article_object
from dateline.export.mentions import mentions
from dateline.ports import Given, Kept
from dateline.types.report import Declared, Outcome, Receipt, Report

from .console import Messages, put_json
from .dates import edtf
from .options import Engine, Fast, Jobs, Paths, Places, Published, Quiet, chosen


def clean(paths: Paths, fast: Fast = False, quiet: Quiet = False) -> None:
    """Print articles: text, zones, metadata.

    One line of JSON for each article; no case is needed.

    Example: dateline clean reports/001.txt
    """
    messages = Messages(quiet)
    cleaner = app.cleaner(chosen(fast))
    for report in reports(paths, Declared(), messages):
        article = pipeline.cleaned(report, cleaner)
        if isinstance(article, Receipt):
            messages.receipt(article)
        else:
            put_json(article_object(article))
            messages.receipt(Receipt(report.file, Outcome.READ, "", report.id))
    raise typer.Exit(messages.code())


def read(  # noqa: PLR0913, PLR0917 - a command's parameters are its options
    places: Places,
    published: Published = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Take each whole file as body text, as it is.")
    ] = False,
    to: Annotated[
        str | None,
        typer.Option(metavar="TABLE", help="Write readings to a table instead, NAME.parquet."),
    ] = None,
    jobs: Jobs = None,
    engine: Engine = None,
    quiet: Quiet = False,
) -> None:
    """Print the mentions found in articles, or write a table of readings.

    One line of JSON for each mention; no case is needed.

    Example: dateline read --published 2031-05-08 reports/001.txt
    """
    messages = Messages(quiet)
    declared = Declared(published=edtf(published, "--published"))
    paths, rows = tables.parted(places, declared)
    walked = inputs.given_as_typed(paths, declared)
    given = _reports(chain(walked, chain.from_iterable(map(tables.given, rows))), messages)
    if to is None:
        _refuse(engine is not None or jobs is not None, "--engine and --jobs go with --to")
        _print(given, app.plain_stages if plain else app.stages, messages)
    else:
        _refuse(plain, "--plain goes without --to")
        _write(given, to, Where(jobs, engine), messages)
    raise typer.Exit(messages.code())


def reports(paths: Paths, declared: Declared, messages: Messages) -> Iterator[Report]:
    """Give the reports in what was given; what is none goes to the accounting."""
    return _reports(inputs.given_as_typed(paths, declared), messages)


def _reports(given: Iterable[Given | Receipt], messages: Messages) -> Iterator[Report]:
    for item in inputs.reports(given):
        if isinstance(item, Receipt):
            messages.receipt(item)
        else:
            yield item


def _refuse(wrong: bool, why: str) -> None:
    if wrong:
        raise UsageError(why)


def _print(
    given: Iterator[Report], wire: Callable[[app.Settings], pipeline.Stages], messages: Messages
) -> None:
    stages = wire(app.settings())
    for batch in pipeline.batches(given):
        for report, result in zip(batch, pipeline.work(batch, stages), strict=True):
            if isinstance(result, Kept):
                for mention in mentions(result.reading):
                    put_json(mention)
            messages.receipt(_account(report, result))


def _write(given: Iterator[Report], table: str, where: Where, messages: Messages) -> None:
    before = 0
    with messages.progress("reports"):
        for report, result in app.write_readings(given, table, where):
            before += result is None
            if result is not None:
                messages.receipt(_account(report, result))
    messages.account()
    if before:
        messages.say(f"{before} more were in {table} already")


def _account(report: Report, result: Kept | Receipt) -> Receipt:
    if isinstance(result, Receipt):
        return result
    return pipeline.read_receipt(report, result.reading.article)
