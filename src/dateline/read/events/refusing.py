"""Reads who refuses: in so many words, or by not giving way.

    "refused to free them"             REJECT yield
    "has no intention of leaving"      REJECT yield
    "balked at leaving"                REJECT yield
    "would not budge"                  REJECT yield
    "is not going to testify"          REJECT       (what others may want of one: `withheld`)
    "declined to comment"              nothing: words that one keeps to oneself

Not read yet: who "stays silent", who is "adamant".
"""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from spacy.tokens import Token

from ..tree import children, is_negated
from .clauses import Clause, clause
from .lexicon import FRIENDLY, YIELDING
from .lookup import Act
from .wanted import act_on, asked, kind_of
from .withheld import is_wanted

# "Declined to comment" refuses nothing that counts in politics.
IDLE: Final = frozenset(
    "comment say answer name identify elaborate speculate confirm give detail specify".split()
)
_LEAVING: Final = frozenset({"leave", "go", "yield", "budge"})
# Not to do these is to refuse: "has not budged", "would not back down".
_BENDING: Final = frozenset("budge relent yield back_down give_in cave cave_in give_way".split())
# "Should not back down" is advice.
_ADVISED: Final = frozenset("should may might could can ca must ought".split())
_SHUNNING: Final = MappingProxyType(
    {"balk": "at", "baulk": "at", "decide": "against", "opt": "against"}
)
# Who decides against one of these refuses nobody anything.
_OWN_PLANS: Final = frozenset("run seek stand be have eat wear buy try use".split())
_LITTLE: Final = frozenset("inch ground step way".split())
_WISHES: Final = frozenset({"intention", "desire", "interest"})


def refusal(this: Clause, verb: Token) -> Act | None:
    """Return the act of refusing what a verb says, None where it is only words."""
    if verb.lemma_.lower() in IDLE:
        return None
    inner = clause(verb)
    if inner.key in _LEAVING and not inner.things:
        return act_on("REJECT", this, inner, "yield")
    return act_on("REJECT", this, inner, asked(kind_of(inner)))


def unmoved(this: Clause) -> Act | None:
    """Read who does not give way: "would not budge", "has no intention of leaving"."""
    advised = any(child.lower_ in _ADVISED for child in children(this.verb))
    if this.key in _BENDING and is_negated(this.verb) and not advised and not _bears(this):
        return Act("REJECT", "yield", this, ("to", "on"), by_word=True)
    if (verb := shunned(this.verb)) is not None:
        return refusal(this, verb)
    verb = unwished(this.verb)
    act = refusal(this, verb) if verb is not None and gives(clause(verb)) else None
    return replace(act, by_word=True) if act is not None else None


def unwished(verb: Token) -> Token | None:
    """Return the verb of what one has no intention of: "has no intention of | leaving"."""
    wishes = (c for c in children(verb) if c.dep_ == "dobj" and c.lemma_.lower() in _WISHES)
    links = (c for wish in wishes if _has_no(wish) for c in children(wish) if c.dep_ == "prep")
    return next((c for link in links for c in children(link) if c.dep_ == "pcomp"), None)


def shunned(verb: Token) -> Token | None:
    """Return the verb of what one balks at or decides against: "balked at | leaving"."""
    link = _SHUNNING.get(verb.lemma_.lower())
    links = (c for c in children(verb) if c.dep_ == "prep" and c.lower_ == link)
    inner = next((c for each in links for c in children(each) if c.dep_ == "pcomp"), None)
    return None if inner is None or inner.lemma_.lower() in _OWN_PLANS else inner


def _bears(this: Clause) -> bool:
    """Say whether something is brought forth: "yields no gain", not "will not yield an inch"."""
    return any(thing.lemma_.lower() not in _LITTLE for thing in this.things)


def _has_no(noun: Token) -> bool:
    return any(child.lower_ == "no" for child in children(noun))


def gives(inner: Clause) -> bool:
    """Say whether what one will not do would be to give way, to help or to meet."""
    return inner.key in _LEAVING or is_wanted(inner) or kind_of(inner) in YIELDING | FRIENDLY
