"""Types what is asked, agreed or refused, and gives its mode.

    "asked Sudor to release them"            RETREAT, so what is asked for is to yield
    "asked Sudor to make plans to leave"     RETREAT (light verbs are stepped through)

Not read yet: what another sentence says is asked.
"""

from types import MappingProxyType
from typing import Final

from spacy.tokens import Token

from ..tree import children
from .clauses import VERBAL, Clause, clause
from .heads import noun_of
from .lexicon import FRIENDLY, YIELDING
from .lookup import Act, plain

_ASKED: Final = MappingProxyType(
    {
        **dict.fromkeys(FRIENDLY, "assist"),
        **dict.fromkeys(YIELDING, "yield"),
        "CONSULT": "meet",
    }
)
DEEPEST: Final = 4  # words between what is asked and a step of it: "start the work of drafting"
STEPS: Final = frozenset({"acl", "xcomp", "pcomp", "prep", "dobj", "conj"})
# To do these is to yield where it is asked, agreed or refused.
_LETTING: Final = frozenset({"let", "allow", "permit"})
_YIELDING: Final = _LETTING | frozenset(
    "abandon amend compromise disarm dismantle drop ease forgo postpone delay reconsider rehire"
    " reinstate relax loosen renounce reopen repeal rescind rethink return revise rewrite scrap"
    " shelve soften waive back_down back_off bend climb_down dial_back give_back give_up hand_back"
    " hand_over pull_back roll_back scale_back stand_down step_aside tone_down turn_over"
    " water_down".split()
)
_CEASING: Final = frozenset("suspend stop halt end pause cease call_off withdraw cancel".split())
_LIGHT: Final = frozenset(
    "begin start make prepare plan submit draw_up take let help process plan decision work".split()
)


def asked(kind: str) -> str | None:
    """Return the mode of a request or refusal by what is asked: help, yielding, a meeting."""
    return _ASKED.get(kind, "change" if kind else None)


def kind_of(inner: Clause) -> str:
    """Return the type of what is asked, agreed or refused, "" where it is no act."""
    typed = plain(inner)
    if typed is None and inner.key in _YIELDING and (inner.things or inner.key in _LETTING):
        return "RETREAT"
    if inner.key in _CEASING and any(map(_is_own, inner.things)):
        return "RETREAT"  # "agreed to suspend its strike"
    return typed.type if typed else _kind_of_step(inner)


def _is_own(thing: Token) -> bool:
    return any(child.tag_ == "PRP$" for child in children(thing))


def _kind_of_step(inner: Clause) -> str:
    """Return the act that is to be planned or begun: "make plans to leave"."""
    token = inner.verb
    for _ in range(DEEPEST):
        if token.lemma_.lower() not in _LIGHT:
            return ""
        step = next((c for c in children(token) if c.dep_ in STEPS and c.i > token.i), None)
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


def act_on(kind: str, this: Clause, inner: Clause, mode: str | None = None) -> Act:
    """Return the act of agreeing, asking or refusing what another clause says."""
    typed = plain(inner)
    return Act(kind, mode, this, ("obj", *(typed.ways if typed else ())), inner)
