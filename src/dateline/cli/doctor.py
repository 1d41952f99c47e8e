"""The command doctor: versions, model, database, what is missing and how to get it."""

import platform
import sqlite3
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

import typer

from dateline import __version__, app, plugins
from dateline.errors import DatelineError
from dateline.show.safe import harmless

from .console import put
from .guard import USAGE

LIBRARIES = (
    "spacy",
    "trafilatura",
    "htmldate",
    "sqlalchemy",
    "alembic",
    "msgspec",
    "typer",
    "rich",
)

Finding = tuple[str, str, str]


def doctor() -> None:
    """Print what is installed and what is missing.

    Example: dateline doctor
    """
    findings = [*_versions(), *_database(), *_plugins(), _model()]
    for name, found, missing in findings:
        put(harmless(f"{name:<12} {found or 'MISSING: ' + missing}"))
    if any(not found for _, found, _ in findings):
        raise typer.Exit(USAGE)


def _versions() -> Iterator[Finding]:
    yield "dateline", __version__, ""
    yield "python", platform.python_version(), ""
    for name in LIBRARIES:
        try:
            yield name, version(name), ""
        except PackageNotFoundError:
            yield name, "", f"pip install {name}"


def _database() -> Iterator[Finding]:
    yield "sqlite", sqlite3.sqlite_version, ""
    with sqlite3.connect(":memory:") as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
            yield "fts5", "full-text search works", ""
        except sqlite3.OperationalError:
            yield "fts5", "", "this Python's SQLite has no FTS5; use a Python built with it"
    connection.close()


def _plugins() -> Iterator[Finding]:
    for name, load in (("sources", plugins.sources), ("readers", plugins.readers)):
        try:
            yield name, ", ".join(each.name for each in load()), "reinstall dateline"
        except DatelineError as error:
            yield name, "", str(error)


def _model() -> Finding:
    chosen = app.settings()
    try:
        return "model", app.model(chosen), ""
    except DatelineError as error:
        return "model", "", str(error)
