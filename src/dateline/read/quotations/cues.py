"""Knows the verbs that attribute, and takes the words of a cue together.

    "had also said"  ->  one cue       "pointed out"  ->  one cue

Not read yet: cues of several words that are no verb group ("came out against").
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from dateline.types.mention import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})
_FRAMES = frozenset("cxoqpnd")


@dataclass(frozen=True, slots=True)
class Cue:
    """What a verb attributes and the frames it does so in; prepositions that lead content."""

    attribution: Attribution
    frames: frozenset[str]
    prepositions: frozenset[str]


@cache
def cues() -> dict[str, Cue]:
    """All cue verbs by lemma."""
    text = files("dateline.read").joinpath("data", "cues.tsv").read_text(encoding="utf-8")
    table: dict[str, Cue] = {}
    for line in text.splitlines():
        if line and line[0] != "#":
            lemma, attribution, frames = line.split("\t")
            marks = frozenset(frames.split())
            table[lemma] = Cue(Attribution(attribution), marks & _FRAMES, marks - _FRAMES)
    return table


def cue_of(verb: "Token") -> Cue | None:
    """Return what `verb` attributes, None for other verbs."""
    return cues().get(verb.lemma_.lower())


def group(verb: "Token") -> tuple[int, int]:
    """Return the verb group around `verb` as token indices: "has also | said | out"."""
    doc: Doc = verb.doc
    start, end = verb.i, verb.i + 1
    while start > 0 and doc[start - 1].head.i == verb.i and doc[start - 1].dep_ in _GROUP:
        start -= 1
    while start < verb.i and (doc[start].lower_ in {"when", "how", "where", "why"}):
        start += 1
    if end < len(doc) and doc[end].dep_ == "prt" and doc[end].head.i == verb.i:
        end += 1
    return start, end
