"""A case, its pages and its record in one zip that anybody can check.

    case.dateline   the case itself: reports as received, readings, judgements, record
    record.jsonl    the record by the contract
    site/…          the pages
    SHA256SUMS      a line for every other file; `sha256sum --check SHA256SUMS` reads it too

Names, order and times inside are fixed. A bundle that comes from elsewhere is read without being
unpacked: names that lead out of it, links, and files that swell beyond measure are faults.
It proves that nothing changed since SHA256SUMS was written, not who wrote it.
"""

import hashlib
import re
import stat
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from shutil import copyfileobj
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from dateline.errors import UsageError
from dateline.ports import Fault

SUMS, CASE, RECORD, SITE = "SHA256SUMS", "case.dateline", "record.jsonl", "site"

_MAGIC = b"PK\x03\x04"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say
_REGULAR = (stat.S_IFREG | 0o644) << 16
_CHUNK = 1 << 20
# Pages of news shrink to a tenth or so; deflate can swell data a thousandfold.
_MOST_SWELLING = 100
_FREE = 16 << 20  # bytes that any bundle may hold, however small it is
_MOST_SUMS = 64 << 20
_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)


def pack(files: Mapping[str, Path], pages: Iterable[tuple[str, bytes]], to: Path) -> None:
    """Put files, and pages as they are made, into a bundle; raises OSError."""
    sums: list[str] = []
    with ZipFile(to, "w", ZIP_DEFLATED) as bundle:
        for name, path in files.items():
            sums.append(f"{_hash_of(path)}  {name}\n")
            entry = _entry(name, path.stat().st_size)
            with path.open("rb") as file, bundle.open(entry, "w") as inside:
                copyfileobj(file, inside, _CHUNK)
        for name, data in pages:
            sums.append(f"{hashlib.sha256(data).hexdigest()}  {name}\n")
            bundle.writestr(_entry(name), data)
        bundle.writestr(_entry(SUMS), "".join(sums).encode())


def is_bundle(path: Path) -> bool:
    """Whether a file begins as a zip does."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def faults(path: Path) -> tuple[Fault, ...]:
    """What is wrong with a bundle, as far as its own sums tell. Raises UsageError."""
    with _opened(path) as bundle:
        outside = (*_misnamed(bundle), *_swollen(bundle, path))
        if outside:
            return outside
        try:
            sums = _sums(bundle)
        except (*_BROKEN, ValueError) as error:
            return (Fault(SUMS, f"cannot be read: {error}"),)
        return (*_unlisted(bundle, sums), *_changed(bundle, sums))


def mark(path: Path) -> str:
    """The SHA-256 of a bundle's sums: two bundles of one mark hold the same files."""
    with _opened(path) as bundle:
        return hashlib.sha256(bundle.read(SUMS)).hexdigest()


def take_case(path: Path, to: Path) -> None:
    """Write the case of a bundle without faults to a file. Raises UsageError."""
    try:
        with _opened(path) as bundle, bundle.open(CASE) as inside, to.open("wb") as file:
            copyfileobj(inside, file, _CHUNK)
    except _BROKEN as error:
        raise UsageError(f"the case in {path} cannot be taken out: {error}") from error


def _opened(path: Path) -> ZipFile:
    try:
        return ZipFile(path)
    except _BROKEN as error:
        raise UsageError(f"{path} cannot be read as a bundle: {error}") from error


def _entry(name: str, size: int = 0) -> ZipInfo:
    entry = ZipInfo(name, _EPOCH)
    entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, _REGULAR, 3
    entry.file_size = size
    return entry


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _misnamed(bundle: ZipFile) -> Iterator[Fault]:
    seen: set[str] = set()
    for entry in bundle.infolist():
        if wrong := _wrong(entry):
            yield Fault(entry.filename, wrong)
        if entry.filename.casefold() in seen:
            yield Fault(entry.filename, "is there twice")
        seen.add(entry.filename.casefold())


def _wrong(entry: ZipInfo) -> str:
    """What is amiss with a name or the way a file is kept; "" if nothing is."""
    name, kind = entry.filename, stat.S_IFMT(entry.external_attr >> 16)
    if not name.isprintable() or "\\" in name or ":" in name or name != str(PurePosixPath(name)):
        return "is no plain name of a file"
    if name.startswith("/") or ".." in PurePosixPath(name).parts:
        return "leads out of the bundle"
    if kind not in (0, stat.S_IFREG):
        return "is a link or another special file"
    if entry.flag_bits & 0x1 or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return "is encrypted or packed in an unknown way"
    return ""


def _swollen(bundle: ZipFile, path: Path) -> Iterator[Fault]:
    inside, outside = sum(entry.file_size for entry in bundle.infolist()), path.stat().st_size
    if inside > _FREE + _MOST_SWELLING * outside:
        yield Fault(path.name, f"{outside:,} bytes would become {inside:,}: not read")


def _sums(bundle: ZipFile) -> Mapping[str, str]:
    """The hash of each file by its name; raises ValueError."""
    if SUMS not in bundle.namelist():
        raise ValueError("it is not there")
    if bundle.getinfo(SUMS).file_size > _MOST_SUMS:
        raise ValueError("it is too long")
    sums: dict[str, str] = {}
    for number, line in enumerate(bundle.read(SUMS).decode().splitlines(), 1):
        found = _LINE.fullmatch(line)
        if found is None or found[2] in sums:
            raise ValueError(f"line {number} is no hash and name of another file")
        sums[found[2]] = found[1]
    return sums


def _unlisted(bundle: ZipFile, sums: Mapping[str, str]) -> Iterator[Fault]:
    there = set(bundle.namelist()) - {SUMS}
    for name in sorted({*sums, CASE} - there):
        yield Fault(name, "is missing")
    for name in sorted(there - set(sums)):
        yield Fault(name, f"is not in {SUMS}")


def _changed(bundle: ZipFile, sums: Mapping[str, str]) -> Iterator[Fault]:
    for name in sorted(set(sums) & set(bundle.namelist())):
        try:
            with bundle.open(name) as inside:
                found = hashlib.file_digest(inside, "sha256").hexdigest()  # type: ignore[arg-type]
        except _BROKEN as error:
            yield Fault(name, f"cannot be read: {error}")
            continue
        if found != sums[name]:
            yield Fault(name, "is not what it was: its SHA-256 is another")
