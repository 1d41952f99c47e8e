"""A case file with the invented record, and a way to run a command on it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli.root import app
from dateline.store.sqlite import SqliteStore
from tests import invented
from tests.cli.runner import Run, Runner


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case with the invented reports and record."""
    path = tmp_path / "harbour.dateline"
    store = SqliteStore.open(path)
    store.keep(invented.kept(), invented.receipts())
    store.readings()
    store.save(invented.record())
    store.close()
    return path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runner:
    """Run a command in a folder of its own, without colour, 120 columns wide."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.chdir(tmp_path)

    def call(*args: str | Path) -> Run:
        result = CliRunner().invoke(app, [str(arg) for arg in args])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Run(result.exit_code, result.stdout, result.stderr)

    return call
