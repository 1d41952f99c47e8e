"""Reads verbs whose complement says what is agreed, asked, refused or threatened.

    "agreed to hold talks"                AGREE          (a promise)
    "agreed to lift the ban"              CONCEDE        (a promise to give way)
    "asked Sudor to release prisoners"    REQUEST yield  (the mode is what is asked for)
    "refused to meet the envoy"           REJECT meet
    "vowed to expel the envoys"           THREATEN relations
    "said Sudor must pay"                 REQUEST

That a promise to yield is CONCEDE follows the codebook of PLOVER 0.8 ("make a promise of future
concessions"); its conversion table has AGREE (CAMEO 035). The act in the complement is no
event of its own. Not read yet: complements in another sentence.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from spacy.tokens import Token

from ..tree import children
from .clauses import VERBAL, Clause, clause
from .complements import ASK, CALLING, READY, complement, is_infinitive, is_order, ready
from .heads import noun_of
from .lexicon import FRIENDLY, HOSTILE, YIELDING
from .lookup import Act, plain
from .modality import is_future

_PROMISE: Final = frozenset(
    "agree promise pledge vow offer commit undertake volunteer consent ready willing"
    " prepared".split()
)
_ABSOLUTE: Final = frozenset({"vow", "promise", "pledge"})
_REFUSE: Final = frozenset({"refuse", "decline"})
_ASK_THAT: Final = frozenset({"demand", "request", "urge"})
# With a bare verb these ask: "insisted that Sudor leave", not "insisted that Sudor left".
_INSIST: Final = frozenset({"insist", "propose", "recommend", "ask"})
_THREAT: Final = frozenset({"threaten", "warn"})
_REPORT: Final = frozenset({"say", "declare", "insist", "state", "stress", "announce", "argue"})
# "Declined to comment" refuses nothing that counts in politics.
IDLE: Final = frozenset("comment say answer name identify elaborate speculate confirm give".split())
_US: Final = frozenset({"we", "i"})  # "we must stand together" asks nothing of others
_SELF: Final = frozenset({"it", "he", "she", "they", "we", "i"})
_STAYING: Final = frozenset({"stay", "remain"})  # "vowed to stay" refuses to leave
_LEAVING: Final = frozenset({"leave", "go", "yield"})
_ASKED: Final = MappingProxyType(
    {
        **dict.fromkeys(FRIENDLY, "assist"),
        **dict.fromkeys(YIELDING, "yield"),
        "CONSULT": "meet",
    }
)
_THREATENED: Final = MappingProxyType(
    {"ASSAULT": "violence", "SANCTION": "relations", "PROTEST": "restrict"}
)
_HARMFUL: Final = HOSTILE - {"ACCUSE", "MOBILIZE"} | {"REJECT"}
_DEEPEST = 4  # words between what is asked and a step of it: "start the work of drafting"
_STEPS: Final = frozenset({"acl", "xcomp", "pcomp", "prep", "dobj", "conj"})
_LIGHT: Final = frozenset(
    "begin start make prepare plan submit draw_up take let help process plan decision work".split()
)
# What is set going so that an act comes of it, and how the act is tied to it.
_WAYS: Final = frozenset("process plan procedure effort work campaign drive".split())
_AIMS: Final = frozenset({"advcl", "acl", "relcl"})
_HIGHEST = 3  # coordinated verbs stepped over on the way up to the operator


def operated(this: Clause) -> Act | None:
    """Return the act of a verb with a complement, None where the verb is no such verb."""
    lemma, inner_verb = _lemma(this), complement(this.verb)
    if inner_verb is None:
        return None
    for known, read in _READERS:
        if lemma in known:
            return read(this, inner_verb)
    return None


def keeps_silent(this: Clause) -> bool:
    """Say whether one only refuses words: "refused to comment"."""
    verb = complement(this.verb) if _lemma(this) in _REFUSE else None
    return verb is not None and verb.lemma_.lower() in IDLE


def is_content(verb: Token) -> bool:
    """Say whether a verb only fills in what an operator above it asks, agrees or refuses."""
    return _is_content(verb) or _is_step(verb)


def _is_step(verb: Token) -> bool:
    """Say whether an act is a further step of what is asked: "asked it to plan to leave".

    Or of what is promised ("vowed to enter talks to lift the ban"), also where a light verb stands
    between: "promised to launch a drive to leave".
    """
    if verb.dep_ in _AIMS and any(_purpose(clause(top), verb) for top in _over(verb)):
        return True
    top = verb
    for _ in range(_DEEPEST):
        if top.dep_ not in _STEPS or top.head == top:
            return False
        top = top.head
        if top.pos_ in VERBAL and is_infinitive(top) and _is_content(top):
            return top.head.lemma_.lower() in CALLING | _ABSOLUTE
    return False


def _over(verb: Token) -> Iterator[Token]:
    """Yield the promised light verb that an infinitive belongs to, by itself or by its object."""
    for top in (verb.head, verb.head.head):
        if _is_content(top) and top.head.lemma_.lower() in _PROMISE:
            yield top


def _purpose(light: Clause, verb: Token | None = None) -> Clause | None:
    """Return what a light verb is to bring about: "launch a process to expel"."""
    thing = light.thing
    if thing is None or thing.lemma_.lower() not in _WAYS:
        return None
    for at in (light.verb, thing):
        for child in children(at):
            aim = child.dep_ in _AIMS and child.i > thing.i and is_infinitive(child)
            if aim and verb in {None, child}:
                return clause(child)
    return None


def _is_content(verb: Token) -> bool:
    for _ in range(_HIGHEST):
        head = verb.head
        if head == verb:
            return False
        if verb.dep_ != "conj":
            top = head.head if head.lower_ in READY else head
            return _governs(top, verb)
        verb = head
    return False


def _governs(top: Token, verb: Token) -> bool:
    known = top.lemma_.lower() in _OPERATORS or any(c.lower_ in READY for c in children(top))
    if not known or complement(top) != verb:
        return False
    act = operated(clause(top))
    return act is not None and act.inner is not None


def is_promise(this: Clause) -> bool:
    """Say whether a verb gives one's word: "agreed to", "promised the release"."""
    return _lemma(this) in _PROMISE


def asked(kind: str) -> str | None:
    """Return the mode of a request or refusal by what is asked: help, yielding, a meeting."""
    return _ASKED.get(kind, "change" if kind else None)


def _lemma(this: Clause) -> str:
    prone = ready(this.verb)
    return this.key if prone is None else prone.lower_


def _act(kind: str, this: Clause, inner: Clause, mode: str | None = None) -> Act:
    typed = plain(inner)
    return Act(kind, mode, this, ("obj", *(typed.ways if typed else ())), inner)


def _kind(inner: Clause) -> str:
    typed = plain(inner)
    return typed.type if typed else _kind_of_step(inner)


def _kind_of_step(inner: Clause) -> str:
    """Return the act that is to be planned or begun: "make plans to leave"."""
    token = inner.verb
    for _ in range(_DEEPEST):
        if token.lemma_.lower() not in _LIGHT:
            return ""
        step = next((c for c in children(token) if c.dep_ in _STEPS and c.i > token.i), None)
        while step is not None and step.dep_ == "prep":
            step = next((c for c in children(step) if c.dep_ in {"pcomp", "pobj"}), None)
        if step is None:
            return ""
        if step.pos_ in VERBAL and (typed := plain(clause(step))):
            return typed.type
        entry = noun_of(step)[1] if step.pos_ == "NOUN" else None
        if entry is not None and entry.type:
            return entry.type
        token = step
    return ""


def _promise(this: Clause, verb: Token) -> Act | None:
    inner = clause(verb)
    inner = _purpose(inner) or inner
    kind = _kind(inner)
    if not (is_infinitive(verb) or verb.dep_ == "pcomp" or is_future(verb)):
        return None
    if this.passive or this.verb.dep_ == "acomp":  # "are committed to freedom" is a frame of mind
        return None
    if any(child.dep_ == "neg" for child in children(this.verb)):
        return replace(_act("REJECT", this, inner, asked(kind)), by_not=True)
    if this.key in _ABSOLUTE and inner.key in _STAYING:
        return _act("REJECT", this, inner, "yield")
    if this.key in _ABSOLUTE and kind in _HARMFUL:
        return _act("THREATEN", this, inner, _THREATENED.get(kind))
    act = _act("CONCEDE" if kind in YIELDING else "AGREE", this, inner)
    return replace(act, ways=("with", *act.ways))


def _refusal(this: Clause, verb: Token) -> Act | None:
    if verb.lemma_.lower() in IDLE:
        return None
    inner = clause(verb)
    if inner.key in _LEAVING and not inner.things:
        return _act("REJECT", this, inner, "yield")
    return _act("REJECT", this, inner, asked(_kind(inner)))


def _failure(this: Clause, verb: Token) -> Act | None:
    """Read "failed to reach a deal" as a refusal; other failures are acts not done."""
    inner = clause(verb)
    return _act("REJECT", this, inner) if _kind(inner) in {"SUPPORT", "AGREE"} else None


def _request(this: Clause, verb: Token) -> Act | None:
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in children(verb))
    bare = _is_bare(verb)
    mandative = this.key in _INSIST and bare and (that or this.key == "insist")
    infinitive = is_infinitive(verb) and this.key in ASK
    if not (infinitive or is_order(verb) or this.key in _ASK_THAT or mandative):
        return None
    inner = clause(verb)
    act = _act("REQUEST", this, inner, asked(_kind(inner)))
    return replace(act, ways=("asked", "from", *act.ways))


def _is_bare(verb: Token) -> bool:
    """Say whether a verb has the form of a wish: "that Sudor leave", "that Roe be freed"."""
    helpers = [child for child in children(verb) if child.dep_ in {"aux", "auxpass"}]
    suffered = [child.lower_ for child in helpers] == ["be"]
    return suffered or (verb.tag_ == "VB" and not any(c.dep_ == "aux" for c in helpers))


def _threat(this: Clause, verb: Token) -> Act | None:
    inner = clause(verb)
    if this.key == "threaten" or (is_future(verb) and _is_own_act(this, inner)):
        return _act("THREATEN", this, inner, _THREATENED.get(_kind(inner)))
    return None


def _is_own_act(this: Clause, inner: Clause) -> bool:
    """Say whether one warns of one's own act: "warned that it would sue", not "that it rains"."""
    said = {token.lower_ for token in inner.actors}
    doers = {token.lower_ for token in this.actors}
    theirs = any(c.tag_ == "PRP$" for token in inner.actors for c in children(token))
    suffered = inner.passive and not said and _kind(inner) != ""
    return theirs or suffered or bool(said & (_SELF | doers))


def _allegation(this: Clause, verb: Token) -> Act | None:
    """Read "alleged that the bank had lied": the bank is accused."""
    inner = clause(verb)
    others = [token for token in inner.actors if token.tag_ != "PRP"]
    told = verb.dep_ == "ccomp" and others and not inner.passive
    return Act("ACCUSE", "allege", this, ("asked",), inner) if told else None


def _must(this: Clause, verb: Token) -> Act | None:
    inner = clause(verb)
    must = any(child.lower_ == "must" for child in children(verb) if child.dep_ == "aux")
    if verb.dep_ != "ccomp" or not must or not (inner.actors or inner.things):
        return None
    if any(actor.lower_ in _US for actor in inner.actors):
        return None
    return Act("REQUEST", asked(_kind(inner)), this, ("asked",), inner)


_READERS: Final[tuple[tuple[frozenset[str], Callable[[Clause, Token], Act | None]], ...]] = (
    (_PROMISE, _promise),
    (_REFUSE, _refusal),
    (frozenset({"fail"}), _failure),
    (ASK | _INSIST, _request),
    (frozenset({"allege"}), _allegation),
    (_THREAT, _threat),
    (_REPORT, _must),
)
_OPERATORS: Final = _PROMISE | _REFUSE | _THREAT | ASK | {"call", "fail"}
