"""A parse as bytes and back, so that a paragraph that was parsed before is not parsed again.

    packed(doc)             ->  b"…", about 4 KB for a paragraph of 180 characters
    unpacked(vocab, b"…")   ->  a doc with the same words, tags, lemmas, heads and entities

Wire copy and reprints bring the same paragraphs again. A parse depends on its paragraph alone (no
parse of 3,607 paragraphs changed in other company); what the readers find in it does not, so they
read it anew. Nor is the network's reading of quotations kept: its numbers are rounded by what else
stands in the article. Kept is what `COLUMNS` names; what a pipeline adds besides is not, nor is
the tensor.
"""

from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

COLUMNS: list[int | str] = [
    *"ORTH SPACY LEMMA NORM MORPH TAG POS HEAD DEP SENT_START".split(),
    *"ENT_TYPE ENT_IOB ENT_KB_ID ENT_ID".split(),
]
# Hashes of strings that may be forgotten meanwhile; all other hashes are of the model's labels.
_STRINGS = [COLUMNS.index(name) for name in ("ORTH", "LEMMA", "NORM")]
_MORPH = COLUMNS.index("MORPH")
_LATER = COLUMNS[2:]  # set when the words are there
# A pipeline of these adds nothing besides.
KNOWN = frozenset({"tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer", "ner"})

_Packed = tuple[bytes, list[str], list[str]]
_decoder: msgspec.msgpack.Decoder[_Packed] = msgspec.msgpack.Decoder(_Packed)


def key(fingerprint: str, text: str) -> bytes:
    """The name of the parse of a text by a model."""
    return blake2b(
        f"{fingerprint}\0{text}".encode("utf-8", "surrogatepass"), digest_size=16
    ).digest()


def packed(doc: "Doc") -> bytes:
    """A parse as bytes."""
    cells = doc.to_array(COLUMNS)
    strings = [doc.vocab.strings[each] for each in _distinct(cells[:, _STRINGS])]
    morphs = [doc.vocab.strings[each] for each in _distinct(cells[:, _MORPH])]
    return msgspec.msgpack.encode((cells.tobytes(), strings, morphs))


def unpacked(vocab: "Vocab", data: bytes) -> "Doc":
    """The parse that was packed, by the vocabulary of the same model."""
    raw, strings, morphs = _decoder.decode(data)
    for string in strings:
        vocab.strings.add(string)
    for morph in morphs:
        vocab.morphology.add(morph)
    cells: Any = np.frombuffer(raw, np.uint64).reshape(-1, len(COLUMNS))
    words = [vocab.strings[each] for each in cells[:, 0].tolist()]
    doc = _doc()(vocab, words=words, spaces=cells[:, 1].astype(bool).tolist())
    return doc.from_array(_LATER, cells[:, 2:])


def _distinct(cells: Any) -> list[int]:
    found: list[int] = np.unique(cells).tolist()
    return [each for each in found if each]


@cache
def _doc() -> "type[Doc]":
    from spacy.tokens import Doc  # noqa: PLC0415  loaded with the model, not before

    return Doc
