"""Says whether "on Thursday" looks back or ahead, by the verb it hangs on.

    "met on Thursday" -> past     "will meet on Thursday", "is to meet Thursday" -> future
    "until Thursday" -> future    "a deadline of May 8" -> near, the nearest one
"""

import re

from spacy.tokens import Doc, Token

_AHEAD = frozenset({"will", "shall", "'ll", "wo", "can", "may", "must", "going"})
_EXPECTS = frozenset({
    "expect", "schedule", "plan", "due", "intend", "set", "slate", "hope", "aim", "propose", "promise",
    "likely", "begin", "start", "open", "expire", "mature", "arrive", "leave", "continue", "extend",
})  # fmt: skip
_AHEAD_BEFORE = re.compile(r"\b(?:until|till|by|through|payable|starting|beginning|effective)\s$")
_CLIMB = 12
# What an open direction means where no verb decides: news tells of the last Thursday, but a
# month and day is the nearest one ("a deadline of May 8").
_DEFAULT = {"weekday": "past"}


def which(doc: Doc, start: int, end: int, step: str) -> str:
    """Give "past", "future" or "near" for the words from `start` to `end` (offsets in `doc`).

    `step` is the name of the rule's step: quarters and months are near where a verb is not past.
    """
    found = _direction(doc, start, end)
    if step in ("quarter", "half") and found == "future":
        return "near"
    return found or _DEFAULT.get(step, "near")


def _direction(doc: Doc, start: int, end: int) -> str:
    if _AHEAD_BEFORE.search(doc.text, max(0, start - 12), start):
        return "future"
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return ""
    token = span.root
    for _ in range(_CLIMB):
        if token.pos_ in ("VERB", "AUX"):
            return _of_verb(token)
        if token.head.i == token.i:
            break
        token = token.head
    return ""


def _of_verb(verb: Token) -> str:
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if words & _AHEAD:
        return "future"
    if verb.lemma_ in _EXPECTS and verb.tag_ == "VBN" and words & {"is", "are", "'s", "'re"}:
        return "future"
    if verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in helpers):
        return "past"
    if words & {"has", "have", "'ve"}:
        return "past"
    if "to" in words:
        return "future"
    return _of_form(verb)


def _of_form(verb: Token) -> str:
    if verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in _EXPECTS:
        return "future"
    if verb.tag_ in ("VBN", "VBG") and verb.head.pos_ == "VERB" and verb.head.i < verb.i:
        return _of_verb(verb.head)
    return ""
