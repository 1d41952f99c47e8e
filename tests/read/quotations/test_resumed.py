"""Where the reporter's own words begin again, on invented sentences."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.quotations.resumed import resumed

Pages = Callable[..., Page]


def cut(page: Pages, text: str, verb: str) -> str:
    """What is left of all that stands behind the cue."""
    doc = page(text).paragraphs[0].doc
    cue = next(token for token in doc if token.text == verb)
    return doc[cue.i + 1 : resumed(cue, cue.i + 1, len(doc) - 1)].text


@pytest.mark.parametrize(
    ("text", "verb", "said"),
    [
        (
            "The group complained that the taxes are too high, but many companies pay none.",
            "complained",
            "that the taxes are too high",
        ),
        (
            "After she learned that the bridge was closed, she left the town.",
            "learned",
            "that the bridge was closed",
        ),
        (
            "Orr dismissed the cover as “partial,” meaning few would gain.",
            "dismissed",
            'the cover as "partial,"',
        ),
    ],
)
def test_stops_where_the_reporter_goes_on(page: Pages, text: str, verb: str, said: str) -> None:
    assert cut(page, text, verb) == said


@pytest.mark.parametrize(
    ("text", "verb", "said"),
    [
        (
            "Vale said the town is poor, and the roads are bad.",
            "said",
            "the town is poor, and the roads are bad",
        ),
        ("Vale said it is bad but not lost.", "said", "it is bad but not lost"),
        (
            "As Vale said in May, the bridge would be closed.",
            "said",
            "in May, the bridge would be closed",
        ),
    ],
)
def test_goes_on_where_grammar_does_not_tell(page: Pages, text: str, verb: str, said: str) -> None:
    assert cut(page, text, verb) == said
