"""The commands in README.md and docs/ do what the pages say.

    ```console          each line that begins with "$ " is run and must end with 0 or 1
    ```console output   what it prints must be what the page shows; … stands for anything
    ```python           is run as it stands

A page's blocks share a folder, with the corpus in it as `examples/`. `make` and `pip` lines are
not run, but the make target must be there.
"""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.program import EXAMPLES, PROGRAM, ROOT, environment

PAGES = sorted([ROOT / "README.md", EXAMPLES / "README.md", *(ROOT / "docs").rglob("*.md")])
BLOCK = re.compile(r"^```(console output|console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")
NOT_RUN = ("make", "pip", "git", "cd", "source", "uv", ".venv/bin/pip")
# add says with 1 that a report was skipped, as the French one of the corpus is.
FINE = {0, 1}


@dataclass(frozen=True, slots=True)
class Step:
    """One command of a block, and the lines that the page shows below it."""

    command: str
    shown: list[str]


def blocks(page: Path) -> list[tuple[str, str]]:
    return BLOCK.findall(page.read_text("utf-8"))


def steps(block: str) -> list[Step]:
    found: list[Step] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append(Step(line[2:], []))
        elif found:
            found[-1].shown.append(line)
    return found


def runnable(page: Path) -> bool:
    return any(
        kind == "python" or any(runs(step) for step in steps(text)) for kind, text in blocks(page)
    )


def runs(step: Step) -> bool:
    return step.command.split()[0] not in NOT_RUN


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a `dateline` that starts this installation's."""
    folder = tmp_path_factory.mktemp("bin")
    (folder / "dateline").write_text(f"#!/bin/sh\nexec {PROGRAM[0]} -c '{PROGRAM[2]}' \"$@\"\n")
    (folder / "dateline").chmod(0o755)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("page", [page for page in PAGES if runnable(page)], ids=name)
def test_commands_of_a_page_run(page: Path, programs: Path, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    for kind, text in blocks(page):
        if kind == "python":
            done = shell(f"{sys.executable} -", tmp_path, programs, text)
            assert done.returncode == 0, done.stderr
            continue
        for step in filter(runs, steps(text)):
            done = shell(step.command, tmp_path, programs)
            assert done.returncode in FINE, f"$ {step.command}\n{done.stderr}"
            if kind == "console output":
                assert matches(step.shown, done.stdout + done.stderr), done.stdout + done.stderr


def shell(
    command: str, folder: Path, programs: Path, given: str = ""
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        shell=True,
        cwd=folder,
        input=given,
        env={**environment(), "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def matches(shown: list[str], found: str) -> bool:
    """Say whether the lines shown come in this order in what was printed."""
    lines = iter(line.rstrip() for line in found.splitlines())
    wanted = [pattern(line) for line in shown if line.strip(" …")]
    return all(any(each.fullmatch(line) for line in lines) for each in wanted)


def pattern(line: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(part) for part in line.rstrip().split("…")))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_make_targets_of_a_page_exist(page: Path) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    asked = [
        step.command.split()[1]
        for kind, text in blocks(page)
        if kind != "python"
        for step in steps(text)
        if step.command.startswith("make ")
    ]
    assert set(asked) <= set(targets)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    assert not [link for link in LINK.findall(text) if not (page.parent / link).exists()]


def test_every_page_is_on_the_map() -> None:
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    pages = [page.relative_to(ROOT / "docs") for page in (ROOT / "docs").rglob("*.md")]
    assert not [page for page in pages if str(page) != "index.md" and f"({page})" not in index]


def test_every_dependency_has_its_reason() -> None:
    text = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    named = re.findall(r'^    "([a-z0-9-]+)[=><]', project, re.MULTILINE)
    named += [
        n
        for row in re.findall(r"^(?:test|check) = \[(.*)\]$", project, re.MULTILINE)
        for n in re.findall(r'"([a-z0-9-]+)', row)
    ]
    assert len(named) > 10
    assert not [each for each in named if f"| {each} |" not in text]
