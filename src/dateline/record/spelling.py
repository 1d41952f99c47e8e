"""Says whether two spellings can be one name carried over from another script or shortened.

    Mohammed, Muhammad, Mohamed      one skeleton, "mmd"
    Qassem, Qasem, Kassim            one skeleton, "ksm"
    Dmitri, Dmitry; Vladimi          one skeleton; one letter lost
    Bob, Robert                      one given name (data/nicknames.tsv)

The skeleton keeps the consonants, which transcriptions mostly agree on, and folds those that they
do not (q and k, kh and k, ou and w). It is a key to look under: many different names share one,
so `persons` asks for more before it joins. Not read yet: g for q ("Gaddafi", "Qaddafi").
"""

import re
from functools import cache, lru_cache
from importlib.resources import files

# In order: letters written together first. What follows works on one letter a sound.
_SOUNDS = (
    *(("sch", "S"), ("sh", "S"), ("tch", "C"), ("ch", "C"), ("zh", "Z"), ("kh", "k")),
    *(("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("dj", "j")),
    *(("x", "ks"), ("q", "k"), ("c", "k"), ("off", "ov")),
)
_VOWELS = frozenset("aeiouyw")
_FIRST_VOWELS = {"i": "e", "u": "o"}  # "Isaias" and "Esaias", "Usman" and "Osman"
_DOUBLE = re.compile(r"(.)\1+")
# A skeleton of one consonant fits too much, and a short word has no letter to lose.
_FIRM = 2
_LONG = 6


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Fold a word of a name, in lower case and without accents, to its consonants.

    A vowel at the start stays.
    """
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    word = _DOUBLE.sub(r"\1", word.removeprefix("y") if word[1:2] == "e" else word)
    first = _FIRST_VOWELS.get(word[:1], word[:1])
    rest = "".join(c for c in word[1:] if c not in _VOWELS and (c != "h" or first == "h"))
    return first + rest


def alike(one: str, other: str) -> bool:
    """Whether two words of names differ as transcriptions or slips of one name do."""
    if one == other:
        return True
    same = skeleton(one) == skeleton(other)
    return (same and len(skeleton(one)) >= _FIRM) or _one_letter_lost(one, other)


def nicknamed(one: str, other: str) -> bool:
    """Whether two given names are one by a short form: "bob" and "robert", "will" and "bill"."""
    return one == other or not formal(one).isdisjoint(formal(other))


def formal(given: str) -> frozenset[str]:
    """The full given names that a given name may stand for, itself among them."""
    return _full().get(given, frozenset()) | {given}


def _one_letter_lost(one: str, other: str) -> bool:
    """ "vladimi" for "vladimir": the longer word without one letter, never its first."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LONG or len(long) - len(short) != 1 or short[0] != long[0]:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at:] == long[at + 1 :]


@cache
def _full() -> dict[str, frozenset[str]]:
    text = files("dateline.record").joinpath("data", "nicknames.tsv").read_text(encoding="utf-8")
    known: dict[str, set[str]] = {}
    for line in text.splitlines():
        if line and line[0] != "#":
            name, _, short = line.partition("\t")
            for form in short.split():
                known.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in known.items()}
