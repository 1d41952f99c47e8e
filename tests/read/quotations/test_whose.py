"""Whose words they are, where grammar knows better than the network."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.quotations.spans import Found
from dateline.read.quotations.whose import whose
from dateline.types.mention import Attribution

Pages = Callable[..., Page]


def named(page: Pages, text: str, source: str | None, cue: str, content: str) -> str:
    """What is left of the source as the network has it; no words for nobody."""

    def place(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    doc = page(text).paragraphs[0].doc
    verb = next(token for token in doc if token.text == cue.rsplit(maxsplit=1)[-1])
    one = Found(place(cue), place(source) if source else None, (place(content),))
    found = whose(verb, one, Attribution.SPEECH, 0)
    return text[slice(*found)] if found else ""


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "left"),
    [
        ("Vale said they go.", None, "said", "they go", "Vale"),
        (
            "Ada Vale (N.-Sund.) said they go.",
            "Ada Vale (N.-Sund",
            "said",
            "they go",
            "Ada Vale (N.-Sund.)",
        ),
        ("Vale was criticized for it.", "Vale", "was criticized", "for it", ""),
        ("It was reported that they go.", "It", "was reported", "that they go", ""),
        (
            "A recording has John Orr saying they go.",
            "A recording",
            "saying",
            "they go",
            "John Orr",
        ),
        (
            "The pact, which most states signed, obligates them to help.",
            "most states",
            "obligates",
            "them to help",
            "The pact, which most states signed",
        ),
        ("The plan appeared to work.", None, "appeared", "The plan appeared", ""),
    ],
)
def test_the_source_is_who_speaks(
    page: Pages, text: str, source: str | None, cue: str, content: str, left: str
) -> None:
    assert named(page, text, source, cue, content) == left
