"""What is said of an engine that is not there, before anything is read."""

import os
import sys

import pytest

from dateline.errors import UsageError
from dateline.execute.frames import frames
from tests import fakes


@pytest.fixture(autouse=True)
def environ(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", dict(os.environ))


@pytest.mark.parametrize("name", ["spark", "ray://", "http://head:1", "head", ""])
def test_refuses_an_engine_that_it_does_not_know(name: str) -> None:
    with pytest.raises(UsageError, match=r"name daft, ray, ray://HOST:PORT or HOST:PORT"):
        frames(name, fakes.stages, 1)


def test_says_how_to_get_an_engine_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "daft", None)
    with pytest.raises(UsageError, match=r'pip install "dateline\[scale\]"'):
        frames("daft", fakes.stages, 1)
