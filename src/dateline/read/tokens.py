"""Finds the tokens of a parse that have one of some words, without a loop over all tokens.

    where(doc, "LEMMA", frozenset({"say", "tell"}))  ->  [3, 17]

Reading attributes token by token takes longer than all rules together; spaCy's arrays hold
each string as a hash, so one look at the array does.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Doc

Attribute = Literal["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP"]


def where(doc: "Doc", attribute: Attribute, strings: frozenset[str]) -> list[int]:
    """Return the indices of the tokens whose `attribute` is one of `strings`, in order."""
    if not strings:
        return []
    hashes = _hashes(strings)
    return [i for i, value in enumerate(doc.to_array(attribute).tolist()) if value in hashes]


@lru_cache(maxsize=64)
def _hashes(strings: frozenset[str]) -> frozenset[int]:
    from spacy.strings import get_string_id  # noqa: PLC0415  loaded with the model, not before

    return frozenset(get_string_id(s) for s in strings)
