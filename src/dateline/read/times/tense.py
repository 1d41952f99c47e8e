"""Says whether "on Thursday" looks back or ahead, by the verb it hangs on.

"met on Thursday" -> past     "will meet on Thursday", "is to meet Thursday" -> future
"until Thursday" -> future    "a deadline of May 8" -> near, the nearest one
"""

import re
from typing import TYPE_CHECKING

from .parsed import Parsed
from .words import data

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_AHEAD = frozenset(
    {"will", "shall", "'ll", "wo", "can", "may", "must", "going", "would", "should", "could"}
)
_EXPECTS = frozenset({
    "expect", "schedule", "plan", "due", "intend", "slate", "hope", "aim", "propose", "promise",
    "likely", "begin", "start", "open", "expire", "mature", "arrive", "leave", "continue", "extend",
    "postpone", "invite",
})  # fmt: skip
# In the simple present, these tell what is on the calendar: "The ministers meet Monday."
_SCHEDULED = frozenset(
    {
        "meet",
        "resume",
        "end",
        "close",
        "vote",
        "return",
        "visit",
        "travel",
        "convene",
        "go",
        "come",
        "take",
        "run",
        "hold",
        "face",
        "retire",
        "reopen",
    }
)
# What follows these was done, or not done, then: "declined to comment on Thursday".
_DONE = frozenset(
    "begin start continue fail decline refuse manage try attempt help come go appear seem get"
    " happen rush stop prove neglect".split()
)
_PLANS = frozenset({"plan", "schedule", "slate"})
_AHEAD_BEFORE = re.compile(
    r"\b(?:(?:until|till)(?:\safter)?|by|payable|starting|beginning|effective"
    r"|(?:soon|early|late) as|upcoming|(?:planned|scheduled|slated|set|due) for)\s$"
)
_AHEAD_AFTER = re.compile(r"\sas (?:the|a|its|their) (?:final )?(?:deadline|date)\b|\sdeadline\b")
_SINCE = re.compile(r"\bsince\s(?:late\s|early\s|mid-)?$")
_NEAR_BEFORE = re.compile(
    r"\b(?:to|into|through|for|of record|deadline of|expire)\s(?:early\s|late\s"
    r"|mid-)?$"
)
_ATTRIBUTES = ("compound", "nmod", "nummod", "amod")
_PRESENT = frozenset({"is", "are", "'s", "'re", "has", "have", "be"})
_BY_YEAR = ("monthday", "month", "season", "holiday")
# Nobody announces these: "the October slaying" is of the last October.
_UNPLANNED = frozenset(data("words")["nouns"]["unplanned"].split())
_ANNOUNCED = frozenset("slated planned scheduled upcoming forthcoming".split())
_NOBODY = frozenset({"no", "none", "nobody", "neither"})
_CLIMB = 12
# What an open direction means where no verb decides: news tells of the last Thursday, but a
# month and day is the nearest one ("a deadline of May 8").
_DEFAULT = {"weekday": "past"}


def which(parsed: Parsed, start: int, end: int, step: str) -> str:
    """Give "past", "future" or "near" for the words from `start` to `end` (offsets in its text).

    `step` is the name of the rule's step: quarters and months are near where a verb is not past.
    """
    found = _direction(parsed, start, end, step)
    if step in ("quarter", "half") and found == "future":
        return "near"
    return found or _DEFAULT.get(step, "near")


def _direction(parsed: Parsed, start: int, end: int, step: str) -> str:
    before = parsed.text[max(0, start - 20) : start]
    if _SINCE.search(before):
        return "past"
    if step in _BY_YEAR and _AHEAD_AFTER.match(parsed.text, end):
        return "future"
    if _AHEAD_BEFORE.search(before):
        return "future" if step == "weekday" else ""
    if step in _BY_YEAR and _NEAR_BEFORE.search(before):
        return ""
    span = parsed.tokens(start, end)
    return "" if span is None else _of_words(span, step)


def _of_words(span: "Span", step: str) -> str:
    root = span.root if span.root.dep_ != "det" else span[-1]
    if told := _of_noun(root):
        return told
    return "" if step in _BY_YEAR and root.dep_ in ("dobj", "attr") else _climb(root, step)


def _of_noun(token: "Token") -> str:
    """Tell "the October slaying", which nobody announced, from "the planned visit in October"."""
    inside = token.dep_ in (*_ATTRIBUTES, "poss")
    noun = token.head if inside else token.head.head
    if noun.pos_ != "NOUN" or not (inside or token.dep_ == "pobj"):
        return ""
    if any(child.lower_ in _ANNOUNCED for child in noun.children if child.dep_ == "amod"):
        return "future"
    named = inside or token.head.lower_ in ("of", "on")
    return "past" if named and noun.lemma_.lower() in _UNPLANNED else ""


def _climb(token: "Token", step: str) -> str:
    """Go up to the verb; a date that belongs to a noun tells little of the verb's time."""
    of_noun, first = token.dep_ in ("dobj", "pobj") and token.head.dep_ == "dobj", token
    for _ in range(_CLIMB):
        if token.dep_ == "poss" or (token.dep_ in _ATTRIBUTES and step in _BY_YEAR):
            return ""
        if token.pos_ in ("VERB", "AUX") and not _opens_between(first, token):
            return _through_noun(token, step) if of_noun else _of_verb(token)
        if token.head.i == token.i:
            break
        of_noun = of_noun or token.dep_ in (*_ATTRIBUTES, "appos", "dobj")
        of_noun = of_noun or (token.dep_ == "prep" and token.head.pos_ in ("NOUN", "PROPN"))
        token = token.head
    return ""


def _opens_between(time: "Token", verb: "Token") -> bool:
    """Whether the verb's clause begins after the time: "warned on Monday that it could fall"."""
    return any(c.dep_ == "mark" and time.i < c.i < verb.i for c in verb.children)


def _through_noun(verb: "Token", step: str) -> str:
    found = _of_verb(verb)
    if found == "past" and step == "monthday":
        return ""
    if found == "future" and step == "weekday" and verb.tag_ == "VB":
        return "future" if {child.lower_ for child in verb.children} & _AHEAD else ""
    return found


def _of_verb(verb: "Token") -> str:
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if words & _AHEAD and "have" not in words:
        return "past" if "could" in words and _denied(verb) else "future"
    if verb.lemma_ in _EXPECTS and verb.tag_ == "VBN" and words & _PRESENT:
        return "future"
    if verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in helpers):
        return "future" if verb.lemma_ in _PLANS and _has_object(verb) else "past"
    if words & {"has", "have", "'ve"}:
        return "past"
    if "to" in words:
        return _of_aim(verb)
    return "" if words & _PRESENT else _of_form(verb)


def _has_object(verb: "Token") -> bool:
    """Tell "planned a rally on Saturday" from "on Friday, planned to pay"."""
    return verb.tag_ == "VBD" and any(child.dep_ == "dobj" for child in verb.children)


def _denied(verb: "Token") -> bool:
    """Tell "could not be reached on Thursday" from "could meet on Thursday"."""
    words = {child.lower_ for child in verb.children}
    return bool(words & {"not", "n't", "neither", "nor", "never"}) or any(
        child.dep_ in ("nsubj", "nsubjpass")
        and (child.lower_ in _NOBODY or any(word.lower_ in _NOBODY for word in child.children))
        for child in verb.children
    )


def _of_aim(verb: "Token") -> str:
    """Look ahead for "agreed to meet on Thursday", back for "flew in to meet on Thursday"."""
    if _had(verb.head):
        return "past"
    if verb.dep_ in ("advcl", "csubj") and verb.head.tag_ == "VBD":
        return ""
    return _of_verb(verb.head) if _is_done(verb) else "future"


def _is_done(verb: "Token") -> bool:
    return verb.dep_ == "xcomp" and verb.head.lemma_ in _DONE and verb.head.i < verb.i


def _had(head: "Token") -> bool:
    return any(child.lower_ == "had" for child in (*head.children, *head.head.children))


def _of_form(verb: "Token") -> str:
    if verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in _EXPECTS | _SCHEDULED:
        return "future"
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl"):
        if verb.lemma_ == "set":
            return "past" if any(child.lower_ == "on" for child in verb.children) else ""
        return "" if verb.lemma_ in _EXPECTS else "past"
    if verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.lemma_ not in _EXPECTS:
        return "past"
    if verb.tag_ in ("VBN", "VBG") and verb.head.pos_ == "VERB" and verb.head.i < verb.i:
        return _of_verb(verb.head)
    return ""
