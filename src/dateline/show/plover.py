"""PLOVER types and modes in words: a term of political scientists for those who are none.

    told("CONSULT", "phone")  ->  Term("called", "to talk from a distance, …", "to meet, call, …")

A mode that the table does not know is told by its type.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .phrases import one_line


@dataclass(frozen=True, slots=True)
class Term:
    """`word` says it shortly, `means` is the mode's meaning, `type_means` that of the type."""

    word: str
    means: str
    type_means: str


def told(type_: str, mode: str | None) -> Term:
    """A type and mode in words; one that is not in PLOVER is told by its own name."""
    terms = _terms()
    word, type_means = terms.get((type_, ""), (type_.lower(), ""))
    word, means = terms.get((type_, mode or ""), (word, type_means))
    return Term(word, means, type_means)


@cache
def _terms() -> dict[tuple[str, str], tuple[str, str]]:
    text = (files("dateline.show") / "data" / "plover.tsv").read_text("utf-8")
    lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {(type_, mode): (word, one_line(means)) for type_, mode, word, means in lines}
