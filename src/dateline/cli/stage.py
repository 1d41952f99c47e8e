"""Commands that run stages alone, without a case: clean, read."""

from collections.abc import Iterator
from typing import Annotated

import typer

from dateline import app, pipeline
from dateline.export.articles import article_object
from dateline.export.mentions import mentions
from dateline.types.report import Declared, Outcome, Receipt, Report

from .console import Messages, put_json
from .dates import edtf
from .options import Paths, Published, Quiet


def clean(paths: Paths, quiet: Quiet = False) -> None:
    """Print articles: text, zones, metadata.

    One line of JSON for each article; no case is needed.

    Example: dateline clean reports/001.txt
    """
    messages = Messages(quiet)
    cleaner = app.cleaner()
    for report in reports(paths, Declared(), messages):
        article = pipeline.cleaned(report, cleaner)
        if isinstance(article, Receipt):
            messages.receipt(article)
        else:
            put_json(article_object(article))
            messages.receipt(Receipt(report.file, Outcome.READ, "", report.id))
    raise typer.Exit(messages.code())


def read(
    paths: Paths,
    published: Published = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Take each whole file as body text, as it is.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Print the mentions found in articles.

    One line of JSON for each mention; no case is needed.

    Example: dateline read --published 2031-05-08 reports/001.txt
    """
    messages = Messages(quiet)
    wire = app.plain_stages if plain else app.stages
    stages = wire(app.settings())
    declared = Declared(published=edtf(published, "--published"))
    for batch in pipeline.batches(reports(paths, declared, messages)):
        for report, result in zip(batch, pipeline.work(batch, stages), strict=True):
            if isinstance(result, Receipt):
                messages.receipt(result)
                continue
            for mention in mentions(result.reading):
                put_json(mention)
            messages.receipt(pipeline.read_receipt(report, result.reading.article))
    raise typer.Exit(messages.code())


def reports(paths: Paths, declared: Declared, messages: Messages) -> Iterator[Report]:
    """Give the reports in what was given; what is none goes to the accounting."""
    for item in app.reports(app.given_as_typed(paths, declared)):
        if isinstance(item, Receipt):
            messages.receipt(item)
        else:
            yield item
