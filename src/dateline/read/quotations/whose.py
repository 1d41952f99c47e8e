"""Sets right by grammar what the network takes for the source of a cue.

    "Vale rang Orr and told him"      "Vale": a source stops before a verb that it is the subject of
    "a tape has Orr saying they go"   "Orr": a subject beside the cue comes before who is far off
    "The plan seemed to work"         nobody: a subject that is told of tells nothing
    "Vale was criticised for it"      nobody: the subject of a passive is told of, or told
    "Vale (N.-Sund) said"             with the bracket that closes

Not read yet: whom an active subject only stands for ("the podium said").
"""

from typing import TYPE_CHECKING

from dateline.types.mention import Attribution

from .edges import named, tokens
from .sources import Range, label, source_of
from .spans import Found

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_VERBAL = frozenset({"VERB", "AUX"})
_SPOKEN = frozenset({Attribution.SPEECH, Attribution.DOCUMENT})
_BESIDE = 2  # characters
_CLOSES = (")", ".)")


def whose(verb: "Token", one: Found, kind: Attribution, offset: int) -> Range | None:
    """Return the words that name who says what `one` attributes, in the article's offsets.

    `verb` is the cue's, `offset` where the paragraph begins.
    """
    source = one.source if verb.lower_ == "according" else _named(verb, one, offset)
    if source is None or (kind in _SPOKEN and _is_passive(verb, source, offset)):
        return None
    return _closed(verb.doc, offset, named(verb.doc, offset, source))


def _named(verb: "Token", one: Found, offset: int) -> Range | None:
    source, own = one.source, _subject(verb, offset)
    if source is None and own and any(a < own[1] and own[0] < b for a, b in one.contents):
        return None
    nearer = source and own and _is_nearer(verb, own, source, one.cue)
    if source is None or own is None or nearer or _is_within(verb, own, one, offset):
        return own or source
    if not source[0] <= own[0] < own[1] < source[1]:
        return source
    following = verb.doc.char_span(own[1] - offset, own[1] - offset + 2, alignment_mode="expand")
    return own if following is not None and following[-1].pos_ == "VERB" else source


def _is_nearer(verb: "Token", own: Range, source: Range, cue: Range) -> bool:
    """Whether the subject stands right before the cue, and the source on neither side of it."""
    overlap = own[0] < source[1] and source[0] < own[1]
    if overlap or verb.pos_ not in _VERBAL or verb.tag_ == "VBN":
        return False
    return 0 <= cue[0] - own[1] <= _BESIDE and not 0 <= source[0] - cue[1] <= _BESIDE


def _is_within(verb: "Token", own: Range, one: Found, offset: int) -> bool:
    """The pact, which | many | signed, says: whether the source acts in the subject only."""
    if one.source is None or not own[0] < one.source[0] < one.source[1] <= own[1]:
        return False
    if one.cue[0] - one.source[1] <= _BESIDE:
        return False
    first, last = tokens(verb.doc, offset, one.source)
    above = verb.doc[first:last].root.ancestors
    return any(t.pos_ == "VERB" and verb.is_ancestor(t) for t in above)


def _subject(verb: "Token", offset: int) -> Range | None:
    """Whom grammar makes the one that attributes, where the network found nobody."""
    words = source_of(verb) if verb.pos_ in _VERBAL else None
    if verb.text == ":" and label(verb.doc[: verb.i + 1]) == verb.i:
        words = (0, verb.i)
    if words is None or words[0] >= words[1]:
        return None
    last = verb.doc[words[1] - 1]
    return offset + verb.doc[words[0]].idx, offset + last.idx + len(last)


def _is_passive(verb: "Token", source: Range, offset: int) -> bool:
    """ "it was reported", "Vale, who was told": what stands as the subject does not speak."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    first, last = tokens(verb.doc, offset, source)
    return verb.tag_ == "VBN" and subject is not None and first <= subject.i < last


def _closed(doc: "Doc", offset: int, source: Range) -> Range:
    """Take the bracket in that closes what a source opens."""
    words = doc.text[source[0] - offset : source[1] - offset]
    rest = doc.text[source[1] - offset :]
    end = next((each for each in _CLOSES if rest.startswith(each)), "")
    return (source[0], source[1] + len(end)) if words.count("(") > words.count(")") else source
