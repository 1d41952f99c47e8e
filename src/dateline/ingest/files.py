"""Files and folders to given bytes.

    reports/            folders are walked to the bottom, in order of name; links are followed
    reports/a.txt       named "a.txt", whether given itself or through its folder
    reports/notes.docx  skipped, with the reason; given itself it is judged by its content
    -                   standard input

A file that cannot be read becomes a receipt; the walk goes on. Files that lie in a folder
are named by their path under it, so a case does not depend on where the folder stands.
"""

import heapq
import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import FormatError
from dateline.ports import Given
from dateline.types.report import Declared, Outcome, Receipt

from .bounds import MOST_ARCHIVE, MOST_BYTES
from .declare import SIDECAR, beside, orphan, overlay
from .looks import archive
from .names import shown

SUFFIXES = frozenset({".txt", ".text", ".md", ".html", ".htm", ".jsonl"})
LARGEST = MOST_BYTES  # a longer file is a dump, not a report

_HEAD = 4096  # bytes that tell an archive

Label = Callable[[Path], str]


def base_name(path: Path) -> str:
    """Name a directly given file by its last part, wherever it stands."""
    return shown(path.name)


@dataclass(frozen=True, slots=True)
class _Found:
    """A path met in a walk; `problem` is set where it is not a file that is read."""

    file: str
    path: Path
    problem: Receipt | None = None


def walk(
    paths: Sequence[Path],
    declared: Declared = Declared(),
    *,
    label: Label = base_name,
    suffixes: frozenset[str] = SUFFIXES,
) -> Iterator[Given | Receipt]:
    """Yield each file's bytes, or a receipt that says why it was skipped or failed.

    `declared` goes before what sidecars declare. `label` names directly given files
    (`names.shown` keeps the path as given); `suffixes` are those read inside folders.
    """
    for path in paths:
        if str(path) == "-":
            yield _bounded("-", sys.stdin.buffer.read(LARGEST + 1), declared)
        elif os.path.isdir(path):
            for found in _folder(path, suffixes):
                yield found.problem or _read(found.path, found.file, declared)
        elif path.name.endswith(SIDECAR) and os.path.lexists(path):
            if orphan(path, suffixes):
                yield _lone_sidecar(base_name(path))
        else:
            yield _read(path, label(path), declared)


def _folder(top: Path, suffixes: frozenset[str]) -> list[_Found]:
    """All that lies under `top`, in order of name; each real folder is walked once."""
    met: list[_Found] = []
    seen: set[tuple[int, int]] = set()
    here, links = [top], list[Path]()
    while here or links:
        # Real folders first, so that a link to one is the second way in, whatever its name.
        folder = here.pop() if here else heapq.heappop(links)
        try:
            entries = _entries(folder, seen)
        except OSError as error:
            met.append(_problem(top, folder, Outcome.FAILED, _why(error)))
            continue
        if entries is None:
            met.append(_problem(top, folder, Outcome.SKIPPED, "a link to a folder already walked"))
            continue
        for entry in entries:
            path = folder / entry.name
            if entry.name.startswith("."):
                met.append(_problem(top, path, Outcome.SKIPPED, "hidden"))
            elif not os.path.isdir(path):
                met += _file(top, path, suffixes)
            elif entry.is_symlink():
                heapq.heappush(links, path)
            else:
                here.append(path)
    return sorted(met, key=lambda item: item.file)


def _entries(folder: Path, seen: set[tuple[int, int]]) -> list[os.DirEntry[str]] | None:
    """What lies in a folder, None when it was seen before; raises OSError."""
    status = folder.stat()
    identity = (status.st_dev, status.st_ino)
    if identity in seen:
        return None
    seen.add(identity)
    with os.scandir(folder) as entries:
        return list(entries)


def _file(top: Path, path: Path, suffixes: frozenset[str]) -> Iterator[_Found]:
    name = shown(path.relative_to(top))
    if path.name.endswith(SIDECAR):
        if orphan(path, suffixes):
            yield _Found(name, path, _lone_sidecar(name))
        return
    try:
        mode = path.stat().st_mode
    except OSError as error:
        yield _problem(top, path, Outcome.FAILED, _why(error))
        return
    if not stat.S_ISREG(mode):
        yield _problem(top, path, Outcome.SKIPPED, "not a file: a pipe, socket or device")
    elif path.suffix.lower() not in suffixes:
        ending = shown(path.suffix) or "a name without a suffix"
        yield _problem(top, path, Outcome.SKIPPED, f"{ending} is not read in a folder")
    else:
        yield _Found(name, path)


def _problem(top: Path, path: Path, outcome: Outcome, reason: str) -> _Found:
    name = base_name(top) if path == top else shown(path.relative_to(top))
    return _Found(name, path, Receipt(name, outcome, reason))


def _lone_sidecar(name: str) -> Receipt:
    return Receipt(name, Outcome.SKIPPED, "metadata of a report that is not there")


def _read(path: Path, name: str, declared: Declared) -> Given | Receipt:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
            if len(data) > LARGEST and archive(data[:_HEAD]):
                data += file.read(MOST_ARCHIVE + 1 - len(data))
            limit = MOST_ARCHIVE if archive(data[:_HEAD]) else LARGEST
            if len(data) > limit:
                return _too_large(name, os.fstat(file.fileno()).st_size, limit)
        return Given(name, data, overlay(declared, beside(path)))
    except FormatError as error:
        return Receipt(name, Outcome.FAILED, str(error), declared=declared)
    except OSError as error:
        return Receipt(name, Outcome.FAILED, _why(error), declared=declared)


def _bounded(name: str, data: bytes, declared: Declared) -> Given | Receipt:
    if len(data) > LARGEST:
        return _too_large(name, len(data), LARGEST)
    return Given(name, data, declared)


def _too_large(name: str, size: int, limit: int) -> Receipt:
    reason = f"too large: {size / 1e6:,.0f} MB, and {limit / 1e6:,.0f} MB is the limit"
    return Receipt(name, Outcome.FAILED, reason)


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "not there, or a link that leads nowhere"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return f"cannot be read: {error.strerror}"
