"""Paragraphs that describe a picture or credit it.

    "Troops at the gate. (Sgt. Ida Moor/Norland Army)"    a person and whose they are
    "The gate on Monday, via Getty Images"                an agency at the end
    "FILE - In this May 8, 2031 photo, boats lie …"       "file", "photo", "pictured" first
    "Ida Moor, AFP/Getty Images"                          a name and an agency

A caption without a credit is not told from a short paragraph yet, but for the one right
under a headline (`credited`).
"""

import re

from .blocks import Block

_LONGEST = 700  # characters
_MOST_WORDS = 90
_MOST_CREDITED_WORDS = 60
_END = 110  # characters at the end in which a credit is looked for

_THING = r"(?:photos?|images?|pictures?|photographs?|illustrations?|graphics?)"
_START = re.compile(
    rf"^(?:(?:file |stock |handout |archive |pool |ap |afp |reuters )?{_THING}"
    r"(?: by| credit| source| courtesy)?\s?[:/|©]"
    r"|(?:pool )?(?:photo|image|picture|illustration|photograph|graphic)(?:s|graphy)?"
    r" (?:by|via|courtesy|credit)\b"
    r"|credits?\s?[:/]|file (?:photo|picture|image|pic)\b|file [-–—] "
    r"|pictured(?: here)?[:,] |caption: |!\[|\[(?:photo|image|picture|file)\b)",
    re.I,
)
_PICTURE = r"(?:photo|photograph|picture|image|frame grab|screengrab|handout)"
_IN_THIS = re.compile(
    rf"^(?:in (?:this|an? (?:undated|file|handout|screen)) .{{0,60}}\b{_PICTURE}\b"
    r".{0,60}(?:,| shows| released| provided| taken)"
    rf"|(?:this|an?|the) (?:file |undated |handout |satellite |aerial ){{1,3}}{_PICTURE}\b)",
    re.I,
)
_AGENCY = (
    r"(?:Getty(?: Images)?|AP Photo|AP Images|REUTERS|Reuters|AFP|EPA(?:-EFE)?|AP"
    r"|Anadolu(?: Agency)?|Shutterstock|iStock(?:photo)?|Unsplash|Pixabay|Pexels"
    r"|Wikimedia(?: Commons)?|Wikipedia|Flickr|Alamy|Bloomberg|Al Jazeera|Xinhua|Sputnik"
    r"|TASS|NurPhoto|Zuma|ZUMA|SIPA|Corbis|Rex|PA(?: Wire| Images)?|dpa"
    r"|Creative Commons|Google (?:Maps|Earth)|Twitter|Facebook|YouTube|Screenshot|Screengrab)"
)
_VIA = re.compile(rf"\bvia {_AGENCY}(?:\s?/\s?[\w .'-]{{1,40}})?$")
_CREDIT_END = re.compile(
    rf"(?:{_AGENCY}\s?/\s?[A-Z][\w .'-]{{1,50}}|\w[\w .'-]{{1,49}}/\s?{_AGENCY})$"
)
_NAME_AGENCY = re.compile(
    rf"^[A-Z][\w .'-]{{2,50}}\s?[,|/]\s?(?:[\w .'-]{{2,30}}\s?[|/]\s?){{0,2}}{_AGENCY}$"
    rf"|^{_AGENCY}\s?/\s?[\w ./'-]{{2,60}}$"
)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,100})[)\]]$")
# Two names or more, a stroke without a space before it, and whose they are.
_PERSON_OF = re.compile(r"(?:[A-Z][\w.'-]{0,30} ){1,5}[A-Z][\w.'-]{0,30}/\s?[A-Z]")
_CREDIT = re.compile(
    rf"^(?:file |ap |reuters |afp )?{_THING}(?: by| via| courtesy| credit|:|/|$)"
    r"|^(?:file|handout|courtesy|via|credit|screen(?:grab|shot))\b|getty|/\s?(?:afp|reuters|ap)\b"
    r"|\bvia (?:AP|AFP|Reuters)$",
    re.I,
)


def caption(block: Block) -> bool:
    """Say whether the paragraph describes or credits a picture."""
    text = block.text
    if len(text) > _LONGEST or block.words > _MOST_WORDS:
        return False
    if _START.match(text) or _IN_THIS.match(text) or _NAME_AGENCY.match(text):
        return True
    end = text[-_END:]
    brackets = _BRACKETS.search(end) if end.endswith((")", "]")) else None
    if brackets:
        return bool(_PERSON_OF.match(brackets[1]) or _CREDIT.search(brackets[1]))
    if "/" in end and block.words <= _MOST_CREDITED_WORDS and _CREDIT_END.search(end):
        return True
    return "via " in end and _VIA.search(end) is not None


def credited(block: Block) -> bool:
    """Say whether the paragraph ends in bracketed words, as captions under a headline do."""
    brackets = _BRACKETS.search(block.text[-_END:])
    return (
        brackets is not None and block.words <= _MOST_CREDITED_WORDS and brackets[1][:1].isupper()
    )
