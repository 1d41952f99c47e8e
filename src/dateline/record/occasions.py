"""On what occasion words were spoken, as the sentence around them tells it.

    "“We stay,” she told a rally in Norby."               rally
    "In an interview with Radio Kyst, she said …"         interview
    "“We stay,” she said."                                "": not told

Two occasions exclude each other only where both are told and no reporter would call one by the
other's name: a rally is no interview, but a statement may be posted, and a speech be made at a
rally. English words only; what a whole paragraph or a headline says of the occasion is not read.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

# The first that is named counts; each is one sort of occasion, with the words that tell it.
OCCASIONS = {
    "rally": r"rall(?:y|ies)|campaign (?:event|stop)|stump speech",
    "debate": r"debates?",
    "hearing": r"hearings?|testimony|testified|testif(?:y|ies|ying)|oral arguments?",
    "interview": r"interview(?:s|ed|er)?",
    "conference": r"(?:press|news) conferences?|(?:press|news) briefings?",
    "post": r"tweet(?:s|ed|ing)?|retweet(?:s|ed)?|twitter|facebook|instagram|posted",
}
_TOLD = re.compile(
    "|".join(rf"\b(?P<{name}>{words})\b" for name, words in OCCASIONS.items()), re.IGNORECASE
)

Bounds = Sequence[tuple[int, int]]


def occasion(text: str, sentences: Bounds, start: int, end: int) -> str:
    """Name the occasion told in the sentences of the words between two offsets; "" if none is.

    The words themselves are left out: "I never tweeted it" was not said in a post. Two occasions
    told at once tell none. `sentences` are in order.
    """
    told = set()
    for first, last in sentences[max(bisect_right(sentences, (start, end)) - 1, 0) :]:
        if first >= end:
            break
        if start < last:
            around = f"{text[first : max(first, start)]} … {text[min(last, end) : last]}"
            told |= {found.lastgroup or "" for found in _TOLD.finditer(around)}
    return told.pop() if len(told) == 1 else ""


def exclusive(one: str, other: str) -> bool:
    """Whether words spoken on the one occasion were not spoken on the other."""
    return bool(one and other and one != other)
