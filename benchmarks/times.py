"""Times beside peers that are installed: TimeBank and AQUAINT, by the protocol of evals/time.py.

    python -m benchmarks.times            dateline, and dateparser and timexy where they import

One line each: relaxed, value and day F in percent for both corpora together, and documents a
second on one core. Dateline's figure holds the parse, which its other readers share. A peer is
given the publication date where it takes one; what it finds as a day and hour counts as the day.
"""

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import import_module
from pathlib import Path

import spacy

from dateline.read.page import Parser
from evals.time import MODEL, _article, _load, _read, _scores, _Text, _Timex

DATA = Path(__file__).resolve().parents[2] / "shared" / "evals" / "time"
Found = list[_Timex]
Peer = Callable[[_Text], Found]


def main() -> None:
    texts = [
        _load(path)
        for corpus in ("timebank", "aquaint")
        for path in sorted((DATA / corpus).glob("*.tml"))
    ]
    if not texts:
        print("no data at ../shared/evals/time, skipped")
        return
    for name, peer in _peers():
        started = time.process_time()
        found = [peer(text) for text in texts]
        spent = time.process_time() - started
        told = _scores(texts, found)
        figures = "  ".join(f"{key} {told[key]:5.1f}" for key in ("relaxed_f", "value_f", "day_f"))
        print(f"{name:<22}{figures}   {len(texts) / spent:7.1f} documents a second")


def _peers() -> Iterator[tuple[str, Peer]]:
    parser = Parser(MODEL)
    yield "dateline with parse", lambda text: _read(parser.parse_one(_article(text)))
    for name, make in (("dateparser", _dateparser), ("timexy", _timexy)):
        try:
            yield name, make()
        except ImportError:
            print(f"{name:<22}not installed")


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


if __name__ == "__main__":
    main()
