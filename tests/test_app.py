"""Wiring: settings, the model, the case."""

from pathlib import Path

import pytest

from dateline import app
from dateline.errors import ModelError, NotFoundError


def test_reads_the_model_from_the_environment() -> None:
    assert app.settings({"DATELINE_MODEL": "en_core_web_lg"}).model == "en_core_web_lg"
    assert app.settings({}).model == app.MODEL
    assert app.settings({"DATELINE_MODEL": ""}).model == app.MODEL


def test_refuses_a_case_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="there is no case at"):
        app.open_case(tmp_path / "none.dateline")


def test_says_when_the_model_is_missing() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        app.model(app.Settings("no_such_model"))


def test_the_fingerprint_names_version_code_and_model() -> None:
    fingerprint = app.stages(app.Settings()).fingerprint()
    assert fingerprint.startswith("dateline 0.")
    assert ", code " in fingerprint
    assert app.MODEL in fingerprint
