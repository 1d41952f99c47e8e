"""Lines that pages put around a report: pitches, buttons, link teasers, notices.

    "4 Min Read"                                    a button or label of the page
    "Join our channel and get the news first!"      an invitation: it asks for a channel
    "Read more: Norland votes to leave the pact"    a link to another report
    "* * *"                                         no letter at all

The phrases are a table, `data/furniture.tsv`. Furniture in other languages is not known yet.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .blocks import Block

_FIGURES = re.compile(r"\d[\d.,]*[kKmM]?")
_CLOSERS = "[]*_ \"'.!…»>→›|:•·-–—"
_LETTER = re.compile(r"[^\W\d_]")
_URL = re.compile(r"(?:https?://|www\.)\S+$")
_LONGEST = 600  # characters; a longer paragraph is text, whatever it says
_MOST_WHOLE = 30  # words of a line that may be a phrase as a whole

# An invitation begins with one of the first and names one of the second.
_INVITES = frozenset(
    "join subscribe follow sign like click get download support donate share tap register enter"
    " don't help become stay check listen watch try start enjoy please become save".split()
)
_CHANNELS = re.compile(
    r"\b(?:telegram|newsletters?|twitter|facebook|whatsapp|youtube|podcasts?|instagram|tiktok"
    r"|patreon|inbox|notifications?|e-?mail alerts?|breaking news alerts?|subscriptions?"
    r"|subscribers?|paywall|mailing list|rss"
    r"|our (?:app|channel|community|journalism|page|website|free|daily|weekly))\b"
)
_MOST_INVITING = 40


@dataclass(frozen=True, slots=True)
class _Phrases:
    whole: frozenset[str]
    heading: frozenset[str]
    end: frozenset[str]
    readers: frozenset[str]
    openings: tuple[str, ...]
    start: tuple[tuple[str, int], ...]
    within: tuple[tuple[int, tuple[str, ...]], ...]  # by the most words


def furniture(block: Block) -> bool:
    """Say whether the paragraph is part of the page and not of the report."""
    if not _LETTER.search(block.text):
        return True
    if len(block.text) > _LONGEST:
        return False
    low, key, phrases = block.text.lower().lstrip("[*_ "), _key(block), _phrases()
    return (
        key in phrases.whole
        or key in phrases.heading
        or key in phrases.readers
        or (low.startswith(phrases.openings) and _within_limit(low, block.words))
        or _holds(low, block.words)
        or (block.words <= _MOST_INVITING and _invites(low))
        or bool(_URL.match(block.text))
    )


def teases(block: Block) -> bool:
    """Say whether the line announces links to other reports ("Read more", "Related")."""
    return _key(block) in _phrases().heading


def ends_report(block: Block) -> bool:
    """Say whether nothing of the report follows this line ("Most read")."""
    return _key(block) in _phrases().end


def opens_comments(block: Block) -> bool:
    """Say whether readers' comments follow this line ("12 comments")."""
    return _key(block) in _phrases().readers


def _key(block: Block) -> str:
    if len(block.text) > _LONGEST or block.words > _MOST_WHOLE:
        return ""
    return _FIGURES.sub("#", block.text.lower()).strip(_CLOSERS)


def _within_limit(low: str, words: int) -> bool:
    return any(low.startswith(phrase) and words <= most for phrase, most in _phrases().start)


def _holds(low: str, words: int) -> bool:
    return any(
        words <= most and any(map(low.__contains__, phrases)) for most, phrases in _phrases().within
    )


def _invites(low: str) -> bool:
    return low.split(None, 1)[0].strip(",:!") in _INVITES and bool(_CHANNELS.search(low))


@cache
def _phrases() -> _Phrases:
    table: dict[str, list[tuple[str, int]]] = {}
    for line in (files("dateline.clean") / "data/furniture.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            where, most, phrase = line.split("\t")
            table.setdefault(where, []).append((phrase, int(most)))

    def keys(where: str) -> frozenset[str]:
        return frozenset(phrase.strip(_CLOSERS) for phrase, _ in table[where])

    return _Phrases(
        keys("whole"),
        keys("heading"),
        keys("end"),
        keys("readers"),
        tuple(phrase for phrase, _ in table["start"]),
        tuple(table["start"]),
        tuple(
            (most, tuple(phrase for phrase, each in table["within"] if each == most))
            for most in sorted({each for _, each in table["within"]})
        ),
    )
