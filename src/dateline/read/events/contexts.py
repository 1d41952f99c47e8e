"""Tells PLOVER's contexts of an event by the words of its sentence.

    "Norland's ambassador protested against the missile test"
      diplomatic   “ambassador”
      military     “missile”

Several may hold. A sentence that tells none has that of its headline or first paragraph ("lead").
Not read: contexts that only an article as a whole tells.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from dateline.types.coding import Context

if TYPE_CHECKING:
    from spacy.tokens import Token


def contexts(tokens: Iterable["Token"], whence: str = "") -> tuple[Context, ...]:
    """The contexts that these words tell, in order of name; `whence` says where the words stand."""
    lemmas = [token.lemma_.lower() for token in tokens if not token.is_punct]
    told: dict[str, dict[str, None]] = {}
    single, phrases = _table()
    for place, lemma in enumerate(lemmas):
        for name in single.get(lemma, ()):
            told.setdefault(name, {})[lemma] = None
        for phrase, name in phrases.get(lemma, ()):
            if tuple(lemmas[place : place + len(phrase)]) == phrase:
                told.setdefault(name, {})[" ".join(phrase)] = None
    return tuple(Context(name, _why(told[name], whence)) for name in sorted(told))


def _why(words: Iterable[str], whence: str) -> str:
    said = ", ".join(f"“{word}”" for word in words)
    return f"{said} in the {whence}" if whence else said


@cache
def _table() -> tuple[
    Mapping[str, Sequence[str]], Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
]:
    """Contexts by a lemma, and phrases with their context by their first lemma."""
    single: dict[str, list[str]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    text = files("dateline.read").joinpath("data", "contexts.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and line[0] != "#":
            name, lemmas, several = line.split("\t")
            for lemma in lemmas.split():
                single.setdefault(lemma, []).append(name)
            for phrase in filter(None, several.split("|")):
                words = tuple(phrase.split())
                phrases.setdefault(words[0], []).append((words, name))
    return single, phrases
