"""Stretches between quotation marks: every kind of mark, broken ones, stray ones."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.quotations.marks import stretches
from tests.growth import assert_linear


def found(text: str) -> list[str]:
    return [text[s.start : s.end] for s in stretches(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We go,” he said. “Now.”", ["“We go,”", "“Now.”"]),
        ('"We go," he said.', ['"We go,"']),
        ("''We go,'' he said.", ["''We go,''"]),
        ("``We go,'' he said.", ["``We go,''"]),
        ("«We go», he said.", ["«We go»"]),
        ("‘We go,’ he said.", ["‘We go,’"]),
        ("‘We don’t go,’ he said.", ["‘We don’t go,’"]),
        ("“He said ‘no’,” she said.", ["“He said ‘no’,”"]),
        ("“We go. He left.", ["“We go. He left."]),
        ("(“We go”)", ["“We go”"]),
        ("”We go,” he said.", ["”We go,”"]),
        ("»We go«, he said.", ["»We go«"]),
    ],
)
def test_finds_quoted_stretches(text: str, quoted: list[str]) -> None:
    assert found(text) == quoted


@pytest.mark.parametrize(
    "text", ["It’s Vale’s.", "the soldiers' boots", 'a 3" pipe', "rock ’n’ roll", "no marks", ""]
)
def test_leaves_apostrophes_and_inches(text: str) -> None:
    assert found(text) == []


def test_tells_which_stretch_was_never_closed() -> None:
    assert [s.closed for s in stretches("“We go,” he said. “Now")] == [True, False]


@given(st.text(alphabet="“”\"'‘’`«» aZ.,\n", max_size=60))
def test_stretches_are_in_order_and_apart(text: str) -> None:
    spans = [(s.start, s.end) for s in stretches(text)]
    assert all(start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@pytest.mark.parametrize("text", ['"', "“", "' a", "''", "‘a", "s' "])
def test_time_grows_as_the_text_does(text: str) -> None:
    assert_linear(lambda size: lambda: stretches(text * size), 5_000)
