"""PLOVER's contexts by the words of a sentence."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.events.contexts import contexts

Pages = Callable[..., Page]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kenya's ambassador spoke of the missile test.", ["diplomatic", "military"]),
        ("The courts found the dealers guilty of bribery.", ["corruption", "legal"]),
        ("Voters went to the polling stations.", ["election"]),
        ("The hall was full.", []),
    ],
)
def test_words_of_a_sentence_tell_its_contexts(page: Pages, text: str, names: list[str]) -> None:
    (paragraph,) = page(text).paragraphs
    assert [each.name for each in contexts(paragraph.doc)] == names


def test_a_context_says_by_which_words(page: Pages) -> None:
    (paragraph,) = page("The embassy burned; the ambassador fled.").paragraphs
    (found,) = contexts(paragraph.doc, "lead")
    assert found.why == "“embassy”, “ambassador” in the lead"
