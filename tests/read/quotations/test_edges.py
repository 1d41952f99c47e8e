"""Where attributed words begin and end, by grammar, on invented sentences."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.quotations.edges import trimmed, whole

Pages = Callable[..., Page]


def cut(page: Pages, text: str, verb: str, content: str) -> str:
    """The content that is left."""
    doc = page(text).paragraphs[0].doc
    cue = next(token for token in doc if token.text == verb)
    start = text.index(content)
    ((first, last),) = trimmed(cue, [(start, start + len(content))], 0)
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "verb", "content", "left"),
    [
        ("Vale told him what to do.", "told", "him what to do", "what to do"),
        ("Vale told Orr that they go.", "told", "Orr that they go", "that they go"),
        (
            "Vale called it “a gamble” on Monday.",
            "called",
            "it “a gamble” on Monday",
            "it “a gamble”",
        ),
    ],
)
def test_what_is_not_said_stays_out(
    page: Pages, text: str, verb: str, content: str, left: str
) -> None:
    assert cut(page, text, verb, content) == left


@pytest.mark.parametrize(
    ("text", "verb", "content"),
    [
        ("Vale said he knew what to do.", "said", "he knew what to do"),
        ("Vale asked Orr to leave.", "asked", "Orr to leave"),
        ("Vale called it “a gamble” for the port.", "called", "it “a gamble” for the port"),
        ("They go on Monday, Vale said.", "said", "They go on Monday"),
        ("Vale said they go on Monday.", "said", "they go on Monday"),
    ],
)
def test_what_may_be_said_stays(page: Pages, text: str, verb: str, content: str) -> None:
    assert cut(page, text, verb, content) == content


def test_the_word_that_begins_a_clause_is_nothing_said(page: Pages) -> None:
    text = "It was on a walk through Ayre on Monday that Ada Vale described the port."
    (paragraph,) = page(text).paragraphs
    verb = next(t for t in paragraph.doc if t.text == "described")
    that, port = text.index("that"), text.index("the port")
    pieces = ((that, that + 4), (port, port + 8))
    assert trimmed(verb, pieces, 0) == ((port, port + 8),)


@pytest.mark.parametrize(
    ("text", "cue", "begins"),
    [
        ("They weren't sure they go.", "t sure", "weren't sure"),
        ("He’s heralded plans.", "s heralded", "’s heralded"),
        ("Vale said they go.", "said", "said"),
    ],
)
def test_a_cue_begins_with_a_word(page: Pages, text: str, cue: str, begins: str) -> None:
    start = text.index(cue)
    first, last = whole(page(text).paragraphs[0].doc, 0, (start, start + len(cue)))
    assert text[first:last] == begins
