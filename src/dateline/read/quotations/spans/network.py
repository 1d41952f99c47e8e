"""Runs the network: for each word the scores of its tags, and a vector that links are read from.

One thread a process: processes scale, and threads of several would only wait for each other.
Windows go one by one: what one core works on then stays near it, nothing is padded, and int8 takes
its scale from that window alone.
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
# Of 1.31: fused so, a layer's norm takes ten times as long as the two steps it is made of.
_UNWANTED = ["SkipLayerNormFusion"]


def scored(windows: Sequence[Window]) -> list[tuple[Floats, Floats]]:
    """Return for each window the scores (words by tags) and the vectors (words by width)."""
    return [_run(window) for window in windows]


def _run(window: Window) -> tuple[Floats, Floats]:
    given: dict[str, Any] = {"ids": np.array([window.ids]), "traits": np.array([window.traits])}
    scores, vectors = _session().run(["scores", "vectors"], given)
    return scores[0, window.firsts], vectors[0, window.firsts]


@cache
def _session() -> "InferenceSession":
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415  half a second

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    data = files("dateline.read.quotations.spans").joinpath("data", MODEL).read_bytes()
    return InferenceSession(
        data, options, providers=["CPUExecutionProvider"], disabled_optimizers=_UNWANTED
    )
