"""Blocks taken from another outlet, announced by a line that ends in a colon.

    "Here's Reuters with more:"  +  wire copy  +  "But you knew that, didn't you?"
     byline                         excerpt        body

Where such a block ends is uncertain, as text files keep no indent. It ends where the text
speaks to the reader, speaks of itself, asks or comments, where furniture stands, and where
a quoted block (quotation marks, or Markdown's ">") closes; and it goes on only over
paragraphs that read as wire copy: with a figure, a quotation, a source or a day.
"""

import re
from collections.abc import Mapping, Sequence

from dateline.types.article import ZoneKind

from .agencies import agencies, shown
from .blocks import Block
from .head import prose

Kinds = Mapping[int, ZoneKind]

_VERB = r"(?:reports?|reported|writes?|wrote|notes?|noted|explains?|adds?|details?|has more|says)"
_MOST_WORDS = 14
_OUTLET = r"(?:[A-Z][\w.'&-]{0,25}(?: [A-Z][\w.'&-]{0,25}){0,4})"
_FROM = re.compile(
    r"^(?:More |Here's |Here is )?(?:[Ff]rom|[Vv]ia|[Pp]er)"
    rf" (?:the )?(?P<who>{_OUTLET})[^:]{{0,30}}:$"
)
_AS = re.compile(
    rf"(?:^|, )(?:[Aa]s )?(?:[Tt]he )?(?P<who>{_OUTLET}) {_VERB}(?: \w{{1,12}}){{0,3}}:$"
)
_HERE = re.compile(rf"^Here(?:'s| is| are) (?:the )?(?P<who>{_OUTLET}) with\b[^:]{{0,40}}:$")
# What a name must hold to be an outlet's and not a person's, where the table has it not.
_PAPER = re.compile(
    r"\b(?:Times|Post|News|Daily|Weekly|Herald|Press|Journal|Gazette|Tribune|Agency|Observer"
    r"|Chronicle|Today|TV|Radio|Television|Magazine|Review|Monitor|Independent|Telegraph|Mail"
    r"|Standard|Globe|Wire|Network|Broadcasting|Bulletin|Courier|Dispatch|Examiner|Inquirer"
    r"|Mirror|Register|Reporter|Voice|Online)\b|\.(?:com|org|net|tv)$"
)
_TAIL = 160
# "From Reuters:" alone is a byline, "More from the Post:" the head of a list of links.
_MAY_ANNOUNCE = frozenset({None, ZoneKind.BYLINE, ZoneKind.FURNITURE})

_QUOTED = re.compile(r'"[^"]*"')
_PERSONAL = re.compile(
    r"\b(?:you|you're|you'll|you've|your|yours|i|i'm|i've|we|we're|we've|our|my|let's)\b",
    re.I,
)
_COMMENTS = re.compile(
    r"^(?:in other words|of course|needless to say|after all|so,|clearly|obviously|in short"
    r"|to be sure|translation:|recall|remember|as we|as noted|(?:the )?bottom line|in case"
    r"|naturally|ironically|make no mistake|the (?:point|problem) is|this is why)\b",
    re.I,
)
_WIRE = re.compile(
    r"\d|\"|\b(?:said|says|told|according to|announced|reported|stated|added|warned|confirmed"
    r"|denied|acknowledged|declined|spokes(?:man|woman|person)|officials?|minister|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.I,
)
_LOOK = 3000  # characters of a paragraph that are looked at


def excerpts(blocks: Sequence[Block], known: Kinds) -> tuple[dict[int, ZoneKind], dict[int, str]]:
    """Return the zones of announced blocks, and whose text each excerpt is."""
    found: dict[int, ZoneKind] = {}
    credit: dict[int, str] = {}
    for i, block in enumerate(blocks):
        who = announced(block) if known.get(i) in _MAY_ANNOUNCE else None
        if who is None:
            continue
        taken = _extent(blocks, known, i + 1)
        found |= dict.fromkeys(taken, ZoneKind.EXCERPT)
        credit |= dict.fromkeys(taken, who)
        if taken and block.words <= _MOST_WORDS:
            found[i] = ZoneKind.BYLINE
    return found, credit


def announced(block: Block) -> str | None:
    """Return the outlet whose words this line announces, None when it announces none."""
    if not block.text.endswith(":"):
        return None
    text = block.text[-_TAIL:]
    match = _HERE.search(text) or _FROM.search(text) or _AS.search(text)
    if match and (match["who"] in agencies() or _PAPER.search(match["who"])):
        return shown(match["who"])
    return agencies().get(text.removesuffix(":").removeprefix("The ").removeprefix("the "))


def _extent(blocks: Sequence[Block], known: Kinds, first: int) -> list[int]:
    taken: list[int] = []
    mark = _mark(blocks[first]) if first < len(blocks) else ""
    for i in range(first, len(blocks)):
        kind, block = known.get(i), blocks[i]
        if kind is ZoneKind.CAPTION or (mark and block.text == mark):
            continue
        if kind is not None or announced(block) or not prose(block):
            break
        if not (block.text.startswith(mark) if mark else _goes_on(block, bool(taken))):
            break
        taken.append(i)
    return taken


def _mark(block: Block) -> str:
    """The mark that every paragraph of a quoted block begins with, if they do."""
    return block.text[:1] if block.text[:1] in {'"', ">"} else ""


def _goes_on(block: Block, begun: bool) -> bool:
    text = block.text[:_LOOK]
    return not _commentary(text) and not (begun and not _WIRE.search(text))


def _commentary(text: str) -> bool:
    own = _QUOTED.sub(" ", text)
    return bool(_PERSONAL.search(own) or _COMMENTS.match(own)) or own.rstrip().endswith("?")
