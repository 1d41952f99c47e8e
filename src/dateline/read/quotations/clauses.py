"""Reads attributions from grammar: who attributes what, by the frame of the verb.

    "Vale said that they would go"           clause
    "Vale vowed to stay"                     infinitive
    "Vale denied the report"                 object
    "Vale warned of war"                     preposition
    "They would go, according to officials"  according to

Not read yet: nouns as cues ("the claim that …"), cues within quoted words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.read.actors.tables import words as listed
from dateline.types.mention import Attribution

from ..tokens import where
from .cues import Cue, cue_of, cues, group
from .sources import Range, source_of, subtree, trim
from .standing import standing

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_VERBAL = frozenset({"VERB", "AUX"})
_CLAUSAL = _VERBAL | {"NOUN", "ADJ", "PROPN"}
_NEW_CLAUSE = frozenset({"VBG", "CC", "WDT", "WP", "WRB", "IN", "RB"})
_ACCORDING = frozenset({"according"})
_PARTS = frozenset({";", ":"})
_CLAUSE_BEGINS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "EX"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WITH_OBJECT = frozenset({"prep", "oprd", "xcomp"})
_QUOTES = frozenset({'"', "''", "``"})
_TIMES = frozenset({"DATE", "TIME"})  # "called Orr on Monday" calls on nobody
_RELATIVE = frozenset({"WP", "WDT"})
_THAT = frozenset({"IN", "WDT"})
_TOLD_REACH = 8
_DOTS = ("…", "...")
_LONGEST = 300
_WITH_REACH = 8


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
    """Yield the attributions that the parse of `doc` shows, in no fixed order."""
    for i in where(doc, "LEMMA", frozenset(cues())):
        if (
            doc[i].pos_ in _VERBAL
            and doc[i].dep_ != "amod"
            and not _is_endless(doc[i])
            and (cue := cue_of(doc[i]))
        ):
            yield from _framed(doc[i], cue)
    for i in where(doc, "LOWER", _ACCORDING):
        if i + 2 < len(doc):
            yield from _according(doc[i])


def _is_endless(verb: "Token") -> bool:
    """No sentence of a report runs so long; walking such trees would cost their square."""
    return verb.right_edge.i - verb.left_edge.i > _LONGEST


def _framed(verb: "Token", cue: Cue) -> Iterator[Attributed]:
    source = source_of(verb)
    inserted = _inserted(verb, source) if source and "q" in cue.frames else ()
    found = ("c", inserted, 0) if inserted else next(_frames(verb, cue), ("", (), 0))
    frame, content, end = found
    if not content and "c" in cue.frames and source and (rest := _rest(verb, source)):
        frame, content = "c", (rest,)
    if not content and "q" not in cue.frames:
        return
    if "d" in cue.frames and not (source and _is_document(verb.doc[source[0] : source[1]])):
        return
    start, last = group(verb)
    if source is None and frame in {"x", "o", "n", "prep"}:
        return
    kind = standing(verb, cue.attribution, frame, content)
    yield Attributed(verb.i, (start, max(last, end)), source, content, kind, frame)


def _is_document(words: "Span") -> bool:
    return words.root.lower_ in listed("document")


def _frames(verb: "Token", cue: Cue) -> "Iterator[tuple[str, tuple[Range, ...], int]]":
    """Yield frame, content and the least end of the cue, the surest frame first."""
    children = list(verb.children)
    after = [c for c in children if c.i > verb.i]
    if cue.frames & {"c", "q"}:
        clauses = [c for c in children if _is_clause(c) and not _is_parted(c, verb)]
        if clauses and ("c" in cue.frames or clauses[0].i > verb.i or _is_quoted(clauses[0])):
            yield "c", (_joined(clauses, verb),), 0
    if "p" in cue.frames:
        yield from _passive(children)
    if "x" in cue.frames:
        yield from (("x", (_clause(c, verb),), 0) for c in after if c.dep_ == "xcomp")
    for child in after:
        if child.dep_ == "prep" and child.lower_ in cue.prepositions:
            yield from _prepositional(child, verb)
    for child in after:
        if child.dep_ == "dobj" and ("o" in cue.frames or ("n" in cue.frames and _is_named(verb))):
            yield "o", (trim(verb.doc, _object(verb, child), verb),), 0


def _brings_own(token: "Token") -> bool:
    """A participle with words of its own: ", saying …", ", with Orr promising …"."""
    if token.lower_ == "with":
        reach = token.doc[token.i + 1 : token.i + _WITH_REACH]
        return any(t.tag_ == "VBG" and cue_of(t) for t in reach)
    return token.tag_ == "VBG" and token.dep_ == "advcl" and cue_of(token) is not None


def _inserted(verb: "Token", source: Range) -> tuple[Range, ...]:
    """Return both halves of a sentence that "Vale said" breaks: "They would, Vale said, go"."""
    doc, (start, end) = verb.doc, group(verb)
    left, right = min(source[0], start), max(source[1], end)
    if verb.dep_ == "relcl" or doc[source[0]].tag_ in _RELATIVE:
        return ()
    thing = next((c for c in verb.rights if c.dep_ in {"dobj", "dative"}), None)
    if thing is not None and thing.left_edge.i == right:
        right = thing.right_edge.i + 1
    for child in verb.rights:
        if child.right_edge.ent_type_ in _TIMES and child.left_edge.i == right:
            right = child.right_edge.i + 1
    if left < 2 or right + 1 >= len(doc) or doc[left - 1].text != "," or doc[right].text != ",":
        return ()
    sentence = verb.sent
    follows = doc[right + 1]
    if (
        (follows.tag_ in _NEW_CLAUSE and not _goes_on(follows))
        or not sentence.start < left - 1
        or sentence.end <= right + 1
    ):
        return ()
    halves = (sentence.start, left - 1), (right + 1, sentence.end)
    if any(t.text in _QUOTES for t in doc[sentence.start : left]) or _starts_anew(follows):
        return ()
    return tuple(trim(doc, half, verb) for half in halves)


def _goes_on(word: "Token") -> bool:
    """It is time, Vale said, for them to go."""
    return word.lower_ == "for" and word.dep_ == "mark"


def _rest(verb: "Token", source: Range) -> Range | None:
    """The rest of the sentence, where the parser lost the clause: "Vale said Orr had gone"."""
    doc, at = verb.doc, group(verb)[1]
    at = _from_that(doc, at, verb.sent.end)
    if at >= len(doc) or source[1] > verb.i or not _begins_clause(doc[at]):
        return None
    end = verb.right_edge.i + 1 if verb.dep_ == "relcl" else verb.sent.end
    if end <= at + 2 or not any(t.tag_ in _FINITE for t in doc[at + 1 : end]):
        return None
    if any(t.text in _QUOTES for t in doc[at : at + 2]):
        return None
    return trim(doc, (at, end), verb)


def _starts_anew(mark: "Token") -> bool:
    """On Friday, Vale said, “They …”: a capital after the mark begins the words said."""
    return mark.text in _QUOTES and mark.i + 1 < len(mark.doc) and mark.nbor().text[0].isupper()


def _begins_clause(token: "Token") -> bool:
    return token.tag_ in _CLAUSE_BEGINS or token.lower_ in {"that", "if", "whether"}


def _is_clause(token: "Token") -> bool:
    """A clause; a bare noun in front of the verb is what the parser made of a title."""
    if token.dep_ != "ccomp" or token.pos_ not in _CLAUSAL:
        return False
    if token.pos_ in _VERBAL or token.i > token.head.i or _is_quoted(token):
        return True
    return any(c.dep_ in {"nsubj", "cop", "aux", "expl"} for c in token.lefts)


def _is_parted(clause: "Token", verb: "Token") -> bool:
    """The parser takes two sentences for one where an ellipsis ends the first: "… The …"."""
    between = verb.doc[clause.i : verb.i]
    if clause.i > verb.i or not any(dots in between.text for dots in _DOTS):
        return False
    return any(
        t.text.endswith(_DOTS) and t.i + 1 < verb.i and t.nbor().text[0].isupper() for t in between
    ) and not any(t.text in _QUOTES for t in between)


def _is_named(verb: "Token") -> bool:
    return any(c.dep_ == "oprd" for c in verb.rights)


def _passive(children: "Sequence[Token]") -> "Iterator[tuple[str, tuple[Range, ...], int]]":
    subject = next((c for c in children if c.dep_ == "nsubjpass"), None)
    infinitive = next((c for c in children if c.dep_ == "xcomp"), None)
    if subject is not None and infinitive is not None:
        yield "p", (subtree(subject), subtree(infinitive)), 0


def _prepositional(prep: "Token", verb: "Token") -> "Iterator[tuple[str, tuple[Range, ...], int]]":
    for child in prep.children:
        if child.dep_ in {"pobj", "pcomp"} and child.ent_type_ not in _TIMES:
            end = prep.i + 1 if prep.i == group(verb)[1] else 0
            yield "prep", (trim(verb.doc, _object(verb, child), verb),), end


def _joined(clauses: "list[Token]", verb: "Token") -> Range:
    """The clause; a second one right after the verb too: "said it was … and that he …"."""
    first = _clause(clauses[0], verb)
    later = [c for c in clauses[1:] if c.i > verb.i and clauses[0].i > verb.i]
    return (first[0], _clause(later[-1], verb)[1]) if later else first


def _clause(head: "Token", verb: "Token") -> Range:
    """The clause, up to a participle that brings in words of its own: ", saying …"."""
    start, end = subtree(head)
    doc = head.doc
    for token in doc[max(start, head.i) + 1 : end]:
        if (token.lower_ in _ACCORDING or _brings_own(token)) and _after_comma(token):
            end = token.i
            break
    start = _from_that(doc, start, head.i) if start > verb.i else start
    return trim(doc, (start, end), verb)


def _is_quoted(clause: "Token") -> bool:
    start, end = subtree(clause)
    words = clause.doc[max(start - 1, 0) : end + 1].text
    return any(mark in words for mark in _QUOTES)


def _after_comma(token: "Token") -> bool:
    before = token.nbor(-1)
    return before.text == "," or (before.text in _QUOTES and before.nbor(-1).text == ",")


def _from_that(doc: "Doc", start: int, end: int) -> int:
    """Leave the one told outside: "told Orr in a call that …" begins at "that"."""
    for token in doc[start : min(start + _TOLD_REACH, end)]:
        if token.lower_ == "that" and token.tag_ in _THAT:
            return token.i
        if token.pos_ in _VERBAL or token.is_punct:
            break
    return start


def _object(verb: "Token", thing: "Token") -> Range:
    """The object with what follows it inside the verb phrase: "the law as unfair"."""
    start, end = subtree(thing)
    for child in verb.rights:
        if child.dep_ in _WITH_OBJECT and child.left_edge.i == end:
            end = child.right_edge.i + 1
    return start, end


def _according(token: "Token") -> Iterator[Attributed]:
    doc = token.doc
    to = doc[token.i + 1]
    if to.lower_ != "to" or _is_endless(token.head):
        return
    inner = next((c for c in to.children if c.dep_ in {"pobj", "pcomp"}), None)
    if inner is None:
        return
    source = trim(doc, subtree(inner), token)
    content = tuple(r for r in _told(token, source) if r[0] < r[1])
    if content:
        yield Attributed(token.i, (token.i, to.i + 1), source, content, Attribution.SPEECH, "to")


def _told(token: "Token", source: Range) -> tuple[Range, ...]:
    """What "according to X" speaks for: the sentence on its other side, or its clause."""
    doc, sentence = token.doc, token.sent
    if token.i - sentence.start <= 1:
        return (trim(doc, (source[1], sentence.end), token),)
    if all(t.is_punct for t in doc[source[1] : sentence.end]):
        start = max((t.i + 1 for t in doc[sentence.start : token.i] if t.text in _PARTS), default=0)
        return (trim(doc, (max(start, sentence.start), token.i), token),)
    head = token.head
    while head.pos_ not in _VERBAL and head.head.i != head.i:
        head = head.head
    start, end = subtree(head)
    return trim(doc, (start, token.i), token), trim(doc, (source[1], end), token)
