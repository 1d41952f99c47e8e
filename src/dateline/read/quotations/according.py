"""Reads "according to": a second attribution around words that have a cue of their own.

    "Vale vowed to go, according to the AP"    the AP, of all that stands before it
    "According to Orr, they left"              Orr, of all that stands after it

The network, like the annotation it learned from, gives each word to one cue; here both count.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.ports import Paragraph
from dateline.types.mention import Attribution

from ..tokens import where
from .attributed import Attributed
from .sources import Range, subtree, trim

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ACCORDING = frozenset({"according"})
_VERBAL = frozenset({"VERB", "AUX"})
_PARTS = frozenset({";", ":"})
# No sentence of a report runs so long; walking such trees would cost their square.
_LONGEST = 300


def according(paragraph: Paragraph) -> Iterator[Attributed]:
    """Yield what stands "according to" somebody in a paragraph, in order."""
    doc, offset = paragraph.doc, paragraph.zone.start
    for i in where(doc, "LOWER", _ACCORDING):
        if i + 2 < len(doc) and doc[i + 1].lower_ == "to" and not _is_endless(doc[i].head):
            inner = next((c for c in doc[i + 1].children if c.dep_ in {"pobj", "pcomp"}), None)
            source = trim(doc, subtree(inner), doc[i]) if inner is not None else (0, 0)
            pieces = [r for r in _told(doc[i], source) if r[0] < r[1]] if inner else []
            if source[0] < source[1] and pieces:
                cue, named, *content = (
                    _span(doc, offset, r) for r in ((i, i + 2), source, *pieces)
                )
                yield Attributed(i, cue, named, tuple(content), Attribution.SPEECH, "to")


def _is_endless(token: "Token") -> bool:
    return token.right_edge.i - token.left_edge.i > _LONGEST


def _span(doc: "Doc", offset: int, words: Range) -> Range:
    last = doc[words[1] - 1]
    return offset + doc[words[0]].idx, offset + last.idx + len(last)


def _told(token: "Token", source: Range) -> tuple[Range, ...]:
    """What "according to X" speaks for: the sentence on its other side, or its clause."""
    doc, sentence = token.doc, token.sent
    if token.i - sentence.start <= 1:
        return (trim(doc, (source[1], sentence.end), token),)
    if all(t.is_punct for t in doc[source[1] : sentence.end]):
        start = max((t.i + 1 for t in doc[sentence.start : token.i] if t.text in _PARTS), default=0)
        return (trim(doc, (max(start, sentence.start), token.i), token),)
    head = token.head
    while head.pos_ not in _VERBAL and head.head.i != head.i:
        head = head.head
    start, end = subtree(head)
    return trim(doc, (start, token.i), token), trim(doc, (source[1], end), token)
