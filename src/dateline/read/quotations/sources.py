"""Finds the words that name who speaks, from the verb up the tree.

    "Vale, who rose last, said …"      "Vale, who rose last"
    "He rose, promising to go"         "He"
    "it was announced by Vale"         "Vale"
    "Vale: go"                         "Vale"

Not read yet: a source in another sentence than its verb.
"""

from typing import TYPE_CHECKING

from dateline.read.actors.tables import roles
from dateline.types.mention import Attribution

from .cues import cue_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Range = tuple[int, int]

LABEL = 5  # words before a colon that may name who speaks
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_TRIM = frozenset({",", ";", ":", "-", "–", "—", ".", "?", "!"})
_CLIMBED = frozenset({"conj", "xcomp", "acomp", "advcl", "pcomp", "prep", "ccomp"})
_MOST_STEPS = 4


def source_of(verb: "Token") -> Range | None:
    """Return the words that name who speaks: the subject, looked for up the tree."""
    token = verb
    for _ in range(_MOST_STEPS):
        if token.i == verb.i and _is_passive(verb):
            agent = next((c for c in token.children if c.dep_ == "agent"), None)
            inner = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent else None
            return _noun_phrase(inner, verb) if inner is not None else None
        for child in token.children:
            if child.dep_ in _SUBJECTS:
                return _noun_phrase(child, verb)
        if token.dep_ in {"acl"} and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return _noun_phrase(token.head, verb)
        if token.dep_ not in _CLIMBED or (token.dep_ == "acomp" and not _is_spoken(verb)):
            return None
        if token.dep_ == "ccomp" and token.i == verb.i:
            return None
        token = _outer(token)
    return None


def _is_spoken(verb: "Token") -> bool:
    """ "Vale was quick to say": of such adjectives only what is said is worth reading."""
    return cue_of(verb) is Attribution.SPEECH


def _is_passive(verb: "Token") -> bool:
    """ "it was announced", "Asked about it, Vale said": the subject is no source."""
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        return True
    bare = verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.lefts)
    return bare and verb.dep_ == "advcl"


def _outer(token: "Token") -> "Token":
    """The verb above; for "Vale denied they would go, calling it …" the speaker's, not theirs."""
    head = token.head
    comma = token.left_edge.i > 0 and token.left_edge.nbor(-1).text == ","
    if token.dep_ == "advcl" and token.tag_ == "VBG" and comma and head.dep_ == "ccomp":
        return head.head if cue_of(head.head) else head
    return head


def _noun_phrase(head: "Token", verb: "Token") -> Range:
    start, end = subtree(head)
    if start <= verb.i < end:
        if head.i < verb.i:
            end = min(
                (c.i for c in head.subtree if c.i > head.i and c.is_ancestor(verb)), default=verb.i
            )
            end = min(end, verb.i)
            end = min(
                [
                    t.left_edge.i
                    for t in head.children
                    if t.i > head.i and t.left_edge.i <= verb.i <= t.right_edge.i
                ]
                or [end]
            )
        else:
            start = verb.i + 1
    while end - 1 > start and head.doc[end - 1].pos_ == "AUX":
        end -= 1
    return trim(head.doc, (start, end), verb)


def subtree(token: "Token") -> Range:
    """Return the token with all that hangs on it."""
    return token.left_edge.i, token.right_edge.i + 1


def trim(doc: "Doc", words: Range, verb: "Token") -> Range:
    """Leave out punctuation at the edges, and the verb's own side if the words span it."""
    start, end = words
    if start <= verb.i < end:
        start, end = (verb.i + 1, end) if verb.i - start < end - verb.i else (start, verb.i)
    while start < end and (doc[start].text in _TRIM or doc[start].is_space):
        start += 1
    while end > start and (doc[end - 1].text in _TRIM or doc[end - 1].is_space):
        end -= 1
    return start, end


def label(words: "Span") -> int:
    """Return the place of the colon after a short name or role that begins a paragraph, or 0."""
    colon = next((t.i for t in words[1:] if t.text == ":"), 0)
    if not 0 < colon <= LABEL + 1:
        return 0
    last = words.doc[colon - 1]
    return colon if last.ent_type_ in _PARTIES or last.lower_ in roles() else 0
