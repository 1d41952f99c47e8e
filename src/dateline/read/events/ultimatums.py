"""Reads ultimatums: a time is set in which somebody must leave or give way.

    "Vale said the troops have two weeks to leave Sudor"     THREATEN relations, Vale to the troops
    "Vale gave the troops two weeks to leave Sudor"          the same

CAMEO has them under 139, which PLOVER's table makes THREATEN relations. Not read yet: a date as
the limit ("must leave by May").
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children
from .clauses import VERBAL, Clause, subjects
from .lexicon import YIELDING
from .lookup import Act, plain

_GIVING: Final = frozenset({"give", "grant", "allow"})
_UNITS: Final = frozenset({"hour", "day", "week", "month"})
_LEAVING: Final = frozenset({"leave", "go", "depart", "withdraw"})
_INFINITIVES: Final = frozenset({"acl", "relcl", "xcomp", "advcl"})


def ultimatum(this: Clause) -> Act | None:
    """Return the threat of a clause that sets a time, None where none is set or by nobody."""
    lemma = this.verb.lemma_.lower()
    limit = next((t for t in this.things if t.lemma_.lower() in _UNITS and _is_counted(t)), None)
    if this.passive or limit is None or not any(_is_leaving(t) for t in _told(limit, this.verb)):
        return None
    if lemma in _GIVING:
        whom = tuple(c for c in children(this.verb) if c.dep_ == "dative")
        setters = tuple(c for c in children(this.verb) if c.dep_ == "nsubj")
    elif lemma == "have" and this.verb.dep_ == "ccomp" and this.verb.head.pos_ in VERBAL:
        whom, setters = this.actors, subjects(this.verb.head)
    else:
        return None
    if not whom or not setters:
        return None
    return Act("THREATEN", "relations", Clause(this.verb, this.key, setters, whom, False), ("obj",))


def _is_counted(unit: Token) -> bool:
    return any(child.dep_ == "nummod" for child in children(unit))


def _told(limit: Token, verb: Token) -> tuple[Token, ...]:
    """Return the infinitives that say what the time is for."""
    return tuple(c for at in (limit, verb) for c in children(at) if c.dep_ in _INFINITIVES)


def _is_leaving(verb: Token) -> bool:
    if not any(c.lower_ == "to" and c.dep_ == "aux" for c in children(verb)):
        return False
    things = tuple(c for c in children(verb) if c.dep_ == "dobj")
    typed = plain(Clause(verb, verb.lemma_.lower(), (), things, False))
    return verb.lemma_.lower() in _LEAVING or (typed is not None and typed.type in YIELDING)
