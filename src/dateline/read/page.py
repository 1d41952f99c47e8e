"""Parses an article's readable paragraphs, each by itself, with one spaCy pipeline.

    headline "PM asks for plan" | body "The prime minister said …"   ->   two Docs

A headline never runs into the lead. Characters are replaced one for one before parsing (a
non-breaking space by a space, a curly quote by a straight one), so that offset i of a `doc`
is offset `zone.start + i` of the article. A paragraph past 20,000 characters is parsed in
pieces. An article that is not to be read (`unread`) gets no paragraphs. A paragraph that came by
before is not parsed again (`parses`).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import version
from itertools import islice
from typing import TYPE_CHECKING

from dateline.errors import ModelError
from dateline.ports import Page, Paragraph, Parses
from dateline.types.article import READABLE, Article, Zone

from .parses import KNOWN, key, packed, unpacked
from .unread import why_unread

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NEEDED = ("tagger", "parser", "lemmatizer", "ner")

# Memory and the parser's state grow with a text's length; no newspaper paragraph comes near.
LONGEST = 20_000

# Articles that share one memory zone: enough to fill batches, few enough to free often.
TOGETHER = 16
BATCH = 64

DOUBLE = "“”„‟«»＂″"
SINGLE = "‘’‚‛`´′ʼ＇"

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]?\s")


class Parser:
    """Turns articles into pages with the spaCy pipeline `model`, loaded when first needed.

    `parses` keeps what was parsed; without it, every paragraph is parsed.
    """

    def __init__(self, model: str, parses: Parses | None = None) -> None:
        self.model = model
        self._parses = parses
        self._loaded: Language | None = None

    def parse(self, articles: Iterable[Article]) -> Iterator[Page]:
        """Yield a page for each article, in order.

        spaCy's string store would grow with every new word, so the articles are parsed in
        memory zones: a page is valid only until the next one is asked for, and a second
        `parse` may not begin before this one ends. Raises ModelError.
        """
        for some in _groups(articles):
            with self._pipeline().memory_zone():
                yield from self._pages(some)

    def parse_one(self, article: Article) -> Page:
        """Return a page that stays valid, at the price of memory that is never freed."""
        return next(self._pages((article,)))

    @property
    def fingerprint(self) -> str:
        """Name and version of model and parser; raises ModelError."""
        meta = self._pipeline().meta
        return f"{self.model} {meta['version']}, spaCy {version('spacy')}"

    def _pages(self, articles: tuple[Article, ...]) -> Iterator[Page]:
        zones = [tuple(_pieces(article)) for article in articles]
        texts = (
            normalise(article.text[zone.start : zone.end])
            for article, of_one in zip(articles, zones, strict=True)
            for zone in of_one
        )
        docs = self._docs([*texts])
        for article, of_one in zip(articles, zones, strict=True):
            yield Page(article, tuple(Paragraph(zone, next(docs)) for zone in of_one))

    def _docs(self, texts: Sequence[str]) -> "Iterator[Doc]":
        """Yield the parse of each text, of equal ones by parsing one."""
        nlp = self._pipeline()
        if self._parses is None or not KNOWN.issuperset(nlp.pipe_names):
            yield from nlp.pipe(texts, batch_size=BATCH)
            return
        made_by = self.fingerprint
        keys = {text: key(made_by, text) for text in texts}
        held = {text: self._parses.get(keys[text]) for text in keys}
        parsed = nlp.pipe([text for text in held if held[text] is None], batch_size=BATCH)
        for text in texts:
            if (before := held[text]) is not None:
                yield unpacked(nlp.vocab, before)
                continue
            doc = next(parsed)
            doc.tensor = doc.tensor[:0]  # as a parse that was kept has none
            held[text] = made = packed(doc)
            self._parses.put(keys[text], made)
            yield doc

    def _pipeline(self) -> "Language":
        if self._loaded is None:
            self._loaded = _load(self.model)
        return self._loaded


def normalise(text: str) -> str:
    """Return `text` with odd spaces and quotes replaced, of the same length."""
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    # No space character lies past the CJK symbols.
    odd = [c for c in map(chr, range(0x3100)) if _is_space(c)]
    return {ord(c): " " for c in odd} | {
        **{ord(c): '"' for c in DOUBLE},
        **{ord(c): "'" for c in SINGLE if c != "`"},
    }


def _is_space(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in ("Cc", "Zs", "Zl", "Zp")


def _groups(articles: Iterable[Article]) -> Iterator[tuple[Article, ...]]:
    coming = iter(articles)
    while some := tuple(islice(coming, TOGETHER)):
        yield some


def _pieces(article: Article) -> Iterator[Zone]:
    if why_unread(article):
        return
    for zone in article.zones:
        if zone.kind in READABLE:
            yield from _split(article.text, zone)


def _split(text: str, zone: Zone) -> Iterator[Zone]:
    start = zone.start
    while zone.end - start > LONGEST:
        end = _cut(text, start)
        yield Zone(zone.kind, start, end, zone.credit)
        start = end
    if start < zone.end:
        yield Zone(zone.kind, start, zone.end, zone.credit) if start != zone.start else zone


def _cut(text: str, start: int) -> int:
    """Return where a piece that begins at `start` ends: after a sentence, else a word."""
    half, end = start + LONGEST // 2, start + LONGEST
    after = [match.end() for match in _SENTENCE_END.finditer(text, half, end)]
    return after[-1] if after else text.rfind(" ", half, end) + 1 or end


def _load(model: str) -> "Language":
    import spacy  # noqa: PLC0415  it takes a second, and most commands do without

    try:
        nlp = spacy.load(model)
    except OSError as error:
        pip = model.replace("_", "-")
        raise ModelError(
            f"The language model {model} is missing: install it with `pip install {pip}`"
            " or name another English spaCy pipeline in the settings."
        ) from error
    missing = [name for name in NEEDED if not nlp.has_pipe(name)]
    if nlp.lang != "en" or missing:
        lacks = ", ".join(missing) or "English"
        raise ModelError(f"The language model {model} does not fit: it lacks {lacks}.")
    return nlp
