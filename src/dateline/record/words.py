"""Words of a text, for comparing wordings: light stems, weights.

    "The U.S. withdrawal of 4,100 troops"  ->  words   the u.s. withdrawal of 4,100 troops
                                               stems   usa withdraw 4100 troop

Stems are cut crudely and only ever compared with each other; they are never shown. English only.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from math import log
from sys import intern

TOKEN = re.compile(r"(?:[A-Za-z]\.){2,8}|\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)?")


# Longest first. What is left must keep at least four letters, so that short words stay whole.
SUFFIXES = (
    "ations", "ators", "ating", "ation", "ments", "ated", "ates", "ator", "ment", "ings", "ions",
    "ate", "als", "ing", "ion", "ity", "ies", "ied", "al", "ed", "es", "ly", "s", "e", "y", "i",
)  # fmt: skip
SHORT = frozenset({"ed", "es", "s", "ing"})  # these may leave three: "aimed", "votes"

# Word forms that are kept with their stems: most of those in ten thousand reports.
FORMS = 1 << 16


def plain_words(text: str) -> list[str]:
    """Give the words of a text in order, in lower case; curly apostrophes become straight ones."""
    return [plain(word) for word in TOKEN.findall(text)]


@lru_cache(maxsize=FORMS)
def plain(word: str) -> str:
    """A word in lower case with straight apostrophes. Cached: news says few words very often."""
    return word.lower().replace("’", "'")


@cache
def stopwords() -> frozenset[str]:
    """Load the words that carry no content in a comparison."""
    lines = (files(__package__) / "data" / "stopwords.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Cut one lower-case word to what its forms share: delegates, delegation -> deleg."""
    word = word.removesuffix("'s")
    if word[:1].isdigit():
        return word.replace(",", "")
    for suffix in SUFFIXES:
        least = 3 if suffix in SHORT else 4
        if word.endswith(suffix) and len(word) - len(suffix) >= least:
            return word[: -len(suffix)]
    return word


def stems(text: str) -> list[str]:
    """Give the stems of a text's content words in order. "US" and "U.S." are one word."""
    return [found for word in TOKEN.findall(text) if (found := term(word))]


@lru_cache(maxsize=FORMS)
def term(word: str) -> str:
    """The stem of a word as it stands in a text; "" for one that carries no content."""
    if word in {"US", "U.S.", "USA", "U.S.A."}:
        return "usa"
    word = plain(word).replace(".", "")
    return "" if word in stopwords() or len(word) < 2 else intern(stem(word))


def weight(term: str, counts: Mapping[str, int], total: int) -> float:
    """Weigh a term by rarity over `total` texts (inverse document frequency, smoothed).

    A term in half of the texts still weighs something: a case is about one story, and
    its names are in every report.
    """
    return log(1 + (total + 8) / (counts.get(term, 0) + 1))
