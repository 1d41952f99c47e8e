"""Types an act: the verb's own reading, its complement's, and what "will" makes of it.

    "has condemned the raid"              ACCUSE disapprove
    "agreed to lift the ban"              AGREE
    "will not accept refugees"            REJECT assist    (a refusal made of "not")
    "will host a summit"                  AGREE            (PLOVER has future help under AGREE)

Types and modes are PLOVER 0.8's; the definitions are the codebook's. Not read yet: acts
spread over two clauses ("a strike came; it killed six").
"""

from dataclasses import replace

from spacy.tokens import Token

from ..tree import children
from .clauses import clause
from .lexicon import FRIENDLY, YIELDING
from .lookup import Act, plain
from .modality import is_future
from .operators import asked, is_content, operated


def act(verb: Token) -> Act | None:
    """Return the act that a verb names, None where it names none."""
    if is_content(verb):
        return None
    this = clause(verb)
    return operated(this) or _ahead(plain(this))


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
