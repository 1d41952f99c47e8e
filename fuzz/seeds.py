"""One good file or more for each target; the fuzzer goes on from there."""

import gzip

from tests.ingest import samples

_URL = "https://norland.example/talks"

SEEDS: dict[str, tuple[bytes, ...]] = {
    "clean": (samples.PAGE, samples.WORDS),
    "csv": (samples.CSV,),
    "docx": (samples.docx("Talks resume", "On Thursday."),),
    "feed": (samples.RSS,),
    "gzip": (gzip.compress(samples.PAGE, mtime=0),),
    "html": (samples.PAGE,),
    "jsonl": (b'{"text": "The talks resume."}\n{"html": "<p>They resume.</p>"}\n',),
    "mail": (samples.mail().as_bytes(),),
    "mbox": (samples.mbox(samples.mail().as_bytes(), samples.mail("Boats").as_bytes()),),
    "newsml": (samples.NEWSML,),
    "ninjs": (samples.NINJS,),
    "pdf": (samples.pdf("The talks resume.", "On Thursday."),),
    "text": (samples.WORDS,),
    "wacz": (samples.wacz(samples.warc(_URL)),),
    "warc": (samples.warc(_URL), samples.record(_URL) + samples.record(_URL + "/2")),
    "zip": (samples.zipped({"a.html": samples.PAGE, "b.txt": samples.WORDS}),),
}
