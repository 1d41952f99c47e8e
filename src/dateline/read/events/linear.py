"""A linear model: the weights of traits for each label, read from the package.

    Linear(labels ("AID", "REJECT"), …).chances({"path=send": 1.0, "rule=AID": 1.0})
      -> {"AID": 0.93, "REJECT": 0.07}

Multinomial logistic regression. A trait that the model does not know says nothing. Traits are kept
as checksums (CRC-32), so that no word of the texts behind the weights is in the package.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_FOLDER: Final = "data"


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights by trait (row) and label (column); `bias` holds for every example.

    `rows` gives the row of a trait by its mark.
    """

    labels: tuple[str, ...]
    rows: Mapping[int, int]
    weights: Floats
    bias: Floats

    def chances(self, traits: Mapping[str, float]) -> dict[str, float]:
        """Return how likely each label is; together they are 1."""
        marked = ((self.rows.get(mark(trait)), value) for trait, value in traits.items())
        known = [(row, value) for row, value in marked if row is not None]
        scores = self.bias.astype(np.float64)
        if known:
            places, values = zip(*sorted(known), strict=True)
            scores = scores + np.asarray(values) @ self.weights[list(places)].astype(np.float64)
        shares = np.exp(scores - scores.max())
        return dict(zip(self.labels, (shares / shares.sum()).tolist(), strict=True))


def mark(trait: str) -> int:
    """Return the checksum under which a trait is kept."""
    return crc32(trait.encode("utf-8", "replace"))


@cache
def load(name: str) -> Linear:
    """Return the model of a file in the package's data."""
    source = files("dateline.read.events").joinpath(_FOLDER, name)
    with source.open("rb") as file, np.load(file, allow_pickle=False) as kept:
        return Linear(
            tuple(bytes(kept["labels"]).decode().split("\n")),
            {trait: row for row, trait in enumerate(kept["traits"].tolist())},
            kept["weights"].astype(np.float32),
            kept["bias"].astype(np.float32),
        )
