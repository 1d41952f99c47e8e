"""Zip archives: each entry is given in its turn, named "pile.zip!reports/a.html".

    pile.zip with a.html, b.pdf and notes.docx   ->  what their sources make of them
    a.html with a.html.meta.json beside it       ->  declared as in a folder
    an entry that is encrypted, broken, too large, or swells 200 fold  ->  a failed receipt

Nothing is written to a disk, so a name such as "../../a" is a name and no more. Archives with a
password are not opened, and entries packed otherwise than by deflate, bzip2 or LZMA are not read.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import PurePosixPath

from dateline.errors import FormatError
from dateline.ports import Given
from dateline.types.report import Declared, Outcome, Receipt

from . import sniff
from .bounds import MOST_BYTES, MOST_ENTRIES, TOO_MANY, swells, too_large
from .declare import SIDECAR, decoded, overlay
from .looks import ZIP as KIND
from .looks import directory
from .names import shown

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
    RuntimeError,
)
# What lies beside pages that were saved; text, but no report.
BESIDE = frozenset(
    ".css .js .mjs .map .svg .woff .woff2 .ttf .py .sh .ini .cfg .yml .yaml .toml .db .log".split()
)


class ZipSource:
    """Takes zip archives that are no office documents and no WACZ."""

    name = "zip"
    suffixes = frozenset({".zip"})

    def accepts(self, given: Given) -> bool:
        """Say whether the bytes are a zip archive."""
        return sniff.media(given.data, given.file) == KIND

    def reports(self, given: Given) -> Iterator[Given | Receipt]:
        """Yield each entry, or why it is left out, in order of name."""
        try:
            archive = opened(given.data)
        except FormatError as error:
            yield Receipt(given.file, Outcome.FAILED, str(error), declared=given.declared)
            return
        entries = sorted(archive.infolist(), key=lambda entry: entry.filename)
        files = [entry for entry in entries if not entry.filename.endswith("/")]
        if not files:
            yield Receipt(given.file, Outcome.SKIPPED, "an empty archive", declared=given.declared)
        bases = {base for each in files for base in (each.filename, _stem(each.filename))}
        seen: set[str] = set()
        for entry in files:
            if not _describes(entry.filename, bases):
                yield _Entry(given, archive, entry, entry.filename in seen).item()
            seen.add(entry.filename)


ZIP = ZipSource()


def opened(data: bytes) -> zipfile.ZipFile:
    """Open a zip archive in memory; raises FormatError for what is none or lists too much."""
    if directory(data).count(b"PK\x01\x02") > MOST_ENTRIES:
        raise FormatError(TOO_MANY)
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except BROKEN as error:
        raise FormatError(f"a broken zip archive: {error}") from error


def unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int = MOST_BYTES) -> bytes:
    """The bytes of an entry; raises FormatError where it is broken or unpacks to too much.

    No more than the size that an entry declares is ever unpacked; zipfile sees to that.
    """
    if entry.flag_bits & 1:
        raise FormatError("encrypted")
    if entry.file_size > limit:
        raise FormatError(too_large(entry.file_size, limit))
    if reason := swells(entry.file_size, entry.compress_size):
        raise FormatError(reason)
    try:
        return archive.read(entry)
    except BROKEN as error:
        raise FormatError(f"a broken entry of an archive: {error}") from error


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of an archive; `again` when another one had its name."""

    given: Given
    archive: zipfile.ZipFile
    entry: zipfile.ZipInfo
    again: bool

    def item(self) -> Given | Receipt:
        """The entry as given, or the reason why it is not."""
        offset = f" (at {self.entry.header_offset})" if self.again else ""
        file = f"{self.given.file}!{shown(self.entry.filename)}{offset}"
        if reason := _beside(self.entry.filename):
            return Receipt(file, Outcome.SKIPPED, reason, declared=self.given.declared)
        try:
            data = unpacked(self.archive, self.entry)
            return Given(file, data, overlay(self.given.declared, self._declared()))
        except FormatError as error:
            return Receipt(file, Outcome.FAILED, str(error), declared=self.given.declared)

    def _declared(self) -> Declared:
        """What the sidecar of the entry declares."""
        name = self.entry.filename
        for sidecar in (name + SIDECAR, _stem(name) + SIDECAR):
            if info := self.archive.NameToInfo.get(sidecar):
                return decoded(unpacked(self.archive, info))
        return Declared()


def _beside(name: str) -> str:
    """Why an entry is no report, by its name alone; "" when it may be one."""
    path = PurePosixPath(name)
    if any(part.startswith(".") and part.strip(".") for part in path.parts):
        return "hidden"
    if path.parts[:1] == ("__MACOSX",):
        return "what macOS keeps of a file beside it"
    if path.suffix.lower() in BESIDE:
        return f"{path.suffix.lower()} is not read in an archive"
    return "metadata of a report that is not there" if name.endswith(SIDECAR) else ""


def _describes(name: str, bases: set[str]) -> bool:
    """Say whether an entry is the sidecar of another; `bases` are names with and without end."""
    return name.endswith(SIDECAR) and name.removesuffix(SIDECAR) in bases


def _stem(name: str) -> str:
    """A name without its ending; entries may have names that are no paths."""
    stem, dot, ending = name.rpartition(".")
    return stem if dot and "/" not in ending else name
