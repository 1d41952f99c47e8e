"""Parties of like names that the rules left apart: what a person may have to make one.

    "the Union" (body), "Northern Union", also called "Union"     both are called Union
    "Qassem Vale", "Vale"                                         one's name is part of the other's
    "Ada Vale", "Adda Wale"                                       names spelt alike

Left out: unnamed sources, offices, what stands for the other, and persons of one surname with
given names that differ.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

from dateline.types.mention import PartyKind
from dateline.types.record import Party

ALIKE = 0.8  # of two names' letters, in order: "ada vale" and "adda wale"
_MOST = 30  # parties that share a word; of more, the word is no sign
_SMALL = frozenset("the of and al el bin ibn de la le van von for in on a an".split())
_LOOSE = frozenset({PartyKind.UNKNOWN, PartyKind.PLACE})


def like_names(parties: Iterable[Party]) -> tuple[tuple[Party, Party, str], ...]:
    """Pairs with the likeness in words, in order of the parties."""
    named = [each for each in parties if each.kind is not PartyKind.UNNAMED]
    words = {each.id: _words(each.name) for each in named}
    found = {}
    for block in _blocks(named, words):
        for one, other in combinations(block, 2):
            if (one.id, other.id) not in found and (why := _likeness(one, other, words)):
                found[one.id, other.id] = (one, other, why)
    place = {each.id: number for number, each in enumerate(named)}
    return tuple(found[pair] for pair in sorted(found, key=lambda pair: (place[pair[0]], *pair)))


def _words(name: str) -> tuple[str, ...]:
    """The words of a name that tell, "al-Sadr" in two."""
    split = name.casefold().replace("-", " ").replace("’", " ").replace(".", "").split()
    return tuple(word for word in split if word not in _SMALL)


def _blocks(named: Iterable[Party], words: Mapping[str, tuple[str, ...]]) -> Iterator[list[Party]]:
    """Parties that share a word, or whose names begin, or begin and end, alike."""
    blocks: dict[tuple[str, ...], list[Party]] = defaultdict(list)
    for each in named:
        told = words[each.id]
        spelt = {word for alias in each.aliases for word in _words(alias)}
        for word in sorted(spelt | set(told)):
            blocks["word", word].append(each)
        if len(told) > 1:
            blocks["begins", *(word[:1] for word in told)].append(each)
            blocks["ends", told[0][:1], told[-1][-2:]].append(each)
    for key in sorted(blocks):
        if 1 < len(blocks[key]) <= _MOST:
            yield blocks[key]


def _likeness(one: Party, other: Party, words: Mapping[str, tuple[str, ...]]) -> str:
    """What is like in two names; "" where nothing is, or where it is plain that they are two."""
    if _office(one) or _office(other) or _stand(one, other):
        return ""
    called = {name.casefold(): name for name in (one.name, *one.aliases)}
    shared = [name for name in (other.name, *other.aliases) if name.casefold() in called]
    if shared:
        return f"both are called “{shared[0]}”"
    if one.kind is not other.kind and not {one.kind, other.kind} & _LOOSE:
        return ""
    short, long = sorted((words[one.id], words[other.id]), key=len)
    if short and len(short) < len(long) and set(short) <= set(long):
        return "one name is part of the other"
    if len(short) == len(long) > 1 and _spelt(words[one.id], words[other.id]):
        return "the names are spelt alike"
    return ""


def _spelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Word by word, too: "Karim Temran" and "Nadia Temran" have letters in common, and no more."""
    each = all(_share(a, b) >= ALIKE - 0.1 for a, b in zip(one, other, strict=True))
    return each and _share(" ".join(one), " ".join(other)) >= ALIKE


@lru_cache(maxsize=65536)  # few first names and surnames make many names
def _share(one: str, other: str) -> float:
    """The share of letters in common, in order; 0 where even their lengths leave too few."""
    if one == other:
        return 1.0
    if 2 * min(len(one), len(other)) < (ALIKE - 0.1) * (len(one) + len(other)):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _office(party: Party) -> bool:
    return party.name.startswith(("office of ", "embassy of ", "Embassy of "))


def _stand(one: Party, other: Party) -> bool:
    return one.stands_for == other.name or other.stands_for == one.name
