"""SVG as text: elements with escaped words and numbers that are short and finite.

    element("rect", x=1.0, y=2.25, class_="bar")    ->  '<rect x="1" y="2.3" class="bar"/>'
    element("text", words("<b>"), x=0)              ->  '<text x="0">&lt;b&gt;</text>'

No style attributes and no scripts: a page's policy forbids both. Children are markup already.
"""

import math
import re
from collections.abc import Callable, Sequence
from functools import cache
from html import escape
from importlib.resources import files

# What a mark points to: the address of an entry by its kind and id.
Address = Callable[[str, str], str]

_LETTER = 6.7  # the mean width of a letter at the size of `charts.css`, on the safe side
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def element(name: str, *children: str, **attributes: str | float | None) -> str:
    """One element. `class_` stands for `class`, `_` for `-`; None leaves an attribute out."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>{''.join(children)}</{name}>" if children else f"<{name}{given}/>"


def words(text: str) -> str:
    """Text for an element: escaped, without characters that XML does not know."""
    return escape(_CONTROLS.sub("\ufffd", text))


def text(said: str, x: float, y: float, class_: str | None = None, anchor: str = "start") -> str:
    """A line of words at a place; `anchor` is its start, middle or end."""
    at = None if anchor == "start" else anchor
    return element("text", words(said), x=x, y=y, class_=class_, text_anchor=at)


def marked(shape: str, title: str, href: str | None, class_: str) -> str:
    """A shape that tells what it is when pointed at, and leads there.

    Not a stop for the Tab key: the list beside the chart has the same links.
    """
    told = element("title", words(title))
    if href is None:
        return element("g", told, shape, class_=class_)
    return element("a", told, shape, class_=class_, href=href, tabindex="-1")


def fades(kinds: Sequence[str]) -> str:
    """What a fading edge is filled with: `past-KIND` and `future-KIND`."""
    made = []
    for kind in kinds:
        clear = element("stop", offset=0, class_=f"clear {kind}")
        solid = element("stop", offset=1, class_=f"solid {kind}")
        for name, x1, x2 in (("past", 0, 1), ("future", 1, 0)):
            ends = {"x1": x1, "x2": x2, "y1": 0, "y2": 0}
            made.append(element("linearGradient", clear, solid, id=f"{name}-{kind}", **ends))
    return element("defs", *made)


def document(width: float, height: float, title: str, *children: str) -> str:
    """A whole chart: `title` says in words what is to be seen."""
    box = f"0 0 {_value(width)} {_value(height)}"
    named = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": box, "class": "chart"}
    # With links in it, it is a group of them; an image hides its parts from a screen reader.
    role = "group" if any("<a " in child for child in children) else "img"
    body = (element("title", words(title)), *children)
    return element("svg", *body, **named, role=role, aria_label=title)


def alone(chart: str) -> str:
    """A chart that brings its own style along, for a notebook or a file."""
    head, rest = chart.split("</title>", 1)
    return f"{head}</title><style>{style()}</style>{rest}"


@cache
def style() -> str:
    """How the classes of all charts look."""
    return files("dateline.show.charts").joinpath("charts.css").read_text("utf-8")


def wide(said: str) -> float:
    """About how much room words take."""
    return len(said) * _LETTER


def cut(said: str, room: float) -> str:
    """Words shortened to the room there is."""
    most = max(int(room / _LETTER), 1)
    return said if len(said) <= most else said[: most - 1].rstrip() + "…"


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return escape(_CONTROLS.sub("\ufffd", value), quote=True)
    if not math.isfinite(value):
        raise ValueError(f"{value} has no place in a chart")
    short = f"{value:.1f}"
    return "0" if short in ("0.0", "-0.0") else short.removesuffix(".0")
