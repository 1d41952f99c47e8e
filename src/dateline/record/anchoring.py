"""Where the words of a judgement stand now, and what is read there.

    judged "we stay" at 40-47; the text was cut anew and has it at 12-19    ->  12-19
    judged "“We stay. You go.”"; now read as "“We stay." and "You go.”"    ->  both

Words are looked for where they stood, else at the place nearest to it; line breaks and runs of
space count as one space. Words that were changed are not found.
"""

import re
from collections.abc import Sequence

from ..types.record import Evidence
from .bonds import Unit

Place = tuple[int, int]

# Of two stretches that are to be one, the shorter must lie in the other by this part.
OVERLAP = 0.5


def place(text: str, at: Evidence) -> Place | None:
    """Find the words of a piece of evidence in a text; None where they are gone."""
    if not at.exact:
        return None
    if text[at.start : at.end] == at.exact:
        return at.start, at.end
    words = r"\s+".join(re.escape(word) for word in at.exact.split())
    found = [match.span() for match in re.finditer(words, text)] if words else []
    return min(found, key=lambda span: (abs(span[0] - at.start), span), default=None)


def fitting(where: Place, units: Sequence[Unit]) -> list[Unit]:
    """The units that are what stood at a place: the same, else its parts, else the nearest."""
    start, end = where
    same = [one for one in units if (one.start, one.end) == where]
    parts = [one for one in units if start <= one.start and one.end <= end]
    if same or parts:
        return same or parts
    near = [one for one in units if _overlap(where, (one.start, one.end)) >= OVERLAP]
    best = max((alike(where, (one.start, one.end)) for one in near), default=0.0)
    return [one for one in near if alike(where, (one.start, one.end)) == best]


def alike(one: Place, other: Place) -> float:
    """Intersection over union of two stretches, 0 to 1."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return max(common, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def _overlap(one: Place, other: Place) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return max(common, 0) / min(one[1] - one[0], other[1] - other[0])
