"""Places inside a paragraph where the report's text is joined to what is not.

"PORT CITY, May 8 (Reuters) - The talks …"    dateline | body
"… in the coming weeks. NBC"                  body | byline
"> The talks …"                               furniture | excerpt
"""

import re

from .agencies import agencies, alternation
from .blocks import Block
from .dates import MONTHS

_MONTH = r"(?i:" + "|".join(sorted(MONTHS, key=lambda name: -len(name))) + r")\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? (?:19|20)\d\d)?"
_DASH = r"\s?(?:--|[-–—:])\s?"
_NAME = r"[A-Z][\w.'/-]{1,25}(?: [A-Z][\w.'/-]{1,25}){0,3}"
_PLACE = rf"{_NAME}(?:, {_NAME})?"
_WIRE = re.compile(rf"^(?:{_PLACE})?(?:,? ?{_DAY})?\s?\((?P<who>[^()]{{2,60}})\){_DASH}")
_INITIALS = re.compile(r"[A-Z]{2,6}")
_LOUD = r"[A-Z][A-Z.'/-]{2,25}(?: [A-Z.'/-]{2,25}){0,3}"
_CAPITALS = re.compile(rf"^{_LOUD}(?:, {_NAME})?(?:, {_DAY})?\s?(?:--|[–—]|-\s)\s?")
_HEAD = 200
_MARKUP = re.compile(r"(?:> ?|#{1,6} )+")

_SIGNED = re.compile(
    r"(\w{1,30})[.!?][\"')]{0,2}\s{1,3}"
    r"((?:[-–—]\s?)?\(?[A-Z][\w&./-]{1,20}(?: [A-Z][\w&./-]{1,20}){0,2}\)?)$"
)
_TAIL = 120
# A full stop after these closes no sentence, so what follows is no signature.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr gen col lt sgt maj capt gov sen rep rev prof st jr sr adm brig cmdr no vs inc ltd"
    " co corp hon pres sec u s k jan feb mar apr jun jul aug sept oct nov dec a m p".split()
)


def markup(block: Block) -> int:
    """Return how many characters at the start are Markdown's marks of a quotation or heading."""
    match = _MARKUP.match(block.text[:_HEAD])
    return match.end() if match and match.end() < len(block.text) else 0


def wire_head(block: Block) -> int:
    """Return how many characters of the paragraph are a wire dateline; 0 when none are."""
    text = block.text[:_HEAD]
    match = _WIRE.match(text)
    if match and (_INITIALS.fullmatch(match["who"]) or re.search(alternation(), match["who"])):
        return match.end()
    match = _CAPITALS.match(text)
    return match.end() if match else 0


def signature(block: Block) -> int:
    """Return how many characters at the end only name an outlet or author; 0 when none do."""
    if block.ends and not block.text.endswith(")"):
        return 0
    match = _SIGNED.search(block.text[-_TAIL:])
    if not match or match[1].lower() in _ABBREVIATIONS or len(match[1]) < 3:
        return 0
    name = match[2].strip("-–—() ")
    told = name in agencies() or match[2] != name or (name.isupper() and len(name) <= 5)
    return len(match[2]) if told else 0
