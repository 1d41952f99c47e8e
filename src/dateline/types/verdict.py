"""How two values of a figure stand to each other: they agree, are rounded, conflict, …"""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How two values of one figure stand to each other."""

    AGREE = "agree"
    ROUNDING = "rounding"
    DIFFERENT_TIME = "different_time"
    DIFFERENT_SCOPE = "different_scope"
    REVISION = "revision"
    CONFLICT = "conflict"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values, by their place in the series, and the verdict with its reason."""

    a: int
    b: int
    verdict: Verdict
    why: str
