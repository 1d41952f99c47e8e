"""BASIL as a case: each article is its title, an empty line and its text; gold counts in that.

`case(root, numbers)` reads the articles of these numbers (0 is the first line) and builds a record.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dateline.app import settings, stages
from dateline.pipeline import work
from dateline.ports import Kept
from dateline.read.times import resolve
from dateline.record.build import build
from dateline.types.record import Record
from dateline.types.report import Declared, Report


@dataclass(frozen=True, slots=True)
class Case:
    """A record, and the number of each report's article."""

    record: Record
    numbers: dict[str, int]


def case(root: Path, numbers: Collection[int]) -> Case | None:
    """Read and build; None where the texts are missing."""
    path = root / "stories" / "basil" / "articles.jsonl"
    if not path.exists():
        return None
    lines = path.read_text("utf-8").splitlines()
    reports = {_report(lines[number], number): number for number in sorted(numbers)}
    done = work(list(reports), stages(settings()))
    read = [one.reading for one in done if isinstance(one, Kept)]
    read.sort(key=lambda one: one.article.report)
    return Case(build(read, resolve), {report.id: number for report, number in reports.items()})


def _report(line: str, number: int) -> Report:
    row = json.loads(line)
    data = f"{row['title']}\n\n{row['text']}".encode()
    declared = Declared(outlet=row["outlet"], published=row["published"])
    identity = sha256(data).hexdigest()
    return Report(identity, f"basil-{number}", data, "text/plain", declared)
