"""The top of a report: its headline, and what stands between the headline and the lead.

"Join our channel …"                   furniture (known by its words)
"Norland asks for a plan"              headline: the first short line that is no sentence
"The gate on Monday (Norland Army)"    caption: bracketed words under a headline
"Ada Vale"                             byline: a name beside a date
"A deck that sums the story up"        body
"""

from collections.abc import Mapping, Sequence

from dateline.types.article import ZoneKind

from .blocks import Block
from .captions import credited
from .seams import signature

Kinds = Mapping[int, ZoneKind]

_TITLE_WORDS = range(3, 31)
_TITLE_LENGTH = 220
_PROSE_WORDS = 8
_LONG_WORDS = 25
_PUNCTUATED_WORDS = 12
_LOOK = 40  # paragraphs searched for a title that is known from metadata


def prose(block: Block) -> bool:
    """Say whether the paragraph reads as running text: a sentence, or long."""
    if block.ends or signature(block):
        return block.words >= _PROSE_WORDS
    # A cloud of tags is long too, and has no comma and no full stop in it.
    return block.words >= _LONG_WORDS and any(mark in block.text for mark in ',.;:"')


def title_like(block: Block) -> bool:
    """Say whether the paragraph has the shape of a title; titles may ask or exclaim."""
    return (
        block.words in _TITLE_WORDS
        and len(block.text) <= _TITLE_LENGTH
        and not block.text.endswith((".", '."', ":", ";", ","))
    )


def head(
    blocks: Sequence[Block], known: Kinds, title: str | None, first: int
) -> dict[int, ZoneKind]:
    """Return the zones of the top, for paragraphs that `known` does not hold yet.

    `title` is the declared title, if any; `first` is where the report's main part begins.
    """
    lead = _lead(blocks, known, first)
    headline = _headline(blocks, known, title, lead)
    if headline is None:
        return {}
    found = {headline: ZoneKind.HEADLINE}
    found |= dict.fromkeys(_shown_again(blocks, known, headline), ZoneKind.FURNITURE)
    for i in range(headline):
        if i not in {**known, **found} and not prose(blocks[i]):
            found[i] = ZoneKind.FURNITURE
    for i in range(headline + 1, lead + 1):
        if i in known or i in found or i >= len(blocks):
            continue
        if i <= headline + 2 and credited(blocks[i]):
            found[i] = ZoneKind.CAPTION
        elif i < lead and _lone_name(blocks[i]) and _beside_date(i, known):
            found[i] = ZoneKind.BYLINE
    return found


def _shown_again(blocks: Sequence[Block], known: Kinds, headline: int) -> list[int]:
    wanted, words = _key(blocks[headline].text), blocks[headline].words
    return [
        i
        for i, block in enumerate(blocks)
        if i != headline and i not in known and block.words == words and _key(block.text) == wanted
    ]


def _lead(blocks: Sequence[Block], known: Kinds, first: int) -> int:
    """The place of the first paragraph of running text, past the end if there is none."""
    for i in range(first, len(blocks)):
        if i not in known and prose(blocks[i]):
            return i
    return len(blocks)


def _headline(blocks: Sequence[Block], known: Kinds, title: str | None, lead: int) -> int | None:
    if title:
        wanted = _key(title)
        for i, block in enumerate(blocks[:_LOOK]):
            if wanted and _key(block.text) == wanted:
                return i
    candidates = [i for i in range(min(lead + 1, len(blocks))) if i not in known]
    titles = [i for i in candidates if i != lead and title_like(blocks[i])]
    # Three words may be the name of the site; a longer line after them is the title.
    longer = (i for i in titles if blocks[i].words > 3)
    shorter = titles[0] if titles else None
    found = next(longer, shorter)
    return _full_stop(blocks, candidates) if found is None and len(blocks) > 1 else found


def _full_stop(blocks: Sequence[Block], candidates: Sequence[int]) -> int | None:
    """A short first paragraph is the title of a report that punctuates its titles."""
    first = candidates[0] if candidates else 0
    short = bool(candidates) and 3 <= blocks[first].words <= _PUNCTUATED_WORDS
    return first if short and '"' not in blocks[first].text else None


def _key(text: str) -> str:
    return "".join(char for char in text[:400].casefold() if char.isalnum())


def _lone_name(block: Block) -> bool:
    words = block.text.split()
    return 2 <= len(words) <= 4 and all(word[:1].isupper() for word in words) and not block.ends


def _beside_date(i: int, known: Kinds) -> bool:
    return ZoneKind.DATELINE in {known.get(i - 1), known.get(i + 1)}
