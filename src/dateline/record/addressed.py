"""What was asked, without whom it was asked of.

    urged | "the members to vote against the bill"   ->  "to vote against the bill"
    urged | "lawmakers to vote against the bill, …"  ->  "to vote against the bill, …"
    called | "the plan to leave a mistake"           ->  as it stands: nobody is asked

Two reports may name those who were asked in other words, or not at all; what was asked is the same.
"""

import re

# Verbs of asking, which take "someone to do something".
_ASKING = re.compile(
    r"\b(?:ask|urg|beg|press|order|instruct|advis|encourag|invit|implor|tell|told|warn"
    r"|call(?:s|ed|ing)? (?:up)?on)",
    re.IGNORECASE,
)
_WHOM = re.compile(
    r"(?!(?:how|what|whether|where|when|if|that|not) )(?:[\w’'.-]+ ){1,6}?(?=to [\w“\"])"
)


def asked(cue: str, words: str) -> str:
    """The words of a quotation from "to" on, where its cue asks someone to do something."""
    whom = _WHOM.match(words) if _ASKING.search(cue) else None
    return words[whom.end() :] if whom else words
