"""Sets right by grammar where attributed words, and who says them, begin and end.

    "told him | what to do"               whom it was told to stays out
    "told Orr late Friday | that …"       and when
    "called Orr | Friday | to say …"      and who was called
    "called it “a gamble” | on Monday"    when it was said stays out
    "The Bulletin | on Monday wrote"      and is no part of who says it
    "it was on Monday | that | he told" begins a clause and says nothing
    "weren't | sure"                      a cue that begins in a word begins with it

Not read yet: an end that no closing mark shows ("said they would go | on Monday").
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .resumed import resumed
from .sources import Range
from .told import told

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MARKS = frozenset({'"', "''", "``"})
_BEGINS = frozenset("that what who whom how why when where which if whether :".split())
_CALLS = frozenset({"call", "phone", "telephone", "ring", "text", "email"})
_TIMES = frozenset({"DATE", "TIME"})
_LEADS = frozenset({"on", "in", "at", "late", "early", "earlier"})
_TELLING = frozenset({"VERB", "PUNCT"})  # "a poll released in May": the time is the poll's
_SMALL = frozenset({"ADP", "DET", "PUNCT"})


def tokens(doc: "Doc", offset: int, span: Range) -> Range:
    """Return the tokens of a range of the article; `offset` is where the paragraph begins."""
    words = doc.char_span(span[0] - offset, span[1] - offset, alignment_mode="expand")
    return (words.start, words.end) if words is not None else (0, 0)


def trimmed(verb: "Token", contents: Sequence[Range], offset: int) -> tuple[Range, ...]:
    """Return the contents of the cue at `verb` without what is not said."""
    cut = (_trimmed(verb, content, offset) for content in contents)
    pieces = tuple(piece for piece in cut if _says(verb.doc, tokens(verb.doc, offset, piece)))
    return pieces[1:] if _is_called(verb, pieces, offset) else pieces


def _says(doc: "Doc", words: Range) -> bool:
    """Whether a piece is more than the word that begins one: "it was then | that | he said"."""
    return any(t.dep_ != "mark" and not t.is_punct for t in doc[slice(*words)])


def _is_called(verb: "Token", pieces: Sequence[Range], offset: int) -> bool:
    """Whether the first piece is only who was called to be told the next one."""
    if len(pieces) < 2 or verb.lemma_.lower() not in _CALLS:
        return False
    (first, last), (begin, end) = (tokens(verb.doc, offset, piece) for piece in pieces[:2])
    if not verb.i < first < last <= begin < end:
        return False
    named = verb.doc[last - 1].ent_type_ == "PERSON" and verb.doc[begin].tag_ == "TO"
    return named and not any(t.pos_ == "VERB" for t in verb.doc[first:last])


def named(doc: "Doc", offset: int, source: Range) -> Range:
    """Return a source without a time at its end: "who | in 2010", "the Bulletin | on Monday"."""
    first, last = tokens(doc, offset, source)
    end = last
    while end > first and doc[end - 1].ent_type_ in _TIMES:
        end -= 1
    hung = first < end - 1 and end < last and doc[end - 1].pos_ == "ADP"
    if not hung or any(t.pos_ in _TELLING for t in doc[first:end]):
        return source
    return source[0], offset + doc[end - 2].idx + len(doc[end - 2])


def whole(doc: "Doc", offset: int, cue: Range) -> Range:
    """Return a cue that begins where a word does: "n't sure" with "were"."""
    first, last = tokens(doc, offset, cue)
    if first == last:
        return cue
    joined = doc[first].tag_ == "RB" and first and not doc[first - 1].whitespace_
    return offset + doc[first - 1 if joined else first].idx, cue[1]


def _trimmed(verb: "Token", content: Range, offset: int) -> Range:
    doc = verb.doc
    first, last = tokens(doc, offset, content)
    if not verb.i < first < last:
        return content
    begin = _begin(verb, first, last)
    stop = min(_stop(verb, first, last), resumed(verb, first, last))
    start = content[0] if begin == first else offset + doc[begin].idx
    return start, content[1] if stop == last else offset + doc[stop - 1].idx + len(doc[stop - 1])


def _begin(verb: "Token", first: int, last: int) -> int:
    """Pass over the one told and the time of telling, where a clause begins right after."""
    whom = told(verb)
    if whom is None or whom.left_edge.i != first:
        return first
    after = whom.i + 1
    if after < last and verb.doc[after].lower_ == "of":  # "told the Ministry of Defence | it would"
        after = verb.doc[after].right_edge.i + 1
    while after < last and _is_time(verb.doc, after):
        after += 1
    begins = after < last and (verb.doc[after].lower_ in _BEGINS or verb.doc[after].tag_ == "PRP")
    return after if begins else first


def _is_time(doc: "Doc", at: int) -> bool:
    """Part of "Friday night", or of "on Friday" and "late Friday"."""
    leads = doc[at].lower_ in _LEADS and at + 1 < len(doc) and doc[at + 1].ent_type_ in _TIMES
    return doc[at].ent_type_ in _TIMES or leads


def _stop(verb: "Token", first: int, last: int) -> int:
    """Stop at the closing mark where only a time follows."""
    doc = verb.doc
    marks = [i for i in range(max(first - 1, 0), last) if doc[i].text in _MARKS]
    if not marks or len(marks) % 2 or marks[-1] == last - 1:
        return last
    tail = doc[marks[-1] + 1 : last]
    only = all(t.ent_type_ in _TIMES or t.pos_ in _SMALL for t in tail)
    return tail.start if only and any(t.ent_type_ in _TIMES for t in tail) else last
