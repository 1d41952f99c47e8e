"""Finds where the reporter's own words begin again behind words that somebody else is said to say.

    "Vale said they go | , but Orr knew better"        a contrast with what was said
    "After saying they go | , Vale left the hall"      the sentence that only led up to the cue
    "said it is “gone,” | meaning the bridge"          a participle behind a comma within the marks

Only where grammar is plain: the network knows better than the parser where "and" joins. Not read
yet: "which held that they go | is a mistake", words joined by "while".
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_MARKS = frozenset({'"', "''", "``"})
_VERBAL = frozenset({"VERB", "AUX"})
_NEAR = 3  # a word, a comma and a mark


def resumed(verb: "Token", first: int, last: int) -> int:
    """Return where the words end that the cue at `verb` brings, `last` where nothing resumes.

    `first` and `last` are tokens, `first` behind the cue.
    """
    ends = (
        _contrast(verb, first, last),
        _led_up_to(verb, first, last),
        _glossed(verb, first, last),
    )
    end = min(ends)
    while end > first + 1 and verb.doc[end - 1].text in {",", ";"}:
        end -= 1
    return end


def _contrast(verb: "Token", first: int, last: int) -> int:
    """ "…, but Orr knew better": a clause with its own subject, joined to the cue."""
    doc = verb.doc
    for other in verb.conjuncts:
        but = next((t.i for t in other.head.children if t.lower_ == "but"), last)
        if first + 1 < but < other.i < last and _is_clause(other) and _is_free(verb, first, but):
            return but if _is_parted(doc[but]) and doc[but + 1].text not in _MARKS else last
    return last


def _led_up_to(verb: "Token", first: int, last: int) -> int:
    """ "After saying they go, Vale left": the clause that the cue's own clause hangs on."""
    doc, own = verb.doc, verb
    while own.head.i != own.i and not first <= own.head.i < last:
        own = own.head
    subject = next((t for t in own.head.children if t.dep_ in _SUBJECTS), None)
    if own.head.i == own.i or subject is None or any(t.lower_ == "as" for t in own.lefts):
        return last
    begins = subject.left_edge.i
    follows = 0 < begins - own.right_edge.i <= _NEAR and first + _NEAR < begins < last
    parted = follows and _is_parted(doc[begins]) and doc[begins].text not in _MARKS
    return begins if parted and _is_free(verb, first, begins) else last


def _glossed(verb: "Token", first: int, last: int) -> int:
    """ "…“gone,” meaning the bridge": what is meant, or done besides, is the reporter's.

    Only where the parser hangs it on the cue.
    """
    doc = verb.doc
    for i in range(first + 2, last):
        closes = doc[i - 1].text in _MARKS and doc[i - 2].text == ","
        hung = doc[i].tag_ == "VBG" and doc[i].head.i == verb.i
        if hung and closes and _is_free(verb, first, i):
            return i
    return last


def _is_clause(verb: "Token") -> bool:
    return verb.pos_ in _VERBAL and any(t.dep_ in _SUBJECTS for t in verb.lefts)


def _is_parted(word: "Token") -> bool:
    """Whether a comma stands before a word, or before the mark in front of it."""
    before = [t.text for t in word.doc[max(word.i - 2, 0) : word.i]]
    return "," in before[-1:] or (before[-1:] != [] and before[-1] in _MARKS and "," in before)


def _is_free(verb: "Token", first: int, end: int) -> bool:
    """Whether no quotation mark is open at `end`."""
    marks = sum(t.text in _MARKS for t in verb.doc[max(first - 1, verb.i) : end])
    return marks % 2 == 0
