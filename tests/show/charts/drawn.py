"""A chart read back: its words, its places, and whether all of it lies inside of its frame."""

import math
import re
from collections.abc import Iterator
from xml.etree import ElementTree

NAME = "{http://www.w3.org/2000/svg}"
_ACROSS = ("x", "x1", "x2", "cx")
_DOWN = ("y", "y1", "y2", "cy")
_MOVE = re.compile(r"[ML]\s*(-?[\d.]+) (-?[\d.]+)")


class Drawn:
    """A parsed chart; parsing it proves that it is well-formed."""

    def __init__(self, svg: str) -> None:
        self.root = ElementTree.fromstring(svg)
        _, _, self.width, self.height = map(float, self.root.attrib["viewBox"].split())

    def all(self, name: str) -> list[ElementTree.Element]:
        """Every element of a name."""
        return list(self.root.iter(NAME + name))

    def classed(self, name: str) -> list[ElementTree.Element]:
        """Every element of a class."""
        return [each for each in self.root.iter() if name in each.get("class", "").split()]

    @property
    def nodes(self) -> int:
        """How many elements there are."""
        return sum(1 for _ in self.root.iter())

    @property
    def words(self) -> str:
        """All words, titles too."""
        return " ".join("".join(self.root.itertext()).split())

    def outside(self) -> list[str]:
        """Places that are no numbers or lie beyond the frame."""
        return [
            f"{x}, {y}"
            for x, y in self._places()
            if not (math.isfinite(x) and math.isfinite(y))
            or not (-0.1 <= x <= self.width + 0.1 and -0.1 <= y <= self.height + 0.1)
        ]

    def _places(self) -> Iterator[tuple[float, float]]:
        for each in self.root.iter():
            if each.tag in (f"{NAME}linearGradient", f"{NAME}svg"):
                continue
            for key, value in each.attrib.items():
                if key in _ACROSS:
                    yield float(value), 0
                    yield float(value) + float(each.get("width", 0)), 0
                if key in _DOWN:
                    yield 0, float(value)
                    yield 0, float(value) + float(each.get("height", 0))
            for x, y in _MOVE.findall(each.get("d", "")):
                yield float(x), float(y)
