"""The sector of a party by its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.events.sectors import sector, split


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("the foreign ministry", "GOV"),
        ("rebel leaders", "REB"),
        ("head of the army", "MIL"),
        ("the chief of staff", "GOV"),
        ("the president of the company", "BUS"),
        ("the president's office", "GOV"),
        ("police officers in the harbour", "COP"),
        ("a spokeswoman for the supreme court", "JUD"),
        ("members of parliament", "LEG"),
        ("a group of protesters", "OPP"),
        ("asylum-seekers", "REF"),
        ("government forces", "MIL"),
        ("opposition fighters", "REB"),
        ("unknown gunmen", "UAF"),
        ("dock workers", "LAB"),
        ("the former defence minister", "ELI"),
        ("nine ex-ministers", "ELI"),
        ("reporters", "JRN"),
        ("surgeons", "MED"),
    ],
)
def test_the_last_word_that_tells_a_sector_decides(words: str, code: str) -> None:
    found = sector(split(words))
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("words", ["the group", "Ada Vale", "a general strike", "the harbour", ""])
def test_leaves_words_that_tell_none(words: str) -> None:
    found = sector(split(words))
    assert found is None or found.code is None


def test_people_are_civilians_only_as_the_last_word() -> None:
    people, council = sector(["people"]), sector(["people", "council"])
    assert people is not None
    assert people.code == "CVL"
    assert council is None or council.code is None


@given(st.text(max_size=200))
def test_any_text_has_a_sector_or_none(text: str) -> None:
    found = sector(split(text))
    assert found is None or found.code is None or len(found.code) == 3
