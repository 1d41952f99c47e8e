"""Tells the sector of a party by the words for it.

    "the foreign ministry"        GOV      "rebel leaders"          REB: "leader" asks "rebel"
    "head of the army"            MIL      "the Norland leader"     GOV: a leader of a state
    "former defence minister"     ELI      "Ada Vale", "the group"  not told

The last word of a phrase that tells one decides. Not read: what a body's own name only means.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from ..rows import rows

# Where a phrase's own noun ends: "head | of the army".
_LINKS = frozenset("of for from in at with to by on against who which that".split())
_SAME = frozenset({"of", "for", "from", "with", "in", "at"})  # what follows may tell what it is
_FORMER = frozenset("former ex retired ousted deposed onetime one-time fugitive".split())
# Who has left one of these is one of the elites; a former rebel is anything.
_LEFT = frozenset("GOV LEG JUD MIL COP SPY".split())
_LONGEST = 4  # words of a phrase of the table
_WORD = re.compile(r"[^\W_][\w.]*(?:['’ʼ][a-z]+)?")
_GENITIVE = re.compile(r"(?:['’ʼ]s?|(?<=\w\w)\.)$")
_PLURALS = (("ies", "y"), ("men", "man"), ("children", "child"), ("es", ""), ("s", ""))


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector, the words that tell it, and whether they only do so where nothing else does."""

    code: str | None
    words: str
    open: bool = False


def split(phrase: str) -> list[str]:
    """The words of a phrase in lower case, without the genitive; hyphens part them, too."""
    return [_GENITIVE.sub("", word) for word in _WORD.findall(phrase.lower())]


def sector(words: Sequence[str]) -> Sector | None:
    """The sector that the words of one phrase tell; None where no word is one of a party."""
    end = next((i for i, word in enumerate(words) if i and word in _LINKS), len(words))
    found = _linked(words, end) or _own(words[:end])
    if found is None or found.open:
        follows = end < len(words) and words[end] in _SAME
        inner = sector(words[end + 1 :]) if follows else None
        # "Head of the king's army"; but "the president in the capital" is still one.
        if inner and inner.code and (not inner.open or not (found and found.code)):
            found = inner
    if found and found.code in _LEFT and not _FORMER.isdisjoint(words[:end]):
        return Sector("ELI", f"former {found.words}")
    return found


def _linked(words: Sequence[str], link: int) -> Sector | None:
    """A phrase of the table that has a link in it: "chief of staff", "speaker of the house"."""
    for before, after in product((1, 2), (1, 2)):
        inside = before <= link and link + after < len(words)
        if inside and (key := _key(words, link + 1 + after, before + 1 + after)):
            return Sector(_table()[key][0], key)
    return None


def _own(words: Sequence[str]) -> Sector | None:
    """What the words before any "of" tell, the last first."""
    table = _table()
    fallback: Sector | None = None
    end = len(words)
    while end:
        size = next((n for n in range(min(_LONGEST, end), 0, -1) if _key(words, end, n)), 0)
        if not size:
            end -= 1
            continue
        key = _key(words, end, size) or ""
        code, how = table[key]
        if how == "" or (how == "head" and end == len(words)):
            return Sector(code, key)
        if how == "open" and (fallback is None or not fallback.code):
            fallback = Sector(code or None, key, open=True)
        end -= size
    return fallback


def _key(words: Sequence[str], end: int, size: int) -> str | None:
    """The entry of the table that ends before `end`, whatever its number."""
    front = "".join(f"{word} " for word in words[end - size : end - 1])
    return next(
        (f"{front}{form}" for form in _forms(words[end - 1]) if front + form in _table()), None
    )


def _forms(word: str) -> list[str]:
    return [word, *(word[: -len(a)] + b for a, b in _PLURALS if word.endswith(a) and len(word) > 3)]


@cache
def _table() -> dict[str, tuple[str | None, str]]:
    """Sector and way by the words, each as `split` gives them."""
    table = rows("sectors.tsv", 3)
    return {" ".join(split(words)): (sector or None, way) for words, sector, way in table}
