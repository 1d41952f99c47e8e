"""Lines that only say who wrote, edited, translated or passed on the report.

    "By Ada Vale | Norland Press"                      byline
    "From Reuters' Ada Vale"                           byline
    "Reporting by Ada Vale; Editing by Ida Moor"       byline
    "AP writers in Port City contributed to this report."
    "Ada Vale is a Port City-based editor at …"        biography, at the end of a report
    "— Ada Vale (@adavale) May 8, 2031"                the foot of a quoted post

"By Friday, the troops had left" is none: what follows "By" must be names. Bylines without
"by" are told by their place, in `head`.
"""

import re

from .agencies import agencies, alternation
from .blocks import Block
from .datelines import DATE_WORDS

_MOST_WORDS = 24
_MOST_NOTE_WORDS = 40
_MOST_LIFE_WORDS = 70
_LONGEST = 700  # characters

# Words in lower case that may stand beside names.
_LOW_WORDS = frozenset(
    "and with of the for in at to from by on a an staff writer writers correspondent"
    " correspondents reporter reporters editor editors special contributor contributing"
    " senior chief deputy bureau political diplomatic defense defence foreign affairs news"
    " desk agencies agency updated published posted photographs video graphics text photos"
    " via de la van von der den bin al el ibn".split()
)
_BY = re.compile(
    r"(?:by|(?:written|reported|story|words|text|analysis|opinion|review|compiled) by"
    r"|author:|byline:)\s",
    re.I,
)
_JOINED_BY = re.compile(r"\s[|•–—-]\s(?=(?i:by) [A-Z])")
_FROM = re.compile(r"^from (?:the )?", re.I)
_BETWEEN_NAMES = re.compile(r"[\s,|/&:;()•·–—-]+")
_REPORTING = re.compile(
    r"\(?(?:additional |original )?"
    r"(?:reporting|writing|editing|compiled|edited|translated|translation)"
    r"(?: and [a-z]{4,10})? by [A-Z]",
    re.I,
)
_CONTRIBUTED = re.compile(
    r"^[A-Z][\w'-]{1,30} reported from [A-Z][\w ,'-]{2,40}\.$"
    r"|\bcontributed (?:reporting\b|(?:\w{1,12} )?to (?:this|the) (?:report|story|article)\b)"
)
_CONTACT = re.compile(
    r"^(?:@\w{2,30}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4})$"
    r"|^(?:Contact|Email|E-mail|Follow) (?:[A-Z][\w.'-]{1,30} ){0,4}"
    r"(?:at |on Twitter |on X |him |her |them )"
)
_POST = re.compile(r"^(?:--|[-–—]) .{2,60}\(@\w{1,30}\)")
_LIFE = re.compile(
    r"^(?:[A-Z][\w.'-]{0,30} ){1,4}(?:\([^()]{1,60}\) )?"
    r"(?:is|was|has been|works as|writes|reports|covers)\b"
)
_TRADE = re.compile(
    r"\b(?:editor|reporter|correspondent|journalist|columnist|writer|contributor|author|analyst"
    r"|fellow|researcher|producer|freelancer?|professor|lecturer|blogger|reports (?:on|for|from)"
    r"|writes (?:on|for|about)|covers)\b"
)
_AGENCY_LABEL = re.compile(r"^(?:source|sources|via|courtesy)\s?[:|]?\s", re.I)


def byline(block: Block) -> bool:
    """Say whether the line only names who made the report."""
    text = block.text
    if len(text) > _LONGEST:
        return False
    if _CONTACT.match(text) or _POST.match(text):
        return True
    if block.words <= _MOST_NOTE_WORDS and (_REPORTING.match(text) or _CONTRIBUTED.search(text)):
        return True
    return block.words <= _MOST_WORDS and (_by_names(text) or _from_agency(text))


def agency_line(block: Block) -> bool:
    """Say whether the line holds nothing but the name of an agency or outlet."""
    text = _AGENCY_LABEL.sub("", block.text).strip(" ()[].|/-–—")
    return block.words <= 6 and text in agencies()


def biography(block: Block) -> bool:
    """Say whether the paragraph reads as a note on its author."""
    told = _LIFE.match(block.text) and _TRADE.search(block.text[:400])
    return bool(told) and block.words <= _MOST_LIFE_WORDS


def _by_names(text: str) -> bool:
    """ "By Ada Vale", or "The Norland Press — By ADA VALE"."""
    pieces = _JOINED_BY.split(text, maxsplit=1)
    match = _BY.match(pieces[-1])
    if match is None or not _names(pieces[-1][match.end() :]):
        return False
    return len(pieces) == 1 or _names(pieces[0])


def _from_agency(text: str) -> bool:
    return bool(
        _FROM.match(text) and re.search(alternation(), text) and _names(_FROM.sub("", text))
    )


def _names(text: str) -> bool:
    words = [word for word in _BETWEEN_NAMES.split(text.rstrip(".")) if word]
    if not words or words[0].lower() in DATE_WORDS or not words[0][:1].isupper():
        return False
    low = (word.lower().strip(".") for word in words if word[:1].islower())
    return all(word in _LOW_WORDS or word in DATE_WORDS for word in low)
