"""Loads what comes by entry points: sources, readers, formats, commands.

    dateline.readers    ->  names, times, quotations, figures, events
    dateline.exporters  ->  exporter("csl") prints citations
    dateline.commands   ->  serve, mcp

The built-in ones come by the same door as a plugin's. What does not load is named, with the reason.
"""

from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from .errors import DatelineError, UsageError
from .ports import Exporter, Publisher, Reader, Source

FORMATS = ("dateline.exporters", "dateline.publishers")


def points(group: str) -> list[EntryPoint]:
    """The entry points of a group, by name."""
    return sorted(entry_points(group=group), key=lambda point: point.name)


def sources() -> tuple[Source, ...]:
    """Every installed source by name, plugins before the built-in ones.

    The first that accepts an input reads it, and the built-in ones accept any text.
    """
    found = points("dateline.sources")
    found.sort(key=lambda point: point.value.startswith(f"{__package__}."))
    return tuple(_load(point) for point in found)


def readers() -> tuple[Reader, ...]:
    """Every installed reader, in an order in which each finds what it needs."""
    return in_order([_load(point) for point in points("dateline.readers")])


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
    for point in points("dateline.commands"):
        try:
            yield _load(point)
        except UsageError as error:
            yield _broken(point.name, error)


def _broken(name: str, error: UsageError) -> Callable[..., None]:
    def command() -> None:
        raise error

    command.__name__ = name
    command.__doc__ = "Does not load."
    return command


def _format(name: str, *groups: str) -> EntryPoint:
    found = {point.name: point for group in groups for point in points(group)}
    if name not in found:
        known = ", ".join(sorted(found)) or "none"
        raise UsageError(f"there is no export format {name!r}; installed: {known}")
    return found[name]


def _load(point: EntryPoint) -> Any:
    try:
        return point.load()
    except DatelineError:
        raise
    except Exception as error:
        raise UsageError(
            f"the plugin {point.name} ({point.value}) does not load: {error}"
        ) from error
