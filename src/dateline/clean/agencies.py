"""Names of agencies, and the one name that each of them stands for.

    "AP", "the Associated Press"    -> "Associated Press"     (the table of outlets)
    "the Norland News Agency"       -> "Norland News Agency"  (by its shape)

An outlet that is neither in the table nor called an agency is not known as one.
"""

import re
from functools import cache

from dateline.types.outlet import outlets

_BY_SHAPE = (
    r"(?!The )(?:[A-Z][\w.-]{1,20} ){1,3}"
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
    names = sorted(agencies(), key=lambda name: (-len(name), name))
    first = "".join(sorted({name[0] for name in names}))
    any_of = "|".join([*map(re.escape, names), _BY_SHAPE])
    # What a name begins with is asked first: most places are no capital.
    return rf"(?<!\w)(?=[A-Z{re.escape(first)}])(?:{any_of})(?!\w)"
