"""Tells PLOVER's contexts of an event by the words of its sentence and by the act itself.

    "Norland's ambassador protested against the missile test"
      diplomatic   “ambassador”
      military     “missile”
    "Norland's president met Sudor's"
      diplomatic   between states: NOR, SUD

Several may hold. An event that neither tells has what its article keeps telling: the contexts of
a quarter of the sentences. Words of a person's name and of titles ("prime minister") tell nothing.
Not read: contexts that only knowledge of the matter tells.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.types.coding import Context
from dateline.types.mention import Event

from ..rows import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUN: Final = "/n"
_NOTHING: Final = "none"
_NOMINAL: Final = frozenset({"NOUN", "PROPN"})
_NO_STATES: Final = frozenset({"IGO", "NGO", "ISM", "IMG", "MNC"})
# Between states these are diplomacy (the conversion table of PLOVER has them so).
_RELATIONS: Final = frozenset({"CONSULT", "AGREE", "SUPPORT"})
_BY_MODE: Final = {
    ("REJECT", "meet"): "diplomatic",
    ("ACCUSE", "investigate"): "legal",
    ("ASSAULT", "aerial"): "military",
    ("ASSAULT", "heavy-weapons"): "military",
    ("MOBILIZE", "weapons"): "military",
}
_FORCE: Final = frozenset({"ASSAULT", "MOBILIZE"})  # by an army these are military
_OFTEN: Final = 4  # one sentence of so many tells it: the article is about it
_FEWEST: Final = 2  # sentences
_Singles = Mapping[str, Sequence[tuple[str, bool]]]
_Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], Sequence[str]]]]


def contexts(tokens: Iterable["Token"]) -> tuple[Context, ...]:
    """The contexts that these words tell, in order of name."""
    told: dict[str, dict[str, None]] = {}
    for name, words in _told(tokens):
        told.setdefault(name, {})[words] = None
    return tuple(Context(name, _quoted(told[name])) for name in sorted(told))


def of_act(event: Event) -> tuple[Context, ...]:
    """The contexts that an event's type, mode and codes tell, in order of name."""
    codes = [part.code for part in (*event.actors, *event.recipients)]
    states = {code.actor for code in codes if code and code.actor} - _NO_STATES
    told: dict[str, str] = {}
    name = _BY_MODE.get((event.type, event.mode or ""))
    if name is not None:
        told[name] = f"{event.type} {event.mode}"
    if len(states) > 1 and (event.type in _RELATIONS or name == "diplomatic"):
        told["diplomatic"] = f"between states: {', '.join(sorted(states))}"
    elif name == "diplomatic":
        told.pop(name)
    if event.type in _FORCE and any(code and code.sector == "MIL" for code in codes):
        told["military"] = "a party is MIL"
    return tuple(Context(name, told[name]) for name in sorted(told))


def of_article(sentences: Iterable[Iterable["Token"]]) -> tuple[Context, ...]:
    """The contexts that an article keeps telling, in order of name."""
    each = [{name for name, _ in _told(sentence)} for sentence in sentences]
    told = Counter(name for names in each for name in names)
    return tuple(
        Context(name, f"told by {count} of the article's {len(each)} sentences")
        for name, count in sorted(told.items())
        if count >= _FEWEST and count * _OFTEN >= len(each)
    )


def _told(tokens: Iterable["Token"]) -> Iterator[tuple[str, str]]:
    """Yield each context with the words that tell it; of words that overlap the longest tell."""
    words = [token for token in tokens if not token.is_punct and token.ent_type_ != "PERSON"]
    lemmas = [token.lemma_.lower() for token in words]
    single, phrases = _table()
    place = 0
    while place < len(words):
        size = 1
        for phrase, names in phrases.get(lemmas[place], ()):
            if tuple(lemmas[place : place + len(phrase)]) == phrase:
                size = len(phrase)
                yield from ((name, " ".join(phrase)) for name in names if name != _NOTHING)
                break
        else:
            for name, nominal in single.get(lemmas[place], ()):
                if not nominal or words[place].pos_ in _NOMINAL:
                    yield name, lemmas[place]
        place += size


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


@cache
def _table() -> tuple[_Singles, _Phrases]:
    """Contexts by a lemma, and whether it must be a noun; phrases by their first, longest first."""
    single: dict[str, list[tuple[str, bool]]] = {}
    phrases: dict[tuple[str, ...], list[str]] = {}
    for name, lemmas, several in rows("contexts.tsv", 3):
        for lemma in lemmas.split():
            entry = name, lemma.endswith(_NOUN)
            single.setdefault(lemma.removesuffix(_NOUN), []).append(entry)
        for phrase in filter(None, several.split("|")):
            phrases.setdefault(tuple(phrase.split()), []).append(name)
    first: dict[str, list[tuple[tuple[str, ...], Sequence[str]]]] = {}
    for words in sorted(phrases, key=lambda words: (-len(words), words)):
        first.setdefault(words[0], []).append((words, phrases[words]))
    return single, first
