"""Says whether an act happened, is planned, is only thought of, is denied or did not happen.

    "has withdrawn"  HAPPENED       "will withdraw", "voted to expel"    PLANNED
    "might leave"    HYPOTHETICAL   "did not attack", "no plans to go"   NEGATED
                                    "denied that it attacked"            DENIED

The words around the verb decide, innermost first; a verb that only reports ("said") changes
nothing. Not read yet: irony, conditionals without "if", what a later sentence takes back.
"""

from typing import Final

from spacy.tokens import Token

from dateline.types.mention import Modality

from ..tree import children
from .clauses import VERBAL, is_phoned
from .listing import listed_with
from .surnames import is_misread

_FUTURE: Final = frozenset({"will", "shall", "'ll", "wo"})
_BACKSHIFTED: Final = frozenset({"would", "'d"})
_SAID: Final = frozenset(
    "say announce declare promise pledge vow state confirm reveal tell warn threaten insist".split()
)
_POSSIBLE: Final = frozenset(
    {"would", "could", "may", "might", "should", "must", "can", "ought", "'d", "ca"}
)
_IF: Final = frozenset({"if", "unless", "whether", "should", "lest"})
_NEGATIVE: Final = frozenset({"no", "not", "never", "n't", "neither", "nor", "without"})
# "Not only condemned it": what is negated is that there was no more.
_MERELY: Final = frozenset("just only merely simply solely".split())
# What these words are on may or may not be: "the prospect of leaving", "capable of leaving".
_OPEN: Final = frozenset(
    "prospect possibility chance risk danger threat fear hope idea likelihood option question"
    " notion dream talk capable sign hint indication".split()
)
_MUSED: Final = frozenset("think dream talk muse speculate warn fantasize worry".split())
_NO: Final = frozenset({"no", "neither"})
_NOBODY: Final = frozenset({"nobody", "none"})
_INTENT: Final = frozenset(
    "decide plan intend vote want aim prepare move vow pledge promise agree resolve choose opt"
    " expect schedule set order announce approve authorize propose offer threaten go about".split()
)
_INTENT_NOUNS: Final = frozenset(
    "plan decision vote intention order promise pledge resolution agreement preparation mandate"
    " proposal threat process".split()
)
# "hop" is what the lemmatizer makes of "hopes" and "hoped".
_THOUGHT: Final = frozenset(
    "consider mull weigh hope hop seek wish try attempt suggest urge ask demand call recommend need"
    " discuss debate fear warn push press require want allow permit enable likely unlikely eager"
    " keen reluctant hesitant".split()
)
_DENIAL: Final = frozenset({"deny", "reject", "dispute", "refute", "disavow"})
_UNDONE: Final = frozenset(
    {"fail", "refuse", "decline", "avoid", "refrain", "stop", "unable", "powerless"}
)
_LACK: Final = frozenset({"refusal", "failure", "inability"})
_FRONTED: Final = frozenset({"no", "none", "neither"})
_ALMOST: Final = frozenset({"almost", "nearly"})
# The infinitive after these has happened: "managed to free", "began to withdraw".
_DONE: Final = frozenset(
    "begin start continue manage proceed help use force compel oblige have come go keep resume let"
    " make".split()
)
_FORCED: Final = frozenset({"force", "compel", "oblige"})
_WEIGHED: Final = frozenset({"consider", "mull", "weigh", "suggest"})
_CLIMBED: Final = frozenset(
    {"xcomp", "ccomp", "acl", "relcl", "pcomp", "prep", "conj", "advcl", "dep"}
)
_FREE: Final = frozenset({"advcl", "relcl"})  # these depend on what is above as infinitives only
# Who "rose to condemn" has condemned.
_SPOKEN: Final = frozenset({"speak", "write", "tweet", "call", "phone", "telephone"})
_HIGHEST = 4  # clauses climbed; what stands further out no longer speaks of the act


def modality(verb: Token) -> Modality:
    """Return the modality of the act that a verb or an act noun names."""
    if _is_negated(verb):
        return Modality.NEGATED
    first = listed_with(verb) or (listed_with(verb.head) if verb.dep_ == "conj" else None)
    if first is not None and not any(c.dep_ in {"aux", "nsubj"} for c in children(verb)):
        return modality(first)
    if is_future(verb):
        return Modality.HYPOTHETICAL if _hangs_on_if(verb) else Modality.PLANNED
    below = (child for child in children(verb) if child.dep_ in {"aux", "auxpass"})
    helpers = {child.lower_ for child in below if not is_misread(child)}
    marks = {child.lower_ for child in children(verb) if child.dep_ in {"mark", "advmod"}}
    if helpers & _POSSIBLE or marks & _IF or _is_unreal(verb):
        return Modality.HYPOTHETICAL
    return _governed(verb, "to" in helpers)


def is_future(verb: Token) -> bool:
    """Say whether the clause looks ahead: "will meet", "said it would meet" (backshifted)."""
    ahead = _FUTURE | _BACKSHIFTED if _is_reported(verb) else _FUTURE
    return any(c.lower_ in ahead for c in children(verb) if c.dep_ in {"aux", "auxpass"})


def _hangs_on_if(verb: Token) -> bool:
    """Say whether a clause would come true on a condition: "would resign if the bill failed"."""
    would = any(c.lower_ in _BACKSHIFTED for c in children(verb) if c.dep_ == "aux")
    clauses = (c for c in children(verb) if c.dep_ == "advcl")
    return would and any(mark.lower_ == "if" for each in clauses for mark in children(each))


def is_conditional(verb: Token) -> bool:
    """Say whether a clause tells what will or would be: "any talks would be on trade"."""
    return any(c.lower_ in _FUTURE | _BACKSHIFTED for c in children(verb) if c.dep_ == "aux")


def _is_reported(verb: Token) -> bool:
    """Say whether a clause is what someone said in the past, where "will" turns to "would"."""
    head = verb.head
    return verb.dep_ == "ccomp" and head.lemma_.lower() in _SAID and head.tag_ in {"VBD", "VBN"}


def _is_negated(verb: Token) -> bool:
    if _is_fronted(verb):
        return True
    for child in children(verb):
        if child.i + 1 < len(child.doc) and child.nbor().lower_ in _MERELY:
            continue
        if child.dep_ == "neg" or (child.dep_ in {"mark", "preconj"} and child.lower_ in _NEGATIVE):
            return True
        if child.dep_ == "det" and child.lower_ == "no":
            return True
        if child.dep_ == "advmod" and child.lower_ in _ALMOST and child.i == verb.i - 1:
            return True
        if child.dep_ in {"dobj", "nsubj", "nsubjpass"} and _is_negated_noun(child):
            return True
    return verb.dep_ == "pcomp" and verb.head.lower_ == "without"


def _is_fronted(verb: Token) -> bool:
    """Say whether a clause opens with a negative, and so turns: "in neither case did it leave"."""
    subject = next((c for c in children(verb) if c.dep_ in {"nsubj", "nsubjpass"}), None)
    helper = next((c for c in children(verb) if c.dep_ in {"aux", "auxpass"}), None)
    if subject is None or helper is None or helper.i > subject.i:
        return False
    front = (c for c in (*children(verb), *children(helper)) if c.i < helper.i)
    return any(t.lower_ in _FRONTED for c in front if c.dep_ == "prep" for t in c.subtree)


def _is_unreal(verb: Token) -> bool:
    """Say whether a clause opens with its helper, without "if": "had Sudor paid, it would …"."""
    first = next(iter(verb.subtree))
    opens = bool(first.is_sent_start) and first.lower_ == "had"
    return opens and first.dep_ == "aux" and first.head == verb


def _is_negated_noun(noun: Token) -> bool:
    if noun.lower_ in _NOBODY:
        return True
    return any(child.lower_ in _NO and child.dep_ == "det" for child in children(noun))


def _is_no_plan(noun: Token) -> bool:
    """Say whether a verb has "no plans": "there were no plans for Norland to leave"."""
    return noun.lemma_.lower() in _INTENT_NOUNS and _is_negated_noun(noun)


def _governed(verb: Token, infinitive: bool) -> Modality:
    """Climb from an infinitive, a participle or a content clause to what governs it."""
    this, bare = verb, infinitive
    for _ in range(_HIGHEST):
        head, dep = this.head, this.dep_
        if head == this or dep not in _CLIMBED or (dep in _FREE and not bare):
            break
        if this.lower_ == "by" or _is_before(this, head):  # "stopped it by refusing": the means
            break
        if _is_short_of(head) or (bare and _is_lacking(head)):
            return Modality.NEGATED
        if (dep == "prep" or _is_content(this)) and (mused := _mused(head)) is not None:
            return mused
        beside = dep == "conj" and head.pos_ in VERBAL  # "denied it and accused Sudor"
        if not beside and (found := _under(head, bare)) is not None:
            return found
        if beside:
            bare = bare or _is_infinitive(head)
        elif head.pos_ in VERBAL:
            begun = dep == "xcomp" and this.tag_ == "VBG" and is_future(head)
            if (own := Modality.PLANNED if begun else _own(head)) is not None:
                return own  # "will begin leaving"
            bare = _is_infinitive(head)
        this = head
    return Modality.PLANNED if infinitive and not _is_done(verb) else Modality.HAPPENED


def _is_before(this: Token, head: Token) -> bool:
    """Say whether a clause comes before the one that the parse puts over it.

    As in "vetoed a bill | that would bar it", and in "“It left,” Vale said"; no denial is meant.
    """
    return this.dep_ == "ccomp" and this.i < head.i and head.lemma_.lower() not in _DENIAL


def _is_content(verb: Token) -> bool:
    """Say whether a clause is what a noun is about: "the risk that Norland leaves"."""
    return verb.dep_ == "acl" and any(c.lower_ == "that" for c in children(verb))


def _mused(head: Token) -> Modality | None:
    """Return what "think about", "the prospect of", "look forward to" say of what follows them."""
    lemma = head.lemma_.lower()
    if lemma == "look" and any(child.lower_ == "forward" for child in children(head)):
        return Modality.PLANNED
    if lemma not in _MUSED | _OPEN:
        return None
    return Modality.NEGATED if _is_negated(head) else Modality.HYPOTHETICAL


def _under(head: Token, infinitive: bool) -> Modality | None:
    """Return what a governing word says of the act below it, None where it says nothing."""
    lemma = "" if is_phoned(head) else head.lemma_.lower()
    if lemma in _DENIAL or _is_denied_charge(head):
        return Modality.DENIED
    if not infinitive and lemma not in _UNDONE:
        return Modality.HYPOTHETICAL if lemma in _WEIGHED else None
    if head.pos_ == "NOUN":
        planned = Modality.PLANNED if lemma in _INTENT_NOUNS else Modality.HYPOTHETICAL
        return Modality.NEGATED if _is_negated(head) else planned
    if lemma in _UNDONE or any(_is_no_plan(child) for child in children(head)):
        return Modality.NEGATED
    if lemma in _INTENT:
        return Modality.NEGATED if _is_negated(head) else Modality.PLANNED
    return Modality.HYPOTHETICAL if lemma in _THOUGHT else None


def _is_denied_charge(noun: Token) -> bool:
    """Say whether a noun is what someone denies: "rejected charges that it had fired"."""
    return noun.pos_ == "NOUN" and noun.dep_ == "dobj" and noun.head.lemma_.lower() in _DENIAL


def _is_short_of(word: Token) -> bool:
    """Say whether what follows was not done: "stopped short of asking"."""
    return word.lower_ == "of" and word.head.lower_ == "short"


def _is_lacking(head: Token) -> bool:
    """Say whether the infinitive below was not done: "has yet to leave", "its refusal to leave"."""
    if head.lemma_.lower() in _LACK:
        return True
    has = head.lemma_.lower() in {"have", "be"}
    return has and any(c.lower_ == "yet" and c.dep_ == "advmod" for c in children(head))


def _own(verb: Token) -> Modality | None:
    helpers = {child.lower_ for child in children(verb) if child.dep_ == "aux"}
    return Modality.HYPOTHETICAL if helpers & _POSSIBLE else None


def _is_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in children(verb))


def _is_done(verb: Token) -> bool:
    """Say whether the infinitive follows a verb that says it was done: "began to leave"."""
    above = verb.head.lemma_.lower()
    if verb.dep_ == "advcl":
        return above in _SPOKEN
    spared = above in _FORCED and any(c.dep_ == "neg" for c in children(verb.head))
    return verb.dep_ in {"xcomp", "ccomp"} and above in _DONE | _SPOKEN and not spared
