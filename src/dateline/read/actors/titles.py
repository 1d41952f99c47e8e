"""Reads what a person is from the words around a name.

    "Norland's acting prime minister, Gen. Ada Vale"   ->  acting prime minister, of Norland
    "Ada Vale, chairman of the joint chiefs of staff," ->  chairman of the joint chiefs of staff

In a list, what follows a comma may be another's: "Ada Vale, the painter Bo Orr, …". What stands in
front of two names is the first one's: "President Vale and Ada Vale".

Not read yet: what a relative clause or a sentence of its own says ("Vale, who chairs …").
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .places import Places
from .tables import roles, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Span, Token

TITLES = {
    **dict.fromkeys(words("address m"), "m"),
    **dict.fromkeys(words("address f"), "f"),
    **dict.fromkeys(words("address -"), ""),
}
_GENDERED = {**dict.fromkeys(words("role m"), "m"), **dict.fromkeys(words("role f"), "f")}
_OWNERS = frozenset({"GPE", "NORP", "PERSON", "DATE", "TIME", "CARDINAL"})
_LINKS = frozenset({"of", "the", "and", "for", "to", "in", "at", "a", "an", "'s", "one", "two"})
_SERVING = frozenset({"for", "to", "by", "with", "from", "like"})
_CLOSING = frozenset({",", ".", ";", ")", "-", "–", "—"})
_NO_ROLE = frozenset({"ADV", "ADP", "SCONJ", "CCONJ", "VERB", "DET", "INTJ"})
_FOLLOWING = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "PART", "CCONJ"})

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})

# Further away than this no title begins; a list of names could go on for ever.
_REACH = 14


@dataclass(frozen=True, slots=True)
class Role:
    """A role as worded, of which state, and the gender it tells ("" for none)."""

    words: str
    of: str | None = None
    gender: str = ""


def before(doc: "Doc", start: int, places: Places) -> Role | None:
    """Return the role worded right before the name that begins at token `start`."""
    return read(doc[begins(doc, start) : start], places)


def begins(doc: "Doc", start: int) -> int:
    """Return the token at which the title of the name at token `start` begins."""
    first = start
    while first > 0 and start - first < _REACH and _may_precede(doc[first - 1]):
        first -= 1
    return _own(doc, first, start)


def _own(doc: "Doc", first: int, start: int) -> int:
    """Leave out a role in another's service: "spokesman for | Prime Minister Ada Vale"."""
    known = roles()
    for i in range(start - 1, first - 1, -1):
        if doc[i].lower_ in _SERVING and any(t.lower_ in known for t in doc[i + 1 : start]):
            return i + 1
    return first


def after(doc: "Doc", end: int, places: Places) -> Role | None:
    """Return the role in an apposition that follows the name ending before token `end`."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return None
    last = end + 1
    while last < len(doc) and last - end < _REACH and _may_follow(doc[last], last - end):
        last += 1
    closed = last >= len(doc) or doc[last].text in _CLOSING
    words = doc[end + 1 : last]
    apposed = (closed or (last - end > 2 and not _acts(words))) and not _names_another(words)
    return read(words, places) if apposed else None


def _names_another(words: "Span") -> bool:
    """Whether the words introduce somebody: "the painter Bo Orr", not "painter to Bo Orr"."""
    end = len(words)
    while end and words[end - 1].ent_type_ == "PERSON":
        end -= 1
    return 0 < end < len(words) and words[end - 1].pos_ in {"NOUN", "PROPN", "ADJ"}


def _acts(words: "Iterable[Token]") -> bool:
    """ "In Ayre, the mayor said …": who begins a sentence of its own says nothing of the name."""
    words = list(words)
    return words[0].pos_ == "DET" and any(t.dep_ in _SUBJECTS for t in words)


def read(tokens: "Iterable[Token]", places: Places) -> Role | None:
    """Return the role that these words hold, None when no role noun is among them."""
    known, tokens = roles(), list(tokens)
    told = next((g for t in tokens if (g := gender(t.lower_))), "")
    heads = [t for t in tokens if known.get(_singular(t.lower_)) in {"office", "speaks", "person"}]
    if not heads:
        return Role("", None, told) if told else None
    kept = [t for t in tokens if not _left_out(t, heads[0].i, places)]
    while kept and kept[0].pos_ in _NO_ROLE:
        kept.pop(0)
    while kept and kept[-1].lower_ in _LINKS:
        kept.pop()
    wording = " ".join(t.lower_ if t.text[0].isupper() else t.text for t in kept)
    return Role(wording.strip(" ,-"), places.of(_sender(tokens)), told)


def _sender(tokens: "list[Token]") -> "list[Token]":
    """Leave out where an envoy is sent: "ambassador | to Norland", whose state is another's."""
    sent = (i for i, t in enumerate(tokens) if i and t.lower_ in {"to", "for"})
    cut = next((i for i in sent if _singular(tokens[i - 1].lower_) in words("envoy")), None)
    return tokens[:cut]


def gender(word: str) -> str:
    """Return the gender that a title or role noun tells: "m", "f" or ""."""
    return TITLES.get(word) or _GENDERED.get(word, "")


def _left_out(token: "Token", head: int, places: Places) -> bool:
    """Leave out whose it is, when, and the ranks around the role itself."""
    word = token.lower_
    owner = token.ent_type_ in _OWNERS or token.tag_ in {"POS", "PRP$"} or token.is_punct
    owner = owner or bool(token.text[0].isupper() and places.actor(token.text))
    follows = token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS"
    rank = word in TITLES and word.endswith(".")
    return owner or follows or rank or (token.i < head and word in _LINKS)


def _may_precede(token: "Token") -> bool:
    word = token.lower_
    if token.pos_ == "CCONJ" and token.i > 0 and token.nbor(-1).ent_type_ == "PERSON":
        return False
    if word in TITLES or word in words("within") or token.tag_ == "POS":
        return True
    if token.text == ",":
        return token.i > 0 and _singular(token.nbor(-1).lower_) in roles()
    if token.ent_type_ in {"DATE", "TIME"}:
        return False
    named = token.pos_ in {"PROPN", "ADJ", "NOUN"} and token.text[0].isupper()
    return named or word == "-" or _singular(word) in roles()


def _may_follow(token: "Token", place: int) -> bool:
    if token.is_punct and token.text not in {"-", "'"}:
        return False
    return token.pos_ in _FOLLOWING or place == 1


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 and not word.endswith("ss") else word
