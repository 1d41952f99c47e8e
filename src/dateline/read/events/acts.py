"""Types an act: from a clause, its objects and what governs it, to PLOVER type and mode.

    "has condemned the raid"              ACCUSE disapprove
    "agreed to lift the ban"              AGREE            (a promise, whatever is promised)
    "asked Sudor to release prisoners"    REQUEST yield    (the mode is what is asked for)
    "refused to meet the envoy"           REJECT meet
    "will not accept refugees"            REJECT assist    (a refusal made of "not")
    "will host a summit"                  AGREE            (PLOVER has future help under AGREE)

Types and modes are PLOVER 0.8's; the definitions are the codebook's. Not read yet: acts
spread over two clauses ("a strike came; it killed six").
"""

from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Token

from .clauses import Clause, clause, noun_of
from .lexicon import FRIENDLY, HOSTILE, YIELDING, Frame, nouns, verbs
from .modality import is_future

_PROMISE: Final = frozenset(
    "agree promise pledge vow offer commit undertake volunteer consent".split()
)
_READY: Final = frozenset({"ready", "willing", "prepared"})
_REFUSE: Final = frozenset({"refuse", "decline"})
_ASK: Final = frozenset(
    "ask demand urge request call_on call_for appeal press pressure push beg implore instruct order"
    " tell".split()
)
_ASK_THAT: Final = frozenset({"demand", "request", "urge"})
_THREAT: Final = frozenset({"threaten", "warn"})
_ABSOLUTE: Final = frozenset({"vow", "promise", "pledge"})
_MUST: Final = frozenset({"must"})
_REPORT: Final = frozenset({"say", "declare", "insist", "state", "stress", "announce", "argue"})
# "Declined to comment" is no refusal of anybody's request that counts in politics.
_IDLE: Final = frozenset(
    "comment say answer name identify elaborate speculate confirm give go".split()
)
_COMPLEMENTS: Final = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "dep"})
_ASKED: Final = {
    **dict.fromkeys(FRIENDLY, "assist"),
    **dict.fromkeys(YIELDING, "yield"),
    "CONSULT": "meet",
}
_THREATENED: Final = {
    "ASSAULT": "violence",
    "SANCTION": "relations",
    "PROTEST": "restrict",
}


@dataclass(frozen=True, slots=True)
class Act:
    """An act: its PLOVER type and mode, the clause, and where its recipients stand."""

    type: str
    mode: str | None
    clause: Clause
    ways: tuple[str, ...]
    inner: Clause | None = None


def act(verb: Token) -> Act | None:
    """Return the act that a verb names, None where it names none."""
    this = clause(verb)
    if _is_content(this):
        return None
    operator = _operator(this)
    if operator is not None:
        return operator
    return _plain(this)


def _plain(this: Clause) -> Act | None:
    found = _typed(this)
    if found is None:
        return None
    kind, mode, frame = found
    if is_future(this.verb) and kind in FRIENDLY | YIELDING:
        if any(child.dep_ == "neg" for child in this.verb.children):
            return Act("REJECT", _asked(kind), this, frame.ways)
        kind, mode = "AGREE", None
    return Act(kind, mode, this, frame.ways)


def _typed(this: Clause) -> tuple[str, str | None, Frame] | None:
    """Look the verb up with its object; passives without "by" keep their object too."""
    lemma, entry = noun_of(this.thing) if this.thing is not None else (None, None)
    group = entry.group if entry else None
    for frame in verbs().get(this.key, ()):
        if not frame.takes(lemma, group) or (lemma is None and not _stands_alone(this, frame)):
            continue
        if frame.type == "none":
            return None
        if frame.type == "=":
            return (entry.type, entry.mode, frame) if entry and entry.type else None
        if frame.type == "stop":
            named = entry.type if entry else ""
            stopped = ("RETREAT", None) if named in HOSTILE else ("SANCTION", "discontinue")
            return *stopped, frame
        return frame.type, frame.mode, frame
    return None


def _stands_alone(this: Clause, frame: Frame) -> bool:
    """Say whether a verb without object is still this act: "retreated", "met with Sudor"."""
    if not frame.ways or frame.ways[0] != "obj" or len(this.actors) > 1:
        return True
    return any(child.lower_ in frame.ways for child in this.verb.children)


def _operator(this: Clause) -> Act | None:
    """Read a verb whose complement says what is agreed, asked, refused or threatened."""
    verb, lemma = this.verb, this.key
    if this.passive and lemma in _PROMISE:  # "are committed to"
        this = replace(this, actors=this.things, things=())
    inner_verb = _complement(verb)
    if inner_verb is None:
        return None
    inner = clause(inner_verb)
    typed = _typed(inner)
    kind = typed[0] if typed else ""
    ways = ("obj", *(typed[2].ways if typed else ()))
    ready = next((child for child in verb.children if child.lower_ in _READY), None)
    if lemma in _PROMISE or (ready is not None and verb.lemma_ == "be"):
        negated = any(child.dep_ == "neg" for child in verb.children)
        if lemma in _ABSOLUTE and kind in HOSTILE - {"ACCUSE", "MOBILIZE"}:
            return Act("THREATEN", _THREATENED.get(kind), this, ways, inner)
        return Act(
            "REJECT" if negated else "AGREE", _asked(kind) if negated else None, this, ways, inner
        )
    if lemma in _REFUSE or (lemma == "fail" and kind in {"SUPPORT", "AGREE"}):
        if inner_verb.lemma_.lower() in _IDLE:
            return None
        return Act("REJECT", _asked(kind), this, ways, inner)
    if lemma in _ASK and (_is_infinitive(inner_verb) or lemma in _ASK_THAT):
        return Act("REQUEST", _asked(kind), this, ("asked", *ways), inner)
    if lemma in _THREAT and (lemma == "threaten" or is_future(inner_verb)):
        return Act("THREATEN", _THREATENED.get(kind), this, ways, inner)
    if lemma in _REPORT and inner_verb.dep_ == "ccomp" and inner.actors:
        if any(child.lower_ in _MUST for child in inner_verb.children if child.dep_ == "aux"):
            return Act("REQUEST", _asked(kind), this, ("asked",), inner)
    return None


def _asked(kind: str) -> str | None:
    """Return the mode of a request or refusal by what is asked: help, yielding, a meeting."""
    return _ASKED.get(kind, "change" if kind else None)


def _complement(verb: Token) -> Token | None:
    """Return the verb of what is agreed, asked or refused, adjectives stepped through."""
    for child in verb.children:
        if child.dep_ == "acomp" and child.lower_ in _READY:
            return next((c for c in child.children if c.dep_ == "xcomp"), None)
        if child.dep_ in {"xcomp", "ccomp"} and child.pos_ in {"VERB", "AUX"}:
            return child
        if child.dep_ == "advcl" and _is_infinitive(child) and verb.lemma_ in _ASK:
            return child
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in {"to", "against"}:
            return next((c for c in child.children if c.dep_ == "pcomp"), None)
    return None


def _is_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _is_content(this: Clause) -> bool:
    """Say whether the verb only fills in what an operator above it asks, agrees or refuses."""
    verb = this.verb
    for _ in range(3):
        if verb.dep_ not in _COMPLEMENTS | {"conj"} or verb.head == verb:
            return False
        head = verb.head
        if head.lower_ in _READY and verb.dep_ == "xcomp":
            return True
        if verb.dep_ != "conj" and head.pos_ in {"VERB", "AUX"}:
            above = head.lemma_.lower()
            if above in _PROMISE | _REFUSE | _THREAT | (_ASK - {"tell"}):
                return _complement(head) == verb
            return False
        if verb.dep_ != "conj":
            return False
        verb = head
    return False


def act_noun(token: Token) -> tuple[str, str | None] | None:
    """Return type and mode of an act that a noun names by itself: "the killing of"."""
    entry = nouns().get(token.lemma_.lower())
    return (entry.type, entry.mode) if entry and entry.type else None
