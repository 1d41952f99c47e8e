"""Help: quick, complete, with an example for each command."""

import subprocess
import sys

import pytest

from dateline.cli.root import COMMANDS
from tests.cli.runner import Runner

NAMES = [command.__name__ for command in COMMANDS]
# What makes start-up slow: a command imports these when it needs them.
HEAVY = {"spacy", "sqlalchemy", "alembic", "trafilatura", "numpy", "msgspec", "lxml"}


@pytest.mark.parametrize("name", NAMES)
def test_each_command_shows_an_example(run: Runner, name: str) -> None:
    done = run(name, "--help")
    assert done.code == 0
    assert f"Example: dateline {name}" in done.out


def test_help_lists_every_command(run: Runner) -> None:
    out = run("--help").out
    assert all(f"\n  {name} " in out for name in NAMES)


def test_starting_imports_nothing_heavy() -> None:
    script = "import sys, dateline.cli.root; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    assert not HEAVY & set(done.stdout.split())


def test_version_is_printed(run: Runner) -> None:
    assert run("--version").out.startswith("dateline 0.")


@pytest.mark.parametrize("args", [("nonsense",), ("add",), ("show", "x"), ("figures", "x", "--zz")])
def test_wrong_usage_ends_with_two(run: Runner, args: tuple[str, ...]) -> None:
    assert run(*args).code == 2
