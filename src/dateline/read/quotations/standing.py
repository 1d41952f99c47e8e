"""Says whether words that grammar attributes are on the record, or only a stance or a plan.

    "Vale said that they would go"       speech, as its cue has it
    "Vale defended the bridges"          a stance: no words, no act of speaking that is named
    "Vale explained what he expects"     the same: what was explained is not told
    "Vale did not say that …"            the same: it was not said; "did not respond to questions"
    "Vale continued to fight the plan"    an act: to go on saying has a verb of saying
    "Vale refused to leave"              a plan; "if Vale asks them to leave", "Vale might say"

A statement needs a clause, quoted words, an infinitive of request or promise, or a cue that
names the act ("condemned the attack"). Not read yet: irony, "seemed to say".
"""

from typing import TYPE_CHECKING

from dateline.read.actors.tables import words as listed
from dateline.types.mention import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from .sources import Range

_PLANS = frozenset({"refuse", "decline", "agree"})
_ASKS = frozenset({"ask", "wonder", "question", "inquire", "demand"})
_ANSWERS = frozenset({"respond", "reply", "answer", "comment"})
_NOBODY = frozenset({"nobody", "none", "neither"})
_CONTRARY = frozenset({"deny", "dispute", "doubt"})
_UNSURE = frozenset({"might", "may", "could", "should"})
_CONDITIONS = frozenset({"if", "unless"})
_UP = frozenset({"conj", "advcl", "xcomp", "ccomp"})
_STEPS = 3
_OPEN = frozenset({"what", "who", "whom", "where", "why", "how", "when", "which"})
_BARE = frozenset({"o", "prep", "noun"})
_HOLDS = frozenset({"pcomp", "acl"})
_PREDICATES = frozenset({"oprd", "xcomp", "ccomp"})
_QUOTES = frozenset({'"', "''", "``"})
_SPOKEN = frozenset({Attribution.SPEECH, Attribution.DOCUMENT})


def standing(
    verb: "Token", attribution: Attribution, frame: str, content: "tuple[Range, ...]"
) -> Attribution:
    """Return what the cue at `verb` attributes here; `content` is token ranges of its words."""
    if attribution not in _SPOKEN:
        return attribution
    lemma = verb.lemma_.lower()
    if _is_conditional(verb) or (frame == "x" and lemma in _PLANS):
        return Attribution.INTENTION
    if _is_nobody(verb) or (frame == "x" and lemma == "continue"):
        return Attribution.THOUGHT
    if not content or _has_marks(verb.doc, content):
        return attribution
    bare = frame in _BARE and not _tells(verb, lemma, content[0])
    if lemma in _ANSWERS and _is_negated(verb, lemma):
        return Attribution.THOUGHT
    untold = frame == "c" and (_is_open(verb, lemma, content[0]) or _is_negated(verb, lemma))
    return Attribution.THOUGHT if bare or untold else attribution


def _is_nobody(verb: "Token") -> bool:
    return any(c.dep_ == "nsubj" and c.lower_ in _NOBODY for c in verb.lefts)


def _is_conditional(verb: "Token") -> bool:
    """ "if Vale asks", "Vale might say"."""
    token = verb
    if any(c.dep_ == "aux" and c.lower_ in _UNSURE for c in verb.lefts):
        return True
    for _ in range(_STEPS):
        if any(c.dep_ == "mark" and c.lower_ in _CONDITIONS for c in token.lefts):
            return True
        if token.dep_ not in _UP:
            return False
        token = token.head
    return False


def _has_marks(doc: "Doc", content: "tuple[Range, ...]") -> bool:
    words = (doc[max(start - 1, 0) : end].text for start, end in content)
    return any(mark in text for text in words for mark in _QUOTES)


def _tells(verb: "Token", lemma: str, content: "Range") -> bool:
    """A bare object tells enough where the cue names the act, or says what it is called."""
    start, end = content
    first = verb.doc[start]
    if end - start == 1 and first.pos_ in {"PRON", "DET", "NUM"}:
        return False
    if lemma in listed("acts") or (verb.pos_ == "NOUN" and first.tag_ in {"IN", "TO"}):
        return True
    thing = verb.doc[start:end].root
    if any(t.dep_ in _HOLDS and thing in (t.head, t.head.head) for t in verb.doc[start:end]):
        return True
    return any(c.dep_ in _PREDICATES or c.lower_ == "as" for c in verb.rights)


def _is_open(verb: "Token", lemma: str, content: "Range") -> bool:
    return content[0] > verb.i and verb.doc[content[0]].lower_ in _OPEN and lemma not in _ASKS


def _is_negated(verb: "Token", lemma: str) -> bool:
    if lemma in _CONTRARY:
        return False
    above = verb.head if verb.dep_ == "xcomp" else verb
    unsaid = above is not verb and above.lemma_.lower() in _PLANS
    return unsaid or any(c.dep_ == "neg" for c in verb.lefts)
