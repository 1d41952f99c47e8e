"""Keys under which names of one party meet.

    "Sami Abdul-Karim", "Sami Abd al-Karim"   ->  ("sami", "abd", "karim")
    "Omar al-Sayed", "Omar El Sayed"          ->  ("omar", "sayed")
    "William H. Seward III"                   ->  ("william", "h", "seward")
    "Ministry of Defence", "Defense Ministry" ->  ("defense", "ministry")

Spellings that differ in letters and nicknames are `spelling`'s. Not read yet: scripts other than
Latin.
"""

import re
import unicodedata
from functools import lru_cache

# Particles that come and go between outlets.
LOOSE = frozenset("al el ul as ash ad an at bin ibn van von der de den la le the".split())
SUFFIXES = frozenset("jr sr ii iii iv phd".split())
# Of these, the ones that tell a father from his son; "III" is printed or left out at will.
GENERATIONS = frozenset({"jr", "sr"})
# "Servant of": the first half of a name that outlets cut and spell in many ways.
SERVANT = frozenset("abd abdul abdel abdal abdol abdoul abdur abdus".split())
SMALL = frozenset("of the and for on in to &".split())

# "Department of Justice" is "Justice Department"; "minister of defence" is "defence minister".
TURNED = frozenset("ministry department minister secretary".split())
SPELT = {
    "defence": "defense",
    "organisation": "organization",
    "labour": "labor",
    "centre": "center",
    "programme": "program",
    "programmes": "programs",
}

_SPLIT = re.compile(r"[\s\-‐‑–/]+")

Key = tuple[str, ...]


@lru_cache(maxsize=65536)
def person(name: str) -> Key:
    """Fold a person's name to its firm parts."""
    parts = [part for part in fold(name) if part not in SUFFIXES]
    parts = [part for whole in parts for part in _servant(whole)]
    firm = [p for i, p in enumerate(parts) if p not in LOOSE or i == len(parts) - 1]
    return tuple(firm or parts)


def generation(name: str) -> str:
    """Tell "jr" from "sr"; "" where the name has neither."""
    last = fold(name)[-1:]
    return last[0] if last and last[0] in GENERATIONS else ""


@lru_cache(maxsize=65536)
def body(name: str) -> Key:
    """Fold the name of a body, state, group, place or office; a leading article is dropped."""
    parts = tuple(SPELT.get(part, part) for part in fold(name))
    return turned(parts[1:] if len(parts) > 1 and parts[0] in {"the", "a", "an"} else parts)


def turned(key: Key) -> Key:
    """Put what a ministry or minister is for in front: "ministry of x affairs", "x ministry"."""
    if len(key) > 2 and key[0] in TURNED and key[1] == "of":
        rest = key[3:] if key[2] == "the" and len(key) > 3 else key[2:]
        key = (*rest, key[0])
    if len(key) > 2 and key[-1] in TURNED and key[-2] == "affairs":
        key = (*key[:-2], key[-1])
    return key


def of_state(key: Key, state: str) -> Key:
    """Take the state off a body's key: "united states senate", "senate of united states"."""
    owner = body(state)
    if key[: len(owner)] == owner and len(key) > len(owner):
        key = key[len(owner) :]
    if key[-len(owner) :] == owner and len(key) > len(owner):
        key = key[: -len(owner)]
    while len(key) > 1 and key[-1] in SMALL:
        key = key[:-1]
    return turned(key)


def _servant(part: str) -> Key:
    """ "abdel" and "abd" are one; "abdulkarim" is two words written together."""
    if part in SERVANT:
        return ("abd",)
    for front in ("abdul", "abdel"):
        if part.startswith(front) and len(part) > len(front) + 2:
            return ("abd", part[len(front) :])
    return (part,)


def fold(name: str) -> Key:
    """Lower case, without accents, marks and possessive, split at spaces and hyphens."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").removesuffix("'s").casefold())
    kept = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'\"“”.,()[]")
    return tuple(part for part in _SPLIT.split(kept) if part)


def initials(key: Key) -> set[str]:
    """The acronyms that a name of several words may have."""
    if len(key) < 2:
        return set()
    ways = [key, (key[-1], "of", *key[:-1])] if key[-1] in TURNED else [key]
    firm = [[part for part in way if part not in SMALL] for way in ways]
    return {"".join(part[0] for part in way) for way in (*ways, *firm)}
