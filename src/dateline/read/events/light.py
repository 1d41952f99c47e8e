"""Finds the noun that names the act of a verb that says little by itself.

    "sent a formal interview request"            the words of the act run to "request"
    "launched petitions calling on Sudor to go"  one act, to "calling on"
    "sent, on a day of storms and rain, its request"   only "request", which is far

Not read yet: light verbs of acts other than asking, refusing and giving way.
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children
from .clauses import Clause, clause
from .heads import noun_of
from .lexicon import BORDER
from .lookup import Act

NEAR: Final = 5  # tokens between a verb and what completes its name that one span may bridge
_LIGHT: Final = frozenset(
    "make send issue launch give file submit lodge deliver voice renew reiterate repeat present"
    " raise put start mount begin write announce offer express tender lead continue get"
    " organize organise circulate direct address sign".split()
)
_ASKED: Final = frozenset({"demand"})  # the class of nouns that ask
_CALLING: Final = frozenset({"acl", "advcl", "relcl"})


def carrier(act: Act) -> Token | None:
    """Return the noun that names the act: "made | demands", "tendered her | resignation"."""
    this = act.clause
    light = act.type in BORDER and act.inner is None and not act.by_word
    if not light or this.thing is None or this.particle is not None or not is_light(this):
        return None
    entry = noun_of(this.thing)[1]
    return this.thing if entry is not None and entry.type == act.type else None


def is_light(this: Clause) -> bool:
    """Say whether a verb leaves it to its object to name the act."""
    return this.verb.lemma_.lower() in _LIGHT


def called(verb: Token) -> Token | None:
    """Return the verb that says what is asked by a paper: "launched petitions | calling on"."""
    this = clause(verb)
    if not is_light(this) or this.thing is None:
        return None
    entry = noun_of(this.thing)[1]
    if entry is None or entry.group not in _ASKED:
        return None
    below = (c for at in (this.thing, verb) for c in children(at) if c.dep_ in _CALLING)
    return next((c for c in below if c.tag_ == "VBG" and c.i > this.thing.i), None)
