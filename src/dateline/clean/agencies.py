"""Names of agencies, and the one name that each of them stands for.

    "AP", "the Associated Press"    -> "Associated Press"     (the table of outlets)
    "the Norland News Agency"       -> "Norland News Agency"  (by its shape)

An outlet that is neither in the table nor called an agency is not known as one.
"""

import re
from functools import cache

from dateline.types.outlet import outlets

# What follows its first letter.
_BY_SHAPE = (
    r"(?<=[A-Z])(?!(?<=T)he )[\w.-]{1,20} (?:[A-Z][\w.-]{1,20} ){0,2}"
    r"(?:News Agency|Press Agency|News Service|Press Association)"
)


@cache
def agencies() -> dict[str, str]:
    """Return every known name of an agency or quoted outlet -> the name to show."""
    return {credit: outlet.name for outlet in outlets() for credit in outlet.credits}


def shown(name: str) -> str:
    """Return the name under which an agency is shown."""
    return agencies().get(name, name)


@cache
def alternation() -> str:
    """Return a regular expression for any of the names, longest first, with word edges."""
    rests: dict[str, list[str]] = {}
    for name in sorted(agencies(), key=lambda name: (-len(name), name)):
        rests.setdefault(name[0], []).append(re.escape(name[1:]))
    first = f"[A-Z{re.escape(''.join(sorted(rests)))}]"
    known = (f"(?<={re.escape(begin)})(?:{'|'.join(rest)})" for begin, rest in rests.items())
    # A letter comes first, as places that have none of a set are passed over soonest.
    return rf"{first}(?<!\w{first})(?:{'|'.join(known)}|{_BY_SHAPE})(?!\w)"
