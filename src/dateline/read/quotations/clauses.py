"""Reads attributions from grammar: who attributes what, by the frame of the verb.

    "Vale said that they would go"           clause
    "Vale vowed to stay"                     infinitive
    "Vale denied the report"                 object
    "Vale warned of war"                     preposition
    "They would go, according to officials"  according to

Not read yet: nouns as cues ("the claim that …"), cues within quoted words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.types.mention import Attribution

from .cues import Cue, cue_of, group

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Range = tuple[int, int]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_VERBAL = frozenset({"VERB", "AUX"})
_TRIM = frozenset({",", ";", ":", "-", "–", "—", ".", "?", "!"})
# What trails an object and belongs to what is said of it.
_AFTER_OBJECT = frozenset({"prep", "oprd", "xcomp", "acl", "relcl", "dative", "advmod", "advcl"})
_MOST_STEPS = 4


@dataclass(frozen=True, slots=True)
class Attributed:
    """An attribution in one paragraph; ranges are token indices (start, end)."""

    verb: int
    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    attribution: Attribution
    frame: str


def attributions(doc: "Doc") -> Iterator[Attributed]:
    """Yield the attributions that the parse of `doc` shows, in order of the cue."""
    for token in doc:
        if token.lower_ == "according" and token.i + 2 < len(doc):
            yield from _according(token)
        elif token.pos_ in _VERBAL and (cue := cue_of(token)):
            yield from _framed(token, cue)


def _framed(verb: "Token", cue: Cue) -> Iterator[Attributed]:
    content, frame, end = _content(verb, cue)
    if not content and "q" not in cue.frames:
        return
    start, last = group(verb)
    source = source_of(verb)
    if "q" not in cue.frames and source is None and frame != "p":
        return
    kind = cue.attribution
    yield Attributed(verb.i, (start, max(last, end)), source, content, kind, frame)


def _content(verb: "Token", cue: Cue) -> tuple[tuple[Range, ...], str, int]:
    """Return the content, the frame it was found by, and where the cue ends at least."""
    frames, children = cue.frames, list(verb.children)
    if "c" in frames or "q" in frames:
        for child in children:
            if child.dep_ == "ccomp" and child.pos_ in _VERBAL | {"NOUN", "ADJ", "PROPN"}:
                return (_trim(verb.doc, _subtree(child), verb),), "c", 0
    if "p" in frames:
        subject = next((c for c in children if c.dep_ == "nsubjpass"), None)
        infinitive = next((c for c in children if c.dep_ == "xcomp"), None)
        if subject is not None and infinitive is not None:
            return (_subtree(subject), _subtree(infinitive)), "p", 0
    if "x" in frames:
        for child in children:
            if child.dep_ == "xcomp" and child.i > verb.i:
                return (_trim(verb.doc, _subtree(child), verb),), "x", 0
    for child in children:
        if child.dep_ == "prep" and child.lower_ in cue.prepositions and child.i > verb.i:
            inner = [c for c in child.children if c.dep_ in {"pobj", "pcomp"}]
            if inner:
                end = child.i + 1 if child.i == group(verb)[1] else 0
                return (_trim(verb.doc, _subtree(inner[0]), verb),), "prep", end
    if "o" in frames:
        for child in children:
            if child.dep_ == "dobj" and child.i > verb.i:
                return (_trim(verb.doc, _object(verb, child), verb),), "o", 0
    return (), "", 0


def _object(verb: "Token", thing: "Token") -> Range:
    """The object with what follows it inside the verb phrase: "the law as unfair"."""
    start, end = _subtree(thing)
    for child in verb.rights:
        if child.i >= end and child.dep_ in {"prep", "oprd", "xcomp"} and child.left_edge.i == end:
            end = child.right_edge.i + 1
    return start, end


def source_of(verb: "Token") -> Range | None:
    """Return the words that name who speaks: the subject, looked for up the tree."""
    token = verb
    for _ in range(_MOST_STEPS):
        passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in token.children)
        if passive and token.i == verb.i:
            agent = next((c for c in token.children if c.dep_ == "agent"), None)
            inner = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent else None
            return _noun_phrase(inner, verb) if inner is not None else None
        for child in token.children:
            if child.dep_ in _SUBJECTS:
                return _noun_phrase(child, verb)
        if token.dep_ in {"acl"} and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return _noun_phrase(token.head, verb)
        if token.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp"}:
            return None
        if token.dep_ == "ccomp" and token.i == verb.i:
            return None
        token = token.head
    return None


def _noun_phrase(head: "Token", verb: "Token") -> Range:
    start, end = _subtree(head)
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
    return _trim(head.doc, (start, end), verb)


def _according(token: "Token") -> Iterator[Attributed]:
    doc = token.doc
    to = doc[token.i + 1]
    if to.lower_ != "to":
        return
    inner = next((c for c in to.children if c.dep_ in {"pobj", "pcomp"}), None)
    if inner is None:
        return
    source = _trim(doc, _subtree(inner), token)
    head = token.head
    while head.pos_ not in _VERBAL and head.head.i != head.i:
        head = head.head
    start, end = _subtree(head)
    left = _trim(doc, (start, token.i), token)
    right = _trim(doc, (source[1], end), token)
    content = tuple(r for r in (left, right) if r[0] < r[1])
    if content:
        yield Attributed(token.i, (token.i, to.i + 1), source, content, Attribution.SPEECH, "to")


def _subtree(token: "Token") -> Range:
    return token.left_edge.i, token.right_edge.i + 1


def _trim(doc: "Doc", words: Range, verb: "Token") -> Range:
    """Leave out punctuation at the edges, and the verb's own side if the words span it."""
    start, end = words
    if start <= verb.i < end:
        start, end = (verb.i + 1, end) if verb.i - start < end - verb.i else (start, verb.i)
    while start < end and (doc[start].text in _TRIM or doc[start].is_space):
        start += 1
    while end > start and (doc[end - 1].text in _TRIM or doc[end - 1].is_space):
        end -= 1
    return start, end
