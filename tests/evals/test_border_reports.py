"""Acts of whole reports against what was coded of them: what counts, and what neither way."""

import pytest

from dateline.types.mention import Event, Modality
from dateline.types.span import Span
from evals.border_reports import Counts, count

ACTS = [[10, 15, "REQUEST", "happened"], [40, 47, "?", None]]


def _event(start: int, type_: str) -> Event:
    span = Span(start, start + 5, "asked")
    return Event(span, type_, None, Modality.HAPPENED, (), (), None)


@pytest.mark.parametrize(
    ("events", "counts"),
    [
        ([], Counts(coded=1)),
        ([_event(12, "REQUEST")], Counts(coded=1, found=1, said=1, right=1)),
        ([_event(12, "REJECT")], Counts(coded=1, said=1)),  # the right place, another type
        ([_event(70, "RETREAT")], Counts(coded=1, said=1)),  # where nothing was coded
        ([_event(42, "REJECT")], Counts(coded=1)),  # what the coder left open
        ([_event(70, "CONSULT")], Counts(coded=1)),  # none of the four
    ],
)
def test_counts_what_was_coded_and_leaves_out_what_was_open(
    events: list[Event], counts: Counts
) -> None:
    assert count(ACTS, events) == counts
