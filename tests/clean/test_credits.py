"""Agencies and outlets that an article names as the source of its text."""

import pytest

from dateline.clean.credits import credited
from dateline.types.article import Zone, ZoneKind


def names(text: str, kind: ZoneKind = ZoneKind.BODY) -> list[str]:
    found = credited(text, [Zone(kind, 0, len(text))])
    for one in found:
        assert text[one.span.start : one.span.end] == one.span.exact
    return [one.agency for one in found]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("The crews had left, Vale told CNN.", ["CNN"]),
        ("Vale said Sunday on CBS that the crews had left.", ["CBS"]),
        ("“They left,” she said on NBC’s “Morning in Ayre.”", ["NBC"]),
        ("In a CBS News interview she spoke of boats.", ["CBS"]),
        ("BBC News released excerpts on Sunday.", ["BBC"]),
        ("They cannot rely on it, she told the Harbour newspaper group.", ["Harbour"]),
        ("The state NPA news agency quoted a captain.", ["NPA"]),
    ],
)
def test_knows_whom_words_were_told(text: str, agencies: list[str]) -> None:
    assert names(text) == agencies


@pytest.mark.parametrize(
    "text",
    [
        "She told a Norland newspaper group that they had left.",
        "A CNN cameraman was hurt at the gate.",
        "Vale attacked NBC for its manners.",
        "She told the harbour newspaper that they had left.",
    ],
)
def test_takes_no_mere_mention_for_a_credit(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("© 2031 The Associated Press. All rights reserved.", ["Associated Press"]),
        ("Copyright 2031 by Reuters", ["Reuters"]),
        ("Copyright 2031 Bay Courier. The AP is not to blame.", []),
    ],
)
def test_reads_the_line_of_rights(line: str, agencies: list[str]) -> None:
    assert names(line, ZoneKind.FURNITURE) == agencies
