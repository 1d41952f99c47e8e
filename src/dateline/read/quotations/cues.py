"""Knows what verbs and nouns attribute, and takes the words of a verb together.

    "had come to believe"  ->  thought     "announced plans"  ->  speech     "the claim"  ->  speech
    "had also said"  ->  one group         "pointed out"      ->  one group

Not read yet: what words attribute together ("came out against").
"""

from functools import cache
from typing import TYPE_CHECKING

from dateline.types.mention import Attribution

from ..rows import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ENDINGS = ("s", "es", "ed", "d", "ing")
_GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})


@cache
def _table(name: str) -> dict[str, Attribution]:
    """Lemmas of cues and what they attribute."""
    return {lemma: Attribution(kind) for lemma, kind in rows(name, 2)}


def kind_of(doc: "Doc", cue: tuple[int, int]) -> Attribution | None:
    """Return what a cue attributes, None where neither table knows.

    Its last verb counts ("had come to believe"), and only then a noun ("made the claim").
    """
    words = list(reversed(doc[cue[0] : cue[1]]))
    verbs = (_table("cues.tsv").get(t.lemma_.lower()) for t in words if t.pos_ == "VERB")
    others = (_table(n).get(t.lemma_.lower()) for t in words for n in ("nouns.tsv", "cues.tsv"))
    capitals = (_capital(t) for t in words if t.pos_ == "PROPN")
    return next((kind for kind in (*verbs, *others, *capitals) if kind), None)


def _capital(word: "Token") -> Attribution | None:
    """ "Vale Slams Plan": in a headline the model takes a verb for a name, and finds no lemma."""
    small = word.lower_
    bare = (small.removesuffix(end) for end in _ENDINGS if small.endswith(end))
    return next((kind for form in bare if (kind := _table("cues.tsv").get(form))), None)


def cue_of(verb: "Token") -> Attribution | None:
    """Return what a verb attributes, None for other verbs."""
    return _table("cues.tsv").get(verb.lemma_.lower())


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
