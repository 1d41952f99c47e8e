"""Agencies and outlets that an article names as the source of its text.

    "PORT CITY (Reuters) -"  "By Ada Vale, Associated Press"  "… coming weeks. NBC"
    "according to the Associated Press"  "as reported by the AP"  "Reuters reported"
    "on CNN's “State of the Union”"  "a CBS News interview"  "told the Harbour newspaper group"
    "© 2031 The Associated Press"

An agency that only appears ("a Reuters photographer was hurt") is not a credit.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from dateline.types.article import READABLE, Credit, Zone, ZoneKind
from dateline.types.span import Span

from .agencies import agencies, alternation, shown
from .blocks import plain

_BEFORE = (
    r"(?:according to"
    r"|(?:reported|quoted|cited|published|obtained|seen|confirmed) (?:first )?by"
    r"|told|noted to|speaking to|interview (?:with|on|to|for)"
    r"|reports? (?:from|by|in)|citing|via|source:"
    # The broadcaster that words were spoken on.
    r"|(?:said|says|told|spoke|speaking|interviewed|appear(?:ed|ing|ance))(?: \w{2,12}){0,3} on)"
    r" (?:the )?"
)
_AFTER = (
    r"(?: (?:first )?(?:reported|reports|writes|wrote|quoted|cited|has learned|has more"
    r"|interview|released excerpts)\b"
    # A programme: "MNA's “Morning in Ayre”", whoever speaks there.
    r"|[’']s? [“\"‘'][A-Z])"
)
# A paper or station that the table does not know, told by what it is called.
_UNKNOWN = re.compile(
    r"(?i:\b(?:told|interview with|reported by|according to) (?:the )?)"
    r"(?P<c>[A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20}){0,3})"
    r"(?= (?:newspapers?|daily|weekly|magazine|broadcaster|network|television|radio"
    r"|news (?:agency|site|website|group|channel))\b)"
    r"|(?i:\bstate )(?P<d>[A-Z]{2,5}|[A-Z][a-z]{2,15})(?= news agency\b)"
)
_MEDIA = "newspaper daily weekly magazine broadcaster network television radio news".split()
_RIGHTS = re.compile(
    r"(?:©|\([Cc]\)|\b[Cc]opyright\b)[^A-Za-z]{0,12}(?:[Cc]opyright )?[^A-Za-z]{0,12}"
    r"(?:by )?(?:[Tt]he )?"
)
_ABOUT = frozenset({ZoneKind.BYLINE, ZoneKind.DATELINE})
_LONGEST = 400  # characters of a byline
_WIRE_INITIALS = re.compile(r"\(([A-Z]{2,6})\)")
_BRACKETED = re.compile(r"\(([A-Z][\w ./-]{1,40})\)[.\s]*$")


def credited(text: str, zones: Iterable[Zone]) -> tuple[Credit, ...]:
    """Return the credits in the zones of `text`, in order."""
    found: set[tuple[int, int]] = set()
    for zone in zones:
        words = plain(text[zone.start : zone.end])
        if zone.kind is ZoneKind.DATELINE:
            found.update(_shift(_initials(words), zone.start))
        if zone.kind in _ABOUT:
            found.update(_shift(_named(words[:_LONGEST]), zone.start))
        elif zone.kind in READABLE:
            found.update(_shift(_sourced(words), zone.start))
        elif zone.kind is ZoneKind.FURNITURE:
            found.update(_shift(_owned(words[:_LONGEST]), zone.start))
    return tuple(
        Credit(shown(plain(text[start:end])), Span(start, end, text[start:end]))
        for start, end in sorted(found)
    )


Place = tuple[int, int]


def _shift(places: Iterable[Place], by: int) -> Iterator[Place]:
    return ((start + by, end + by) for start, end in places)


def _named(words: str) -> Iterator[Place]:
    return (match.span() for match in _name().finditer(words))


def _initials(words: str) -> Iterator[Place]:
    """In a wire dateline "(NPA)" is an agency, whether it is in the table or not."""
    return (match.span(1) for match in _WIRE_INITIALS.finditer(words[:_LONGEST]))


def _sourced(words: str) -> Iterator[Place]:
    known = _said().finditer(words) if _name().search(words) else ()
    unknown = _UNKNOWN.finditer(words) if any(map(words.__contains__, _MEDIA)) else ()
    for match in chain(known, unknown):
        yield match.span(match.lastgroup or 0)
    closing = _BRACKETED.search(words[-60:])
    if closing and closing[1] in agencies():
        shift = max(len(words) - 60, 0)
        yield closing.start(1) + shift, closing.end(1) + shift


def _owned(words: str) -> Iterator[Place]:
    """Whose text it is by the line of rights at its foot."""
    for match in _RIGHTS.finditer(words):
        if name := _name().match(words, match.end()):
            yield name.span()


@cache
def _name() -> re.Pattern[str]:
    return re.compile(alternation())


@cache
def _said() -> re.Pattern[str]:
    name = alternation()
    return re.compile(rf"(?i:\b{_BEFORE})(?P<a>{name})|(?P<b>{name}){_AFTER}")
