"""Reads verbs whose complement says what is agreed, asked, refused or threatened.

    "agreed to hold talks"                AGREE          (a promise)
    "agreed to lift the ban"              CONCEDE        (a promise to give way)
    "asked Sudor to release prisoners"    REQUEST yield  (the mode is what is asked for)
    "refused to meet the envoy"           REJECT meet
    "vowed to expel the envoys"           THREATEN relations

That a promise to yield is CONCEDE follows the codebook of PLOVER 0.8 ("make a promise of future
concessions"); its conversion table has AGREE (CAMEO 035). The act in the complement is no
event of its own. Not read yet: complements in another sentence.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from spacy.tokens import Token

from ..tree import children, is_negated
from .clauses import VERBAL, Clause, clause
from .complements import ASK, ASK_FOR, CALLING, READY, complement, is_infinitive, is_order, ready
from .heads import noun_of
from .letting import is_somebody
from .lexicon import HOSTILE, PARTY, YIELDING
from .lookup import Act
from .modality import is_future
from .refusing import IDLE, gives, refusal, shunned, unmoved, unwished
from .wanted import DEEPEST, STEPS, act_on, asked, kind_of

_PROMISE: Final = frozenset(
    "agree promise pledge vow swear offer commit undertake volunteer consent ready willing"
    " prepared".split()
)
_ABSOLUTE: Final = frozenset({"vow", "promise", "pledge", "swear"})
_REFUSE: Final = frozenset({"refuse", "decline", "unwilling"})
_CHOOSE: Final = frozenset({"decide", "opt", "choose", "elect"})
_ASK_THAT: Final = frozenset({"demand", "request", "urge"})
# With a bare verb these ask: "insisted that Sudor leave", not "insisted that Sudor left".
_INSIST: Final = frozenset({"insist", "propose", "recommend", "ask", "order", "suggest"})
_TO_SOMEBODY: Final = frozenset({"challenge", "direct", "command", "dare"})
_THREAT: Final = frozenset({"threaten", "warn"})
_SELF: Final = frozenset({"it", "he", "she", "they", "we", "i"})
_BEING: Final = frozenset({"be", "become", "have", "keep", "remain", "stay"})
_NAMING: Final = frozenset({"name", "identify", "quote"})
_STAYING: Final = frozenset({"stay", "remain"})  # "vowed to stay" refuses to leave
_OWED: Final = frozenset({"SUPPORT", "AGREE", "CONCEDE"})
_THREATENED: Final = MappingProxyType(
    {"ASSAULT": "violence", "SANCTION": "relations", "PROTEST": "restrict"}
)
_HARMFUL: Final = HOSTILE - {"ACCUSE", "MOBILIZE"} | {"REJECT"}
# What is set going so that an act comes of it, and how the act is tied to it.
_WAYS: Final = frozenset("process plan procedure effort work campaign drive".split())
_AIMS: Final = frozenset({"advcl", "acl", "relcl"})
_HIGHEST = 3  # coordinated verbs stepped over on the way up to the operator


def operated(this: Clause) -> Act | None:
    """Return the act of a verb with a complement, None where the verb is no such verb."""
    lemma, inner_verb = _lemma(this), complement(this.verb)
    if inner_verb is None:
        return unmoved(this)
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
    over = verb.head.head
    held = verb.dep_ == "pcomp" and verb in {unwished(over.head), shunned(over)}
    return held or _is_content(verb) or _is_step(verb)


def _is_step(verb: Token) -> bool:
    """Say whether an act is a further step of what is asked: "asked it to plan to leave".

    Or of what is promised ("vowed to enter talks to lift the ban"), also where a light verb stands
    between: "promised to launch a drive to leave".
    """
    if verb.dep_ in _AIMS and any(_purpose(clause(top), verb) for top in _over(verb)):
        return True
    top, over = verb, CALLING | _ABSOLUTE
    for _ in range(DEEPEST):
        if top.dep_ not in STEPS | {"advcl"} or top.head == top:
            return False
        over = over - CALLING if top.dep_ == "advcl" else over
        top = top.head
        if top.pos_ in VERBAL and is_infinitive(top) and _is_content(top):
            return top.head.lemma_.lower() in over
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
            inside = head.lower_ in READY or verb.dep_ == "pcomp"  # "called for | lifting it"
            top = head.head if inside else head
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


def _lemma(this: Clause) -> str:
    prone = ready(this.verb)
    return this.key if prone is None else prone.lower_


def _promise(this: Clause, verb: Token) -> Act | None:
    inner = clause(verb)
    inner = _purpose(inner) or inner
    kind = kind_of(inner)
    if not (is_infinitive(verb) or verb.dep_ == "pcomp" or is_future(verb)):
        return None
    if this.passive or this.verb.dep_ == "acomp":  # "are committed to freedom" is a frame of mind
        return None
    if is_negated(this.verb) or is_negated(verb):
        return _unpromised(this, inner, kind)
    if this.key in _ABSOLUTE and inner.key in _STAYING:
        return act_on("REJECT", this, inner, "yield")
    if this.key in _ABSOLUTE and kind in _HARMFUL:
        return _vow(this, inner, kind)
    act = act_on("CONCEDE" if kind in YIELDING else "AGREE", this, inner)
    return replace(act, ways=("with", *act.ways))


def _vow(this: Clause, inner: Clause, kind: str) -> Act:
    """Read "vowed to expel the envoys" as a threat, "vowed to block the bill" as a refusal."""
    if kind == "REJECT":
        return act_on("REJECT", this, inner)
    return act_on("THREATEN", this, inner, _THREATENED.get(kind))


def _unpromised(this: Clause, inner: Clause, kind: str) -> Act | None:
    """Read "did not agree to leave", and "agreed not to": harm is forgone, giving way refused."""
    if is_negated(this.verb):
        return replace(act_on("REJECT", this, inner, asked(kind)), by_word=True)
    if kind in _HARMFUL:
        return act_on("CONCEDE", this, inner)
    return act_on("REJECT", this, inner, asked(kind)) if gives(inner) else None


def _choice(this: Clause, verb: Token) -> Act | None:
    """Read "opted not to sign": what one chooses not to give is refused."""
    inner = clause(verb)
    forgone = is_infinitive(verb) and is_negated(verb) and gives(inner)
    return refusal(this, verb) if forgone else None


def _failure(this: Clause, verb: Token) -> Act | None:
    """Read "failed to reach a deal", "failed to comply" as a refusal; others are not done."""
    inner = clause(verb)
    return act_on("REJECT", this, inner) if kind_of(inner) in _OWED else None


def _request(this: Clause, verb: Token) -> Act | None:
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in children(verb))
    mandative = this.key in _INSIST and _is_bare(verb) and (that or this.key == "insist")
    opened = this.particle is not None and this.particle.dep_ == "mark"
    infinitive = is_infinitive(verb) and (this.key in ASK or opened)
    gerund = verb.dep_ == "pcomp" and this.key in ASK_FOR | {"call_for"}
    if _is_question(this.verb):
        return None
    if not (infinitive or gerund or is_order(verb) or this.key in _ASK_THAT or mandative):
        return None
    inner = clause(verb)
    if (opened and inner.key in _BEING) or not _is_addressed(this) or _is_unnamed(inner):
        return None  # "called for Sudor to stay strong" is a wish
    act = act_on("REQUEST", this, inner, asked(kind_of(inner)))
    return replace(act, ways=("asked", "from", *act.ways))


def _is_question(verb: Token) -> bool:
    """Say whether somebody wants to know: "asked | whether he would leave, or resign"."""
    told = (c for c in children(verb) if c.dep_ == "ccomp" and not is_infinitive(c))
    return any(c.lower_ in {"if", "whether"} for each in told for c in children(each))


def _is_unnamed(inner: Clause) -> bool:
    """Say whether a source only asks to stay unnamed: "who asked not to be identified"."""
    return inner.key in _NAMING and inner.passive and is_negated(inner.verb)


def _is_addressed(this: Clause) -> bool:
    """Say whether a verb is said to somebody: "challenged Roe to go", not "challenged the tax"."""
    if this.key not in _TO_SOMEBODY or this.thing is None:
        return True
    entry = noun_of(this.thing)[1]
    return entry is not None and entry.group in PARTY


def _is_bare(verb: Token) -> bool:
    """Say whether a verb is without ending or helper: "that Vale resign", not "that they leave"."""
    if any(child.dep_ == "aux" for child in children(verb)):
        return False
    if any(child.dep_ == "auxpass" and child.lower_ == "be" for child in children(verb)):
        return True
    if verb.tag_ == "VBD" and verb.lower_ == verb.lemma_:  # "insisted that Sudor let them in"
        return True
    one = any(c.tag_ in {"NN", "NNP"} for c in children(verb) if c.dep_ == "nsubj")
    return verb.tag_ in {"VB", "NN"} or (verb.tag_ == "VBP" and one)


def _requirement(this: Clause, verb: Token) -> Act | None:
    """Read "the court required Sudor to pay" as an order; what rules require is none."""
    told = this.verb.tag_ in {"VBD", "VBN"} and this.verb.dep_ not in {"acl", "relcl"}
    both = any(map(is_somebody, this.actors)) and any(map(is_somebody, this.things))
    if not (told and both and is_infinitive(verb)) or is_negated(this.verb):
        return None
    return act_on("REQUEST", this, clause(verb), asked(kind_of(clause(verb))))


def _threat(this: Clause, verb: Token) -> Act | None:
    inner = clause(verb)
    if this.key == "threaten" or (is_future(verb) and _is_own_act(this, inner)):
        return act_on("THREATEN", this, inner, _THREATENED.get(kind_of(inner)))
    return None


def _is_own_act(this: Clause, inner: Clause) -> bool:
    """Say whether one warns of one's own act: "warned that it would sue", not "that it rains"."""
    said = {token.lower_ for token in inner.actors}
    doers = {token.lower_ for token in this.actors}
    theirs = any(c.tag_ == "PRP$" for token in inner.actors for c in children(token))
    suffered = inner.passive and not said and kind_of(inner) != ""
    return theirs or suffered or bool(said & (_SELF | doers))


def _allegation(this: Clause, verb: Token) -> Act | None:
    """Read "alleged that the bank had lied": the bank is accused."""
    inner = clause(verb)
    others = [token for token in inner.actors if token.tag_ != "PRP"]
    told = verb.dep_ == "ccomp" and others and not inner.passive
    return Act("ACCUSE", "allege", this, ("asked",), inner) if told else None


_READERS: Final[tuple[tuple[frozenset[str], Callable[[Clause, Token], Act | None]], ...]] = (
    (_PROMISE, _promise),
    (_REFUSE, refusal),
    (_CHOOSE, _choice),
    (frozenset({"fail"}), _failure),
    (ASK | ASK_FOR | _INSIST | {"call"}, _request),
    (frozenset({"allege"}), _allegation),
    (frozenset({"require"}), _requirement),
    (_THREAT, _threat),
)
_OPERATORS: Final = (
    _PROMISE | _REFUSE | _CHOOSE | _THREAT | ASK | _INSIST | {"call", "fail", "require"}
)
