"""The time axis drawn: labels, a line at each, and folds that say how much time they leave out."""

from collections.abc import Callable, Iterator

from .scale import Scale, Stretch
from .svg import element, marked, text
from .ticks import time_ticks

HEIGHT = 40.0  # of the labels below the line
TOP = 18.0  # of the words above a fold
_YEAR = 365.25
_MONTH = 30.44

# The address of what lies between two EDTF dates; None where a page cannot be asked.
Zoom = Callable[[str, str], str]


def time_axis(scale: Scale, top: float, bottom: float, zoom: Zoom | None = None) -> Iterator[str]:
    """Draw the axis of a chart whose marks lie between `top` and `bottom`."""
    for tick in time_ticks(scale):
        yield element("line", x1=tick.x, x2=tick.x, y1=top, y2=bottom, class_="rule")
        told = text(tick.label, tick.x, bottom + 16, "tick", _anchor(tick.x, scale))
        href = zoom(tick.edtf, tick.edtf) if zoom else None
        yield marked(told, f"only {tick.edtf}", href, "zoom") if href else told
        if tick.year:
            yield text(tick.year, tick.x, bottom + 32, "tick year", _anchor(tick.x, scale))
    for before, after in scale.breaks():
        yield from _fold(before, after, top, bottom)
    for each in scale.stretches:
        yield element("line", x1=each.left, x2=each.right, y1=bottom, y2=bottom, class_="axis")


def _fold(before: Stretch, after: Stretch, top: float, bottom: float) -> Iterator[str]:
    left, right = before.right, after.left
    middle = (left + right) / 2
    yield element(
        "rect", x=left + 8, y=top, width=right - left - 16, height=bottom - top, class_="fold"
    )
    for x in (middle - 5, middle + 3):
        yield element("line", x1=x, y1=bottom + 6, x2=x + 4, y2=bottom - 6, class_="axis")
    yield text(_lasting(after.first - before.end), middle, top - 6, "tick", "middle")


def _lasting(days: int) -> str:
    """How long a fold is, in years or months."""
    if days >= 1.5 * _YEAR:
        return f"{days / _YEAR:.0f} years"
    months = max(round(days / _MONTH), 1)
    return f"{months} month{'s' if months > 1 else ''}"


def _anchor(x: float, scale: Scale) -> str:
    """Labels at the ends of the axis stay inside of the chart."""
    if x - scale.left < 30:
        return "start"
    return "end" if scale.right - x < 30 else "middle"
