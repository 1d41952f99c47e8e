"""Which words tell where an act was."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.events import EVENTS
from dateline.read.names import NAMES
from dateline.types.reading import Reading

Pages = Callable[..., Page]


def _where(page: Page, type_: str) -> list[str | None]:
    found = NAMES.read(page, Reading(page.article))
    events = (event for event in EVENTS.read(page, found).events if event.type == type_)
    return [event.where.span.exact if event.where else None for event in events]


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        ("In Nairobi, police arrested two editors.", "COERCE", "Nairobi"),
        ("Kenya arrested two soldiers in a hospital near Nairobi.", "COERCE", "Nairobi"),
        ("Kenya arrested two soldiers in the city of Nairobi.", "COERCE", "Nairobi"),
        ("Kenyan warplanes struck two rebel bases in southern Chad.", "ASSAULT", "southern Chad"),
        ("Kenya freed two French hostages from a prison in Lima.", "RETREAT", "Lima"),
        ("Soldiers raided the offices of a newspaper in Nairobi.", "ASSAULT", "Nairobi"),
        ("Three police officers were shot in the Kenyan capital.", "ASSAULT", "the Kenyan capital"),
        ("Kenya withdrew its troops from Mali.", "RETREAT", "Mali"),
        ("The museum in Oslo returned a bronze to Libya.", "RETREAT", "Oslo"),
        ("Kenya launched an invasion of Chad.", "ASSAULT", "Chad"),
        ("The army of Kenya invaded the north of Chad.", "ASSAULT", "Chad"),
        ("The president of Kenya visited Chad.", "CONSULT", "Chad"),
        ("Speaking in Paris, the president of Chad condemned Kenya.", "ACCUSE", "Paris"),
        ("The president of Kenya went to Oslo to meet the president of Chad.", "CONSULT", "Oslo"),
        ("Women of the opposition marched through Lima.", "PROTEST", "Lima"),
    ],
)
def test_a_place_is_told_by_the_clause_or_by_what_was_done(
    page: Pages, text: str, type_: str, place: str
) -> None:
    assert set(_where(page(text), type_)) == {place}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Kenya condemned the attack by Chad in Paris.", "ACCUSE"),
        ("The presidents of Chad and Kenya will discuss the war in Syria.", "AGREE"),
        ("Police arrested members of the government of Chad.", "COERCE"),
        ("Kenya attacked the embassy of Chad.", "ASSAULT"),
        ("Chad arrested two soldiers at the Kenya embassy.", "COERCE"),
        ("Kenya attacked Chad.", "ASSAULT"),
    ],
)
def test_who_acts_or_owns_and_what_is_spoken_of_are_no_places(
    page: Pages, text: str, type_: str
) -> None:
    assert set(_where(page(text), type_)) == {None}
