"""What is given to take in: files and folders, bytes, addresses to fetch; and their reports.

    given([Path("reports/")], Declared())        ->  a.txt, b/c.html, with their bytes
    fetched(["https://sund.example/"], keep)     ->  what the network gave, kept as WARC
    reports(given(…))                            ->  a report for each, or why there is none

Sources and their parsers are imported where they are first used, as in `app`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from io import BufferedWriter
from pathlib import Path

from .errors import UsageError
from .plugins import sources
from .ports import Given
from .types.report import Declared, Receipt, Report


class Private(StrEnum):
    """Whether addresses in private networks may be fetched."""

    YES = "yes"
    NO = "no"


def given(paths: Sequence[Path], declared: Declared) -> Iterator[Given | Receipt]:
    """Walk files and folders; names are relative to the folder given, or base names."""
    from .ingest.files import walk  # noqa: PLC0415 - charset tables are slow to import

    return walk(paths, declared, suffixes=_suffixes())


def handed(name: str, data: bytes, declared: Declared) -> Given:
    """One file that came without a path: named by the last part of its name, printable."""
    from .ingest.names import shown  # noqa: PLC0415

    return Given(shown(name.replace("\\", "/").rsplit("/", 1)[-1]), data, declared)


def fetched(
    urls: Sequence[str], keep: Path, declared: Declared = Declared(), private: Private = Private.NO
) -> Iterator[Given | Receipt]:
    """Fetch addresses, and the entries of those that are feeds; nothing else opens the network.

    The raw answers are appended to `keep`, a .warc.gz file. Raises UsageError when it cannot
    be written.
    """
    from .fetch.fetching import fetched as all_of  # noqa: PLC0415 - ssl and http are slow to import
    from .fetch.rules import Rules, anywhere  # noqa: PLC0415
    from .ingest.formats import linked  # noqa: PLC0415

    rules = Rules(allowed=anywhere) if private is Private.YES else Rules()
    try:
        with keep.open("ab") as file:
            yield from all_of(urls, rules, linked, lambda record: _append(file, record), declared)
    except OSError as error:
        raise UsageError(f"cannot write what is fetched to {keep}: {error.strerror}") from error


def _append(file: BufferedWriter, record: bytes) -> None:
    file.write(record)
    file.flush()


def given_as_typed(paths: Sequence[Path], declared: Declared) -> Iterator[Given | Receipt]:
    """Walk likewise, but name a file given directly by the path as it was typed."""
    from .ingest.files import walk  # noqa: PLC0415
    from .ingest.names import shown  # noqa: PLC0415

    return walk(paths, declared, label=shown, suffixes=_suffixes())


def reports(items: Iterable[Given | Receipt]) -> Iterator[Report | Receipt]:
    """Take each given input through the sources."""
    take = taken()
    for item in items:
        if isinstance(item, Receipt):
            yield item
        else:
            yield from take(item)


def _suffixes() -> frozenset[str]:
    return frozenset(suffix for source in sources() for suffix in source.suffixes)


def taken() -> Callable[[Given], Iterator[Report | Receipt]]:
    """What takes one input through the sources."""
    from .ingest.take import take  # noqa: PLC0415

    return partial(take, sources=sources())
