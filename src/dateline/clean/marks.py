"""Lines about the report: who wrote it, when and where, who took the picture.

    "By Ada Vale | Norland Press"                     byline
    "Ada Vale is a Port City-based editor at …"       byline, at the end
    "Updated 4:30 pm, May 8, 2031"                    dateline
    "Troops at the gate. (Sgt. I. Moor/Norland Army)" caption
    "The gate, via Getty Images"                      caption

One line at a time; what a line means by its place is decided in `zones`.
"""

import re

from .agencies import agencies
from .blocks import Block
from .dates import MONTHS, written

_LONGEST = 700  # characters

# Words that may stand in a byline beside names.
_BY_WORDS = frozenset(
    "and with of the for in at to from by on a an staff writer writers correspondent correspondents"
    " reporter reporters editor editors special contributor contributing senior chief deputy"
    " bureau political diplomatic defense defence foreign affairs news desk agencies agency"
    " updated published posted photographs video graphics text photos via de la van von der den"
    " bin al el ibn".split()
)
_BY = re.compile(r"(?:by|written by|reported by|story by|words by|text by|author:|byline:)\s", re.I)
_REPORTING = re.compile(
    r"\(?(?:additional |original )?(?:reporting|writing|editing|compiled|edited|translated|translation)"
    r"(?: and [a-z]{4,10})? by [A-Z]"
)
_BIO = re.compile(
    r"^(?:[A-Z][\w.'-]{0,30} ){1,4}(?:\([^()]{1,60}\) )?(?:is|was|has been|works as|writes|reports|covers)\b"
)
_TRADE = re.compile(
    r"\b(?:editor|reporter|correspondent|journalist|columnist|writer|contributor|author|analyst"
    r"|fellow|researcher|producer|freelancer?|professor|lecturer|blogger|reports (?:on|for|from)"
    r"|writes (?:on|for|about)|covers)\b"
)
_CONTACT = re.compile(r"^(?:@\w{2,30}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4})$")

_AGENCY_LINE = re.compile(r"^(?:source|sources|via|courtesy)\s?[:|]?\s", re.I)

_DATE_WORDS = frozenset(
    "published publish updated update posted modified edited created last first originally on at"
    " date time gmt utc est edt pst pdt cst cdt bst cet cest ist msk et am pm a.m p.m and ago hours"
    " hour minutes minute mins min days day weeks week months month years year today yesterday"
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri"
    " sat sun noon midnight local the issued release released h".split()
) | frozenset(MONTHS)
_NUMERIC = re.compile(
    r"\d{1,4}(?:(?:[:./-]|st|nd|rd|th)\d{0,4}){0,3}(?:am|pm|a\.m|p\.m|h)?(?:z|[+-]\d\d:?\d\d)?$"
)
_MOST_DATE_WORDS = 16
_SPLIT = re.compile(r"[\s,|()•·–—/\[\]]+|[-:](?:\s|$)")

_CAPTION_START = re.compile(
    r"^(?:(?:file |stock |handout |archive |ap |afp |reuters )?"
    r"(?:photos?|images?|pictures?|photographs?|illustrations?|graphics?)"
    r"(?: by| credit| source| courtesy)?\s?[:/|©]"
    r"|(?:photo|image|picture|illustration|photograph|graphic)(?:s|graphy)?"
    r" (?:by|via|courtesy|credit)\b"
    r"|credits?\s?[:/]|file (?:photo|picture|image|pic)\b|file [-–—] "
    r"|pictured(?: here)?[:,] |caption: |!\[|\[(?:photo|image|picture|file)\b)",
    re.I,
)
_PICTURE = r"(?:photo|photograph|picture|image|frame grab|screengrab|handout)"
_IN_THIS = re.compile(
    rf"^(?:in (?:this|an?) .{{0,60}}\b{_PICTURE}\b.{{0,60}}(?:,| shows| released| provided| taken)"
    rf"|(?:this|an?|the) (?:file |undated |handout |satellite |aerial ){{1,3}}{_PICTURE}\b)",
    re.I,
)
_PICTURE_AGENCY = (
    r"(?:Getty(?: Images)?|AP Photo|AP Images|REUTERS|Reuters|AFP|EPA(?:-EFE)?|AP"
    r"|Anadolu(?: Agency)?|Shutterstock|iStock(?:photo)?|Unsplash|Pixabay|Pexels"
    r"|Wikimedia(?: Commons)?|Wikipedia|Flickr|Alamy|Bloomberg|Al Jazeera|Xinhua|Sputnik"
    r"|TASS|NurPhoto|Zuma|ZUMA|SIPA|Corbis|Rex|PA(?: Wire| Images)?|dpa"
    r"|Creative Commons|Google (?:Maps|Earth)|Twitter|Facebook|YouTube|Screenshot|Screengrab)"
)
_VIA = re.compile(rf"\bvia {_PICTURE_AGENCY}(?:\s?/\s?[\w .'-]{{1,40}})?$")
_PHOTO_TAIL = re.compile(
    rf"(?:{_PICTURE_AGENCY}\s?/\s?[A-Z][\w .'-]{{1,50}}|\w[\w .'-]{{1,49}}/\s?{_PICTURE_AGENCY})$"
)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,100})[)\]]$")
# "(Sgt. Ida Moor/Norland Army)": two names or more, a stroke, and whose they are.
_PERSON_OF = re.compile(r"(?:[A-Z][\w.'-]{0,30} ){1,5}[A-Z][\w.'-]{0,30}/\s?[A-Z]")
_CREDIT = re.compile(
    r"^(?:file |ap |reuters |afp )?(?:photo|image|picture|photograph)s?(?: by| via| courtesy| credit|:|/|$)"
    r"|^(?:file|handout|courtesy|via|credit|screen(?:grab|shot))\b|getty|/\s?(?:afp|reuters|ap)\b",
    re.I,
)


def byline(block: Block) -> bool:
    """Say whether the line only names who wrote, edited or passed on the report."""
    text = block.text
    if len(text) > _LONGEST:
        return False
    if _CONTACT.match(text) or (_REPORTING.match(text) and block.words <= 40):
        return True
    match = _BY.match(text)
    return bool(match) and block.words <= 24 and _names(text[match.end() :] if match else "")


def biography(block: Block) -> bool:
    """Say whether the paragraph reads as a note on its author."""
    return (
        block.words <= 70 and bool(_BIO.match(block.text)) and bool(_TRADE.search(block.text[:400]))
    )


def agency_line(block: Block) -> bool:
    """Say whether the line holds nothing but the name of an agency or outlet."""
    text = _AGENCY_LINE.sub("", block.text).strip(" ()[].|/-–—")
    return block.words <= 6 and text in agencies()


def dateline(block: Block) -> bool:
    """Say whether the line holds only a date, a time or a place with a date."""
    if block.words > _MOST_DATE_WORDS or len(block.text) > 160:
        return False
    rest, dates = block.text, written(block.text)
    for found in reversed(dates):
        rest = rest[: found.start] + " " + rest[found.end :]
    words = [word.strip(".,;:") for word in _SPLIT.split(rest)]
    words = [word for word in words if word]
    others = [word for word in words if not _datelike(word.lower())]
    if not others:
        return bool(dates) or any(map(_telling, words))
    # "Port City, May 8, 2031": a place may stand beside a full date.
    return bool(dates) and len(others) <= 3 and all(word[:1].isupper() for word in others)


def caption(block: Block) -> bool:
    """Say whether the paragraph describes or credits a picture."""
    text = block.text
    if len(text) > _LONGEST or block.words > 90:
        return False
    if _CAPTION_START.match(text) or _IN_THIS.match(text):
        return True
    brackets = _BRACKETS.search(text[-110:])
    if brackets:
        inside = brackets[1]
        return bool(_PERSON_OF.match(inside) or _CREDIT.search(inside))
    return bool(_VIA.search(text[-90:]) or (block.words <= 60 and _PHOTO_TAIL.search(text[-110:])))


def credited(block: Block) -> bool:
    """Say whether the paragraph ends in bracketed words, as captions under a headline do."""
    brackets = _BRACKETS.search(block.text[-110:])
    return bool(brackets) and block.words <= 60 and (brackets[1] if brackets else "")[:1].isupper()


def _names(rest: str) -> bool:
    words = [word for word in re.split(r"[\s,|/&:;()•·–—-]+", rest.rstrip(".")) if word]
    if not words or words[0].lower() in _DATE_WORDS:
        return False
    strange = [
        word
        for word in words
        if word[:1].islower() and word.lower().strip(".") not in _BY_WORDS | _DATE_WORDS
    ]
    return not strange and words[0][:1].isupper()


def _datelike(word: str) -> bool:
    return word in _DATE_WORDS or bool(_NUMERIC.match(word))


def _telling(word: str) -> bool:
    """Say whether a word alone makes a line a dateline: a month, a weekday, a clock time."""
    low = word.lower()
    return low in MONTHS or low.endswith("day") or ":" in low or low in {"ago", "am", "pm", "gmt"}
