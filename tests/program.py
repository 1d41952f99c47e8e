"""The real program in a process of its own, as a user runs it, and what it puts out."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
REPORTS = EXAMPLES / "reports"
SEEDS = ROOT.parent / "shared" / "seeds"
# How `python -c` starts what the `dateline` script starts.
PROGRAM = (sys.executable, "-c", "import sys; from dateline.cli import main; sys.exit(main())")

Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Run:
    """One finished run. Output is bytes: exports are compared byte for byte."""

    code: int
    out: bytes
    err: str


def run(*args: str | Path, cwd: Path | None = None, stdin: bytes = b"", **more: Any) -> Run:
    """Run `dateline ARGS` without colours or terminal."""
    done = subprocess.run(
        [*PROGRAM, *map(str, args)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=environment(),
        timeout=300,
        check=False,
        **more,
    )
    return Run(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


def run_each(commands: Sequence[Sequence[str | Path]]) -> None:
    """Run several commands one after the other in one process, to load the model once."""
    each = [[str(part) for part in command] for command in commands]
    script = f"import sys; from dateline.cli import main\nfor sys.argv[1:] in {each!r}:\n" + (
        "    try: main()\n    except SystemExit: pass\n"
    )
    subprocess.run([sys.executable, "-c", script], env=environment(), check=True, timeout=300)


def environment() -> dict[str, str]:
    """The environment of every run: no colour, a wide page, UTF-8."""
    return {**os.environ, "NO_COLOR": "1", "COLUMNS": "200", "PYTHONUTF8": "1"}


def export(case: str | Path) -> bytes:
    """Return the whole export of a case."""
    done = run("export", case, "--format", "jsonl")
    assert done.code == 0, done.err
    return done.out


@dataclass(frozen=True, slots=True)
class Case:
    """A case that was built for tests: how `add` ended, the export, the articles' texts."""

    path: Path
    added: Run
    entries: Mapping[str, list[Entry]]
    texts: Mapping[str, str]
    articles: Mapping[str, Entry] = field(default_factory=dict)

    def of(self, kind: str) -> list[Entry]:
        """All entries of one kind."""
        return self.entries.get(kind, [])

    def report(self, name: str) -> Entry:
        """The report whose file name begins with `name`."""
        (found,) = [each for each in self.of("report") if each["file"].startswith(name)]
        return found

    def text(self, name: str) -> str:
        """The article text of the report whose file name begins with `name`."""
        return self.texts[self.report(name)["file"]]

    def places(self, name: str, words: str) -> list[tuple[int, int]]:
        """Where `words` stand in a report's article text."""
        return [match.span() for match in re.finditer(re.escape(words), self.text(name))]

    def evidence(self, kind: str | None = None) -> Iterator[Entry]:
        """Every piece of evidence in the export: all objects with start, end and exact."""
        kinds = self.entries if kind is None else (kind,)
        for each in kinds:
            for entry in self.of(each):
                yield from _anchors(entry)

    def covering(self, name: str, words: str) -> list[tuple[Entry, Entry]]:
        """Statements with their wordings that hold `words` of one report."""
        return [
            (statement, wording)
            for statement in self.of("statement")
            for wording in statement["wordings"]
            if wording["file"].startswith(name)
            and any(
                wording["start"] <= start and end <= wording["end"]
                for start, end in self.places(name, words)
            )
        ]

    def names(self, ref: Entry | None) -> set[str]:
        """All names of the party that an entry refers to."""
        if ref is None:
            return set()
        parties = [each for each in self.of("party") if each["id"] == ref.get("party")]
        return {ref["name"], *(alias for each in parties for alias in names_of(each))}


def names_of(party: Entry) -> list[str]:
    """The name and aliases of a party entry."""
    return [party["name"], *party["aliases"]]


def build(case: Path, *paths: Path) -> Case:
    """Add the paths to a new case and read all of it back."""
    added = run("add", case, *paths)
    assert case.exists(), added.err
    entries: dict[str, list[Entry]] = {}
    for entry in lines(export(case)):
        entries.setdefault(entry["kind"], []).append(entry)
    cleaned = run("clean", *paths)
    articles = {entry["file"]: entry for entry in lines(cleaned.out)}
    texts = {file: article["text"] for file, article in articles.items()}
    return Case(case, added, entries, texts, articles)


def closest(found: Sequence[tuple[Entry, Entry]]) -> tuple[Entry, Entry]:
    """The statement with the shortest wording: one may stand inside another's words."""
    return min(found, key=lambda each: int(each[1]["end"]) - int(each[1]["start"]))


def lines(data: bytes) -> list[Entry]:
    """Decode JSON Lines."""
    return [json.loads(line) for line in data.decode().splitlines()]


def says(names: Sequence[str] | set[str], wanted: str) -> bool:
    """Say whether one of the names holds the wanted one, whatever its hyphens and capitals."""
    return any(plain(wanted) in plain(name) for name in names)


def plain(name: str) -> str:
    """A name for comparing: lower case, hyphens and typographic marks levelled."""
    return re.sub(r"[-\s]+", " ", name.replace("’", "'").casefold()).strip()


def _anchors(value: Any, file: str | None = None) -> Iterator[Entry]:
    if isinstance(value, dict):
        file = value.get("file", file)
        if {"start", "end", "exact"} <= value.keys():
            yield {**value, "file": file}
        for each in value.values():
            yield from _anchors(each, file)
    elif isinstance(value, list):
        for each in value:
            yield from _anchors(each, file)
