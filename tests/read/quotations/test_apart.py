"""No character is cue, source and content at once."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ports import Page
from dateline.read.names import NAMES
from dateline.read.quotations import QUOTATIONS
from dateline.read.quotations.apart import apart
from dateline.read.quotations.sheets import Draft, sheet
from dateline.types.reading import Reading

Pages = Callable[..., Page]
Range = tuple[int, int]
TEXT = "All this, Vale said by the door, is a “lost” cause. “We go home,” he said on Monday."
WORDS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)).map(
    lambda one: (one[0], min(one[0] + one[1], len(TEXT)))
)


def overlap(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]


@pytest.mark.parametrize(
    ("cue", "source", "content", "left"),
    [
        ("said", "Vale", "All this, Vale said by the door, is", ["All this", "by the door, is"]),
        ("is", "Vale", "“lost”", ["“lost”"]),
        ("said", "the door", "this, Vale said by the door", ["this, Vale"]),
    ],
)
def test_what_is_cue_or_source_is_not_said(
    page: Pages, cue: str, source: str, content: str, left: list[str]
) -> None:
    def place(words: str) -> Range:
        return TEXT.index(words), TEXT.index(words) + len(words)

    draft = Draft(0, (place(content),), place(cue), place(source))
    made = apart(sheet(page(TEXT), 0, ()), draft)
    assert made
    assert [TEXT[a:b] for a, b in made.content] == left


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_parts_are_in_order_and_share_nothing(page: Pages, data: st.DataObject) -> None:
    content = data.draw(st.lists(WORDS, min_size=1, max_size=2))
    if any(overlap(a, b) for a, b in pairwise(sorted(content))):
        content = content[:1]
    cue, source = data.draw(WORDS), data.draw(st.none() | WORDS)
    draft = Draft(0, tuple(content), cue, None if source and overlap(source, cue) else source)
    made = apart(sheet(page(TEXT), 0, ()), draft)
    if made is None:
        return
    assert all(a[1] <= b[0] for a, b in pairwise(made.content))
    parts = [part for part in (made.cue, made.source) if part]
    assert not any(overlap(part, piece) for part in parts for piece in made.content)


@pytest.mark.parametrize(
    "text",
    [
        "The plan seemed to work, the mayor said.",
        "The club sent out a “call to arms” on Monday.",
        "Mr. Vale appears to have been generous.",
        "He was accused of theft by Ada Orr, a former clerk.",
    ],
)
def test_quotations_share_nothing_with_their_cue(page: Pages, text: str) -> None:
    read = page(text)
    for q in QUOTATIONS.read(read, NAMES.read(read, Reading(read.article))).quotations:
        parts = [(s.start, s.end) for s in (q.cue, q.source) if s]
        pieces = [(c.start, c.end) for c in q.content]
        assert not any(overlap(part, piece) for part in parts for piece in pieces)
