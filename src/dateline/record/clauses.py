"""What is done in the clause that a time stands in.

    "The Chamber voted on Sunday to close the port, and the minister was dismissed yesterday."
      on Sunday   deeds vote, #1 (its sort of event)
      yesterday   deeds dismiss, #9

A sentence may tell several things, each with its own time: whoever takes the day of the one for
the day of the other is wrong by days. Clauses are cut at joining words and at marks other than
commas, without a parse: "the port that was shut on Sunday" is cut off from what it belongs to.
"""

import re

from .words import stem

# Words by which two clauses are seen to tell of one event. Each row is one sort.
SORTS: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split())
    for row in (
        "attack attacks attacked strike strikes struck airstrike airstrikes hit bombing bombings"
        " bombed bomb raid raided shelling shelled assault killed killing explosion blast drone"
        " missile",
        "vote voted votes voting ballot resolution passed",
        "election elections elected polls",
        "meeting met meet talks summit visit visited",
        "protest protests protested demonstration rally march marched",
        "arrest arrested detained detention raid",
        "crash crashed accident derailed sank",
        "earthquake quake flood floods storm hurricane fire wildfire burnt",
        "ceasefire truce agreement deal treaty signed accord",
        "resigned resignation stepped fired dismissed",
        "call called phone telephone",
    )
)

# Where one clause ends and the next begins.
CUT = re.compile(
    r"[;:—–“”\"]"
    r"|\b(?:after|before|while|when|which|who|that|as|but|and|because|since|until|over)\b"
)
# A time that has no more than these beside it in its clause belongs to the whole sentence.
ALONE = frozenset("on in the at late early earlier".split())
# So many letters on each side of a time at most.
REACH = 160
# Verbs of the past mostly end so.
DONE = re.compile(r"[a-z]{2,24}ed")
IRREGULAR = frozenset(
    "hit struck met shot sank shut won lost broke fled stole quit fell sold built burnt".split()
)
# These say that something was told, planned or went on: of what it was they say nothing.
TELLING = frozenset(
    "asked added noted stated reported announced called described released published posted"
    " tweeted claimed insisted argued warned planned scheduled expected used named accused alleged"
    " based proposed continued started ended united need needed".split()
)


def clause(text: str, start: int, end: int, bounds: tuple[int, int]) -> str:
    """Give the clause around the words from `start` to `end`, inside the sentence `bounds`.

    A time that stands alone belongs to all of it: "hit the depot, which was shut, and on Thursday".
    """
    left = text[max(bounds[0], start - REACH) : start]
    right = text[end : min(bounds[1], end + REACH)]
    cuts = [found.end() for found in CUT.finditer(left)]
    first = CUT.search(right)
    near = f"{left[cuts[-1] if cuts else 0 :]} {right[: first.start()] if first else right}"
    return near if set(_words(near)) - ALONE else text[bounds[0] : bounds[1]]


def deeds(words: str) -> frozenset[str]:
    """Give what words tell as done by verbs of the past: stems, and sorts of event ("#1")."""
    done = [word for word in _words(words) if word in IRREGULAR or DONE.fullmatch(word)]
    return named(" ".join(word for word in done if word not in TELLING))


def named(words: str) -> frozenset[str]:
    """Give what words name by noun or verb: their stems, and sorts of event ("#1")."""
    found = set(_words(words))
    return frozenset({*map(stem, found), *(f"#{number}" for number in sorts(found))})


def sorts(words: set[str] | frozenset[str]) -> frozenset[int]:
    """Give the sorts of event that lower-case words name, by number."""
    return frozenset(number for number, row in enumerate(SORTS) if row & words)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())
