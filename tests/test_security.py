"""Every row of the table of threats has its tests, and they are there."""

import re

import pytest

from tests.program import ROOT

PAGE = ROOT / "SECURITY.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.read_text("utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| from", "|---"))
]
FROM = {
    "a hostile page",
    "a hostile feed",
    "a hostile archive",
    "a hostile case file",
    "a browser on the same machine",
    "other users of a served case",
}
NAMED = re.compile(r"`([\w/.]*)::(\w+)`")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1][:40])
def test_a_threat_has_tests_that_exist(row: list[str]) -> None:
    named = NAMED.findall(row[3])
    assert named
    file = ""
    for path, test in named:
        file = path or file
        assert f"def {test}(" in (ROOT / file).read_text("utf-8"), test


def test_every_door_is_in_the_table() -> None:
    assert {row[0] for row in ROWS} >= FROM
