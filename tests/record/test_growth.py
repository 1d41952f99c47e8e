"""Time to build grows about with the size of the case, on articles made to be slow."""

import pytest

from dateline.record.build import build
from dateline.types.mention import (
    Actor,
    Attribution,
    Event,
    Figure,
    Hedge,
    Modality,
    Mode,
    Name,
    Part,
    PartyKind,
    Quotation,
    Time,
    TimeType,
)
from dateline.types.reading import Reading
from dateline.types.span import Span
from tests.growth import Work, assert_linear
from tests.record.making import ADA, NORLAND, Draft, resolve

LINES = {
    "one line again and again": "On Thursday Ada Vale said 12 boats would leave",
    "sentences": "On Thursday, Ada Vale called Bo Lind. She said 12 boats would leave.",
}


def crowded(line: str, count: int) -> Reading:
    """An article of `count` such lines, each with a name, a time, a quotation and a figure."""
    reading = Draft("a.txt", "\n\n".join([line] * count), "2031-05-09").reading()
    size = len(line) + 2

    def spans(words: str) -> list[Span]:
        at = line.index(words)
        return [Span(n * size + at, n * size + at + len(words), words) for n in range(count)]

    days, people, boats = spans("Thursday"), spans("Ada Vale"), spans("12 boats")
    times = [Time(one, TimeType.DATE, "XXXX-WXX-4", None, "weekday:4:past") for one in days]
    told = spans("12 boats would leave")
    return Reading(
        reading.article,
        names=tuple(Name(one, "PERSON", ADA) for one in people),
        times=tuple(times),
        quotations=tuple(
            Quotation(one, (one,), Mode.INDIRECT, Attribution.SPEECH, speaker=ADA) for one in told
        ),
        figures=tuple(
            Figure(one, 12, None, None, Hedge.EXACT, None, "boats", "boat", "Norland", "Bay")
            for one in boats
        ),
        events=tuple(
            Event(one, "RETREAT", None, Modality.PLANNED, (Part(one, NORLAND),)) for one in told
        ),
    )


@pytest.mark.slow
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_time_grows_with_the_lines_of_an_article(line: str) -> None:
    def prepare(size: int) -> Work:
        reading = crowded(line, size)
        return lambda: build([reading], resolve)

    assert_linear(prepare, 120)


def test_counts_an_actor_of_an_unknown_sort_only_where_it_speaks() -> None:
    odd = Actor("Vale", PartyKind.UNKNOWN)
    named = Draft("a.txt", "Vale spoke.").name("Vale", odd).reading()
    assert build([named], resolve).parties == ()
