"""Fits a linear model: multinomial logistic regression with an L2 penalty, in numpy.

    fit([({"w=ask": 1.0}, "REQUEST"), ({"w=refuse": 1.0}, "REJECT")], strength=2.0)

There are more traits than examples, so the examples' products with each other are rotated onto
their own axes (as many as examples) and Nesterov's method runs there: a thousand steps take
seconds. Labels weigh the same however rare. Nothing is drawn by chance.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.read.events.linear import Linear, mark

Floats = NDArray[np.float64]

STEPS = 1500
FEWEST = 2  # examples that must have a trait


def fit(examples: Sequence[tuple[Mapping[str, float], str]], strength: float) -> Linear:
    """Return the model; `strength` is the weight of the examples against the penalty."""
    held = Counter(mark(trait) for traits, _ in examples for trait in traits)
    known = sorted(trait for trait, count in held.items() if count >= FEWEST)
    rows = {trait: row for row, trait in enumerate(known)}
    table = np.zeros((len(examples), len(known) + 1))
    table[:, -1] = 1.0  # the bias, penalised as the rest
    for place, (traits, _) in enumerate(examples):
        for trait, value in traits.items():
            if mark(trait) in rows:
                table[place, rows[mark(trait)]] = value
    labels = tuple(sorted({label for _, label in examples}))
    counts = Counter(label for _, label in examples)
    wanted = np.array([[label == one for one in labels] for _, label in examples], float)
    weighs = np.array([len(examples) / len(labels) / counts[label] for _, label in examples])
    found = _solved(table, wanted, strength * weighs)
    weights, bias = found[:-1].astype(np.float16), found[-1].astype(np.float32)
    return Linear(labels, rows, weights.astype(np.float32), bias)


def save(model: Linear, path: Path) -> None:
    """Write a model as the program reads it."""
    np.savez_compressed(
        path,
        traits=np.array(list(model.rows), np.uint32),
        labels=np.frombuffer("\n".join(model.labels).encode(), np.uint8),
        weights=model.weights.astype(np.float16),
        bias=model.bias,
    )


def _solved(table: Floats, wanted: Floats, weighs: Floats) -> Floats:
    values, axes = np.linalg.eigh(table @ table.T)
    kept = values > values.max() * 1e-10
    scale = np.sqrt(values[kept])
    turned = axes[:, kept] * scale
    steepest = 1.0 + 0.5 * float(np.linalg.norm(turned.T @ (turned * weighs[:, None]), 2))
    now = ahead = np.zeros((turned.shape[1], wanted.shape[1]))
    pace = 1.0
    for _ in range(STEPS):
        scores = turned @ ahead
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        slope = ahead + turned.T @ ((shares - wanted) * weighs[:, None])
        following = ahead - slope / steepest
        quicker = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = following + (pace - 1) / quicker * (following - now)
        now, pace = following, quicker
    found: Floats = table.T @ (axes[:, kept] @ (now / scale[:, None]))
    return found
