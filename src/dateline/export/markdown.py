r"""The brief as Markdown (CommonMark): every claim with its evidence, [12], noted at the end.

    - **2031-05-08** Ada Vale to Bo Lind: “send delegates” · 3 reports, 2 independent [[1]](#e1)

    <a id="e1"></a>[1] a.txt, The Harbour Post, 2031-05-09, characters 36 to 62

    > “send delegates”

Words of reports cannot become markup: "# *x* <b>" is printed as "\# \*x\* \<b\>".
"""

import re
from collections.abc import Iterable, Iterator

from dateline.show.brief import Brief, Line, Note, brief
from dateline.show.case import case
from dateline.show.phrases import one_line
from dateline.show.safe import harmless
from dateline.types.article import Article
from dateline.types.record import Record

_SIGNS = re.compile(r"([\\`*_\[\]<>&~|#$^{}=])")
# At the beginning of a line: lists, rules and headings. In it: addresses that GitHub would link.
_BEGINNING = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+]))")
_ADDRESS = re.compile(r"(:)(?=//)|(?<=www)(\.)", re.IGNORECASE)


class Markdown:
    """An `Exporter` of the brief."""

    name = "markdown"

    def lines(self, record: Record, articles: Iterable[Article]) -> Iterator[str]:
        """Yield the lines of the brief."""
        yield from written(brief(case(record, articles)))


MARKDOWN = Markdown()


def written(of: Brief) -> Iterator[str]:
    """The lines of a brief."""
    yield f"# {escaped(of.title)}"
    for section in of.sections:
        yield from ("", f"## {escaped(section.title)}", "")
        if not section.lines:
            yield escaped(section.empty.capitalize() + ".")
        for line in section.lines:
            yield from _line(line, "")
    yield from ("", "## Evidence", "")
    for note in of.notes:
        yield from _note(note)


def escaped(text: str) -> str:
    """Text that no reader of Markdown takes for markup."""
    plain = _SIGNS.sub(r"\\\1", harmless(one_line(text)))
    plain = _ADDRESS.sub(lambda found: "\\" + found[0], plain)
    return _BEGINNING.sub(r"\1\\", plain)


def _line(line: Line, indent: str) -> Iterator[str]:
    lead = f"**{escaped(line.lead)}**" if line.lead else ""
    cites = " ".join(f"[[{number}]](#e{number})" for number in line.cites)
    parts = (lead, escaped(line.text), cites)
    yield f"{indent}- {' '.join(part for part in parts if part)}"
    for under in line.under:
        yield from _line(under, f"{indent}  ")


def _note(note: Note) -> Iterator[str]:
    yield f'<a id="e{note.number}"></a>[{note.number}] {escaped(note.place)}'
    yield ""
    yield f"> {escaped(note.words)}"
    yield ""
