"""A party's roles on a time axis: a bar for each, as long as the reports' dates for it.

    premier            ■■■■■■■
    leader of the opposition      ■■■

A role without a date has no bar; the list beside the chart names it.
"""

from collections.abc import Sequence

import numpy as np

from dateline.show.extent import Extent, extent
from dateline.show.when import in_words
from dateline.types.record import Role

from .axis import HEIGHT, time_axis
from .scale import Scale, time_scale
from .svg import cut, document, element, marked, text

WIDTH = 960.0
LEFT = 240.0  # where the axis begins; the roles' names stand before it
RIGHT = WIDTH - 20
TOP = 22.0
ROW = 26.0
BAR = 12.0
SHORTEST = 6.0  # a single day must be seen
MOST = 20  # rows
FEW = 2  # fewer bars than this tell no more than the list


def roles(held: Sequence[Role]) -> str:
    """The chart as SVG; "" where fewer than two roles have a date."""
    dated = [(role, days) for role in held if (days := extent(role.when))][:MOST]
    if len(dated) < FEW:
        return ""
    dated.sort(key=lambda item: (item[1].first, item[1].last, item[0].role))
    scale = time_scale(
        np.array([days.first for _, days in dated]),
        np.array([days.last for _, days in dated]),
        LEFT,
        RIGHT,
    )
    bottom = TOP + ROW * len(dated)
    rows = (_row(role, days, scale, TOP + ROW * n) for n, (role, days) in enumerate(dated))
    return document(
        WIDTH,
        bottom + HEIGHT,
        f"{len(dated)} roles over time",
        *time_axis(scale, TOP, bottom),
        *rows,
    )


def _row(role: Role, days: Extent, scale: Scale, top: float) -> str:
    left, right = scale.x(days.first), scale.x(days.last + 1)
    bar = element(
        "rect",
        x=left,
        y=top + (ROW - BAR) / 2,
        width=max(right - left, SHORTEST),
        height=BAR,
        rx=2,
        class_="bar",
    )
    name = text(cut(role.role, LEFT - 16), 0, top + ROW / 2 + 4)
    return marked(name + bar, f"{role.role}, {in_words(role.when)}", None, "value")
