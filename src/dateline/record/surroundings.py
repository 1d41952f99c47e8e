"""The words around a number that tell what it is of, as stems, on either side.

    "They would take $36 million from the harbour fund. A row …"
    around "$36 million":  before (they, take)   after (harbour, fund)

The words reach to the end of the sentence or to the next number, whose they may be. Not used: the
order of the words, and what a pronoun stands for.
"""

import re
from dataclasses import dataclass

from .words import stems

REACH = 110  # characters on either side
MOST = 9  # words on either side

# Where the words of another number or sentence begin. A full stop after a capital is an initial.
_STOP = re.compile(r"(?<=[a-z\d”\"’')])[.!?;:][”\"’')]{0,2}\s|\n|\d|[—―;]|\s--?\s")


@dataclass(frozen=True, slots=True)
class Around:
    """Stems of the words before and after a number, nearest words kept."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def around(text: str, start: int, end: int) -> Around:
    """Gather the words around the characters from `start` to `end`."""
    left = text[max(start - REACH, 0) : start]
    right = text[end : end + REACH]
    stops = [found.end() for found in _STOP.finditer(left)]
    left = left[stops[-1] :] if stops else left.partition(" ")[2]
    if found := _STOP.search(right):
        right = right[: found.start()]
    elif len(right) == REACH:
        right = right.rpartition(" ")[0]
    return Around(tuple(stems(left)[-MOST:]), tuple(stems(right)[:MOST]))
