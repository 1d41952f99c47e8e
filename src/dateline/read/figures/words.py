"""Number words and the hedges around them: the tables that `numbers` reads by.

    "two dozen" -> 24      "half a million" -> 500000      "no fewer than" -> AT_LEAST

Not read yet: fractions ("two thirds"), roman numerals, Indian units (lakh, crore).
"""

from types import MappingProxyType
from typing import Final

from dateline.types.mention import Hedge

ONES: Final = MappingProxyType(
    {
        word: value
        for value, word in enumerate(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen".split(),
            start=1,
        )
    }
)
TENS: Final = MappingProxyType(
    {
        word: value * 10
        for value, word in enumerate(
            "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
        )
    }
)
SCALES: Final = MappingProxyType(
    {
        "dozen": 12.0,
        "hundred": 1e2,
        "thousand": 1e3,
        "million": 1e6,
        "billion": 1e9,
        "trillion": 1e12,
    }
)
SUFFIXES: Final = MappingProxyType(
    {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "": 1.0, "+": 1.0, "-strong": 1.0}
)
# "dozens" says two dozen at the least; a bare "tens" is two tens.
PLURALS: Final = MappingProxyType(
    {
        "tens": 10.0,
        "dozens": 12.0,
        "scores": 20.0,
        "hundreds": 1e2,
        "thousands": 1e3,
        "millions": 1e6,
        "billions": 1e9,
        "trillions": 1e12,
    }
)
# How many at the least: "several" is more than two, "a few" and "a couple" are two or more.
VAGUE_COUNTS: Final = MappingProxyType({"several": 3.0, "few": 2.0, "couple": 2.0, "many": 2.0})

BEFORE: Final = MappingProxyType(
    {
        tuple(words.split()): hedge
        for hedge, several in (
            (
                Hedge.AT_LEAST,
                "at least|no fewer than|not fewer than|no less than|not less than|a minimum of"
                "|at the very least|from at least",
            ),
            (
                Hedge.AT_MOST,
                "at most|up to|as many as|as much as|no more than|not more than|a maximum of",
            ),
            (
                Hedge.MORE_THAN,
                "more than|over|above|upwards of|upward of|in excess of|well over|just over"
                "|greater than|higher than|exceeding|well above|just above|slightly more than",
            ),
            (
                Hedge.LESS_THAN,
                "less than|fewer than|under|below|just under|just below|well under|lower than",
            ),
            (Hedge.NEARLY, "nearly|almost|close to|nearing|approaching|very nearly|not quite"),
            (
                Hedge.ABOUT,
                "about|around|some|roughly|approximately|approx.|estimated|circa|ca.|perhaps"
                "|maybe|~|something like|in the region of|an average of|an estimated|probably",
            ),
            (Hedge.EXACT, "exactly|precisely|only|just|a total of|as few as"),
        )
        for words in several.split("|")
    }
)
AFTER: Final = MappingProxyType(
    {
        ("or", "so"): Hedge.ABOUT,
        ("odd",): Hedge.ABOUT,
        ("-", "odd"): Hedge.ABOUT,
        ("or", "more"): Hedge.AT_LEAST,
        ("plus",): Hedge.AT_LEAST,
        ("-", "plus"): Hedge.AT_LEAST,
        ("+",): Hedge.AT_LEAST,
        ("or", "fewer"): Hedge.AT_MOST,
        ("or", "less"): Hedge.AT_MOST,
    }
)
# What a hyphen binds to its number: "a 48-page report", "the 800-mile border".
BOUND: Final = frozenset(
    "page member person point piece word item seat vote mile kilometer kilometre foot meter metre"
    " acre ton pound".split()
)
LONGEST_BEFORE: Final = max(map(len, BEFORE))

# Prepositions as often as hedges: the parse decides ("a row over 5,000 acres").
AMBIGUOUS: Final = frozenset({"over", "above", "under", "below", "about", "around"})
