"""Tells nouns that name whoever can act from nouns that name things.

    "the regulator banned", "two MPs urged", "shopkeepers protested"    persons and bodies
    "the storm banned", "the sanction urged"                            things

By three tables (`roles.tsv`, `people.tsv`, `beings.tsv`), and by how a noun is made. Not read
yet: nouns outside the tables whose form tells nothing ("the top dog").
"""

from functools import cache
from types import MappingProxyType
from typing import Final

from spacy.tokens import Token

from ..actors.tables import roles
from ..figures.tables import people
from ..rows import rows
from ..tree import children
from .surnames import is_agent, is_surname

# Few things end like these, as "-er" does: "shipowner", "economist", "technocrat", "fireman".
_MADE: Final = (
    "maker keeper holder owner worker leader player fighter writer dealer seeker goer monger"
    " ologist ocrat woman women person".split()
)
# These act where the words say of what kind they are: "the prison service", "the governing body".
_SPECIFIED: Final = frozenset({"service", "body"})
_KINDS: Final = frozenset({"compound", "amod", "nmod"})
_NUMBERS: Final = frozenset({"thousands", "hundreds", "dozens", "scores"})
_LONGEST: Final = 6  # letters of an abbreviation in the plural: "MPs", "MLAs"


def being(token: Token) -> str:
    """Return what a noun names, "person" or "body", "" for a thing."""
    lemma = token.lemma_.lower()
    role = roles().get(lemma) or roles().get(token.lower_)
    if role is not None:
        return "person" if role in {"person", "office", "speaks"} else "body"
    if lemma in people() or _is_counted(token):
        return "person"
    if lemma in _SPECIFIED and any(c.dep_ in _KINDS and c.i < token.i for c in children(token)):
        return "body"
    known = _beings().get(lemma) or ("person" if _is_made(token) else "")
    return known or ("person" if is_surname(token) or is_agent(token) else "")


def _is_counted(token: Token) -> bool:
    """Say whether a word stands for people: "thousands marched", "those who fled".

    Not "thousands of votes".
    """
    if token.lower_ == "those":
        return any(child.dep_ == "relcl" for child in children(token))
    several = token.lower_ in _NUMBERS and token.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj"}
    return several and not any(child.dep_ == "prep" for child in children(token))


def _is_made(token: Token) -> bool:
    if token.pos_ not in {"NOUN", "PROPN"}:
        return False
    lemma, text = token.lemma_.lower(), token.text
    several = text[-1:] == "s" and text[:-1].isupper() and 2 < len(text) <= _LONGEST
    return several or lemma.endswith(tuple(_MADE))


@cache
def _beings() -> MappingProxyType[str, str]:
    return MappingProxyType(dict(rows("beings.tsv", 2)))
