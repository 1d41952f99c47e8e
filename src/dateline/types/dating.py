"""A date as far as the evidence carries it, and why.

Dating("2020-01-10", date(2020, 1, 10), Basis.STATED, "the line under the headline says …")
Dating("2024-01-05/2024-01-11", date(2024, 1, 5), Basis.INFERRED, "…")
Dating(None, None, Basis.UNKNOWN, "no year is named anywhere in the report")
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

AGAINST = "against it: "  # begins the part of a reason that speaks against the rest


class Basis(StrEnum):
    """What a date rests on, firmest first."""

    DECLARED = "declared"  # metadata that came with the report
    STATED = "stated"  # the report's own text says it
    INFERRED = "inferred"  # the article's own calendar
    SIBLINGS = "siblings"  # a report of the same statement or event
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Dating:
    """When something was published, said or done.

    `edtf` is what the evidence supports, often an interval, in EDTF level 1
    (ISO 8601-2); `best` is the likeliest day, for sorting and for resolving other
    times. Both are None when `basis` is UNKNOWN. `why` names anchor, rule, result.
    """

    edtf: str | None
    best: date | None
    basis: Basis
    why: str


def contested(dating: Dating) -> bool:
    """Whether some of the evidence for a date speaks against the rest."""
    return AGAINST in dating.why


def only_by(dating: Dating) -> bool:
    """Whether all that is known is the day by which it was so: "../2031-06-01"."""
    return dating.best is None and (dating.edtf or "").startswith("../")


def undated(dating: Dating) -> bool:
    """Whether nothing tells when it was, but perhaps by when."""
    return dating.basis is Basis.UNKNOWN or only_by(dating)


def unknown(why: str) -> Dating:
    """A date that nothing supports, with the reason in words."""
    return Dating(None, None, Basis.UNKNOWN, why)
