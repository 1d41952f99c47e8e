"""Parts what one speaker does in two verbs.

    "Vale announced the plan | and said it would work"
    "Bemoaning the “old rules,” | Vale accused Orr of lying"

The network, which gives each word to one cue, may take the second cue for words of the first. Only
for verbs of speaking that grammar joins to the first cue, in the same tense and without a subject
of their own, or that hang on it as a participle in front of quoted words. Not read yet: a second
cue of another speaker ("and Orr said no").
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.ports import Paragraph
from dateline.types.mention import Attribution

from .attributed import Attributed, framed
from .cues import cue_of, group
from .edges import tokens, trimmed
from .sources import Range
from .standing import standing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_MARKS = frozenset({'"', "''", "``"})


def joined(paragraph: Paragraph, a: Attributed) -> tuple[Attributed, ...]:
    """Return the attribution alone, or what is left of it and the one that is joined to it."""
    doc, offset = paragraph.doc, paragraph.zone.start
    for place, piece in enumerate(a.content):
        others = (*a.content[:place], *a.content[place + 1 :])
        if (
            others
            and piece[1] <= a.cue[0]
            and (led := _leading(doc, a, tokens(doc, offset, piece)))
        ):
            return _second(paragraph, a, led, piece), replace(a, content=others)
        first, last = tokens(doc, offset, piece)
        other = next((t for t in doc[first:last] if _is_joined(doc[a.verb], t, first)), None)
        if other is None or not offset <= piece[0]:
            continue
        end, start = _joint(doc, other, first), group(other)[1]
        if first < end and start < last:
            left = piece[0], offset + doc[end - 1].idx + len(doc[end - 1])
            right = offset + doc[start].idx, piece[1]
            own = replace(a, content=tuple(sorted((*others, left))))
            return own, _second(paragraph, a, other, right)
    return (a,)


def _is_joined(verb: "Token", other: "Token", first: int) -> bool:
    if other.dep_ != "conj" or other.head.i != verb.i or other.i <= max(verb.i, first):
        return False
    spoken = cue_of(other) is Attribution.SPEECH and other.tag_ in _FINITE & {verb.tag_}
    if not spoken or any(t.dep_ in _SUBJECTS for t in other.lefts):
        return False
    return sum(t.text in _MARKS for t in verb.doc[max(first - 1, verb.i) : other.i]) % 2 == 0


def _leading(doc: "Doc", a: Attributed, piece: Range) -> "Token | None":
    """The participle right before quoted words that hangs on the cue behind them."""
    first, last = piece
    before = doc[first - 1] if first else None
    if before is None or before.tag_ != "VBG" or before.head.i != a.verb:
        return None
    return before if any(t.text in _MARKS for t in doc[first:last]) else None


def _joint(doc: "Doc", other: "Token", first: int) -> int:
    """Where the first words end: before ", and later | said"."""
    end = other.left_edge.i
    while end > first and (doc[end - 1].dep_ == "cc" or doc[end - 1].text == ","):
        end -= 1
    return end


def _second(paragraph: Paragraph, a: Attributed, other: "Token", right: Range) -> Attributed:
    doc, offset = paragraph.doc, paragraph.zone.start
    begin, end = group(other)
    cue = offset + doc[begin].idx, offset + doc[end - 1].idx + len(doc[end - 1])
    content = trimmed(other, (right,), offset)
    words = tuple(tokens(doc, offset, piece) for piece in content)
    frame = framed(other, words)
    kind = standing(other, Attribution.SPEECH, frame, words)
    return Attributed(other.i, cue, a.source, content, kind, frame)
