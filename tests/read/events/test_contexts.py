"""PLOVER's contexts by the words of a sentence, by the act, and by the article."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.events import EVENTS
from dateline.read.events.contexts import contexts, of_act, of_article
from dateline.read.names import NAMES
from dateline.types.coding import Code
from dateline.types.mention import Event, Modality, Part
from dateline.types.reading import Reading
from dateline.types.span import Span

Pages = Callable[..., Page]
HERE = Span(0, 1, "x")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kenya's ambassador spoke of the missile test.", ["diplomatic", "military"]),
        ("The courts found the dealers guilty of bribery.", ["corruption", "legal"]),
        ("Voters went to the polling stations.", ["election"]),
        ("The army sent food aid.", ["humanitarian", "military"]),
        ("They wed after the same-sex marriage bill passed.", ["legislative", "lgbt"]),
        ("The congressional candidates met.", ["election"]),
        ("Officers of military intelligence came.", ["intelligence"]),
    ],
)
def test_words_of_a_sentence_tell_its_contexts(page: Pages, text: str, names: list[str]) -> None:
    (paragraph,) = page(text).paragraphs
    assert [each.name for each in contexts(paragraph.doc)] == names


@pytest.mark.parametrize(
    "text",
    [
        "The hall was full.",
        "According to them, it aided the rest.",
        "Bill Vale left the hall.",
        "The prime minister went to the White House.",
    ],
)
def test_titles_names_and_words_of_another_class_tell_nothing(page: Pages, text: str) -> None:
    (paragraph,) = page(text).paragraphs
    assert contexts(paragraph.doc) == ()


def test_a_context_says_by_which_words(page: Pages) -> None:
    (paragraph,) = page("The embassy burned; the ambassador fled.").paragraphs
    (found,) = contexts(paragraph.doc)
    assert found.why == "“embassy”, “ambassador”"


def _event(kind: str, mode: str | None, *codes: tuple[str | None, str | None]) -> Event:
    parts = tuple(Part(HERE, None, Code(actor, sector, "so")) for actor, sector in codes)
    return Event(HERE, kind, mode, Modality.HAPPENED, parts)


@pytest.mark.parametrize(
    ("event", "names"),
    [
        (_event("CONSULT", None, ("KEN", "GOV"), ("TCD", "GOV")), ["diplomatic"]),
        (_event("REJECT", "meet", ("KEN", None), ("TCD", None)), ["diplomatic"]),
        (_event("ASSAULT", "aerial", ("KEN", None)), ["military"]),
        (_event("ASSAULT", None, ("KEN", "MIL")), ["military"]),
        (_event("ACCUSE", "investigate", ("KEN", "JUD")), ["legal"]),
        (_event("CONSULT", None, ("KEN", "GOV"), ("KEN", "LEG")), []),
        (_event("CONSULT", None, ("KEN", "GOV"), ("NGO", None)), []),
        (_event("REJECT", "meet", ("KEN", "GOV")), []),
        (_event("CONSULT", "visit", ("KEN", "MIL")), []),
    ],
)
def test_an_act_tells_contexts_by_its_mode_and_parties(event: Event, names: list[str]) -> None:
    assert [each.name for each in of_act(event)] == names


def test_an_article_tells_what_a_quarter_of_its_sentences_tell(page: Pages) -> None:
    (paragraph,) = page(
        "The vote was on Monday. An election costs much. It rained. The court sat. Voters came."
    ).paragraphs
    (found,) = of_article(paragraph.doc.sents)
    assert (found.name, found.why) == ("election", "told by 2 of the article's 5 sentences")


def test_an_event_that_nothing_near_tells_has_the_contexts_of_its_article(page: Pages) -> None:
    read = page(
        "An election is near in Kenya.",
        "Voters queue in Nairobi.",
        "Chad criticized Kenya.",
    )
    found = NAMES.read(read, Reading(read.article))
    (event,) = (e for e in EVENTS.read(read, found).events if e.type == "ACCUSE")
    assert [each.name for each in event.contexts] == ["election"]
