"""The plugins of docs/extend.md, installed beside Dateline as any package is."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.program import PROGRAM, ROOT, environment, lines

PAGE = ROOT / "docs" / "extend.md"


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder on the path with the page's code and its entry points."""
    text = PAGE.read_text("utf-8")
    code = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    (points,) = re.findall(r"^```toml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    folder = tmp_path / "site"
    info = folder / "harbour_readers-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: harbour-readers\nVersion: 1.0\n")
    points = points.replace('project.entry-points."', "").replace('"]', "]").replace('"', "")
    (info / "entry_points.txt").write_text(points)
    (folder / "harbour_readers.py").write_text("\n".join(code))
    return folder


def run(installed: Path, *args: str | Path) -> subprocess.CompletedProcess[bytes]:
    path = os.pathsep.join([str(installed), os.environ.get("PYTHONPATH", "")])
    environ = {**environment(), "PYTHONPATH": path}
    return subprocess.run(
        [*PROGRAM, *map(str, args)], env=environ, capture_output=True, check=False
    )


def test_an_installed_reader_reads(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The council passed Resolution 2231 in May.\n")
    done = run(installed, "read", "--plain", tmp_path / "a.txt")
    laws = [each["exact"] for each in lines(done.stdout) if each.get("label") == "LAW"]
    assert "Resolution 2231" in laws


def test_an_installed_source_takes_its_files_in(installed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "wire"
    folder.mkdir()
    (folder / "b.telex").write_text("ZCZC Talks have resumed.\n\nZCZC Talks have ended.\n")
    done = run(installed, "clean", folder)
    assert [each["file"] for each in lines(done.stdout)] == ["b.telex:1", "b.telex:3"]
    assert done.returncode == 1
    assert b"skipped: b.telex:2: an empty line" in done.stderr


def test_doctor_lists_what_is_installed(installed: Path) -> None:
    out = run(installed, "doctor").stdout.decode()
    assert "telex, csv, docx, feed, gzip, html, jsonl, mail" in out
    assert "resolutions" in out
