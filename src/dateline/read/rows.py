"""Reads the tables of this stage, which lie in `data`: a row a line, cells set apart by tabs.

    rows("roles.tsv", 2)  ->  [["minister", "office"], …]

Lines that begin with "#" say where a table comes from. A short row is filled up with "".
"""

from importlib.resources import files


def rows(file: str, width: int) -> list[list[str]]:
    """Return the rows of a table, each of `width` cells. Raises OSError where there is none."""
    text = files("dateline.read").joinpath("data", file).read_text(encoding="utf-8")
    told = (line for line in text.splitlines() if line and line[0] != "#")
    return [(line.split("\t") + [""] * width)[:width] for line in told]
