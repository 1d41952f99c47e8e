"""Says of each cue that the network found where its verb is and what kind of words it brings.

    "Vale said that they would go"     verb "said", a clause, speech
    "Vale believes they would go"      verb "believes", a clause, thought
    "a claim by Vale that they go"     verb "claim", a noun, speech

The cue is looked up in a table of verbs and one of nouns; `standing` then tells what is on the
record. A cue in neither is speech where it brings words in marks, else a thought: PolNeAR marks
whatever a text attributes. Not read yet: cues told apart by their sense ("maintained a bridge").
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.ports import Paragraph
from dateline.types.mention import Attribution

from .cues import cue_of, kind_of
from .edges import tokens, trimmed, whole
from .sources import Range
from .spans import Found
from .standing import standing
from .whose import whose

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ACCORDING = "according to "
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Attributed:
    """An attribution: its cue's verb as a token of the paragraph, its parts in the article."""

    verb: int
    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    attribution: Attribution
    frame: str


def attributed(paragraph: Paragraph, one: Found, quoted: bool) -> Attributed:
    """Return what the network found, with what grammar adds to it."""
    doc, offset = paragraph.doc, paragraph.zone.start
    one = replace(one, cue=whole(doc, offset, one.cue))
    one = _parted(one, doc.text[one.cue[0] - offset : one.cue[1] - offset])
    verb = _verb(doc, tokens(doc, offset, one.cue))
    one = replace(one, contents=trimmed(verb, one.contents, offset))
    pieces = (tokens(doc, offset, c) for c in one.contents if offset <= c[0] < paragraph.zone.end)
    content = tuple((a, b) for a, b in pieces if a < b)
    frame = framed(verb, content)
    kind = kind_of(doc, tokens(doc, offset, one.cue))
    if kind is None and (lifted := _lifted(verb, one, offset)):
        return attributed(paragraph, lifted, quoted)
    if kind is None:
        kind = Attribution.SPEECH if quoted or frame == "to" else Attribution.THOUGHT
    kind = standing(verb, kind, frame, content)
    source = whose(verb, one, kind, offset)
    return Attributed(verb.i, one.cue, source, one.contents, kind, frame)


def _lifted(verb: "Token", one: Found, offset: int) -> Found | None:
    """Stressing | Vale had no right to go: the verb above attributes, not a cue in no table."""
    above = verb.head
    if verb.dep_ != "ccomp" or cue_of(above) is None or not one.source or not one.contents:
        return None
    cue = offset + above.idx, offset + above.idx + len(above)
    start, end = one.source[0], max(c[1] for c in one.contents)
    if not cue[1] <= start < one.cue[0] < end:
        return None
    return Found(cue, None, ((start, end),))


def _parted(one: Found, cue: str) -> Found:
    """According to | a statement: what follows in the cue is the source."""
    if not cue.lower().startswith(_ACCORDING) or len(cue) == len(_ACCORDING) - 1:
        return one
    end = one.cue[0] + len(_ACCORDING)
    return Found((one.cue[0], end - 1), (end, one.cue[1]), one.contents)


def _verb(doc: "Doc", cue: Range) -> "Token":
    """The last verb of the cue, its head where it has none: "had also said"."""
    words = doc[cue[0] : cue[1]] if cue[0] < cue[1] else doc[:1]
    verbs = [t for t in words if t.pos_ == "VERB"]
    return verbs[-1] if verbs else words.root


def framed(verb: "Token", content: tuple[Range, ...]) -> str:
    """Return how the words hang on the cue: as a clause, infinitive ("x"), object, "to" …"""
    if verb.lower_ == "according":
        return "to"
    if not content:
        return ""
    if verb.pos_ == "NOUN":
        return "noun"
    first, last = content[0]
    words = verb.doc[first:last]
    if words[0].lower_ == "to" and words[0].tag_ == "TO":
        return "x"
    if any(t.tag_ in _FINITE for t in words):
        return "c"
    before = words[0].nbor(-1) if first else words[0]
    return "prep" if before.pos_ == "ADP" else "o"
