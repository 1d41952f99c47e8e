"""The time of speaking, and times that only the words attributed tell of."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.names import NAMES
from dateline.read.quotations import QUOTATIONS
from dateline.read.times import TIMES
from dateline.types.reading import Reading

Pages = Callable[..., Page]


def moments(page: Page) -> list[str | None]:
    reading = QUOTATIONS.read(page, TIMES.read(page, NAMES.read(page, Reading(page.article))))
    return [q.when.span.exact if q.when else None for q in reading.quotations]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("John Orr said on Monday that they left on Sunday.", "Monday"),
        ("John Orr said in a statement late Friday that they had left.", "late Friday"),
        ("On Friday, John Orr said that they had left.", "Friday"),
        ("“We go,” John Orr said Friday.", "Friday"),
        ("John Orr called Ada Vale on Monday to say that they had left.", "Monday"),
    ],
)
def test_the_time_of_speaking_hangs_on_the_cue(page: Pages, text: str, when: str) -> None:
    assert moments(page(text))[0] == when


@pytest.mark.parametrize(
    "text",
    [
        "John Orr said that they had left on Sunday.",
        "John Orr accused Ada Vale of lying, recalling the “shameful” war lost four years ago.",
        "John Orr, who arrived on Monday, said that they had left.",
    ],
)
def test_a_time_in_the_words_told_is_no_time_of_speaking(page: Pages, text: str) -> None:
    assert set(moments(page(text))) == {None}
