"""Dateline turns a pile of news reports into the record behind them.

    import dateline

    dateline.add("shoals.dateline", ["examples/reports"])
    with dateline.open("shoals.dateline") as case:
        for statement in case.statements:
            print(statement.said.edtf, statement.speaker.name, statement.wordings[0].at.exact)

Names are imported when first used, so that `import dateline` takes no time.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .app import add
    from .errors import DatelineError
    from .notebook.opened import opened as open  # noqa: A004 - what a reader expects
    from .types.article import Article
    from .types.reading import Reading
    from .types.record import Record
    from .types.report import Declared, Outcome, Receipt, Report

__version__ = "0.1.0"

__all__ = [
    "Article",
    "DatelineError",
    "Declared",
    "Outcome",
    "Reading",
    "Receipt",
    "Record",
    "Report",
    "__version__",
    "add",
    "open",
]

_HOMES = {
    "Article": ("types.article", "Article"),
    "DatelineError": ("errors", "DatelineError"),
    "Declared": ("types.report", "Declared"),
    "Outcome": ("types.report", "Outcome"),
    "Reading": ("types.reading", "Reading"),
    "Receipt": ("types.report", "Receipt"),
    "Record": ("types.record", "Record"),
    "Report": ("types.report", "Report"),
    "add": ("app", "add"),
    "open": ("notebook.opened", "opened"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home, what = _HOMES[name]
    return getattr(import_module(f".{home}", __name__), what)
