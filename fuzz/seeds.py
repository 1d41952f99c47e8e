"""One good file or more for each target; the fuzzer goes on from there."""

import gzip

from dateline.export.judgements import lines
from dateline.types.dating import Basis, Dating
from dateline.types.judgement import Act, Judgement, Side, identified
from tests import invented
from tests.contracts.reader import PARAGRAPHS
from tests.ingest import samples

_URL = "https://norland.example/talks"
_TIMES = (
    "On the fourth anniversary of the vote, at 10 p.m. on Thursday, two days before 3 January "
    "2031, they met for the third time since last spring; from May to mid-June, every other week."
)
_AT = "2031-06-01T12:00:00.000000Z"
_SIDES = tuple(Side(each.name, each.evidence) for each in invented.record().parties[:2])
_DAY = Dating("2031-05-08", None, Basis.STATED, "its first line")
_JUDGEMENTS = tuple(
    identified(each)
    for each in (
        Judgement(Act.MERGE, "party", _SIDES, "ada", _AT, "same person"),
        Judgement(Act.SPLIT, "party", _SIDES, "bo", _AT),
        Judgement(Act.CONFIRM, "report", _SIDES[:1], "ada", _AT, date=_DAY),
        Judgement(Act.UNDO, "", (), "bo", _AT, undoes="9c3e"),
    )
)

SEEDS: dict[str, tuple[bytes, ...]] = {
    "clean": (samples.PAGE, samples.WORDS),
    "csv": (samples.CSV,),
    "docx": (samples.docx("Talks resume", "On Thursday."),),
    "feed": (samples.RSS,),
    "gzip": (gzip.compress(samples.PAGE, mtime=0),),
    "html": (samples.PAGE,),
    "judgements": tuple(line.encode() for line in lines(_JUDGEMENTS)),
    "jsonl": (b'{"text": "The talks resume."}\n{"html": "<p>They resume.</p>"}\n',),
    "mail": (samples.mail().as_bytes(),),
    "mbox": (samples.mbox(samples.mail().as_bytes(), samples.mail("Boats").as_bytes()),),
    "newsml": (samples.NEWSML,),
    "ninjs": (samples.NINJS,),
    "pdf": (samples.pdf("The talks resume.", "On Thursday."),),
    "quotations": tuple(text.encode() for text in PARAGRAPHS),
    "text": (samples.WORDS,),
    "times": tuple(text.encode() for text in (*PARAGRAPHS, _TIMES)),
    "wacz": (samples.wacz(samples.warc(_URL)),),
    "warc": (samples.warc(_URL), samples.record(_URL) + samples.record(_URL + "/2")),
    "zip": (samples.zipped({"a.html": samples.PAGE, "b.txt": samples.WORDS}),),
}
