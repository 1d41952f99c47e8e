"""The end of a report: author's note, teasers, and readers' comments glued on.

    "… in the coming weeks."                       the last paragraph of running text: body
    "Ada Vale is an editor at the Norland Press."  byline
    "Ten things you did not know"                  furniture: no sentence, and nothing follows
    "12 comments", "What a mess!", …               comments

Comments without a heading are known by their manner: after paragraphs of reporting come
two or more short ones that exclaim, speak of "we" and "I", or begin in mid-thought, and
that name no source. Comments as long and sober as the report itself are not told apart yet.
"""

import re
from collections.abc import Mapping, Sequence
from statistics import median

from dateline.types.article import ZoneKind

from .blocks import Block
from .bylines import biography
from .furniture import ends_report, opens_comments, teases
from .head import prose

Kinds = Mapping[int, ZoneKind]

_LEAST_BEFORE = 80  # words of running text before a heading can end the report
_REST = 0.25  # of the running text; more than that after "Most read" is the report going on
_COMMENT_WORDS = 30
_MOST_MARKED_BEFORE = 0.2
_TITLE_WORDS = 25
_FEWEST_WORDS = 5
_MOST_TITLES = 12
_TITLES_SHARE = 0.15  # of the words that an extractor kept
_SHOUTED_WORDS = 6  # a section may have a heading in capitals, of fewer words
_LABELLED = re.compile(r"\s\[[A-Z]{4,12}\]$")
_QUOTED = re.compile(r'"[^"]*"')
_ATTRIBUTES = re.compile(
    r"\b(?:said|says|saying|told|tells|according to|announced|reported|reports|stated|added|wrote"
    r"|warned|confirmed|denied|declared|argued|claimed)\b"
)
_ABRUPT = re.compile(
    r"^(?:and|so|but|or|yes|yeah|no|nope|well|lol|oh|ha|haha|wow|right|sure|ok|okay|why|who|what|how"
    r"|amen|exactly|agreed|thanks|thank you|good|great|nice|sad|shame|really|maybe|hey)\b",
    re.I,
)
_FIRST_PERSON = re.compile(
    r"\b(?:i|i'm|i've|i'd|i'll|we|we're|we've|we'll|my|our|us|me|imo|imho)\b", re.I
)


def tail(blocks: Sequence[Block], known: Kinds) -> dict[int, ZoneKind]:
    """Return the zones of the end, for paragraphs that `known` does not hold yet."""
    found = _after_headings(blocks, known)
    found |= _teasers(blocks, {**known, **found})
    found |= author(blocks, {**known, **found})
    found |= _comments(blocks, {**known, **found})
    return found | _leftovers(blocks, {**known, **found})


def _free(blocks: Sequence[Block], known: Kinds) -> list[int]:
    return [i for i in range(len(blocks)) if i not in known]


def _after_headings(blocks: Sequence[Block], known: Kinds) -> dict[int, ZoneKind]:
    """What follows "12 comments" or "Most read", once enough of the report has come."""
    weight = [b.words if i not in known and prose(b) else 0 for i, b in enumerate(blocks)]
    total, before = sum(weight), 0
    for i, block in enumerate(blocks):
        before += weight[i]
        if before < _LEAST_BEFORE:
            continue
        if opens_comments(block):
            return dict.fromkeys(_later(i, blocks, known), ZoneKind.COMMENT)
        if ends_report(block) and total - before <= _REST * total:
            return dict.fromkeys(_later(i, blocks, known), ZoneKind.FURNITURE)
    return {}


def _later(i: int, blocks: Sequence[Block], known: Kinds) -> list[int]:
    return [j for j in _free(blocks, known) if j > i]


def _teasers(blocks: Sequence[Block], known: Kinds) -> dict[int, ZoneKind]:
    """Titles under "Read more" or "Related", up to the next sentence."""
    found: dict[int, ZoneKind] = {}
    teasing = False
    for i, block in enumerate(blocks):
        if teases(block):
            teasing = True
        elif i not in known:
            cut_off = block.text.endswith(("…", "..."))
            teasing = teasing and (cut_off or not (block.ends or prose(block)))
            if teasing:
                found[i] = ZoneKind.FURNITURE
    return found


def _comments(blocks: Sequence[Block], known: Kinds) -> dict[int, ZoneKind]:
    free = _free(blocks, known)
    sizes = [blocks[i].words for i in free if prose(blocks[i])]
    if len(sizes) < 4:
        return {}
    limit = min(_COMMENT_WORDS, int(median(sizes) * 0.75))
    start = len(free)
    while start and _terse(blocks[free[start - 1]], limit):
        start -= 1
    while start < len(free) and not _marked(blocks[free[start]]):
        start += 1
    run, before = free[start:], free[:start]
    marked = sum(_marked(blocks[i]) for i in run)
    habit = sum(_terse(blocks[i], limit) and _marked(blocks[i]) for i in before)
    if marked < 2 or 2 * marked < len(run) or habit > _MOST_MARKED_BEFORE * len(before):
        return {}
    return dict.fromkeys(run, ZoneKind.COMMENT)


def _terse(block: Block, limit: int) -> bool:
    return block.words <= limit and '"' not in block.text and not _ATTRIBUTES.search(block.text)


def _marked(block: Block) -> bool:
    """Say whether a short paragraph exclaims, speaks in first person or starts abruptly."""
    text = _QUOTED.sub(" ", block.text[:400])
    return "!" in text or bool(_ABRUPT.match(text) or _FIRST_PERSON.search(text))


def author(blocks: Sequence[Block], known: Kinds) -> dict[int, ZoneKind]:
    """Return the note on the author, if one of the last two paragraphs of text is one."""
    last = [i for i in _free(blocks, known) if prose(blocks[i])][-2:]
    return {i: ZoneKind.BYLINE for i in last if i > 1 and biography(blocks[i])}


def links(blocks: Sequence[Block], known: Kinds) -> dict[int, ZoneKind]:
    """Return the titles of other reports in the text that an extractor took from a page.

    They shout between paragraphs, "NORLAND VOTES TO LEAVE THE PACT"; name their kind, "Norland
    votes to leave [ANALYSIS]"; or come after the last sentence, unless they are many: then the
    report is a list. A heading goes with the furniture that it heads.
    """
    free = _free(blocks, known)
    running = [i for i in free if prose(blocks[i])]
    if not running:
        return {}
    found = [i for i in free if i > running[0] and _shouts(blocks[i])]
    after = [i for i in free if i > running[-1] and _title(blocks[i])]
    share = sum(blocks[i].words for i in after) / sum(blocks[i].words for i in free)
    if len(after) <= _MOST_TITLES and share <= _TITLES_SHARE:
        found += after
    found += [i for i in free if i > running[-1] and _heads_none(i, blocks, known)]
    return dict.fromkeys(found, ZoneKind.FURNITURE)


def _title(block: Block) -> bool:
    """Say whether a line may be the title of another report: no sentence, and no table row."""
    return not block.ends and block.words >= _FEWEST_WORDS and not block.text.startswith("|")


def _heads_none(i: int, blocks: Sequence[Block], known: Kinds) -> bool:
    """Say whether a line is the heading of what is none of the report."""
    return not blocks[i].ends and known.get(i + 1) is ZoneKind.FURNITURE


def _shouts(block: Block) -> bool:
    """Say whether a title is all capitals, or ends in a label in brackets."""
    if not _title(block) or block.words > _TITLE_WORDS:
        return False
    loud = block.text.isupper() and block.words >= _SHOUTED_WORDS
    return loud or bool(_LABELLED.search(block.text))


def _leftovers(blocks: Sequence[Block], known: Kinds) -> dict[int, ZoneKind]:
    """Lines after the last running text that are no sentences."""
    free = _free(blocks, known)
    last = max((i for i in free if prose(blocks[i])), default=len(blocks))
    return {i: ZoneKind.FURNITURE for i in free if i > last and not blocks[i].ends}
