"""Given names that tell a gender in most of the news: "ada" -> "f", "karim" -> "m".

Names borne by both are left out.
"""

from importlib.resources import files


def _load() -> dict[str, str]:
    text = files("dateline.read").joinpath("data", "given.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return {name: gender for gender, names in rows for name in names.split()}


GENDER = _load()
