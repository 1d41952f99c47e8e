"""Positions set side by side: one with the others of its party on the question, or two in conflict.

refuses  to withdraw its soldiers  2031-05-08  (a)   →   accepts  …  2031-06-01  (a, c)
"""

from dataclasses import dataclass

from dateline.types.record import Change, Contradiction, Position, Stand

from .index import Index


@dataclass(frozen=True, slots=True)
class PositionView:
    """A position with what its party wanted before and after, and where that was a turn."""

    entry: Position
    others: tuple[Position, ...]  # of the same party on the same question, by day, itself too
    turns: tuple[Change | Contradiction, ...]


@dataclass(frozen=True, slots=True)
class TurnView:
    """Two positions of one party: `sides` are each with what it is called."""

    entry: Change | Contradiction
    sides: tuple[tuple[str, Stand], tuple[str, Stand]]


def position(kept: Index, entry: Position) -> PositionView:
    """Put together what the page of one position shows."""
    stood = kept.stood.get(entry.party.party or "", ())
    same = [one for one in stood if one.question == entry.question]
    return PositionView(
        entry,
        tuple(one for one in same if isinstance(one, Position)),
        tuple(one for one in same if not isinstance(one, Position) and _has(one, entry.id)),
    )


def turn(entry: Change | Contradiction) -> TurnView:
    """Put together what the page of a change or a contradiction shows."""
    if isinstance(entry, Change):
        return TurnView(entry, (("before", entry.before), ("after", entry.after)))
    return TurnView(entry, (("one side", entry.one), ("the other", entry.other)))


def _has(one: Change | Contradiction, position: str) -> bool:
    return any(stand.position == position for _, stand in turn(one).sides)
