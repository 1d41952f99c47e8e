"""Sets right by grammar what the network takes for the source of a cue.

    "Vale rang Orr and told him"      "Vale": a source stops before a verb that it is the subject of
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
