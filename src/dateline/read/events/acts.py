"""Types an act: the verb's own reading, its complement's, and what "will" makes of it.

    "has condemned the raid"              ACCUSE disapprove
    "agreed to lift the ban"              AGREE
    "will not accept refugees"            REJECT assist    (a refusal made of "not")
    "will host a summit"                  AGREE            (PLOVER has future help under AGREE)

Types and modes are PLOVER 0.8's; the definitions are the codebook's. Not read yet: acts
spread over two clauses ("a strike came; it killed six").
"""

from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from ..tree import children
from .clauses import clause
from .lexicon import FRIENDLY, HOSTILE, YIELDING
from .lookup import Act, plain
from .modality import is_future
from .operators import asked, is_content, operated

# Backing and aid go on for years; as a description they are no news.
_LASTING: Final = frozenset({"SUPPORT", "AID"})
_DESCRIBING: Final = frozenset({"acl", "relcl", "amod"})
_IS: Final = frozenset({"is", "are"})
_HELP: Final = frozenset({"help", "assist", "provide", "train", "training"})


def act(verb: Token) -> Act | None:
    """Return the act that a verb names, None where it names none."""
    if is_content(verb):
        return None
    this = clause(verb)
    found = operated(this) or _ahead(plain(this))
    return None if found is None or _is_background(found) else found


def _is_background(found: Act) -> bool:
    """Say whether an act only describes who someone is, or what others are helped to do.

    "Militias backed by Sudor", "a group that Sudor funds" tell a lasting tie, no act of a day;
    in "is there to help fight rebels" the help is what is told.
    """
    verb = found.clause.verb
    if found.type in _LASTING and found.clause.passive:
        return verb.dep_ in _DESCRIBING or any(c.lower_ in _IS for c in children(verb))
    return found.type in HOSTILE and verb.tag_ == "VB" and verb.head.lemma_ in _HELP


def _ahead(found: Act | None) -> Act | None:
    """Read a promise or a refusal out of a friendly or yielding act that "will" be done.

    Access that is "not allowed" is refused, whatever the tense.
    """
    if found is None or found.type not in FRIENDLY | YIELDING:
        return found
    ahead = is_future(found.clause.verb)
    negated = any(child.dep_ == "neg" for child in children(found.clause.verb))
    if negated and (ahead or found.mode == "access"):
        return replace(found, type="REJECT", mode=asked(found.type))
    return replace(found, type="AGREE", mode=None) if ahead else found
