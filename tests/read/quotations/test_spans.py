"""The network's own rooms: pieces, windows, decoding, the weights that came with the package."""

import hashlib
import json
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.read.quotations.spans import found
from dateline.read.quotations.spans.decode import linked
from dateline.read.quotations.spans.pieces import CASES, CLOSED, OPEN, SINGLE, cut, plain
from dateline.read.quotations.spans.windows import LONGEST, windows

DATA = files("dateline.read.quotations.spans").joinpath("data")
TEXT = st.text(
    st.one_of(st.sampled_from("aAbZ .,:'\"“”‘’«»\u00a0\n`é…—"), st.characters()), max_size=300
)


def traits(text: str) -> list[tuple[str, int]]:
    pieces = cut(text)
    return [
        (text[a:b], pieces.traits[first])
        for (a, b), first in zip(pieces.words, pieces.firsts, strict=True)
    ]


@pytest.mark.parametrize("text", ["“Go,”", '"Go,"', "''Go,''", "«Go,»", "„Go,”", "``Go,''"])
def test_all_double_marks_look_alike(text: str) -> None:
    assert len({p for p in cut(text).ids if p}) == len({*cut('"Go,"').ids})


def test_a_word_knows_its_case_and_whether_it_stands_between_marks() -> None:
    found_ = dict(traits("“We go,” NASA said 9 ‘old’ times. “Now"))
    assert found_["We"] == CASES * CLOSED + 1
    assert found_["go"] == CASES * CLOSED
    assert found_["NASA"] == 2
    assert found_["said"] == 0
    assert found_["9"] == 3
    assert found_["old"] == CASES * SINGLE
    assert found_["Now"] == CASES * OPEN + 1


@given(TEXT)
def test_odd_characters_are_replaced_one_for_one(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.lists(TEXT, max_size=8))
def test_every_word_is_in_one_window_and_no_window_is_too_long(texts: list[str]) -> None:
    pieces = [cut(text) for text in texts]
    starts = [sum(len(t) + 2 for t in texts[:i]) for i in range(len(texts))]
    made = list(windows(list(zip(starts, texts, pieces, strict=True))))
    wanted = [
        (start + a, start + b)
        for start, one in zip(starts, pieces, strict=True)
        for a, b in one.words
    ]
    assert [word for window in made for word in window.words] == wanted
    assert all(len(window.ids) <= max(LONGEST, 102) + 1 for window in made)


def test_a_paragraph_longer_than_a_window_is_cut_after_a_sentence() -> None:
    text = "They go home today. " * 80
    first, *rest = windows([(0, text, cut(text))])
    assert rest
    assert text[first.words[-1][0]] == "."


def test_tags_never_go_on_where_none_began() -> None:
    scores = np.zeros((4, 7), np.float32)
    scores[:, 6] = 40  # inside content, everywhere
    scores[2, 3] = 90
    vectors = np.zeros((4, 384), np.float32)
    (one,) = linked(scores, vectors, [0] * 4)
    assert one.cue == (2, 2)
    assert set(one.contents) == {(0, 1), (3, 3)}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=4))
def test_every_span_lies_in_its_paragraph(texts: list[str]) -> None:
    placed, at = [], 0
    for text in texts:
        placed.append((at, text))
        at += len(text) + 2
    for one in found(placed):
        for start, end in (one.cue, *([one.source] if one.source else []), *one.contents):
            assert 0 <= start < end <= at


def test_the_same_words_give_the_same_spans() -> None:
    text = [(0, "“We will go,” John Orr said. Ada Vale denied that they had left.")]
    assert found(text) == found(text)


def test_the_weights_are_those_of_the_model_card() -> None:
    sums = json.loads(DATA.joinpath("checksums.json").read_text("utf-8"))
    for name, wanted in sums.items():
        assert hashlib.sha256(DATA.joinpath(name).read_bytes()).hexdigest() == wanted


def test_the_weights_stay_small() -> None:
    sums = json.loads(DATA.joinpath("checksums.json").read_text("utf-8"))
    assert sum(len(DATA.joinpath(name).read_bytes()) for name in sums) < 26_000_000
