"""How much a word weighs, by how many of all reports have it: rare ones more, and by steps only.

    of 1,000 reports, 5 or 6 have "ferri"     one weight, the same at 1,020 reports
    8 have it                                 a smaller one

Inverse document frequency (Sparck Jones 1972) of counts taken in powers of two, from MANY on in
powers of four, so that a new report changes the weights of few words that many others have.
"""

from functools import lru_cache
from math import log

COMMON = 4  # a word in one of so many reports is as common as it gets,
FEW = 32  # but not before so many have it
MANY = 9  # bits of a count from which steps are twice as long


@lru_cache(maxsize=1 << 12)
def weight(count: int, total: int) -> float:
    """The weight of a word that `count` of `total` reports have."""
    return log(1 + (_like(total) + 8) / (_rare(count, total) + 1))


def step(count: int) -> int:
    """1 for 1, 2 for 2 and 3, 3 for 4 to 7, …, 9 for 256 to 1,023, 11 for 1,024 to 4,095."""
    bits = count.bit_length()
    return bits - (bits - MANY) % 2 if bits > MANY else bits


def standing(count: int, total: int) -> tuple[int, bool]:
    """What decides how a word counts: its step, and whether any two reports have it."""
    return _rare(count, total), count > 1


def _like(count: int) -> int:
    """What a count is taken for: about the middle of its step."""
    if count < 2:
        return count
    bits = step(count)
    return 1 << bits if bits >= MANY else (1 << bits) * 3 // 4


def _rare(count: int, total: int) -> int:
    """What the number of reports that have a word is taken for."""
    return min(_like(count), max(_like(total) // COMMON, FEW))
