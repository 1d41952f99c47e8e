"""Says which acts of the lexicon are none: figures of speech, stances, politeness.

    "struck a harder note"     harms nobody
    "opposes the tax"          a stance on a question: a position, not an act on somebody
    "declined to revel"        refuses nothing that counts
    "toured", "spoke"          a visit without host, talk without anybody to talk to

Not read yet: irony, and figures of speech with a party in them ("buried its rival").
"""

from typing import Final

from spacy.tokens import Token

from dateline.types.mention import Modality, Part

from ..tree import children, tied
from .clauses import Clause
from .doers import HARM
from .heads import is_harm, noun_of
from .lookup import Act, plain
from .owed import DUE
from .parties import is_none, is_open
from .recipients import ADVOCATING
from .withheld import is_wanted

# A stance on a question ("opposes the tax") is a position, not an act on somebody.
_STANCES: Final = frozenset({"ACCUSE", "SUPPORT"})
_JUDGED: Final = frozenset(
    "oppose support back defend favor favour dispute disagree endorse question decry praise approve"
    " rail_against speak_out voice champion challenge".split()
)
# To speak is no meeting unless the other is told.
_WITH: Final = frozenset("speak talk chat dine huddle sit_down converse".split())
# Without a host, an addressee or somebody served these tell no act between parties.
_BARE: Final = frozenset(
    "visit tour arrive travel fly_to go_to order promise meet_with blame".split()
)
# Who "declines" may only be polite; who refuses does so on purpose.
_POLITE: Final = frozenset({"decline", "vow"})
# To reject one of these, with "that", is to say that it is not so.
_SAYINGS: Final = frozenset("suggestion notion idea attack theory view argument".split())
_REPLIES: Final = frozenset({"say_no", "decline"})
_ASKING: Final = frozenset({"whether", "if", "about", "comment"})
_PRONOUNS: Final = frozenset("i he she they it".split())
_DEFINITE: Final = ("the ", "his ", "her ", "its ", "their ")
_FOR: Final = frozenset({"for"})
_AGAINST: Final = frozenset({"fight", "battle", "struggle"})


def is_about_nobody(this: Clause) -> bool:
    """Say whether a clause is about anybody or "you": "any envoy is expelled", "Thank you"."""
    if this.passive:
        return any(is_open(t) and not is_none(t) for t in this.things)
    return not this.actors and any(t.lower_ == "you" for t in this.things)  # "Thank you"


def is_told_to(verb: Token) -> bool:
    """Say whether a verb orders somebody: "Sudor, free them!", "“Free them,” Vale said"."""
    if verb.tag_ != "VB" or verb.dep_ not in {"ROOT", "ccomp"}:
        return False
    below = list(children(verb))
    if any(c.dep_ in {"aux", "auxpass", "mark", "neg", "nsubjpass", "expl"} for c in below):
        return False
    called = [c for c in below if c.dep_ in {"nsubj", "npadvmod", "vocative"} and c.i < verb.i]
    apart = all(c.doc[c.right_edge.i + 1].text == "," for c in called)
    return apart and (bool(called) or verb.i == verb.sent.start or verb.nbor(-1).is_quote)


def needs_target(act: Act) -> bool:
    """Say whether an act on nobody is none: "struck a harder note", "opposes the tax".

    Who defends an act of nobody's, or refuses what is no act, only says something; but to
    condemn an attack is an act, whoever attacked, and so is to back a bill.
    """
    thing = act.clause.thing
    if act.inner is not None:
        return _is_idle(act)
    if act.clause.key in _WITH and not act.by_word:
        return len(act.clause.actors) < 2
    bare = act.clause.key in _BARE | {DUE} or (act.clause.key in ADVOCATING and act.mode is None)
    if bare or _is_said(act):
        return True
    if thing is None:
        return act.clause.key in _AGAINST
    entry = noun_of(thing)[1]
    if act.type in _STANCES:
        backed = act.type == "SUPPORT" and entry is not None and entry.group == "proposal"
        firm = backed or (act.type == "ACCUSE" and is_harm(thing))
        return not firm and act.clause.key in _JUDGED
    return act.type in HARM and (entry is None or entry.type != act.type)


def _answers(verb: Token) -> bool:
    """Say whether a "no" only answers a question: "asked whether he had lied, Roe said no"."""
    asked = (c for c in children(verb) if c.dep_ == "advcl" and c.lemma_.lower() == "ask")
    within = (token for each in asked for token in each.subtree)
    return any(token.lower_ in _ASKING for token in within)


def _is_said(act: Act) -> bool:
    """Say whether only words are rejected: "rejected the notion | that it was to blame"."""
    noun = act.clause.thing
    if act.clause.key in _REPLIES and _answers(act.clause.verb):
        return True
    if act.type != "REJECT" or noun is None:
        return False
    if _is_for_comment(noun):
        return True
    if noun.lemma_.lower() not in _SAYINGS:
        return False
    told = (c for c in children(noun) if c.dep_ in {"acl", "ccomp", "relcl"})
    return any(mark.lower_ == "that" for clause in told for mark in children(clause))


def _is_for_comment(noun: Token) -> bool:
    """Say whether reporters are turned away: "declined a request for comment"."""
    asked = (noun, *tied(noun, _FOR))
    return any(token.lemma_.lower() in {"comment", "interview"} for token in asked)


def is_nobodys(
    act: Act, how: Modality, actors: tuple[Part, ...], recipients: tuple[Part, ...]
) -> bool:
    """Say whether an act is only thought of, or told of a mere pronoun, and names no party.

    "If lawmakers refuse" is no more than a thought, "the upper house may refuse" is of somebody in
    particular; a "he" who shouts may be anybody, but who refuses to leave does so all the same.
    """
    parts = (*actors, *recipients)
    if any(part.actor is not None for part in parts):
        return False
    words = [part.span.exact.lower() for part in parts]
    bare = not recipients and all(word in _PRONOUNS for word in words)
    if how is Modality.HYPOTHETICAL:
        return not any(word.startswith(_DEFINITE) for word in words)
    return (bare and not act.by_word and act.inner is None) or words[:1] == ["i"]


def is_hit(act: Act) -> bool:
    """Say whether a place is attacked: "a village was shelled" tells whom it hit, not who did."""
    entries = (noun_of(thing)[1] for thing in act.clause.things)
    return act.type == "ASSAULT" and any(e is not None and e.group == "place" for e in entries)


def _is_idle(act: Act) -> bool:
    """Say whether what one declines or is ready for is no act: "declined to revel"."""
    ready = act.clause.verb.lemma_ == "be"
    being = act.inner is not None and act.inner.verb.lemma_ == "be"  # "pledged to be honest"
    idle = ready or being or act.clause.key in _POLITE
    if act.inner is None or act.mode is not None or not idle:
        return False
    firm = act.clause.key == "decline" and is_wanted(act.inner)  # "declined to testify"
    return not firm and plain(act.inner) is None
