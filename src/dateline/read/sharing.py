"""What shares the time of another verb or noun: one act told in two words, or at one time.

    "On Monday police raided it and arrested two."     arrested, as raided
    "They began to leave on Monday."                   began, as leave
    "Vale said so at a briefing on Monday."            briefing, as said
    "It rose in May, when the strike began."           began, as May
    "The May 8 raid that killed two"                   killed, as raid
    "In a letter of May 3 she urged him to go."        urged, as letter
    "They met on Monday to discuss the ports."         discuss, as met

What is only told of does not share it: "condemned the raid on Monday", "said it would close".
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .tree import children

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_DEEP = 4  # steps from one word to the next that shares its time
# These tell how far another act has come, or that it was tried.
_PHASES = frozenset(
    "begin start continue resume stop cease finish keep quit try attempt manage help fail".split()
)
# "Was found floating on Monday", "declined to comment on Monday".
_AT_ONCE = frozenset("find report see spot hear decline refuse appear come go".split())
# These add nothing to the act that is their object, or their subject in the passive.
_CARRIED = frozenset(
    "hold stage launch conduct carry mount perform make give deliver undertake begin start resume"
    " continue stop suspend end finish complete open convene".split()
)
# These add nothing to the act that is their subject.
_OCCURRED = frozenset(
    "take happen occur begin start resume continue stop end erupt break unfold follow open kill"
    " wound injure destroy damage leave".split()
)
# "Charged on Monday in the slaying" is not of the slaying's day; with these verbs, "in" is.
_IN = frozenset(
    "say tell announce declare warn add state kill wound injure hurt die win lose rise fall close"
    " trade".split()
)
# What is said or done in these is so when they are: "in a letter of May 3 she urged him".
_OCCASIONS = frozenset(
    "interview speech letter statement exchange meeting call address memo email tweet post"
    " message article report hearing debate petition ruling election vote referendum campaign"
    " runoff war coup uprising".split()
)
# Who meets to discuss something discusses it there and then.
_MEETING = frozenset("meet gather convene sit assemble hold".split())
_WHEN = frozenset({"when", "while", "as"})
_THAT = frozenset({"that", "which", "who"})


def sharing(root: "Token", above: "Sequence[Token]") -> "Iterator[Token]":
    """Yield what shares the time headed by `root`, which speaks of the tokens `above`."""
    seen, edge = {token.i for token in above}, [*above]
    for _ in range(_DEEP):
        found = [other for token in edge for other in _beside(token, root) if other.i not in seen]
        edge = list({token.i: token for token in found}.values())
        yield from edge
        seen.update(token.i for token in edge)


def _beside(token: "Token", root: "Token") -> "Iterator[Token]":
    if token == root:
        yield from _in_which(token)
    elif token.pos_ in {"VERB", "AUX"}:
        yield from _joined(token, root)
        yield from _aspect(token)
        yield from _told_as_noun(token)
        yield from _at_once(token)
    elif token.pos_ == "NOUN":
        yield from _in_which_that(token)
        yield from _telling(token)


def _in_which(time: "Token") -> "Iterator[Token]":
    """Yield the verb of "in May, when the strike began"."""
    for clause in children(time):
        if clause.dep_ == "relcl" and _says(clause, _WHEN):
            yield clause


def _in_which_that(noun: "Token") -> "Iterator[Token]":
    """Yield the verb of "the May 8 raid that killed two"."""
    for clause in children(noun):
        if clause.dep_ == "relcl" and clause.tag_ == "VBD":
            subject = _subject(clause)
            if subject is not None and subject.lower_ in _THAT:
                yield clause


def _joined(verb: "Token", root: "Token") -> "Iterator[Token]":
    """Yield the verbs that share a time in front: "on Monday police raided it and arrested two"."""
    if root.i > verb.i:
        return
    for deed in children(verb):
        like = deed.dep_ == "conj" and deed.pos_ == "VERB" and deed.tag_ == verb.tag_
        if like and _subject(deed) is None:
            yield deed


def _aspect(verb: "Token") -> "Iterator[Token]":
    """Yield "began" for "leave" in "they began to leave", and the other way round."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in _PHASES | _AT_ONCE:
        yield verb.head
    if verb.lemma_ in _PHASES:
        yield from (c for c in children(verb) if c.dep_ == "xcomp" and c.pos_ == "VERB")


def _told_as_noun(verb: "Token") -> "Iterator[Token]":
    """Yield the act of "held talks", "talks were held", "the blast killed two", "at a rally"."""
    for child in children(verb):
        if child.dep_ == "prep":
            yield from (c for c in children(child) if c.dep_ == "pobj" and _at(child, verb, c))
        elif child.pos_ == "NOUN" and _one_act(verb, child):
            yield child
    told = verb.dep_ in {"acl", "relcl"} and verb.head.pos_ == "NOUN"
    if told and verb.lemma_ in _CARRIED | _OCCURRED:
        yield verb.head


def _telling(noun: "Token") -> "Iterator[Token]":
    """Yield the verb of "the May 8 raid killed two", "they met at Monday's rally"."""
    at, above = noun.head, noun.head.head
    if noun.dep_ == "pobj" and above.pos_ == "VERB" and _at(at, above, noun):
        yield above
    elif at.pos_ == "VERB" and _one_act(at, noun):
        yield at


def _at(preposition: "Token", verb: "Token", noun: "Token") -> bool:
    word = preposition.lower_
    inside = word == "in" and (verb.lemma_ in _IN or noun.lemma_ in _OCCASIONS)
    return noun.pos_ == "NOUN" and (inside or word in {"at", "during"})


def _one_act(verb: "Token", noun: "Token") -> bool:
    if noun.dep_ in {"dobj", "nsubjpass"}:
        return verb.lemma_ in _CARRIED
    return noun.dep_ == "nsubj" and verb.lemma_ in _OCCURRED


def _at_once(verb: "Token") -> "Iterator[Token]":
    """Yield the other of "raided it, arresting two", "fell when a shell burst", "met to talk"."""
    for clause in children(verb):
        if clause.dep_ == "advcl" and clause.i > verb.i and _at_one_time(clause):
            yield clause
    if verb.dep_ == "advcl" and verb.head.pos_ == "VERB" and _at_one_time(verb):
        yield verb.head


def _at_one_time(clause: "Token") -> bool:
    bare = not any(child.dep_ in {"mark", "aux"} for child in children(clause))
    aim = clause.tag_ == "VB" and clause.head.lemma_ in _MEETING
    return aim or _says(clause, _WHEN) or (clause.tag_ == "VBG" and bare)


def _says(clause: "Token", words: frozenset[str]) -> bool:
    return any(
        child.dep_ in {"advmod", "mark"} and child.lower_ in words for child in children(clause)
    )


def _subject(verb: "Token") -> "Token | None":
    return next((child for child in children(verb) if child.dep_ in _SUBJECTS), None)
