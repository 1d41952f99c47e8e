"""The table of agencies, and the one name that each of their names stands for."""

import re
from functools import cache
from importlib.resources import files


@cache
def agencies() -> dict[str, str]:
    """Return every known name of an agency or quoted outlet -> the name to show."""
    table: dict[str, str] = {}
    for line in (files("dateline.clean") / "data/agencies.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, others = line.partition("\t")
            table[name] = name
            table.update(dict.fromkeys(filter(None, others.split("|")), name))
    return table


@cache
def alternation() -> str:
    """Return a regular expression for any of the names, longest first, with word edges."""
    names = sorted(agencies(), key=lambda name: (-len(name), name))
    return r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)"
