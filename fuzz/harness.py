"""Feeds mutated bytes to a source, the cleaner, a reader or an importer, guided by coverage.

    python -m fuzz.harness zip 60      the source of zips for 60 seconds
    python -m fuzz.harness clean 60    HTML and plain text through the cleaner
    python -m fuzz.harness times 60    text through the parser and the reader of times
    python -m fuzz.harness judgements 60

Whatever the bytes, a source gives reports, receipts and what lies in it, and raises nothing; the
cleaner gives an article or raises InputError; what is fed to readers and importers is told in
their modules. Formats that are read in a worker are fuzzed at the function that the worker calls,
in this process, so that coverage is seen.
"""

import logging
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["dateline"]):
    from dateline import plugins
    from dateline.clean.article import clean
    from dateline.clean.page import extract
    from dateline.errors import InputError
    from dateline.ingest.parts import Apart
    from dateline.ports import Given, Source
    from dateline.types.report import Report
    from fuzz.judgements import imported
    from fuzz.readers import read

    SOURCES: tuple[Source, ...] = plugins.sources()
    for each in SOURCES:
        if isinstance(each, Apart):
            import_module(each.reads.partition(":")[0])

from fuzz.seeds import SEEDS

LONGEST = 65_536
MEMORY = 2_000  # MB; what takes more is a finding


def main(name: str, seconds: str) -> None:
    """Fuzz one target for a time; a finding is printed with the bytes that make it."""
    logging.disable()
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(SEEDS[name]):
            (Path(folder) / str(number)).write_bytes(seed)
        bounds = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-rss_limit_mb={MEMORY}"]
        found = f"-artifact_prefix=fuzz-{name}-"
        atheris.Setup([sys.argv[0], folder, *bounds, "-timeout=20", found], target(name))
        atheris.Fuzz()


def target(name: str) -> Callable[[bytes], None]:
    """What is fed: the cleaner, a reader, the importer of judgements, or a source by its name."""
    if name in OTHERS:
        return OTHERS[name]
    [source] = [each for each in SOURCES if each.name == name]
    if isinstance(source, Apart):
        module, _, function = source.reads.partition(":")
        reads = getattr(import_module(module), function)
        return lambda data: [*reads(data)].clear()
    return lambda data: taken(source, data)


def taken(source: Source, data: bytes) -> None:
    """A source accounts for any bytes."""
    given = Given("file", data)
    source.accepts(given)
    if not [*source.reports(given)]:
        raise AssertionError("nothing was accounted for")


def cleaned(data: bytes) -> None:
    """The cleaner gives zones that lie within the text, or says why not."""
    for media in ("text/html", "text/plain"):
        try:
            article = clean(Report("0" * 64, "file", data, media), extract)
        except InputError:
            continue
        if any(zone.end > len(article.text) for zone in article.zones):
            raise AssertionError("a zone ends behind the text")


OTHERS: dict[str, Callable[[bytes], None]] = {
    "clean": cleaned,
    "judgements": imported,
    "quotations": partial(read, "quotations"),
    "times": partial(read, "times"),
}

if __name__ == "__main__":
    main(*sys.argv[1:3])
