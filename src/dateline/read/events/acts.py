"""Types an act: the verb's own reading, its complement's, and what "will" makes of it.

    "has condemned the raid"              ACCUSE disapprove
    "agreed to lift the ban"              AGREE
    "will not accept refugees"            REJECT assist    (a refusal made of "not")
    "is not leaving unless they pay"      THREATEN         (with a price)
    "will host a summit"                  AGREE            (PLOVER has future help under AGREE)
    "will withdraw its troops"            CONCEDE          (and a promise to give way here)

Types and modes are PLOVER 0.8's; the definitions are the codebook's. Not read yet: acts
spread over two clauses ("a strike came; it killed six").
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from spacy.tokens import Token

from ..tree import children, is_negated
from .clauses import VERBAL, Clause, clause
from .disowning import disowned
from .heads import noun_of
from .laid_down import is_only_let
from .letting import letting
from .lexicon import FRIENDLY, HOSTILE, YIELDING
from .listing import listed_with
from .lookup import Act, plain
from .misparsed import misparsed
from .modality import is_conditional, is_future
from .operators import is_content, operated
from .owed import DUE, owed
from .standing import is_standing
from .ultimatums import ultimatum
from .wanted import asked
from .withheld import withheld

# Backing and aid go on for years; as a description they are no news.
_LASTING: Final = frozenset({"SUPPORT", "AID"})
# An appeal in these is what somebody says; a resolution demands.
_WORDS: Final = frozenset("statement report letter speech article post tweet message".split())
_SENDING: Final = frozenset({"send", "write", "sign", "deliver"})
_DESCRIBING: Final = frozenset({"acl", "relcl", "amod"})
# "Two years after she left office" tells when something else was.
_TIMING: Final = frozenset({"advcl", "pcomp"})
_IS: Final = frozenset({"is", "are"})
_PRESENT: Final = _IS | {"am", "'m", "'re", "'s", "’m", "’re", "’s"}
_BEGINNING: Final = frozenset({"begin", "start"})
_FAR: Final = 4  # verbs from what is refused up to the one that says "would"
_PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
_HELP: Final = frozenset({"help", "assist", "provide", "train", "training"})


def act(verb: Token) -> Act | None:
    """Return the act that a verb names, None where it names none."""
    if verb.dep_ == "amod":  # "our shared goals"
        return misparsed(verb)
    if is_content(verb) or _is_noun(verb):
        return None
    this = clause(verb)
    found = owed(this) or _contrasted(this) or operated(this) or withheld(this)
    found = found or _ahead(letting(this, plain(this)))
    found = found or _stays(this) or ultimatum(this) or disowned(this)
    if found is None or _is_background(found) or is_only_let(found) or is_standing(found):
        return None
    return found


def _is_noun(verb: Token) -> bool:
    """Say whether what the parse takes for a verb has an article: "to avenge the killing"."""
    return any(child.dep_ == "det" and child.i < verb.i for child in children(verb))


def _is_background(found: Act) -> bool:
    """Say whether an act only describes who someone is, or what others are helped to do.

    "Militias backed by Sudor", "a group that Sudor funds" tell a lasting tie, no act of a day;
    in "is there to help fight rebels" the help is what is told. An appeal that a paper makes
    ("a statement urging Sudor to leave") is what is said there.
    """
    verb = found.clause.verb
    if found.clause.key == DUE:
        return False
    if found.type == "REQUEST" and verb.dep_ in _DESCRIBING:
        return verb.head.lemma_.lower() in _WORDS and not _is_sent(verb.head)
    if found.type in _LASTING and found.clause.passive:
        return verb.dep_ in _DESCRIBING or any(c.lower_ in _IS for c in children(verb))
    if found.clause.key == "leave" and found.mode == "resign" and _only_left(found.clause):
        return True
    if found.clause.key == "brief" and verb.dep_ in _DESCRIBING:  # "a person briefed on the plan"
        return True
    return found.type in HOSTILE and verb.tag_ == "VB" and verb.head.lemma_ in _HELP


def _only_left(this: Clause) -> bool:
    """Say whether nobody resigns: "two years after she left office", "left the office at noon"."""
    office = this.thing is not None and this.thing.lemma_ == "office"
    the = this.thing is not None and any(c.lower_ == "the" for c in children(this.thing))
    return (office and the) or this.verb.dep_ in _TIMING


def _is_sent(paper: Token) -> bool:
    """Say whether a paper goes from one to another: "signed a letter asking Sudor to leave"."""
    return paper.dep_ == "dobj" and paper.head.lemma_.lower() in _SENDING


def _ahead(found: Act | None) -> Act | None:
    """Read a promise or a refusal out of a friendly or yielding act that "will" be done.

    Access that is "not allowed" is refused, whatever the tense.
    """
    if found is None or found.type not in FRIENDLY | YIELDING:
        return found
    ahead = is_future(_begun(found.clause.verb))
    if _is_refused(found, ahead):
        if found.type in YIELDING and _has_condition(found.clause.verb):
            return replace(found, type="THREATEN", mode=None, by_word=True)
        return replace(found, type="REJECT", mode=asked(found.type), by_word=True)
    if not ahead:
        return found
    return replace(found, type="CONCEDE" if found.type in YIELDING else "AGREE", mode=None)


def _begun(verb: Token) -> Token:
    """Return the verb that sets an act going: "will | begin withdrawing", else the verb itself."""
    begun = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _BEGINNING
    return verb.head if begun else listed_with(verb) or verb


def _stays(this: Clause) -> Act | None:
    """Read "we are not leaving" as a refusal; to leave, with nothing said of what, is no act.

    But to deny "that they were leaving" denies a withdrawal.
    """
    if this.key != "leave" or not all(map(_is_place, this.things)):
        return None
    if this.verb.tag_ == "VBG" and this.verb.dep_ == "ccomp" and this.verb.head.lemma_ == "deny":
        return Act("RETREAT", "withdraw", this, ())
    if not is_negated(this.verb):
        return None
    if not (_is_underway(this.verb) or is_future(this.verb)):
        return None
    if _has_condition(this.verb):
        return Act("THREATEN", None, this, (), by_word=True)
    return Act("REJECT", "yield", this, (), by_word=True)


def _is_place(thing: Token) -> bool:
    """Say whether a thing is somewhere that one may leave: "the compound", "Ode"."""
    entry = noun_of(thing)[1]
    return thing.ent_type_ in _PLACES or (entry is not None and entry.group == "place")


def _contrasted(this: Clause) -> Act | None:
    """Read "it would be on trade, not to discuss a withdrawal": what will not be done is refused.

    Who refuses is who says so, not the envoys or talks that the clause is on.
    """
    before = {child.i for child in children(this.verb) if child.dep_ == "neg"}
    to = next((c.i for c in children(this.verb) if c.lower_ == "to" and c.dep_ == "aux"), 0)
    if to - 1 not in before or not any(is_conditional(v) for v in islice(_above(this.verb), _FAR)):
        return None
    found = plain(this)
    if found is None or found.type not in FRIENDLY | YIELDING:
        return None
    nobody = replace(this, actors=())
    return Act("REJECT", asked(found.type), nobody, (), by_word=True)


def _above(verb: Token) -> Iterator[Token]:
    return (token for token in verb.ancestors if token.pos_ in VERBAL)


def _is_refused(found: Act, ahead: bool) -> bool:
    """Say whether a "not" refuses: "will not leave", "is not leaving", "are not allowed"."""
    verb = found.clause.verb
    staying = found.type in YIELDING and _is_underway(verb)
    return is_negated(verb) and (ahead or staying or found.mode == "access")


def _is_underway(verb: Token) -> bool:
    return verb.tag_ == "VBG" and _is_present(verb)


def _is_present(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in _PRESENT for child in children(verb))


def _has_condition(verb: Token) -> bool:
    """Say whether giving way has a price: "not leaving unless they pay"."""
    clauses = (child for child in children(verb) if child.dep_ == "advcl")
    return any(
        c.dep_ == "mark" and c.lower_ == "unless" for each in clauses for c in children(each)
    )
