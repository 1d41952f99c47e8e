"""Finds the rest of a sentence that a cue breaks: "It is time, Vale told Orr, for them to go".

The network gives the first half; where a comma stands on either side of source, cue and whom it
was said to, and no clause of the reporter's begins behind them, the rest is the speaker's too.
"""

from typing import TYPE_CHECKING

from dateline.ports import Paragraph

from .attributed import Attributed
from .sources import Range, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEW_CLAUSE = frozenset({"VBG", "CC", "WDT", "WP", "WRB", "IN", "RB"})
_TIMES = frozenset({"DATE", "TIME"})
_QUOTES = frozenset({'"', "''", "``"})
_OBJECTS = frozenset({"dobj", "dative"})


def second_half(paragraph: Paragraph, a: Attributed) -> Range | None:
    """Return the rest of the sentence as a range of the article, None where there is none."""
    doc, offset = paragraph.doc, paragraph.zone.start
    if a.source is None or not a.content or a.frame == "to":
        return None
    start, end = min(a.source[0], a.cue[0]), max(a.source[1], a.cue[1])
    if max(c[1] for c in a.content) >= start:
        return None
    words = doc.char_span(start - offset, end - offset, alignment_mode="expand")
    if words is None or not words.start or doc[words.start - 1].text != ",":
        return None
    verb = doc[a.verb]
    right = _past(verb, words.end)
    if right + 1 >= verb.sent.end or doc[right].text != "," or not _is_own(doc[right + 1]):
        return None
    first, last = trim(doc, (right + 1, verb.sent.end), verb)
    if any(t.text in _QUOTES for t in doc[first:last]) or first >= last:
        return None
    return offset + doc[first].idx, offset + doc[last - 1].idx + len(doc[last - 1])


def _past(verb: "Token", right: int) -> int:
    """Where the words end that say to whom, and when."""
    for child in verb.rights:
        told = child.dep_ in _OBJECTS or child.right_edge.ent_type_ in _TIMES
        if told and child.left_edge.i == right:
            right = child.right_edge.i + 1
    return right


def _is_own(word: "Token") -> bool:
    return word.tag_ not in _NEW_CLAUSE or (word.lower_ == "for" and word.dep_ == "mark")
