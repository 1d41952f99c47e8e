"""The words around a number."""

import pytest

from dateline.record.surroundings import around


def words(text: str, number: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    start = text.index(number)
    found = around(text, start, start + len(number))
    return found.before, found.after


@pytest.mark.parametrize(
    ("text", "number", "before", "after"),
    [
        ("The harbour fund grew. They took $36 million from the dredging budget. It fell.", "$36",
         ("took",), ("mill", "dredg", "budget")),
        ("killing 12 guards and wounding 30 sailors", "30", ("guard", "wound"), ("sailor",)),
        ("In the south, ferries number 40", "40", ("south", "ferr", "number"), ()),
    ],
)  # fmt: skip
def test_takes_the_words_up_to_the_next_number_or_sentence(
    text: str, number: str, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    assert words(text, number) == (before, after)


def test_cuts_no_word_in_two() -> None:
    text = "x" * 200 + " harbours 40 " + "y" * 200
    assert words(text, "40") == (("harbour",), ())
