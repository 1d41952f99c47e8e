"""Says whether "on Thursday" looks back or ahead, by the verb it hangs on.

    "met on Thursday" -> past     "will meet on Thursday", "is to meet Thursday" -> future

Without a verb the past is taken: news reports what happened.
"""

from spacy.tokens import Doc, Token

_AHEAD = frozenset({"will", "shall", "'ll", "wo", "can", "may", "must", "going"})
_EXPECTS = frozenset({
    "expect", "schedule", "plan", "due", "intend", "set", "slate", "hope", "aim", "propose", "promise",
    "likely", "begin", "start", "open", "expire", "mature", "arrive", "leave", "continue",
})  # fmt: skip
_AHEAD_WORDS = frozenset({"until", "till", "by", "upcoming"})
_CLIMB = 12


def direction(doc: Doc, start: int, end: int) -> str:
    """Give "past" or "future" for the words from `start` to `end` (offsets in `doc`)."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return "past"
    token = span.root
    for _ in range(_CLIMB):
        if token.pos_ in ("VERB", "AUX"):
            return _of_verb(token)
        if token.head.i == token.i:
            break
        token = token.head
    return "past"


def _of_verb(verb: Token) -> str:
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if words & _AHEAD:
        return "future"
    if any(child.tag_ == "VBD" for child in helpers) or verb.tag_ == "VBD":
        return "past"
    if words & {"has", "have", "'ve"}:
        return "past"
    if "to" in words or verb.tag_ == "VBG" and "go" in {verb.lemma_}:
        return "future" if "have" not in words else "past"
    if verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in _EXPECTS:
        return "future"
    if verb.tag_ == "VBN" and verb.lemma_ in _EXPECTS and words & {"is", "are", "'s", "'re"}:
        return "future"
    if verb.tag_ in ("VBN", "VBG") and verb.dep_ in ("advcl", "acl", "xcomp", "ccomp", "conj"):
        return _of_verb(verb.head) if verb.head.pos_ == "VERB" and verb.head.i < verb.i else "past"
    return "past"
