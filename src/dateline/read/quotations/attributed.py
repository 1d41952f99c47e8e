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
from .edges import named, tokens, trimmed, whole
from .sources import Range, label, source_of
from .spans import Found
from .standing import standing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_VERBAL = frozenset({"VERB", "AUX"})
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
    frame = _frame(verb, content)
    kind = kind_of(doc, tokens(doc, offset, one.cue))
    if kind is None and (lifted := _lifted(verb, one, offset)):
        return attributed(paragraph, lifted, quoted)
    if kind is None:
        kind = Attribution.SPEECH if quoted or frame == "to" else Attribution.THOUGHT
    kind = standing(verb, kind, frame, content)
    source = one.source if frame == "to" else _named(verb, one, offset)
    source = named(doc, offset, source) if source else None
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


def _named(verb: "Token", one: Found, offset: int) -> Range | None:
    """Vale | rang Orr and told him: a source stops before a verb that it is the subject of.

    The plan | seemed to work: a subject that is told of tells nothing.
    """
    source, own = one.source, _subject(verb, offset)
    if source is None and own and any(a < own[1] and own[0] < b for a, b in one.contents):
        return None
    if source is None or own is None or not source[0] <= own[0] < own[1] < source[1]:
        return source or own
    following = verb.doc.char_span(own[1] - offset, own[1] - offset + 2, alignment_mode="expand")
    return own if following is not None and following[-1].pos_ == "VERB" else source


def _subject(verb: "Token", offset: int) -> Range | None:
    """Whom grammar makes the one that attributes, where the network found nobody."""
    words = source_of(verb) if verb.pos_ in _VERBAL else None
    if verb.text == ":" and label(verb.doc[: verb.i + 1]) == verb.i:
        words = (0, verb.i)
    if words is None or words[0] >= words[1]:
        return None
    last = verb.doc[words[1] - 1]
    return offset + verb.doc[words[0]].idx, offset + last.idx + len(last)


def _verb(doc: "Doc", cue: Range) -> "Token":
    """The last verb of the cue, its head where it has none: "had also said"."""
    words = doc[cue[0] : cue[1]] if cue[0] < cue[1] else doc[:1]
    verbs = [t for t in words if t.pos_ == "VERB"]
    return verbs[-1] if verbs else words.root


def _frame(verb: "Token", content: tuple[Range, ...]) -> str:
    """How the words hang on the cue: clause, infinitive, object, preposition, noun, or "to"."""
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
