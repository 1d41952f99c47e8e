"""Reads refusals made of "not": what others may want of one, and one will not do.

    "said it will not pay for the wall"     REJECT
    "“I'm not going to vote for it,” Roe said"   REJECT
    "does not intend to attend the talks"   REJECT
    "cannot support the deal"               REJECT
    "will not be in Ode", "won't win"       nothing: nobody withholds anything
    "would not discuss it"                  nothing: words that one keeps to oneself

Not read yet: who "has yet to" do it, refusals told of a hope ("does not want to pay").
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children, is_negated
from .clauses import VERBAL, Clause
from .lexicon import YIELDING
from .lookup import Act, plain
from .modality import is_future
from .wanted import asked

# What somebody else may want one to do, and only one's own will withholds.
_WANTED: Final = frozenset(
    "accept act apologise apologize appear attend authorise authorize back call_off come"
    " compensate comply consider cooperate debate deliver disarm disavow endorse enforce enter"
    " extend follow fund give grant hand hand_over honor honour implement intervene join meet"
    " negotiate obey offer participate pay produce provide publish ratify recognise recognize"
    " reconsider reinstate release renew renegotiate repay retract return reverse schedule send"
    " share show_up sign step_aside step_down stop submit support take_part testify turn_over"
    " vote vote_for withdraw yield".split()
)
_AHEAD: Final = frozenset({"go", "plan", "intend", "prepare"})
_ABLE: Final = frozenset({"can", "ca", "could"})
_BACKED: Final = frozenset("accept agree approve back condone endorse support".split())
_WAYS: Final = ("obj", "to", "for", "with")
_WOULD: Final = frozenset({"would", "'d"})


def withheld(this: Clause) -> Act | None:
    """Return the act of not doing what others may want, None where nothing is withheld."""
    verb = this.verb
    if not is_wanted(this) or this.passive or not this.actors:
        return None
    if not (_will_not(verb) or _is_not_going(verb) or _cannot(verb)):
        return None
    typed = plain(this)
    if typed is not None and typed.type in YIELDING and is_future(verb):
        return None  # what has its price is a threat: `acts`
    kind, ways = (typed.type, typed.ways) if typed is not None else ("", _WAYS)
    return Act("REJECT", asked(kind), this, ways, by_word=True, begins=_first(verb))


def _first(verb: Token) -> int:
    """Return where the words of a refusal begin: "| am not going to pay", "| cannot support"."""
    top = verb.head if _is_not_going(verb) else verb
    helpers = [c.i for c in children(top) if c.dep_ in {"aux", "neg"} and c.i < verb.i]
    return min(helpers, default=top.i)


def is_wanted(this: Clause) -> bool:
    """Say whether a clause tells what others may want of one."""
    return this.key in _WANTED or this.verb.lemma_.lower() in _WANTED


def _will_not(verb: Token) -> bool:
    """Say whether a verb is refused for the time to come, or was: "would not answer"."""
    helpers = {c.lower_ for c in children(verb) if c.dep_ == "aux"}
    if "have" in helpers:  # "would not have paid" is thought of
        return False
    free = bool(helpers & _WOULD) and not any(c.dep_ == "advcl" for c in children(verb))  # no "if"
    underway = verb.tag_ == "VBG" and verb.dep_ == "ccomp"  # "said he was not releasing it"
    return is_negated(verb) and (is_future(verb) or underway or (free and verb.dep_ != "advcl"))


def _is_not_going(verb: Token) -> bool:
    """Say whether one has other plans: "is not going to | pay", "does not intend to | pay"."""
    above = verb.head
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in children(verb))
    held = verb.dep_ == "xcomp" and to and above.pos_ in VERBAL and is_negated(above)
    ahead = above.lemma_.lower() in _AHEAD
    return held and ahead and (above.lemma_.lower() != "go" or above.tag_ == "VBG")


def _cannot(verb: Token) -> bool:
    can = any(c.lower_ in _ABLE for c in children(verb) if c.dep_ == "aux")
    return can and is_negated(verb) and verb.lemma_.lower() in _BACKED
