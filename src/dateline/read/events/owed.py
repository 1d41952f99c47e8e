"""Reads what somebody says that another must do: a demand made of "must" or "needs to".

    "Vale said Sudor must pay"                  REQUEST   Vale, to Sudor
    "“Roe needs to resign,” Vale said"          REQUEST   Vale, to Roe
    "we must stand together", "it must rain"    nothing: nobody else is asked for anything
    "he must have known", "Roe needs to win"    nothing: a guess
    "Roe should resign"                         nothing: advice, a position of whoever says so

The span begins at the verb of saying, where that is near, for what is said is the demand. Not read
yet: demands that no verb of saying governs.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from spacy.tokens import Token

from ..tree import children, is_negated
from .clauses import VERBAL, Clause, subjects
from .complements import ready
from .lookup import Act, plain
from .wanted import asked

DUE: Final = "must"  # the key of a clause that says what another must do
_MUST: Final = frozenset({"must"})
_NEED: Final = frozenset({"need", "get"})
_GUESSED: Final = frozenset(
    {"will", "would", "may", "might", "'ll", "not", "n't", "yet", "probably"}
)
_SAYING: Final = frozenset(
    "say declare insist state stress announce argue tell write tweet add suggest maintain contend"
    " reply conclude demand respond warn".split()
)
# "I think", "Sudor now feels": an opinion, where nobody says so.
_THINKING: Final = frozenset({"think", "believe", "feel", "agree"})
# What nobody does because another wants it.
_UNWILLED: Final = frozenset(
    "be become have feel know think want need like love seem remain mean see wonder understand"
    " win lose earn benefit receive expect happen prevail exist worry die suffer fear believe face"
    " live hope stay remain keep continue proceed move".split()
)
_ONESELF: Final = frozenset({"i", "we"})
_NOBODY_ELSE: Final = _ONESELF | frozenset(
    "you it one there this that everyone nobody what who".split()
)
_NEAR: Final = 6  # tokens from the verb of saying to "must"
_STEPS: Final = 3  # clauses between what must be done and the verb of saying


def owed(this: Clause) -> Act | None:
    """Return the demand that a clause makes of what another must do, None where it makes none."""
    verb = this.verb
    willed = this.key not in _UNWILLED or ready(verb) is not None
    if not willed or not _is_due(verb):
        return None
    told = this.things if this.passive else this.actors
    by = next(_sayers(verb), None)
    others = tuple(t for t in told if t.tag_ != "PRP" or t.lower_ not in _NOBODY_ELSE)
    if not others or by is None or {t.lower_ for t in others} & {t.lower_ for t in by}:
        return None
    typed = plain(this)
    demand = replace(this, key=DUE, actors=by, things=others)
    kind, first = asked(typed.type if typed else ""), _first(verb)
    return Act("REQUEST", kind, demand, ("obj",), by_word=True, begins=first)


def _is_due(verb: Token) -> bool:
    """Say whether a verb is what one must do: "must pay", "needs to pay", no "must have paid"."""
    helpers = {c.lower_ for c in children(verb) if c.dep_ == "aux"}
    if helpers & _MUST:
        return "have" not in helpers
    needs = "to" in helpers and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _NEED
    below = {c.lower_ for c in children(verb.head)}
    got = verb.head.lemma_.lower() != "get" or bool(below & {"has", "have", "'s", "’s"})
    return needs and got and not below & _GUESSED


def _first(verb: Token) -> int:
    """Return the token with which the words of a demand begin: "said Sudor | must pay"."""
    needed = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _NEED
    due = verb.head.i if needed else min(c.i for c in children(verb) if c.dep_ == "aux")
    said = (v.i for v in _over(verb) if v.lemma_.lower() in _SAYING and due - _NEAR <= v.i < due)
    return next(said, due)


def _sayers(verb: Token) -> Iterator[tuple[Token, ...]]:
    """Yield who says it: the subject of the verb of saying above, not "I think"."""
    for above in islice(_over(verb), _STEPS):
        verb = above
        said = above.lemma_.lower() in _SAYING
        if is_negated(above) or not (said or above.lemma_.lower() in _THINKING | _NEED):
            return
        by = subjects(above) if said else ()
        if by and by[0].lower_ not in _ONESELF:
            yield by
    before = (c for c in children(verb) if c.dep_ == "ccomp" and c.i < verb.i)  # "Vale said: …"
    yield from (subjects(each) for each in before if each.lemma_.lower() in _SAYING)


def _over(verb: Token) -> Iterator[Token]:
    """Yield the verbs whose content a clause is, nearest first."""
    while True:
        head = verb.head
        if verb.dep_ == "acl" and head.dep_ == "pobj" and head.head.head.pos_ in VERBAL:
            head = head.head.head  # "said in a statement | that Sudor must pay"
        elif verb.dep_ not in {"ccomp", "xcomp", "conj"} or head.pos_ not in VERBAL:
            return
        if verb.dep_ != "conj":
            yield head
        verb = head
