"""What a person's judgement did to a record: whether it holds there, and for which entries."""

from dataclasses import dataclass
from enum import StrEnum


class Effect(StrEnum):
    """What became of a person's judgement in this record."""

    HOLDS = "holds"
    PART = "holds in part"
    OVERRULED = "overruled"  # a later judgement says otherwise
    NONE = "without effect"  # the words that it is about are gone


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person's judgement decided in this record, and how far; `why` says why not further.

    `entries` are the ids of the entries, or of the report, that it decided.
    """

    judgement: str
    act: str
    entries: tuple[str, ...]
    effect: Effect
    why: str
    by: str
    at: str
    said: str  # the person's reason or note
