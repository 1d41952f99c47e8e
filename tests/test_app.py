"""Wiring: settings, the model, the case."""

from pathlib import Path

import pytest

from dateline import app
from dateline.clean.extracted import Way
from dateline.errors import ModelError, NotFoundError, UsageError


def test_reads_the_model_from_the_environment() -> None:
    assert app.settings({"DATELINE_MODEL": "en_core_web_lg"}).model == "en_core_web_lg"
    assert app.settings({}).model == app.MODEL
    assert app.settings({"DATELINE_MODEL": ""}).model == app.MODEL


def test_reads_the_way_with_pages_from_the_environment() -> None:
    assert app.settings({"DATELINE_PAGES": "quick"}).pages is Way.QUICK
    assert app.settings({}).pages is Way.CAREFUL
    with pytest.raises(UsageError, match="careful or quick"):
        app.settings({"DATELINE_PAGES": "hasty"})


def test_a_case_cleaned_the_other_way_is_read_again() -> None:
    careful, quick = (app.stages(app.Settings(pages=way)).fingerprint() for way in Way)
    assert careful != quick


def test_refuses_a_case_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="there is no case at"):
        app.open_case(tmp_path / "none.dateline")


def test_says_when_the_model_is_missing() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        app.model(app.Settings("no_such_model"))


def test_the_fingerprint_names_code_and_model_and_no_version() -> None:
    fingerprint = app.stages(app.Settings()).fingerprint()
    assert fingerprint.startswith("code ")
    assert app.MODEL in fingerprint
    assert "dateline" not in fingerprint
