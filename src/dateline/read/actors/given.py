"""Given names that tell a gender in most of the news: "ada" -> "f", "karim" -> "m".

Names borne by both are left out.
"""

from ..rows import rows


def _load() -> dict[str, str]:
    return {name: gender for gender, names in rows("given.tsv", 2) for name in names.split()}


GENDER = _load()
