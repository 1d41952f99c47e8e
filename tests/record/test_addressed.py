"""Whom something was asked of is no part of what was asked."""

import pytest

from dateline.record.addressed import asked


@pytest.mark.parametrize(
    ("cue", "words", "left"),
    [
        ("urged", "the members to vote against the bill", "to vote against the bill"),
        ("asked", "him to “leave at once”", "to “leave at once”"),
        ("calling on", "the Sund harbour office to open its books", "to open its books"),
        ("told", "Vale to stay", "to stay"),
    ],
)
def test_leaves_out_who_was_asked(cue: str, words: str, left: str) -> None:
    assert asked(cue, words) == left


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("called", "the plan to leave a mistake"),
        ("said", "the crews to the north had left"),
        ("asked", "how to vote"),
        ("urged", "to vote against the bill"),
        ("told", "“We want to stay”"),
        ("asked", "the crews, who had come a long way over the winter ice, to stay"),
        ("", "Vale to stay"),
    ],
)
def test_leaves_all_other_words_as_they_are(cue: str, words: str) -> None:
    assert asked(cue, words) == words
