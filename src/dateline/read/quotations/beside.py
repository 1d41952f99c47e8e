"""Finds the cue of quoted words by what stands beside them.

    “We go,” Vale said           a comma inside the marks, then the cue
    Vale said, “We go.”          the cue right before
    He put it plainly: “We go.”  any sentence that ends in a colon
    Vale went on: ¶ “We go.”     the same, with the words in the next paragraph
    “We go.” — Ada Vale          a dash and a name after them

Not read yet: a cue two sentences away ("This is what he told us. We listened. “We go.”").
"""

import re

from dateline.types.mention import Attribution

from .attributed import Attributed
from .cues import group
from .marks import Stretch
from .sheets import Draft, Sheet, last_sentence, sentence_end
from .sources import Range, label, source_of

# A cue stands close to the words it introduces or follows.
_NEAR = 160
_ADJACENT = 30
_BARE = frozenset({"o", "prep"})
_TAGS = (",", "?", "!", "—", "-")
_MARKS = "”\"'’»"
_SIGNED = re.compile(
    r"\s{0,3}(?P<dash>[―—–-]{1,2})\s{0,3}"
    r"(?P<name>[^\W\d_a-z][\w.’'-]*(?: [\w.,’'-]+){0,9}?)[\s.]{0,3}"
)
_OPENING = re.compile(r"^[\W_]+")


def tagged(sheet: Sheet, stretch: Stretch) -> Draft | None:
    """Return “We go,” Vale said: words that a comma or the like ties to the cue after them."""
    inner = sheet.text[stretch.start : stretch.end].rstrip(_MARKS)
    if not (inner.endswith(_TAGS) or sheet.text[stretch.end : stretch.end + 1] == ","):
        return None
    reach = _reach(sheet, stretch)
    for a in sheet.between(stretch.end, reach):
        return _whole(sheet, stretch, a) if not a.content else None
    other = _any_verb(sheet, stretch.end, reach) if inner.endswith(",") else None
    return _whole(sheet, stretch, other) if other else None


def signed(sheet: Sheet, stretch: Stretch) -> Draft | None:
    """Return “We go.” — Ada Vale: a dash and a name end the paragraph."""
    name = _SIGNED.fullmatch(sheet.text, stretch.end, sheet.end)
    if name is None:
        return None
    words = ((stretch.start, stretch.end),)
    return Draft(sheet.number, words, name.span("dash"), name.span("name"))


def _whole(sheet: Sheet, stretch: Stretch, a: Attributed) -> Draft:
    """Let the words begin where their sentence does: They must “go home,” Vale said."""
    lead = sheet.text[max(sheet.start, stretch.start - _NEAR) : stretch.start]
    start = stretch.start - len(lead) + last_sentence(lead)
    starts_sentence = _starts_anew(sheet, stretch)
    free = not sheet.between(start, stretch.start) and not sheet.touching((start, stretch.start))
    if not free or starts_sentence or not lead.strip():
        return sheet.quoting(stretch, a)
    while sheet.text[start].isspace():
        start += 1
    return sheet.draft([(start, stretch.end)], a)


def before(sheet: Sheet, stretch: Stretch, since: int) -> Draft | None:
    """Return the words with the cue in front of them, in the sentence that they end."""
    lead = sheet.text[max(since, stretch.start - _NEAR) : stretch.start]
    first = stretch.start - len(lead) + last_sentence(lead)
    cues = sheet.between(first, stretch.start)
    free = [a for a in cues if not a.content]
    if not free and cues and lead.rstrip().endswith(",") and _starts_anew(sheet, stretch):
        free = [a for a in cues[-1:] if a.content[0] < a.cue and a.frame != "to"]
    if not free:
        return _led_up_to(sheet, stretch)
    cue = free[-1].cue
    if lead.rstrip().endswith((",", ":", "that")) or stretch.start - cue[1] < _ADJACENT:
        return sheet.quoting(stretch, free[-1])
    return sheet.draft([(cue[1] + 1, stretch.end)], free[-1]) if free[-1].source else None


def _led_up_to(sheet: Sheet, stretch: Stretch) -> Draft | None:
    """Return Vale boomed, “We go.”: a verb and a comma right before words with a capital."""
    doc = sheet.paragraph.doc
    mark = doc.char_span(
        stretch.start - sheet.start, stretch.start - sheet.start + 1, alignment_mode="expand"
    )
    at = mark.start if mark else 0
    if at < 2 or doc[at - 1].text != "," or not _starts_anew(sheet, stretch):
        return None
    verb = doc[at - 2]
    source = source_of(verb) if verb.pos_ == "VERB" else None
    return sheet.quoting(stretch, _by(sheet, verb.i, group(verb), source)) if source else None


def announced(sheet: Sheet, stretch: Stretch) -> Draft | None:
    """Return Vale said in a statement. “We go.”: the sentence before has no words of its own."""
    lead = sheet.text[max(sheet.start, stretch.start - _NEAR) : stretch.start].rstrip()
    if not lead.endswith(".") or not _starts_anew(sheet, stretch):
        return None
    first = stretch.start - len(lead) - 1 + last_sentence(lead[:-1])
    cues = sheet.between(max(first, sheet.start), stretch.start)
    if len(cues) != 1 or cues[0].content or cues[0].source is None:
        return None
    return sheet.quoting(stretch, cues[0])


def _starts_anew(sheet: Sheet, stretch: Stretch) -> bool:
    return _OPENING.sub("", sheet.text[stretch.start : stretch.end])[:1].isupper()


def after(sheet: Sheet, stretch: Stretch) -> Draft | None:
    """Return “We go.” Vale said: the cue follows though a full stop stands between."""
    free = (a for a in sheet.between(stretch.end, _reach(sheet, stretch)) if not a.content)
    return next((_closing(sheet, stretch, a) or sheet.quoting(stretch, a) for a in free), None)


def _closing(sheet: Sheet, stretch: Stretch, a: Attributed) -> Draft | None:
    """Return They leave the “old” house, Vale said: all that the sentence says before the cue."""
    if a.source is None:
        return None
    end = min(a.source[0], a.cue[0])
    between = sheet.text[stretch.end : end]
    if not between.rstrip().endswith(",") or not any(c.isalnum() for c in between):
        return None
    lead = sheet.text[max(sheet.start, stretch.start - _NEAR) : stretch.start]
    start = stretch.start - len(lead) + last_sentence(lead)
    start += len(sheet.text[start:end]) - len(sheet.text[start:end].lstrip())
    if sheet.between(start, stretch.end) or any(s != stretch for s in sheet.touching((start, end))):
        return None
    return sheet.draft([(start, stretch.end + len(between.rstrip().rstrip(",")))], a)


def introduced(sheet: Sheet, end: int) -> Draft | None:
    """Return a draft without content for the sentence that ends in a colon at `end`."""
    lead = sheet.text[max(sheet.start, end - _NEAR) : end]
    if not lead.rstrip().endswith(":"):
        return None
    cues = sheet.between(end - len(lead) + last_sentence(lead), end)
    free = [a for a in cues if not a.content] or [a for a in cues if a.frame in _BARE]
    if free:
        return sheet.draft((), free[-1])
    words = sheet.paragraph.doc.char_span(0, end - sheet.start, alignment_mode="contract")
    if not words:
        return None
    if colon := label(words):
        return Draft(sheet.number, (), sheet.span((colon, colon + 1)), sheet.span((0, colon)))
    verbs = [t for t in words[-1].sent if t.i < words.end and t.pos_ in {"VERB", "AUX"}]
    if not verbs:
        return None
    verb = min(verbs, key=lambda t: sum(1 for _ in t.ancestors))
    return sheet.draft((), _by(sheet, verb.i, group(verb), source_of(verb)))


def _reach(sheet: Sheet, stretch: Stretch) -> int:
    """How far after a stretch its sentence goes on without other quoted words."""
    rest = sheet.text[stretch.end : min(sheet.end, stretch.end + _NEAR)]
    reach = stretch.end + sentence_end(rest)
    return min((s.start for s in sheet.touching((stretch.end, reach))), default=reach)


def _any_verb(sheet: Sheet, start: int, reach: int) -> Attributed | None:
    """“We go,” Vale thundered: beside a comma inside the marks any verb is a cue."""
    first, last = start - sheet.start, reach - sheet.start
    words = sheet.paragraph.doc.char_span(first, last, alignment_mode="contract")
    for token in words if words is not None else ():
        if token.pos_ == "VERB" and token.dep_ not in {"relcl", "acl", "amod"}:
            source = source_of(token)
            inside = words and source and words.start <= source[0] < source[1] <= words.end
            return _by(sheet, token.i, group(token), source) if inside else None
    return None


def _by(sheet: Sheet, verb: int, cue: Range, source: Range | None) -> Attributed:
    named = sheet.span(source) if source and source[0] < source[1] else None
    return Attributed(verb, sheet.span(cue), named, (), Attribution.SPEECH, "")
