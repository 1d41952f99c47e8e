"""Runs the network: for each word the scores of its tags, and a vector that links are read from.

One thread a process: processes scale, and threads of several would only wait for each other.
Windows of like length go together, so that little is spent on padding.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from .windows import Window

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Floats = NDArray[np.float32]

MODEL = "quotations.onnx"
_BATCH = 2048  # pieces that go together, padding counted


def scored(windows: Sequence[Window]) -> list[tuple[Floats, Floats]]:
    """Return for each window the scores (words by tags) and the vectors (words by width)."""
    done: list[tuple[Floats, Floats] | None] = [None] * len(windows)
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids))
    for batch in _batches(windows, order):
        scores, vectors = _run([windows[i] for i in batch])
        for row, i in enumerate(batch):
            firsts = windows[i].firsts
            done[i] = scores[row, firsts], vectors[row, firsts]
    return [one for one in done if one is not None]


def _batches(windows: Sequence[Window], order: Sequence[int]) -> list[list[int]]:
    batches: list[list[int]] = [[]]
    for i in order:
        if batches[-1] and len(windows[i].ids) * (len(batches[-1]) + 1) > _BATCH:
            batches.append([])
        batches[-1].append(i)
    return [batch for batch in batches if batch]


def _run(windows: Sequence[Window]) -> tuple[Floats, Floats]:
    shape = len(windows), max(len(w.ids) for w in windows)
    ids, traits, mask = (np.zeros(shape, np.int64) for _ in range(3))
    for row, window in enumerate(windows):
        size = len(window.ids)
        ids[row, :size], traits[row, :size], mask[row, :size] = window.ids, window.traits, 1
    given: dict[str, Any] = {"ids": ids, "traits": traits, "mask": mask}
    scores, vectors = _session().run(["scores", "vectors"], given)
    return scores, vectors


@cache
def _session() -> "InferenceSession":
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415  half a second

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    data = files("dateline.read.quotations.spans").joinpath("data", MODEL).read_bytes()
    return InferenceSession(data, options, providers=["CPUExecutionProvider"])
