"""Reads transcripts: a name in capitals and a colon begin what each speaker says.

    VALE: When do you go?  ¶  ORR: On Monday.  ¶  VALE: All of you?      Vale, Orr, Vale

Only where a name comes back after another one had its turn: "UPDATE: …" heads no turn. What is
attributed inside a turn is the speaker's telling, as between quotation marks. Not read yet: names
in small letters ("Vale: …"), a turn that goes on in the next paragraph.
"""

import re
from collections import Counter

from dateline.ports import Page

from .sheets import Draft

_TURN = re.compile(
    r"[\"“”']?(?P<name>[^\W\d_a-z][^\W\d_a-z.'’-]{1,24}(?: [^\W\d_a-z][^\W\d_a-z.'’-]{0,24}){0,3})"
    r"(?: \([^()]{1,60}\))?(?P<colon>:)\s{1,3}(?P<words>\S)"
)
_END = ' \t\u00a0"”'


def transcript(page: Page) -> dict[int, Draft]:
    """Return what is said in the turns of a transcript, by paragraph; mostly nothing."""
    text = page.article.text
    found = [
        (number, turn)
        for number, paragraph in enumerate(page.paragraphs)
        if (turn := _TURN.match(text, paragraph.zone.start, paragraph.zone.end))
        and turn["name"].isupper()
    ]
    turns = Counter(_surname(turn) for _, turn in found)
    if len(turns) == 1 or max(turns.values(), default=0) == 1:
        return {}
    return {number: _said(page, number, turn) for number, turn in found}


def _surname(turn: re.Match[str]) -> str:
    """ADA VALE: at first, VALE: from there on."""
    return turn["name"].split()[-1]


def _said(page: Page, number: int, turn: re.Match[str]) -> Draft:
    start, end = turn.start("words"), page.paragraphs[number].zone.end
    while end - 1 > start and page.article.text[end - 1] in _END:
        end -= 1
    return Draft(number, ((start, end),), turn.span("colon"), turn.span("name"))
