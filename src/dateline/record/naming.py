"""Keys under which names of one party meet.

    "Sami Abdul-Karim", "Sami Abdul Karim"    ->  ("sami", "abdul", "karim")
    "Omar al-Sayed", "Omar El Sayed"          ->  ("omar", "sayed")
    "William H. Seward III"                   ->  ("william", "h", "seward")

Not read yet: spellings further apart than one letter (Mohammed, Muhammad), nicknames, scripts
other than Latin.
"""

import re
import unicodedata
from functools import lru_cache

# Particles that come and go between outlets.
LOOSE = frozenset("al el ul as ash ad an at bin ibn van von der de den la le the".split())
SUFFIXES = frozenset("jr sr ii iii iv phd".split())
SMALL = frozenset("of the and for on in to &".split())

_SPLIT = re.compile(r"[\s\-‐‑–/]+")

Key = tuple[str, ...]


@lru_cache(maxsize=4096)
def person(name: str) -> Key:
    """Fold a person's name to its firm parts."""
    parts = [part for part in fold(name) if part not in SUFFIXES]
    firm = [p for i, p in enumerate(parts) if p not in LOOSE or i == len(parts) - 1]
    return tuple(firm or parts)


@lru_cache(maxsize=4096)
def body(name: str) -> Key:
    """Fold the name of a body, state, group or place; a leading article is dropped."""
    parts = fold(name)
    return parts[1:] if len(parts) > 1 and parts[0] in {"the", "a", "an"} else parts


def fold(name: str) -> Key:
    """Lower case, without accents, marks and possessive, split at spaces and hyphens."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").removesuffix("'s").casefold())
    kept = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'\"“”.,()[]")
    return tuple(part for part in _SPLIT.split(kept) if part)


def shortens(short: Key, full: Key) -> bool:
    """Whether a person's name may be a shorter form of another: its end, or first and last.

    ("karim",), ("abdul", "karim"), ("sami", "karim") and ("a", "karim") shorten
    ("sami", "abdul", "karim"); ("ada", "karim") does not.
    """
    if not short or len(short) >= len(full):
        return False
    if full[-len(short) :] == short:
        return True
    if len(short) < 2 or short[-1] != full[-1] or not same_given(short[0], full[0]):
        return False
    return all(any(same_given(part, other) for other in full[1:-1]) for part in short[1:-1])


def respelled(one: Key, other: Key) -> int | None:
    """Which part of two full names differs by one letter, the rest being the same.

    0 for Nadia and Nadiya Karim, 1 for Sami Abdul and Sami Abdel Karim; None for other names.
    """
    if len(one) != len(other) or len(one) < 2:
        return None
    parts = [number for number in range(len(one)) if one[number] != other[number]]
    if len(parts) != 1 or not _one_letter(one[parts[0]], other[parts[0]]):
        return None
    return parts[0]


def _one_letter(one: str, other: str) -> bool:
    """Whether two words of four letters and more differ by one, not the first."""
    short, long = sorted((one, other), key=len)
    if len(short) < 4 or short[0] != long[0] or len(long) - len(short) > 1:
        return False
    same = next(
        (i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    return short[same:] == long[same + 1 :] or short[same + 1 :] == long[same + 1 :]


def same_given(one: str, other: str) -> bool:
    """Whether two given names agree, an initial with what it begins."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def initials(key: Key) -> set[str]:
    """The acronyms that a name of several words may have."""
    if len(key) < 2:
        return set()
    firm = [part for part in key if part not in SMALL]
    return {"".join(part[0] for part in key), "".join(part[0] for part in firm)}
