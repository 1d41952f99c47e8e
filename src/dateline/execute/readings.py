"""Reports to a table of readings, part by part, and back into a case without reading again.

    write(reports, "day.parquet", executor, made_by)
        day.parquet/00000-3f9a0c1be27d.parquet    1,024 reports with what was read of each
        day.parquet/00001-b81c77f0a9d2.parquet    …

A part is named by what it was made from: its reports, and the code and model that read them. It
appears whole or not at all. A run that was killed goes on behind the parts that are there; all
executors write the same bytes.
"""

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any

import msgspec

from ..errors import UsageError
from ..export.extras import need
from ..pipeline import BATCH, batches
from ..ports import Executor, Kept
from ..types.reading import Reading
from ..types.report import Declared, Outcome, Receipt, Report
from . import tables
from .packed import Results, packed

PART = 1024  # reports; some 20 MB of readings

REPORT = ("id", "file", "data", "media", "charset", "raw")
COLUMNS = (*REPORT, *tables.DECLARED)
READ = ("reading", "reason", "made_by")
_BINARY = frozenset({"data", "raw"})
# Arrow ends "Bucket 'x' not found" with this and the name of an option of its own.
_TO_PROGRAMMERS = ". To create buckets"

_readings: msgspec.json.Decoder[Reading] = msgspec.json.Decoder(Reading)


@dataclass(slots=True)
class _Part:
    """A part under way: its name, its reports, and the results that are to come."""

    name: str
    reports: list[Report]
    coming: list[Callable[[], Results]]


def write(
    reports: Iterable[Report], table: str, executor: Executor, made_by: str
) -> Iterator[tuple[Report, Kept | Receipt | None]]:
    """Read reports into a table; yield each once its part is there, None if it was before.

    Raises UsageError where the table cannot be written.
    """
    folder = _Folder.at(table)
    waiting: deque[_Part] = deque()
    coming = iter(reports)
    for number, some in enumerate(iter(lambda: list(islice(coming, PART)), [])):
        part = _Part(_name(number, some, made_by), some, [])
        if not folder.has(part.name):
            part.coming = [executor.start(batch) for batch in batches(some)]
        waiting.append(part)
        while sum(len(each.coming) for each in waiting) > max(executor.ahead, PART // BATCH):
            yield from _finished(waiting.popleft(), folder, made_by)
    for part in waiting:
        yield from _finished(part, folder, made_by)
    folder.tidy()


def read(table: str) -> Iterator[tuple[Report, Kept | Receipt, str]]:
    """The reports of a table of readings, what became of each, and the code that read it."""
    for row in tables.rows(table, (*REPORT, *READ), tables.DECLARED):
        declared = Declared(**{name: row.get(name) for name in tables.DECLARED})
        report = Report(**{name: row[name] for name in REPORT}, declared=declared)
        yield report, _result(report, row["reading"], row["reason"]), row["made_by"]


def _result(report: Report, reading: str | None, reason: str) -> Kept | Receipt:
    if reading is None:
        return Receipt(report.file, Outcome.FAILED, reason, report.id)
    return Kept(report, _readings.decode(reading))


def _name(number: int, reports: Sequence[Report], made_by: str) -> str:
    digest = hashlib.sha256(made_by.encode() + b"\0" + packed(reports))
    return f"{number:05}-{digest.hexdigest()[:12]}{tables.SUFFIX}"


def _finished(
    part: _Part, folder: "_Folder", made_by: str
) -> Iterator[tuple[Report, Kept | Receipt | None]]:
    if not part.coming:
        folder.kept.add(part.name)
        yield from ((report, None) for report in part.reports)
        return
    results = [one for result in part.coming for one in result()]
    folder.put(part.name, _arrow(part.reports, results, made_by))
    yield from zip(part.reports, results, strict=True)


def _arrow(reports: Sequence[Report], results: Sequence[Kept | Receipt], made_by: str) -> Any:
    """A part as an Arrow table."""
    arrow = need("pyarrow", "scale")
    found: dict[str, Any] = {name: [] for name in (*COLUMNS, *READ)}
    for report, result in zip(reports, results, strict=True):
        body, reason = _columns(result)
        row = {
            **{name: getattr(report, name) for name in REPORT},
            **{name: getattr(report.declared, name) for name in tables.DECLARED},
            "reading": body,
            "reason": reason,
            "made_by": made_by,
        }
        for name, value in row.items():
            found[name].append(value)
    types = {name: arrow.binary() if name in _BINARY else arrow.string() for name in found}
    return arrow.table(found, schema=arrow.schema(list(types.items())))


def _columns(result: Kept | Receipt) -> tuple[str | None, str]:
    if isinstance(result, Receipt):
        return None, result.reason
    return msgspec.json.encode(result.reading).decode(), ""


@dataclass(slots=True)
class _Folder:
    """Where the parts go; `kept` are those of this run."""

    system: Any
    path: str
    before: frozenset[str]
    kept: set[str]

    @classmethod
    def at(cls, table: str) -> "_Folder":
        """The folder of a table, made if there is none; raises UsageError."""
        try:
            system, path = tables.place(table)
            system.create_dir(path, recursive=True)
            names = (file.removeprefix(f"{path}/") for file in tables.files(system, path) or ())
            return cls(system, path, frozenset(names), set())
        except OSError as error:
            said = str(error).partition(_TO_PROGRAMMERS)[0]
            raise UsageError(f"{table} cannot be written: {said}") from error

    def has(self, name: str) -> bool:
        """Say whether a part was there before."""
        return name in self.before

    def put(self, name: str, part: Any) -> None:
        """Write a part under another name, and move it to its own when it is whole."""
        parquet = need("pyarrow.parquet", "scale")
        file = f"{self.path}/{name}"
        try:
            with self.system.open_output_stream(f"{file}.part") as stream:
                parquet.write_table(part, stream, compression="zstd")
            self.system.move(f"{file}.part", file)
        except OSError as error:
            raise UsageError(f"{file} cannot be written: {error}") from error
        self.kept.add(name)

    def tidy(self) -> None:
        """Remove the parts of other reports or other code."""
        for name in self.before - self.kept:
            with suppress(FileNotFoundError):
                self.system.delete_file(f"{self.path}/{name}")
