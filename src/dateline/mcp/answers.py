"""What the tools answer with. Every answer names the words that carry it, as spans of reports.

    {"report": "803b…", "file": "a.txt", "start": 5, "end": 9, "exact": "Vale"}

`entry` and `entries` hold the objects of docs/contract.md, as `dateline export` prints them.
"""

from typing import Any

from pydantic import BaseModel, ConfigDict

Json = dict[str, Any]


class Answer(BaseModel):
    """What every answer says besides: `behind`, how far the record is behind its reports, if it is.

    What the newest reports say can then be found and read, but stands in no entry yet.
    """

    behind: str = ""


class Span(BaseModel):
    """Words of one report: `exact` is its text from `start` to `end`, in Unicode code points."""

    report: str
    file: str
    start: int
    end: int
    exact: str


class Hit(BaseModel):
    """One place found. `words` is the passage, `spans` the words asked for in it.

    `entry` is the statement, in the contract's words; None for a report's text.
    """

    kind: str
    id: str
    file: str
    words: str
    spans: list[Span]
    entry: Json | None = None


class Hits(Answer):
    """What was found, best first."""

    hits: list[Hit]


class Row(BaseModel):
    """One row of a table, its cells by name, with the first of its spans and their number."""

    model_config = ConfigDict(extra="allow")

    spans: list[Span]
    spans_in_all: int


class Rows(Answer):
    """Rows `first` and following of a table that has `total`."""

    total: int
    first: int
    rows: list[Row]
    notes: list[str]


class Entries(Answer):
    """Entries `first` and following of `total`, each an object of the contract.

    Where a list in one of them was long, `cut` in it says how many items there are.
    """

    kind: str
    total: int
    first: int
    entries: list[Json]


class Entry(Answer):
    """One entry whole, and every span in it."""

    entry: Json
    spans: list[Span]


class Passage(BaseModel):
    """A span in the paragraph that it stands in; `paragraph_start` is the paragraph's offset."""

    span: Span
    paragraph: str
    paragraph_start: int


class Evidence(Answer):
    """Pieces `first` and following of the `total` that carry an entry."""

    id: str
    kind: str
    total: int
    first: int
    passages: list[Passage]
