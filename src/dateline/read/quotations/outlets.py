"""Tells outlets that pass words on from parties that speak.

    "Vale vowed to go, according to the AP"     Vale speaks, via the AP; the AP has no statement
    “Go,” Vale said, according to the AP.       Vale speaks, via the AP
    "Two died, according to the AP"             a document of the AP's: nobody else tells it

Not read yet: outlets that no table and no word such as "news" gives away.
"""

from collections.abc import Sequence
from dataclasses import replace

from dateline.read.actors.tables import outlets
from dateline.read.actors.tables import words as listed
from dateline.types.mention import Actor, Attribution, PartyKind, Quotation

_WORDS = frozenset(
    "news times post press journal tribune herald gazette telegraph agency tv television radio"
    " magazine newspaper daily network broadcaster".split(" ")
)
_SPOKEN = frozenset({Attribution.SPEECH, Attribution.DOCUMENT})

# No sentence of a report holds so many quotations inside another.
_MOST = 16


def is_outlet(actor: Actor) -> bool:
    """Return True for a news agency, paper or station."""
    if actor.kind is PartyKind.PERSON:
        return False
    words = actor.name.lower().removeprefix("the ").split()
    return " ".join(words) in outlets() or bool(words and words[-1] in _WORDS)


def passed_on(quotations: Sequence[Quotation]) -> list[Quotation]:
    """Return the quotations (in order of content) with outlets that pass others on as `via`.

    The outlet's own quotation stays, as no statement, where a party inside it speaks; so does
    that of a document whose issuer the article does not tell ("according to a statement").
    """
    done = list(quotations)
    for i, outer in enumerate(quotations):
        outlet = outer.speaker if outer.speaker and is_outlet(outer.speaker) else None
        if outer.attribution not in _SPOKEN or not (outlet or _is_unsigned(outer)):
            continue
        near = (*range(max(0, i - _MOST), i), *range(i + 1, min(i + _MOST, len(done))))
        inner = [j for j in near if _holds(outer, done[j])]
        for j in inner if outlet else ():
            done[j] = replace(done[j], via=done[j].via or (outlet.name if outlet else None))
        kind = Attribution.THOUGHT if inner else Attribution.DOCUMENT
        done[i] = replace(done[i], attribution=kind)
    return done


def _is_unsigned(outer: Quotation) -> bool:
    """True for "a statement" that the article ties to nobody."""
    words = outer.source.exact.lower().split() if outer.source and not outer.speaker else []
    return bool(words) and words[-1] in listed("document")


def _holds(outer: Quotation, inner: Quotation) -> bool:
    """True where words of a named party stand inside those of another, or are the same."""
    cue = inner.cue
    if cue is None or inner.speaker is None or inner.attribution not in _SPOKEN:
        return False
    if any(c.start <= cue.start and cue.end <= c.end for c in outer.content):
        return True
    return set(outer.content) <= set(inner.content) and not is_outlet(inner.speaker)
